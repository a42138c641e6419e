import type { CeilingTerms, Policy } from "#app/domain/policy";
import type { CombinedAgreement } from "#app/domain/policy/combined";
import type { PolicyItem } from "#app/domain/policy/item";
import { item, list, phaseItem, read } from "#app/domain/policy/item-fields";
import { conditionItems } from "#app/domain/policy/items-conditions";
import { processItems } from "#app/domain/policy/items-process";

/** Every item of a policy with everything it says, in the order of its page; the annex of changes is left out. */
export const itemsOf = (policy: Policy): readonly PolicyItem[] => [
  ...processItems(policy),
  ...conditionItems(policy),
  ...policy.options.map(({ key, on, number, text }) => item("option", key, text, { on, number, text })),
  ...(policy.ceiling ? ceilingItems(policy, policy.ceiling) : []),
  ...policy.claimRules.map(({ key, title, text, on, dayOfYear, term }) =>
    item("claim-rule", key, title, { on, text, dayOfYear, term: term && { term } }),
  ),
  ...(policy.combined ?? []).flatMap((each) => combinedItems(policy, each)),
  ...policy.topics
    .flatMap((topic) => topic.statements)
    .map(({ key, title, text, readings }) =>
      item("statement", key, title, { text, readings: read(readings) }),
    ),
  ...policy.contacts.map(({ key, topic, address, subject }) =>
    item("contact", key, topic, { address, subject }),
  ),
  ...policy.open.map(({ key, title, text }) => item("open", key, title, { text })),
];

const ceilingItems = (policy: Policy, ceiling: CeilingTerms): PolicyItem[] => [
  item("ceiling", "ceiling", ceiling.text, {
    text: ceiling.text,
    required: list(ceiling.required.map(({ title }) => title)),
    mandate: ceiling.mandate && { cents: ceiling.mandate.cents },
    minimum: ceiling.minimum && { cents: ceiling.minimum.cents },
    freeCodes: ceiling.freeCodes && list(ceiling.freeCodes.codes),
  }),
  phaseItem(policy, "ceiling", ceiling.request),
  phaseItem(policy, "ceiling", ceiling.decision),
  ...ceiling.statements.map(({ key, title, text, readings }) =>
    item("ceiling", key, title, { text, readings: read(readings) }),
  ),
];

const combinedItems = (
  policy: Policy,
  { key, title, text, parts, readings }: CombinedAgreement,
): PolicyItem[] => [
  item("combined", key, title, { text, readings: read(readings) }),
  ...parts.map((part) =>
    item("combined-part", part.key, part.title, {
      belongsTo: title,
      applies: { word: part.applies },
      lots: list(policy.lots.filter((lot) => part.lots.includes(lot.key)).map((lot) => lot.title)),
    }),
  ),
];
