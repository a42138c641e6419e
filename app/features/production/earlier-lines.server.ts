import type { TakenLine } from "#app/domain/production/credit";
import type { ReadLine } from "#app/domain/production/fault";
import type { Total } from "#app/domain/production/total-book";
import {
  creditedAmong,
  type FoundLine,
  linesNamed,
  type StatementPlace,
  totalsByNumber,
} from "#db/queries/production-lines.server";
import type { Db } from "#db/store.server";

/** A line that names an earlier one, and where the statement that it names stands; absent where it is unknown. */
export type Naming = { readonly read: ReadLine; readonly place: StatementPlace | undefined };

/** By which a found line is looked up. */
const nameOf = (place: StatementPlace, reference: string): string =>
  `${place.batch}/${place.number}/${reference}`;

/**
 * Finds the earlier lines that lines name.
 * @param own the batch under way, whose totals are not stored yet
 * @returns the line that each names, or undefined
 */
export async function earlierLines(
  db: Db,
  namings: readonly Naming[],
  own: { readonly batch: number; readonly total: (number: number) => Total | undefined },
): Promise<(naming: Naming) => TakenLine | undefined> {
  const byPlace = new Map<string, { place: StatementPlace; references: Set<string> }>();
  for (const { read, place } of namings) {
    if (!place || !read.earlier) continue;
    const key = nameOf(place, "");
    const wanted = byPlace.get(key) ?? { place, references: new Set() };
    wanted.references.add(read.earlier.reference);
    byPlace.set(key, wanted);
  }
  const found = new Map<string, TakenLine>();
  for (const { place, references } of byPlace.values()) {
    const lines = await linesNamed(db, place, [...references]);
    const credited = await creditedAmong(
      db,
      lines.map(({ key }) => key),
      own.batch,
    );
    const totals = place.batch === own.batch ? own.total : await storedTotals(db, place.batch, lines);
    for (const line of lines) {
      const total = totals(line.total);
      if (total) found.set(nameOf(place, line.reference), taken(line, total, credited.has(line.key)));
    }
  }
  return ({ read, place }) =>
    place && read.earlier ? found.get(nameOf(place, read.earlier.reference)) : undefined;
}

type TotalWords = Pick<Total, "agb" | "region" | "careMonth">;

async function storedTotals(db: Db, batch: number, lines: readonly FoundLine[]) {
  const totals: ReadonlyMap<number, TotalWords> = await totalsByNumber(
    db,
    batch,
    lines.map(({ total }) => total),
  );
  return (number: number): TotalWords | undefined => totals.get(number);
}

const taken = (line: FoundLine, total: TotalWords, credited: boolean): TakenLine => ({
  key: line.key,
  agb: total.agb,
  region: total.region,
  careMonth: total.careMonth,
  code: String(line.code).padStart(6, "0"),
  count: line.count,
  cents: line.cents,
  credited,
});
