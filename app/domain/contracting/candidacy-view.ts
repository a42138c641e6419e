import type { Day } from "#app/domain/calendar";
import { type CandidacyFact, type CandidacyStage, candidacyStages } from "#app/domain/candidacy";
import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";

/** A candidacy as the list shows it, in the reader's language. */
export type CandidacyRow = {
  readonly id: string;
  readonly year: number;
  readonly provider: string;
  readonly region: string;
  readonly way: "whole" | "join";
  readonly stage: CandidacyStage;
  readonly since: Day;
};

export const candidaciesShape: ListShape = {
  columns: [
    { key: "provider", kind: "text", sortable: true, filterable: true },
    { key: "region", kind: "text", sortable: true, filterable: true },
    { key: "year", kind: "text", sortable: true, filterable: true },
    { key: "way", kind: "word", sortable: true, filterable: true, words: ["whole", "join"] },
    { key: "stage", kind: "word", sortable: true, filterable: true, words: candidacyStages },
    { key: "since", kind: "text", sortable: true },
  ],
  sort: { key: "since", descending: true },
};

/** The candidacies that a view asks for. */
export const listCandidacies = (rows: readonly CandidacyRow[], ask: ListAsk): ListPage<CandidacyRow> =>
  pageOfRows(
    rows,
    ask,
    (row, key) => new Map<string, string | number>(Object.entries(row)).get(key),
    (a, b) => (`${a.provider}${a.id}` < `${b.provider}${b.id}` ? -1 : 1),
  );

/**
 * The facts of a candidacy that the provider itself sees: of judged norms those only on which the offer as a whole was
 * judged, and never which person of the insurer judged them.
 */
export function factsForProvider(facts: readonly CandidacyFact[]): CandidacyFact[] {
  const told = facts.filter(({ kind }) => kind === "judged").map(({ recordedAt }) => recordedAt);
  return facts.flatMap((fact): CandidacyFact[] => {
    // That a judgement was set right which it never saw says nothing to it.
    if (fact.kind === "annulled" && fact.step === "norm-judged") return [];
    if (fact.kind !== "norm-judged") return [fact];
    return told.some((at) => fact.recordedAt <= at) ? [{ ...fact, judge: "" }] : [];
  });
}
