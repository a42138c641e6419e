import type { Translation } from "#app/i18n/text";
import type nl from "#app/i18n/view/nl";

/** The lists that people save under a name. */
export default {
  title: "Saved lists",
  say: { one: "{count} saved list.", other: "{count} saved lists." },
  empty:
    "You have not saved a list yet. Above every list stands ‘Save this list’: filter, order and columns are then kept under a name.",
  "column.name": "Name",
  "column.list": "List",
  "column.who": "For whom",
  "column.act": "Do",
  "list./candidacies": "Candidates",
  "list./ceilings": "Revenue ceilings",
  "list./codes": "Performance codes",
  "list./outlook": "Outlook",
  "list./outlook/what-if": "What if",
  "list./deadlines": "Deadlines",
  "list./policies": "Purchasing policy",
  "list./substitutions": "Substitution",
  "list./tender/lots": "Lots in the open tender",
  "list./people": "People",
  "list./invitations": "Invitations",
  "list./documents": "Documents",
  "list./production": "Production",
  "list./requests": "Requests for a higher ceiling",
  "list./threads": "Questions",
  "list./proposals": "Proposals",
  "list./certificates": "Certificates",
  "list./jobs": "Background jobs",
  "list./notices": "Notices",
  "list./mail": "Mail",
  "list./audit": "Log",
  "who.own": "you alone",
  "who.shared": "everyone at your organisation",
  "who.others": "saved by a colleague, for everyone",
  remove: "Remove",
  removeOf: "Remove ‘{name}’",
  refused: "The list has not been saved yet.",
  again: "Save",
  replace: "Replace ‘{name}’",
  "problem.name":
    "Give a name of at most {long} characters, with letters or figures and without characters that nobody sees.",
  "problem.long": "This filter is too long to be saved. Make it shorter.",
  "problem.taken":
    "You have saved this list under the name ‘{name}’ before. Choose another name, or replace what you saved.",
  "problem.full": "You have saved {most} lists already. Remove one first.",
} satisfies Translation<typeof nl>;
