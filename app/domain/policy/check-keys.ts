import { type Policy, phasesOf } from "#app/domain/policy";
import type { PolicyFault, PolicyProblem } from "#app/domain/policy/problem";

/** Keys that name two items of one kind. */
export function checkKeys(policy: Policy): PolicyProblem[] {
  const { parts, lots, normSets, topics, changes, contacts, ceiling, openForIdd } = policy;
  const statements = [
    ...topics.flatMap((topic) => topic.statements),
    ...(ceiling?.statements ?? []),
    ...policy.open,
  ];
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
    ...duplicates("entities", keys(policy.entities)),
    ...duplicates("windows", keys(policy.windows)),
    ...duplicates("disciplines", keys(policy.disciplines)),
    ...duplicates("exclusions", keys(policy.exclusions)),
    ...duplicates("guidance/themes", keys(policy.guidance?.themes ?? [])),
    ...duplicates("questionnaire", keys(policy.questionnaire)),
    ...duplicates("options", keys(policy.options)),
    ...duplicates("claimRules", keys(policy.claimRules)),
    ...duplicates("combined", keys(policy.combined ?? [])),
    ...duplicates("combined/parts", keys((policy.combined ?? []).flatMap(({ parts }) => parts))),
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

/** Names of parts, lots and disciplines that do not exist. */
export function checkReferences(policy: Policy): PolicyProblem[] {
  const parts = new Set(policy.parts.map((part) => part.key));
  const lots = new Set(policy.lots.map((lot) => lot.key));
  const disciplines = new Set(policy.disciplines.map((discipline) => discipline.key));
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
    ...policy.lots.flatMap((lot) =>
      unknown(`lots/${lot.key}/disciplines`, "unknownDiscipline", disciplines, lot.disciplines),
    ),
    ...(policy.combined ?? [])
      .flatMap((each) => each.parts)
      .flatMap((part) => unknown(`combined/parts/${part.key}/lots`, "unknownLot", lots, part.lots)),
    ...policy.questionnaire.flatMap((question) =>
      unknown(`questionnaire/${question.key}/lots`, "unknownLot", lots, question.lots ?? []),
    ),
    ...policy.normSets.flatMap((set) => [
      ...unknown(`normSets/${set.key}/parts`, "unknownPart", parts, set.parts),
      ...unknown(`normSets/${set.key}/lots`, "unknownLot", lots, set.lots),
    ]),
  ];
}
