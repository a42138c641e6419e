import type nl from "#app/i18n/policy-simulation/nl";
import type { Translation } from "#app/i18n/text";

/** The page on which a policy is tried on the last registrations. */
export default {
  title: "The last registrations under this policy",
  "title.agreements": "Agreements under this policy",
  "title.faulty": "Trying this policy",
  faulty: "Something is still wrong with this policy. Once it has been mended it can be tried.",
  nothing: "No open tender has closed under this policy yet. There is nothing to try it on.",
  "nothing.agreements": "There is no agreement under this policy. There is nothing to try it on.",
  fails: {
    one: "{count} of {of} registrations would no longer meet the norms.",
    other: "{count} of {of} registrations would no longer meet the norms.",
  },
  "fails.agreements": {
    one: "{count} of {of} groups of agreements would no longer meet the norms.",
    other: "{count} of {of} groups of agreements would no longer meet the norms.",
  },
  judged: {
    one: "{count} would have to be judged.",
    other: "{count} would have to be judged.",
  },
  better: {
    one: "{count} would come out better.",
    other: "{count} would come out better.",
  },
  how: "Every registration under {policy} (version {version}) was judged anew with what there was on {day}, the last day. The days of this policy were laid on that year. Nothing changes by it.",
  "how.agreements":
    "Every group of every agreement under {policy} (version {version}) was judged anew with what there was on {day}. Nothing changes by it.",
  "calendar.title": "On the calendar",
  "calendar.say": "Every step beside that of the policy before, both years laid on one another.",
  "calendar.step": "Step",
  "calendar.last": "Last day",
  "calendar.open": "Open",
  "calendar.differs": "Against the policy before",
  "calendar.late": "Of what came in then",
  "calendar.rest": "no working day",
  "calendar.working": { one: "{count} working day", other: "{count} working days" },
  "calendar.workingWas": {
    one: "{count} working day (was {was})",
    other: "{count} working days (was {was})",
  },
  "calendar.new": "new",
  "calendar.same": "the same day",
  "calendar.sooner": { one: "{count} day sooner", other: "{count} days sooner" },
  "calendar.later": { one: "{count} day later", other: "{count} days later" },
  "calendar.came": {
    one: "{count} of {of} would have been late",
    other: "{count} of {of} would have been late",
  },
  worse: "Who comes out worse",
  betterTitle: "Who comes out better",
  withoutLot: {
    one: "{count} registration is for a lot that this policy does not have.",
    other: "{count} registrations are for a lot that this policy does not have.",
  },
  "withoutLot.agreements": {
    one: "{count} group of an agreement is not in this policy.",
    other: "{count} groups of agreements are not in this policy.",
  },
  provider: "Provider",
  lot: "Lot",
  "lot.agreements": "Group",
  before: "Was",
  after: "Becomes",
  because: "Because",
  back: "Back to the policy",
  untitled: "without a name",
} satisfies Translation<typeof nl>;
