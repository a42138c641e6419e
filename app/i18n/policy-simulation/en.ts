import type nl from "#app/i18n/policy-simulation/nl";
import type { Translation } from "#app/i18n/text";

/** The page on which a policy is tried on the last registrations. */
export default {
  title: "The last registrations under this policy",
  faulty: "Something is still wrong with this policy. Once it has been mended it can be tried.",
  nothing: "No open tender has closed under this policy yet. There is nothing to try it on.",
  fails: {
    one: "{count} of {of} registrations would no longer meet the norms.",
    other: "{count} of {of} registrations would no longer meet the norms.",
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
  worse: "Who comes out worse",
  betterTitle: "Who comes out better",
  withoutLot: {
    one: "{count} registration is for a lot that this policy does not have.",
    other: "{count} registrations are for a lot that this policy does not have.",
  },
  provider: "Provider",
  lot: "Lot",
  before: "Was",
  after: "Becomes",
  because: "Because",
  back: "Back to the policy",
  untitled: "without a name",
} satisfies Translation<typeof nl>;
