import { type Instant, instantAt, type Month, yearOf } from "#app/domain/calendar";
import { lineKey, type ProductionSource } from "#app/domain/production/batch";
import { stableId } from "#db/seed/demonstration/moment.server";
import type { Codes } from "#db/seed/demonstration/production/codes.server";
import type { Cell } from "#db/seed/demonstration/production/received.server";
import { chance } from "#db/seed/demonstration/production/story.server";
import type { Plain, Tx } from "#db/store.server";

/** A batch to be written: what comes in together. */
export type BatchToWrite = {
  readonly number: number;
  readonly reference: string;
  readonly insurer: string;
  readonly source: ProductionSource;
  /** Whose statement it is; absent for the insurer's own file. */
  readonly provider?: string | undefined;
  readonly monthReceived: Month;
  readonly cells: readonly Cell[];
};

/** The first lines of care months, which later ones credit. */
export type Creditable = Map<
  string,
  { readonly key: number; readonly code: number; readonly count: number; readonly cents: number }
>;

type Rows = {
  readonly lines: Plain[][];
  readonly totals: Plain[][];
  readonly links: Plain[][];
  readonly statements: Plain[][];
};

const lineColumns = ["key", "statement", "reference", "code", "total", "count", "cents"];
const totalColumns = [
  ...["batch", "number", "insurer", "source", "provider", "agb", "contract", "lot", "region", "care_month"],
  ...["month_received", "class", "count", "cents", "credited", "first_line", "last_line"],
];
const statementColumns = ["batch", "number", "name", "provider", "first_line", "last_line"];

/** The share of care months of which a line is credited later. */
const CREDITED = 0.33;
/** The part of what comes in first that can be credited: a line of its own. */
const CREDITABLE = 0.04;

/** Writes a batch with its lines, statements and totals. @param factor how many times the usual number of lines */
export async function writeBatch(
  tx: Tx,
  batch: BatchToWrite,
  ground: { readonly codes: Codes; readonly creditable: Creditable; readonly factor: number },
): Promise<void> {
  const rows: Rows = { lines: [], totals: [], links: [], statements: [] };
  let line = 2;
  let from = line;
  let statement = 0;
  const cells = batch.cells.toSorted((a, b) =>
    a.organisation < b.organisation ? -1 : a.organisation > b.organisation ? 1 : 0,
  );
  for (const [at, cell] of cells.entries()) {
    if (cell.organisation !== cells[at - 1]?.organisation) {
      statement++;
      from = line;
    }
    line = writeCell(rows, batch, cell, { ...ground, line, statement, total: at + 1 });
    if (cell.organisation !== cells[at + 1]?.organisation)
      rows.statements.push([
        batch.number,
        statement,
        `${batch.reference}/${statement}`,
        cell.organisation,
        from,
        line - 1,
      ]);
  }
  await insertBatch(tx, batch, line - 2);
  await tx.append(tx.t.productionStatements, statementColumns, rows.statements.flat());
  await tx.append(tx.t.productionTotals, totalColumns, rows.totals.flat());
  await tx.append(tx.t.productionLines, lineColumns, rows.lines.flat());
  await tx.append(tx.t.productionLinks, ["key", "earlier", "kind"], rows.links.flat());
}

type CellGround = {
  readonly codes: Codes;
  readonly creditable: Creditable;
  readonly factor: number;
  readonly line: number;
  readonly statement: number;
  readonly total: number;
};

/** Adds the lines of one total, and the total itself. @returns the number of the line that comes next */
function writeCell(rows: Rows, batch: BatchToWrite, cell: Cell, given: CellGround): number {
  const { codes, creditable, factor, statement, total } = given;
  let line = given.line;
  let count = 0;
  const add = (code: number, counted: number, cents: number) => {
    const key = lineKey(batch.number, line);
    rows.lines.push([key, statement, `R${line - 1}`, code, total, counted, cents]);
    count += counted;
    line++;
    return key;
  };
  const earlier = batch.source === "accepted" ? creditable.get(cell.name) : undefined;
  const credits = earlier && chance(`credit ${cell.name}`) < CREDITED ? earlier : undefined;
  if (earlier) creditable.delete(cell.name);
  const gross = cell.cents + (credits?.cents ?? 0);
  const first = batch.source === "accepted" && cell.class === "counts" && !earlier;
  const small = first ? Math.round(gross * CREDITABLE) : 0;
  const parts = codes.split(cell, gross - small, factor);
  for (const part of parts) add(part.code, part.count, part.cents);
  const [usual] = parts;
  if (usual && small > 0) {
    const part = { code: usual.code, count: Math.max(1, Math.round(usual.count * CREDITABLE)), cents: small };
    creditable.set(cell.name, { ...part, key: add(part.code, part.count, part.cents) });
  }
  if (credits) rows.links.push([add(credits.code, -credits.count, -credits.cents), credits.key, "credits"]);
  const { organisation, agb, contract, lot, region, careMonth, monthReceived } = cell;
  rows.totals.push([
    ...[
      batch.number,
      total,
      batch.insurer,
      batch.source,
      organisation,
      agb,
      contract,
      lot,
      region,
      careMonth,
    ],
    ...[monthReceived, cell.class, count, cell.cents, credits ? -credits.cents : 0, given.line, line - 1],
  ]);
  return line;
}

async function insertBatch(tx: Tx, batch: BatchToWrite, lines: number): Promise<void> {
  const { number, reference, insurer, source, provider = null, monthReceived, cells } = batch;
  const [receivedAt, acceptedAt] = momentsOf(source, monthReceived, number);
  await tx.insert(tx.t.productionBatches).values({
    ...{
      number,
      reference,
      insurer,
      source,
      provider,
      acceptedOnly: true,
      recordedAt: receivedAt,
      receivedAt,
    },
    ...{
      checkedAt: acceptedAt,
      acceptedAt,
      lines,
      fileHash: stableId(reference).replaceAll("-", "").repeat(2),
    },
    fileName: `${source === "accepted" ? "toegekend" : "opgave"}-${monthReceived}.csv`,
    cents: cells.reduce((sum, cell) => sum + cell.cents, 0),
  });
}

/** An insurer's file comes on the twentieth, providers' statements on the eighth, of the month after the care. */
export function momentsOf(
  source: ProductionSource,
  month: Month,
  number: number,
): readonly [Instant, Instant] {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = source === "accepted" ? (`${month}-20` as const) : (`${month}-08` as const);
  const minute = number % 40;
  const hour = source === "accepted" ? 13 : 9;
  return [instantAt(day, `${two(hour)}:${two(minute)}`), instantAt(day, `${two(hour)}:${two(minute + 12)}`)];
}

/** The reference of the batch that is the `count`-th of its year. */
export const referenceOf = (month: Month, count: number): string =>
  `D-${yearOf(month)}-${String(count).padStart(4, "0")}`;
