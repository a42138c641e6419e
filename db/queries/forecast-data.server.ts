import { and, asc, count, eq, inArray, isNotNull, lte, max } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { DataState, Declaration } from "#app/domain/forecast/declaration";
import { ENGINE } from "#app/domain/forecast/kept-forecast";
import type { Placed } from "#app/domain/forecast/predecessor";
import { areaOf } from "#db/queries/facts";
import type { Db, Tx } from "#db/store.server";

/** Every agreement that has ceilings, with the years of these. For what the product computes by itself. */
export async function placedContracts(db: Db): Promise<Placed[]> {
  const { ceilings, contracts } = db.t;
  const rows = await db
    .selectDistinct({ contract: contracts, year: ceilings.contractYear })
    .from(ceilings)
    .innerJoin(contracts, eq(contracts.id, ceilings.contract))
    .orderBy(asc(contracts.id), asc(ceilings.contractYear));
  const found = new Map<string, Placed & { readonly years: number[] }>();
  for (const { contract, year } of rows) {
    const { id, insurer, provider } = contract;
    const known = found.get(id) ?? { contract: id, insurer, provider, area: areaOf(contract), years: [] };
    known.years.push(year);
    found.set(id, known);
  }
  return [...found.values()];
}

/** The insurers that have ceilings. */
export async function insurersWithCeilings(db: Db): Promise<string[]> {
  const { ceilings, contracts } = db.t;
  const rows = await db
    .selectDistinct({ insurer: contracts.insurer })
    .from(ceilings)
    .innerJoin(contracts, eq(contracts.id, ceilings.contract))
    .orderBy(asc(contracts.insurer));
  return rows.map(({ insurer }) => insurer);
}

/** What was accepted by a moment of some agreements and counts against a ceiling, batch by batch. */
export async function declarationsOf(
  db: Db,
  contracts: readonly string[],
  by: Instant,
): Promise<Declaration[]> {
  const { productionTotals: totals, productionBatches: batches } = db.t;
  const rows = await db
    .select({
      batch: totals.batch,
      acceptedAt: batches.acceptedAt,
      lot: totals.lot,
      careMonth: totals.careMonth,
      monthReceived: totals.monthReceived,
      cents: totals.cents,
    })
    .from(totals)
    .innerJoin(batches, eq(batches.number, totals.batch))
    .where(
      and(
        inArray(totals.contract, [...contracts]),
        eq(totals.source, "accepted"),
        eq(totals.class, "counts"),
        lte(batches.acceptedAt, by),
      ),
    );
  return rows.flatMap(({ acceptedAt, lot, ...row }) =>
    acceptedAt === null ? [] : [{ ...row, acceptedAt, lot: lot ?? undefined }],
  );
}

/** The data of an insurer at a moment: what its accepted claims were then. Undefined before the first. */
export async function dataOfInsurer(db: Db, insurer: string, by: Instant): Promise<DataState | undefined> {
  const { productionBatches: batches } = db.t;
  const [row] = await db
    .select({ cutOff: max(batches.acceptedAt), batches: count() })
    .from(batches)
    .where(
      and(
        eq(batches.insurer, insurer),
        eq(batches.source, "accepted"),
        isNotNull(batches.acceptedAt),
        lte(batches.acceptedAt, by),
      ),
    );
  const cutOff = row?.cutOff ?? undefined;
  return row && cutOff ? { cutOff, batches: row.batches } : undefined;
}

type Round = DataState & { readonly insurer: string; readonly contractYear: number };

/** Whether the forecasts of a year were looked after for this data, by this version of the engine. */
export async function isForecast(
  db: Db,
  { insurer, contractYear, cutOff, batches }: Round,
): Promise<boolean> {
  const { forecastRounds: rounds } = db.t;
  const [found] = await db
    .select({ insurer: rounds.insurer })
    .from(rounds)
    .where(
      and(
        ...[eq(rounds.insurer, insurer), eq(rounds.contractYear, contractYear)],
        ...[eq(rounds.cutOff, cutOff), eq(rounds.batches, batches), eq(rounds.engine, ENGINE)],
      ),
    );
  return found !== undefined;
}

/** Notes that the forecasts of a year were looked after. */
export async function keepRound(tx: Tx, round: Round & { readonly madeAt: Instant }): Promise<void> {
  await tx
    .insert(tx.t.forecastRounds)
    .values({ ...round, engine: ENGINE })
    .onConflictDoNothing();
}
