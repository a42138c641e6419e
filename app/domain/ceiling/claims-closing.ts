import type { Day } from "#app/domain/calendar";
import type { SettlementClock } from "#app/domain/ceiling/settlement";

/** A settlement as far as its claims go. */
export type ClaimsAt = {
  readonly contractYear: number;
  readonly clock: Pick<SettlementClock, "stage" | "claimsThrough" | "warnsFrom">;
};

/** A year of which claims end soon: the last day for them, and of how many agreements. */
export type ClaimsClosing = {
  readonly contractYear: number;
  readonly claimsThrough: Day;
  readonly agreements: number;
};

/**
 * Whether the end of claims is warned of: from the day of the rule through the last day for claims (rule 2.36), also
 * where a settlement was proposed before.
 */
const warned = ({ stage, claimsThrough, warnsFrom }: ClaimsAt["clock"], today: Day): boolean =>
  stage !== "settled" &&
  warnsFrom !== undefined &&
  claimsThrough !== undefined &&
  today >= warnsFrom &&
  today <= claimsThrough;

/** The ends of claims that are warned of on a day, the nearest first. */
export function claimsClosing(settlements: readonly ClaimsAt[], today: Day): ClaimsClosing[] {
  const found = new Map<string, ClaimsClosing>();
  for (const { contractYear, clock } of settlements) {
    const { claimsThrough } = clock;
    if (!claimsThrough || !warned(clock, today)) continue;
    const key = `${claimsThrough}/${contractYear}`;
    const agreements = (found.get(key)?.agreements ?? 0) + 1;
    found.set(key, { contractYear, claimsThrough, agreements });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, closing]) => closing);
}
