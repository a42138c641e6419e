import type nl from "#app/i18n/sharing/nl";
import type { Translation } from "#app/i18n/text";

/** What a provider enters once and shares by its own choice, per insurer. */
export default {
  title: "Sharing with insurers",
  say: {
    one: "You share with {count} of {all} insurers.",
    other: "You share with {count} of {all} insurers.",
  },
  explain:
    "Certificates and details of your organisation are entered once. For each insurer you choose whether it sees them. As long as you do not choose, an insurer sees them with which you have or ask an agreement, and no other.",
  caption: "What you share with whom",
  insurer: "Insurer",
  deals: "you have or ask an agreement here",
  dealsNot: "you have and ask no agreement here",
  "what.certificates": "Certificates",
  "what.organisation": "Details of the organisation",
  certificates: { one: "{count} certificate of your own", other: "{count} certificates of your own" },
  kvk: "KvK number {kvk}",
  agb: "AGB codes {codes}",
  on: "Shared",
  off: "Not shared",
  since: "chosen on",
  neverChosen: "not chosen yet: follows from whether you have or ask an agreement there",
  begin: "Share",
  stop: "Share no longer",
  "done.on": "The insurer sees this from now on.",
  "done.off": "The insurer sees this no longer from now on.",
  consequence:
    "What you no longer share counts no more for that insurer’s conditions: an agreement may come to lack one, and you are both told at once. What was seen before, or sent with a registration or application, stays in its file. Every choice stands in the log with its day and name.",
} satisfies Translation<typeof nl>;
