import { and, asc, eq, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Month } from "#app/domain/calendar";
import type { Ceiling, LedgerEntry } from "#app/domain/ceiling/ledger";
import type { Production } from "#app/domain/ceiling/usage";
import type { ContractForm } from "#app/domain/contract";
import { may } from "#app/domain/permission";
import type { Area } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import { holderOf } from "#db/queries/contract.server";
import { areaOf } from "#db/queries/facts";
import type { Db, Tx } from "#db/store.server";

/** A ceiling with whose it is and where. */
export type PlacedCeiling = Ceiling & {
  readonly insurer: string;
  /** The lead party, or whoever else holds the agreement. */
  readonly provider: string;
  readonly form: ContractForm;
  /** Absent where the whole country is served. */
  readonly area?: Area | undefined;
};

type Asked = {
  readonly id?: string;
  readonly contract?: string;
  readonly contractYear?: number;
  /** Those alone of which more was asked, whoever asked it. */
  readonly requested?: boolean;
};

/**
 * The ceilings that the viewer may see, with their entries as known at the viewer's moment: an insurer's people all of
 * that insurer's, a provider's people those of its own agreements.
 */
export async function readCeilings(viewer: Viewer, db: Db, asked: Asked = {}): Promise<PlacedCeiling[]> {
  const { ceilings, ceilingEntries, contracts, increaseRequests } = db.t;
  if (asked.id?.includes("\0") || asked.contract?.includes("\0")) return []; // PostgreSQL refuses a text that holds it
  const condition = and(
    mayBeSeen(viewer, db),
    asked.id === undefined ? undefined : eq(ceilings.id, asked.id),
    asked.contract === undefined ? undefined : eq(ceilings.contract, asked.contract),
    asked.contractYear === undefined ? undefined : eq(ceilings.contractYear, asked.contractYear),
    asked.requested
      ? inArray(ceilings.id, db.select({ id: increaseRequests.ceiling }).from(increaseRequests))
      : undefined,
  );
  const { insurer, form, region, part } = contracts;
  const rows = await db
    .select({
      ...{ ceiling: ceilings, contract: { insurer, form, region, part } },
      ...{ holder: holderOf(viewer, db), entry: ceilingEntries },
    })
    .from(ceilings)
    .innerJoin(contracts, eq(contracts.id, ceilings.contract))
    .innerJoin(ceilingEntries, eq(ceilingEntries.ceiling, ceilings.id))
    .where(and(condition, lte(ceilingEntries.recordedAt, viewer.now)))
    .orderBy(asc(ceilings.id), asc(ceilingEntries.recordedAt), asc(ceilingEntries.id));
  const found = new Map<string, PlacedCeiling & { readonly entries: LedgerEntry[] }>();
  for (const { ceiling, contract, holder, entry } of rows) {
    const known = found.get(ceiling.id);
    if (known) known.entries.push(entryOf(entry));
    else {
      const { insurer, form } = contract;
      const { id, contract: key, contractYear, lot, agb } = ceiling;
      const entries = [entryOf(entry)];
      const whose = { insurer, provider: holder, form, area: areaOf(contract) };
      found.set(id, {
        id,
        contract: key,
        contractYear,
        lot: lot === "" ? undefined : lot,
        agb: agb === "" ? undefined : agb,
        entries,
        ...whose,
      });
    }
  }
  return [...found.values()];
}

/** The condition that a ceiling, or its agreement, is one that the viewer may see. */
export function mayBeSeen(viewer: Viewer, db: Db): SQL | undefined {
  const { contracts } = db.t;
  const mine = viewer.organisation ?? "";
  return may(viewer.roles, "see-ceilings")
    ? or(eq(contracts.insurer, mine), sql`${holderOf(viewer, db)} = ${mine}`)
    : sql`1 = 0`;
}

function entryOf(row: Db["t"]["ceilingEntries"]["$inferSelect"]): LedgerEntry {
  const { id, day, recordedAt, supersedes, ground, policy, recordedBy, detail } = row;
  return {
    id,
    day,
    recordedAt,
    ...(supersedes === null ? {} : { supersedes }),
    ground,
    policy: policy ?? undefined,
    by: recordedBy ?? undefined,
    ...detail,
  };
}

/** What is asked of production: of one agreement, or of every agreement whose ceilings the viewer may see. */
export type ProductionAsked = { readonly contract?: string; readonly contractYear: number };

/**
 * What had been accepted or stated by the viewer's moment of the care months of a year, by agreement. Read from totals
 * alone; lines are never scanned.
 */
export async function readProduction(
  viewer: Viewer,
  db: Db,
  { contract, contractYear }: ProductionAsked,
): Promise<ReadonlyMap<string, readonly Production[]>> {
  const { productionTotals: totals, productionBatches: batches, contracts } = db.t;
  const rows = await db
    .select({
      contract: contracts.id,
      source: totals.source,
      class: totals.class,
      careMonth: totals.careMonth,
      monthReceived: totals.monthReceived,
      lot: totals.lot,
      agb: totals.agb,
      cents: sql<number>`sum(${totals.cents})`.mapWith(Number),
      credited: sql<number>`sum(${totals.credited})`.mapWith(Number),
    })
    .from(totals)
    .innerJoin(batches, eq(batches.number, totals.batch))
    .innerJoin(contracts, eq(contracts.id, totals.contract))
    .where(
      and(
        mayBeSeen(viewer, db),
        contract === undefined ? undefined : eq(totals.contract, contract),
        ...withinYear(db, contractYear),
        lte(batches.acceptedAt, viewer.now),
      ),
    )
    .groupBy(
      ...[contracts.id, totals.source, totals.class, totals.careMonth, totals.monthReceived],
      ...[totals.lot, totals.agb],
    );
  const found = new Map<string, Production[]>();
  for (const { contract: key, lot, ...row } of rows) {
    const others = found.get(key) ?? [];
    others.push({ ...row, lot: lot ?? undefined });
    found.set(key, others);
  }
  return found;
}

const withinYear = ({ t: { productionTotals } }: Db, year: number) => {
  const [first, last]: readonly [Month, Month] = [`${year}-01`, `${year}-12`];
  return [
    sql`${productionTotals.careMonth} >= ${first}`,
    sql`${productionTotals.careMonth} <= ${last}`,
  ] as const;
};

/** Adds a ceiling that has no entry yet, inside the transaction of its first one. */
export async function insertCeiling(tx: Tx, ceiling: Omit<Ceiling, "entries">): Promise<void> {
  const { id, contract, contractYear, lot = "", agb = "" } = ceiling;
  await tx.insert(tx.t.ceilings).values({ id, contract, contractYear, lot, agb });
}

/** Adds an entry to a ledger. Nothing changes or removes it. */
export async function insertEntry(tx: Tx, ceiling: string, entry: LedgerEntry): Promise<void> {
  const { id, day, recordedAt, supersedes = null, ground, policy = null, by = null, ...detail } = entry;
  await tx.insert(tx.t.ceilingEntries).values({
    ...{ id, ceiling, day, recordedAt, supersedes, ground, policy, detail },
    recordedBy: by,
  });
}
