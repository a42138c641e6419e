import { addDays } from "#app/domain/calendar";
import type { AgbChange } from "#app/domain/ceiling/agb-change";
import type { AgbPeriod, TermFact } from "#app/domain/ceiling/contract-terms";

type Listed = Extract<TermFact, { kind: "agb-listed" | "agb-ended" }>;
type Told<F> = F extends unknown ? Omit<F, "id" | "recordedAt" | "supersedes"> : never;
/** A term that a confirmed change writes, with its day. */
export type AgbTerm = Told<Listed>;

/**
 * What a confirmed change writes into the dated list of an agreement: the old code ends on the day before, and the new
 * one begins on the day (rules 2.51 and 2.53).
 * @param listed whether the agreement has a list; else the codes that counted without one are listed first, so that
 *   none of them is lost
 */
export function agbTermsOf(
  { what, from }: Pick<AgbChange, "what" | "from">,
  { holder, periods, listed }: { holder: string; periods: readonly AgbPeriod[]; listed: boolean },
): AgbTerm[] {
  const first = listed ? [] : periods.map(listedOf);
  const running = periods.filter(
    (each) => each.from < from && (each.until === undefined || from <= each.until),
  );
  const begins = (organisation: string): AgbTerm => ({
    kind: "agb-listed",
    day: from,
    organisation,
    code: what.becomes,
  });
  const ends = ({ code }: AgbPeriod): AgbTerm => ({ kind: "agb-ended", day: addDays(from, -1), code });
  if (what.kind === "partner") return [...first, begins(what.organisation)];
  if (what.kind === "transfer") {
    const left = running.filter(({ organisation }) => organisation === holder);
    return [...first, ...left.map(ends), begins(what.organisation)];
  }
  const left = running.filter(({ code }) => code === what.was);
  return [...first, ...left.map(ends), begins(left[0]?.organisation ?? holder)];
}

const listedOf = ({ organisation, code, from, until }: AgbPeriod): AgbTerm => ({
  ...{ kind: "agb-listed", day: from, organisation, code },
  ...(until === undefined ? {} : { until }),
});
