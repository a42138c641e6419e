import type { OwnProblem, OwnRow } from "#app/domain/bring-own/own-row";
import { type Day, firstOfYear } from "#app/domain/calendar";

/** What rows of one agreement have in common; it may be claimed on several AGB codes. */
export const agreementOf = ({ kvk, region, form, lots, startsOn, endsOn }: OwnRow): string =>
  [kvk, region, form, lots.join("|"), startsOn, endsOn].join(" ");

/** The rows that say a code and year of an agreement a second time. */
export function ownTwice(rows: readonly OwnRow[]): OwnProblem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = `${agreementOf(row)} ${row.agb} ${row.year}`;
    if (seen.has(key))
      return [{ line: row.line, column: "jaar", key: "twice", found: String(row.year) } as const];
    seen.add(key);
    return [];
  });
}

/** The day from which a ceiling of a year holds: its first, or that of the agreement where it begins later. */
export const ceilingFrom = ({ startsOn, year }: Pick<OwnRow, "startsOn" | "year">): Day =>
  startsOn > firstOfYear(year) ? startsOn : firstOfYear(year);
