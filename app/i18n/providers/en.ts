import type nl from "#app/i18n/providers/nl";
import type { Translation } from "#app/i18n/text";

/** The providers that are known, and how one is added with a first administrator. */
export default {
  title: "Providers",
  say: {
    one: "{count} provider is known. Its own administrator invites its people.",
    other: "{count} providers are known. The administrator of each invites its people.",
  },
  caption: "Providers that are known",
  empty: "There is no provider yet.",
  "column.name": "Name",
  "column.kind": "Kind",
  "column.kvk": "KvK number",
  "column.agb": "AGB codes",
  "column.staff": "People",
  "kind.laboratory": "laboratory",
  "kind.hospital": "hospital",
  "kind.thrombosis-service": "thrombosis service",
  "kind.diagnostic-centre": "diagnostic centre",
  "kind.other-provider": "other provider",
  "staff.administrator": "has an administrator",
  "staff.people": "has people, no administrator",
  "staff.invited": "invited",
  "staff.nobody": "nobody yet",
  "invite.link": "Invite the first administrator",
  "invite.of": "Invite the first administrator of {name}",
  "invite.title": "Inviting the first administrator of {name}",
  "invite.say":
    "They get an e-mail with a link, make an account with it and invite the others themselves. An earlier invitation works no longer then.",
  "invite.submit": "Invite",
  "add.title": "Add a provider",
  "add.say":
    "The first administrator gets an invitation by e-mail and then invites their own people. A provider that is known already is not added a second time.",
  "add.name": "Name of the provider",
  "add.kind": "Kind",
  "add.kvk": "KvK number",
  "add.kvkHint": "Eight digits.",
  "add.agb": "AGB codes",
  "add.agbHint": "Eight digits each, with spaces or commas in between. May be left empty.",
  "add.from": "AGB codes count from",
  "add.email": "Mail address of the first administrator",
  "add.language": "Language of the invitation",
  "add.submit": "Add and invite",
  "language.nl": "Dutch",
  "language.en": "English",
  "done.added": "The provider has been added and the invitation is on its way.",
  "done.invited": "The invitation is on its way. It works once, for fourteen days.",
  "known.kvk": "This KvK number is that of {name}, which is known already. Nothing has been added.",
  "known.agb": "One of these AGB codes is that of {name}, which is known already. Nothing has been added.",
  "known.name":
    "{name} is known already, with another KvK number. Check the number, or put the place behind the name. Nothing has been added.",
  "known.show": "Show {name}",
  "refused.name": "There is no name. Fill in the name of the provider.",
  "refused.nameWrong":
    "This name cannot be used. Fill in a name of 2 to 200 characters, on one line, without invisible characters and without =, +, - or @ at its beginning.",
  "refused.kind": "Choose the kind of provider.",
  "refused.kvk": "This is no KvK number. Fill in its eight digits, without spaces or dots.",
  "refused.agb": "Not every AGB code has eight digits. Fill them in with spaces or commas in between.",
  "refused.from": "This is no day. Choose the day from which the AGB codes are the provider’s.",
  "refused.email": "This is no mail address. Write it as name@example.nl.",
  "refused.language": "Choose a language for the invitation.",
  "refused.has-administrator": "{name} has its own administrator, who invites its people.",
  "refused.has-people":
    "{name} has people already, but no administrator. Ask the operator of this installation to invite one.",
  "refused.of-others":
    "{name} works with another insurer as well. Its first administrator sees what is recorded there too; so ask the operator of this installation to invite them.",
} satisfies Translation<typeof nl>;
