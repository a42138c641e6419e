import { lineKey } from "#app/domain/production/batch";
import type { TakenLine } from "#app/domain/production/credit";
import type { ReadLine } from "#app/domain/production/fault";
import type { Total } from "#app/domain/production/total-book";
import {
  creditedAmong,
  type FoundLine,
  linesNamed,
  linesOfKeys,
  type StatementPlace,
  totalsByNumber,
} from "#db/queries/production-lines.server";
import type { Db } from "#db/store.server";

/** A line that names an earlier one, and where the statement that it names stands; absent where it is unknown. */
export type Naming = { readonly read: ReadLine; readonly place: StatementPlace | undefined };

/** The batch under way, whose lines are found by what is remembered of them. */
export type OwnBatch = {
  readonly batch: number;
  /** Its totals, which are not stored yet. */
  readonly total: (number: number) => Total | undefined;
  /** The line on which a reference of a statement stood. */
  readonly lineOf: (statement: number, reference: string) => number | undefined;
};

/**
 * Finds the earlier lines that lines name.
 * @returns the line that each names, or undefined
 */
export async function earlierLines(
  db: Db,
  namings: readonly Naming[],
  own: OwnBatch,
): Promise<(naming: Naming) => TakenLine | undefined> {
  const lines = [...(await linesHere(db, namings, own)), ...(await linesElsewhere(db, namings, own.batch))];
  const keys = lines.map(({ key }) => key);
  const credited = await creditedAmong(db, keys, own.batch);
  const found = new Map(lines.map((line) => [line.name, taken(line, credited.has(line.key))]));
  return ({ read, place }) =>
    place && read.earlier ? found.get(nameOf(place, read.earlier.reference)) : undefined;
}

/** By which a found line is looked up. */
const nameOf = ({ batch, number }: Pick<StatementPlace, "batch" | "number">, reference: string): string =>
  `${batch}/${number}/${reference}`;

type NamedLine = FoundLine & Pick<Total, "agb" | "region" | "careMonth"> & { readonly name: string };

async function linesHere(db: Db, namings: readonly Naming[], own: OwnBatch): Promise<NamedLine[]> {
  const { batch } = own;
  const keys = namings.flatMap(({ read, place }) => {
    if (place?.batch !== batch || !read.earlier) return [];
    const line = own.lineOf(place.number, read.earlier.reference);
    return line === undefined ? [] : [lineKey(batch, line)];
  });
  const lines = await linesOfKeys(db, [...new Set(keys)]);
  return lines.flatMap((line) => {
    const total = own.total(line.total);
    if (!total) return [];
    const { agb, region, careMonth } = total;
    const name = nameOf({ batch, number: line.statement }, line.reference);
    return [{ ...line, agb, region, careMonth, name }];
  });
}

async function linesElsewhere(db: Db, namings: readonly Naming[], own: number): Promise<NamedLine[]> {
  const wanted = new Map<string, { readonly place: StatementPlace; readonly references: Set<string> }>();
  for (const { read, place } of namings) {
    if (!place || place.batch === own || !read.earlier) continue;
    const key = nameOf(place, "");
    const known = wanted.get(key) ?? { place, references: new Set() };
    wanted.set(key, known);
    known.references.add(read.earlier.reference);
  }
  const found: NamedLine[] = [];
  for (const { place, references } of wanted.values()) {
    const lines = await linesNamed(db, place, [...references]);
    const totals = await totalsByNumber(
      db,
      place.batch,
      lines.map(({ total }) => total),
    );
    for (const line of lines) {
      const total = totals.get(line.total);
      if (total) found.push({ ...line, ...total, name: nameOf(place, line.reference) });
    }
  }
  return found;
}

const taken = (
  { key, agb, region, careMonth, code, count, cents }: NamedLine,
  credited: boolean,
): TakenLine => ({
  ...{ key, agb, region, careMonth, count, cents, credited },
  code: String(code).padStart(6, "0"),
});
