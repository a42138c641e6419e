import type { Policy } from "#app/domain/policy";
import type { PolicyItem } from "#app/domain/policy/item";
import { item, list, phaseItem, read, titleIn, titlesIn, words } from "#app/domain/policy/item-fields";
import type { Access } from "#app/domain/policy/rules";

/** The items that say who is behind a policy, what happens when, who can take part, and what is bought. */
export const processItems = (policy: Policy): readonly PolicyItem[] => [
  headOf(policy),
  ...policy.entities.map(({ key, name, kvk, readings }) =>
    item("entity", key, { nl: name, en: name }, { kvk, readings: read(readings) }),
  ),
  ...policy.parts.flatMap((part) => [
    item("part", part.key, part.title, {
      text: part.text,
      otherwise: titleIn(policy.parts, part.otherwise),
      readings: read(part.readings),
    }),
    ...part.phases.map((phase) => phaseItem(policy, "phase", phase)),
  ]),
  ...policy.announcements.map((phase) => phaseItem(policy, "announcement", phase)),
  ...policy.windows.map(({ key, title, text, actor, term, aim, movable }) =>
    item("window", key, title, {
      text,
      actor: { word: actor },
      term: { term },
      aim: aim && { term: aim },
      movable,
    }),
  ),
  ...(policy.access ? accessItems(policy.access) : []),
  ...policy.lots.map((lot) => lotItem(policy, lot)),
];

const headOf = (policy: Policy): PolicyItem =>
  item("policy", policy.key, policy.title, {
    publisher: policy.publisher,
    careType: policy.careType,
    contractYear: String(policy.contractYear),
    publishedOn: { day: policy.publishedOn },
    division: { word: policy.division },
    disciplines: list(policy.disciplines.map(({ title }) => title)),
    readings: read(policy.readings),
  });

function accessItems({ register, approached, newcomers }: Access): PolicyItem[] {
  return [
    item("access", "register", register.text, { text: register.text }),
    ...(approached
      ? [
          item("access", "approached", approached.text, {
            text: approached.text,
            contractedIn: String(approached.contractedIn),
            claimingIn: approached.claimingIn?.toString(),
          }),
        ]
      : []),
    ...(newcomers
      ? [
          item("access", "newcomers", newcomers.text, {
            text: newcomers.text,
            sends: list(newcomers.sends.map(({ title }) => title)),
          }),
        ]
      : []),
  ];
}

const lotItem = ({ disciplines }: Policy, lot: Policy["lots"][number]): PolicyItem =>
  item("lot", lot.key, lot.title, {
    text: lot.text,
    boughtPer: { word: lot.boughtPer },
    disciplines: titlesIn(disciplines, lot.disciplines),
    notFor: words(lot.notFor),
    inIdd: lot.inIdd,
    selective: lot.selective,
    standing: lot.standing && { word: lot.standing },
    route: lot.route && { word: lot.route },
    readings: read(lot.readings),
  });
