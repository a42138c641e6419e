import { type Day, yearOf } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import type { Phase } from "#app/domain/phase";
import { type Policy, phasesOf } from "#app/domain/policy";

/** What can be wrong with a policy: the shape of its document, or what it says. */
export type PolicyFault =
  | "notJson"
  | "newerSchema"
  | "missing"
  | "unknownField"
  | "wrongKind"
  | "notAllowed"
  | "notAKey"
  | "notADay"
  | "notARegion"
  | "notAnAddress"
  | "emptyText"
  | "emptyList"
  | "longText"
  | "notATest"
  | "oneLanguage"
  | "duplicateKey"
  | "unknownPhase"
  | "unknownPart"
  | "unknownLot"
  | "phaseLoop"
  | "deadlineBeforeOpening"
  | "deadlineBeforeEarlierPhase"
  | "farYear"
  | "leapDay"
  | "lotWithoutNorm";

/** One fault of a policy. `path` names the item by keys, such as `parts/open-tender/phases/outcome`. */
export type PolicyProblem = {
  readonly path: string;
  readonly key: PolicyFault;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Everything that a policy of the right shape says wrongly; empty when it can be adopted. */
export const checkPolicy = (policy: Policy): PolicyProblem[] => [
  ...checkKeys(policy),
  ...checkReferences(policy),
  ...placedPhases(policy).flatMap(({ path, phase }) => checkPhase(policy, path, phase)),
  ...checkYear(policy, "publishedOn", policy.publishedOn),
  ...checkLots(policy),
];

/** Every phase with the path of its item. */
const placedPhases = (policy: Policy): { path: string; phase: Phase }[] => [
  ...policy.parts.flatMap((part) =>
    part.phases.map((phase) => ({ path: `parts/${part.key}/phases/${phase.key}`, phase })),
  ),
  ...(policy.ceiling
    ? [
        { path: "ceiling/request", phase: policy.ceiling.request },
        { path: "ceiling/decision", phase: policy.ceiling.decision },
      ]
    : []),
];

function checkKeys(policy: Policy): PolicyProblem[] {
  const { parts, lots, normSets, topics, changes, contacts, ceiling, openForIdd } = policy;
  const statements = [...topics.flatMap((topic) => topic.statements), ...(ceiling?.statements ?? [])];
  const keys = (items: readonly { readonly key: string }[]) => items.map((item) => item.key);
  return [
    ...duplicates("parts", keys(parts)),
    ...duplicates("phases", keys(phasesOf(policy))),
    ...duplicates("lots", keys(lots)),
    ...duplicates("normSets", keys(normSets)),
    ...duplicates("norms", keys(normSets.flatMap((set) => set.norms))),
    ...duplicates("topics", keys(topics)),
    ...duplicates("statements", keys(statements)),
    ...duplicates("changes", keys(changes)),
    ...duplicates("contacts", keys(contacts)),
    ...duplicates("ceiling/required", keys(ceiling?.required ?? [])),
    ...duplicates("openForIdd/regions", openForIdd?.regions ?? []),
  ];
}

const duplicates = (path: string, keys: readonly string[]): PolicyProblem[] =>
  [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map((name) => ({
    path,
    key: "duplicateKey",
    values: { name },
  }));

function checkReferences(policy: Policy): PolicyProblem[] {
  const parts = new Set(policy.parts.map((part) => part.key));
  const lots = new Set(policy.lots.map((lot) => lot.key));
  const unknown = (
    path: string,
    key: PolicyFault,
    known: ReadonlySet<string>,
    names: readonly string[],
  ): PolicyProblem[] =>
    names.filter((name) => !known.has(name)).map((name) => ({ path, key, values: { name } }));
  return [
    ...policy.parts.flatMap(({ key, otherwise }) =>
      unknown(`parts/${key}/otherwise`, "unknownPart", parts, otherwise === undefined ? [] : [otherwise]),
    ),
    ...policy.normSets.flatMap((set) => [
      ...unknown(`normSets/${set.key}/parts`, "unknownPart", parts, set.parts),
      ...unknown(`normSets/${set.key}/lots`, "unknownLot", lots, set.lots),
    ]),
  ];
}

function checkPhase(policy: Policy, path: string, phase: Phase): PolicyProblem[] {
  const { opens, deadline } = phase;
  const last = deadline && lastDayOf(deadline);
  const problems: PolicyProblem[] = [
    ...(opens ? checkYear(policy, `${path}/opens`, opens) : []),
    ...(deadline ? checkYear(policy, `${path}/deadline`, deadline.day) : []),
  ];
  for (const day of [opens, deadline?.day]) {
    if (day?.endsWith("-02-29")) problems.push({ path, key: "leapDay", values: { day } });
  }
  if (opens && last && last < opens) {
    problems.push({ path, key: "deadlineBeforeOpening", values: { day: last, opens } });
  }
  return phase.after === undefined ? problems : [...problems, ...checkAfter(policy, path, phase, last)];
}

function checkAfter(policy: Policy, path: string, phase: Phase, last: Day | undefined): PolicyProblem[] {
  const byKey = new Map(phasesOf(policy).map((each) => [each.key, each]));
  const seen = new Set<string>();
  for (let name = phase.after; name !== undefined; name = byKey.get(name)?.after) {
    const earlier = byKey.get(name);
    if (!earlier) return [{ path, key: "unknownPhase", values: { name } }];
    if (name === phase.key) return [{ path, key: "phaseLoop", values: { name: phase.after ?? name } }];
    if (seen.has(name)) return [];
    seen.add(name);
    const before = earlier.deadline ? lastDayOf(earlier.deadline) : earlier.opens;
    if (last && before && last < before) {
      return [{ path, key: "deadlineBeforeEarlierPhase", values: { day: last, name, before } }];
    }
  }
  return [];
}

/** Days of a policy lie in the year before its contract year, in that year, or in the one after it. */
function checkYear({ contractYear }: Policy, path: string, day: Day): PolicyProblem[] {
  const far = Math.abs(yearOf(day) - contractYear) > 1;
  return far ? [{ path, key: "farYear", values: { day, year: contractYear } }] : [];
}

function checkLots(policy: Policy): PolicyProblem[] {
  const asked = new Set(policy.normSets.flatMap((set) => set.lots));
  return policy.lots
    .filter((lot) => !asked.has(lot.key))
    .map((lot) => ({ path: `lots/${lot.key}`, key: "lotWithoutNorm", values: { name: lot.key } }));
}
