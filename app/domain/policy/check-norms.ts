import { lastOfYear } from "#app/domain/calendar";
import {
  type AnswerDemand,
  type CertificateDemand,
  type Demand,
  foldDemand,
  type Leaf,
} from "#app/domain/norm";
import { organisationKinds } from "#app/domain/organisation";
import { normSetsFor, type Policy } from "#app/domain/policy";
import { checkAnswer } from "#app/domain/policy/check-questions";
import type { PolicyLot } from "#app/domain/policy/lot";
import type { PolicyProblem } from "#app/domain/policy/problem";

/** Kinds of organisation that can be contracted. */
const providerKinds = organisationKinds.filter((kind) => kind !== "insurer" && kind !== "requesters");

/** Lots that no norm holds for or nobody can register for, and norms that nobody can meet. */
export function checkNorms(policy: Policy): PolicyProblem[] {
  const asked = new Set(policy.normSets.flatMap((set) => set.lots));
  const lots = policy.lots.flatMap((lot): PolicyProblem[] => {
    const values = { name: lot.key };
    const path = `lots/${lot.key}`;
    if (!asked.has(lot.key)) return [{ path, key: "lotWithoutNorm", values }];
    const nobody = providerKinds.every((kind) => lot.notFor.includes(kind));
    return nobody ? [{ path: `${path}/notFor`, key: "nobodyAllowed", values }] : [];
  });
  const norms = policy.normSets.flatMap((set) => {
    const of = policy.lots.filter(({ key }) => set.lots.includes(key));
    return set.norms.flatMap(({ key, demand }) =>
      checkDemand(policy, of, `normSets/${set.key}/norms/${key}`, demand),
    );
  });
  return [...lots, ...norms, ...contradictions(policy)];
}

/** One of several is enough, so a choice is only wrong when all of it is; names that do not exist always are. */
const checkDemand = (
  policy: Policy,
  lots: readonly PolicyLot[],
  path: string,
  demand: Demand,
): PolicyProblem[] =>
  foldDemand<PolicyProblem[]>(demand, {
    leaf: (leaf) => checkLeaf(policy, lots, path, leaf),
    all: (each) => each.flat(),
    any: (each) =>
      each.every((problems) => problems.length > 0)
        ? each.flat()
        : each.flat().filter(({ key }) => key === "unknownQuestion"),
    where: ({ question, is }, guarded) => {
      const wrong = checkAnswer(policy.questionnaire, path, question, is);
      return wrong.length > 0 ? wrong : guarded();
    },
  });

function checkLeaf(policy: Policy, lots: readonly PolicyLot[], path: string, leaf: Leaf): PolicyProblem[] {
  if (leaf.kind === "answer") return checkAnswer(policy.questionnaire, path, leaf.question, leaf.is);
  if (leaf.kind !== "certificate") return [];
  return [...checkEditions(policy, path, leaf), ...checkScope(lots, path, leaf)];
}

/** At least one edition has to be accepted on a day between the publication and the end of the contract year. */
function checkEditions(policy: Policy, path: string, leaf: CertificateDemand): PolicyProblem[] {
  const { publishedOn: first, contractYear } = policy;
  const last = lastOfYear(contractYear);
  const counts = leaf.editions?.some(
    ({ from = first, through = last }) => from <= through && from <= last && through >= first,
  );
  if (counts !== false) return [];
  return [{ path, key: "noEdition", values: { standard: leaf.standard, first, last } }];
}

const checkScope = (lots: readonly PolicyLot[], path: string, leaf: CertificateDemand): PolicyProblem[] =>
  leaf.scope === "required"
    ? lots
        .filter(({ disciplines }) => disciplines.length === 0)
        .map(({ key }) => ({ path, key: "noDiscipline", values: { name: key, standard: leaf.standard } }))
    : [];

/** Norms of one lot in one part that ask an answer which another of them rules out. */
function contradictions(policy: Policy): PolicyProblem[] {
  const found = policy.parts.flatMap((part) =>
    policy.lots.flatMap((lot) => {
      const asked = normSetsFor(policy, part.key, lot.key).flatMap(({ key: set, norms }) =>
        norms.flatMap(({ key, demand }) =>
          mustAnswer(demand).map((answer) => ({ ...answer, path: `normSets/${set}/norms/${key}` })),
        ),
      );
      return asked.filter((one, index) =>
        asked.slice(0, index).some((other) => other.question === one.question && exclude(other.is, one.is)),
      );
    }),
  );
  const byPath = new Map(found.map(({ path, question: name }) => [path, name]));
  return [...byPath].map(([path, name]) => ({ path, key: "contradictingAnswers", values: { name } }));
}

/** The answers that a demand asks in every case. */
const mustAnswer = (demand: Demand): readonly AnswerDemand[] =>
  foldDemand<readonly AnswerDemand[]>(demand, {
    leaf: (leaf) => (leaf.kind === "answer" ? [leaf] : []),
    all: (lists) => lists.flat(),
    any: () => [],
    where: () => [],
  });

function exclude(one: AnswerDemand["is"], other: AnswerDemand["is"]): boolean {
  if ("equals" in one && "equals" in other) return one.equals !== other.equals;
  if ("atLeast" in one && "atMost" in other) return one.atLeast > other.atMost;
  if ("atMost" in one && "atLeast" in other) return exclude(other, one);
  if ("among" in one && "among" in other) return !one.among.some((each) => other.among.includes(each));
  return false;
}
