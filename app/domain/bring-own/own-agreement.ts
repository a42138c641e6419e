import type { OwnProblem, OwnRow } from "#app/domain/bring-own/own-row";
import { type Day, firstOfYear } from "#app/domain/calendar";

/** What rows of one agreement have in common. */
export const agreementOf = ({ agb, region, form, lots, startsOn, endsOn }: OwnRow): string =>
  [agb, region, form, lots.join("|"), startsOn, endsOn].join(" ");

/** The rows that say a ceiling of an agreement and year a second time. */
export function ownTwice(rows: readonly OwnRow[]): OwnProblem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = `${agreementOf(row)} ${row.year}`;
    if (seen.has(key))
      return [{ line: row.line, column: "jaar", key: "twice", found: String(row.year) } as const];
    seen.add(key);
    return [];
  });
}

/** The day from which a ceiling of a year holds: its first, or that of the agreement where it begins later. */
export const ceilingFrom = ({ startsOn, year }: Pick<OwnRow, "startsOn" | "year">): Day =>
  startsOn > firstOfYear(year) ? startsOn : firstOfYear(year);
