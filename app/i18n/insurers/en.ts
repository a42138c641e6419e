import type nl from "#app/i18n/insurers/nl";
import type { Translation } from "#app/i18n/text";

/** The insurers of this installation, and how one is added. */
export default {
  title: "Insurers",
  say: {
    one: "This installation serves {count} insurer.",
    other: "This installation serves {count} insurers.",
  },
  name: "Name",
  "add.title": "Add an insurer",
  "add.say":
    "The first administrator is invited by e-mail and sets everything up from there. You see nothing of what the insurer records.",
  "add.name": "Name of the insurer",
  "add.email": "Mail address of the first administrator",
  "add.language": "Language of the invitation, and in which letters begin",
  "add.submit": "Add and invite",
  people: "People",
  "people.own": "manages its own people",
  again: "Nobody yet: invite again",
  "added.done": "The insurer was added and the invitation is on its way.",
  "invited.done": "The invitation is on its way again; an earlier one works no longer.",
  "language.nl": "Dutch",
  "language.en": "English",
  "refused.name": "There is no name. Fill in the name of the insurer.",
  "refused.nameWrong":
    "This name cannot be used. Fill in a name of 2 to 200 characters, on one line, without invisible characters and without =, +, - or @ at its beginning.",
  "refused.known": "There is an insurer with this name already. Choose another name.",
  "refused.email": "This is no mail address. Write it as name@example.org.",
  "refused.language": "Choose a language for the invitation.",
} satisfies Translation<typeof nl>;
