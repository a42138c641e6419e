import type { Day, Instant } from "#app/domain/calendar";
import type { Candidacy, CandidacyFact } from "#app/domain/candidacy";
import { factsAt } from "#app/domain/fact";
import type { Policy } from "#app/domain/policy";
import type { RegionFacts } from "#app/domain/region-status";
import { timeline } from "#app/domain/timeline";
import type { Viewer } from "#app/domain/viewer";
import type { Words } from "#app/routes/region/words.server";
import { nameColleagues } from "#db/queries/account-name.server";
import type { Db } from "#db/store.server";

type Judged = Extract<CandidacyFact, { kind: "norm-judged" }>;
const isJudged = (fact: CandidacyFact): fact is Judged => fact.kind === "norm-judged";

export type CandidacyShown = Awaited<ReturnType<typeof candidaciesShown>>[number];

/** The candidates for a region with their steps and judged norms, as they stood on a day. */
export async function candidaciesShown(
  { viewer, db, policy }: { viewer: Viewer; db: Db; policy: Policy },
  facts: RegionFacts,
  day: Day,
  words: Words,
) {
  const judgesOf = ({ facts: steps }: Candidacy) => steps.filter(isJudged).map(({ judge }) => judge);
  const judges = await nameColleagues(viewer, db, facts.candidacies.flatMap(judgesOf));
  return facts.candidacies
    .map((candidacy) => ({
      id: candidacy.id,
      provider: words.organisation(candidacy.provider),
      joins: leadOf(candidacy, facts, words),
      steps: stepsOf(candidacy, facts, day, viewer.now, words),
      norms: normsOf(candidacy, policy, day, viewer.now, words).map((norm) => ({
        ...norm,
        judge: judges.get(norm.judge),
      })),
    }))
    .filter(({ steps }) => steps.length > 0);
}

function leadOf({ joins }: Candidacy, { contracts }: RegionFacts, words: Words): string | undefined {
  const contract = contracts.find(({ id }) => id === joins);
  return contract && words.organisation(contract.provider).name;
}

const stepsOf = (candidacy: Candidacy, facts: RegionFacts, day: Day, knownAt: Instant, words: Words) =>
  timeline(
    { ...facts, candidacies: [candidacy], contracts: [], tenderLots: [], registrations: [] },
    day,
    knownAt,
  )
    .filter(({ ahead, corrected, kind }) => !ahead && !corrected && !kind.includes("norm-judged"))
    .map(({ day: on, reason }) => ({ day: on, sentence: words.write([reason]) }));

/** The last judgement of each norm, in the order of the policy. */
function normsOf({ facts }: Candidacy, policy: Policy, day: Day, knownAt: Instant, { language }: Words) {
  const last = new Map(factsAt(facts.filter(isJudged), day, knownAt).map((fact) => [fact.norm, fact]));
  const norms = policy.normSets.flatMap((set) => set.norms);
  return norms.flatMap(({ key, title }) => {
    const fact = last.get(key);
    if (!fact) return [];
    const { meets, reason, judge } = fact;
    return [{ key, title: title[language], meets, reason, judge, day: fact.day }];
  });
}
