import { and, asc, eq, lte } from "drizzle-orm";
import type { Registration } from "#app/domain/registration";
import type { TenderLot } from "#app/domain/tender";
import type { Viewer } from "#app/domain/viewer";
import { areaOf, factsByOwner } from "#db/queries/facts";
import type { Db, Tx } from "#db/store.server";

/** The lots out to tender for a contract year as known at the viewer's moment; the caller has checked who may see them. */
export async function readTenderLots(
  viewer: Viewer,
  db: Db,
  insurer: string,
  contractYear: number,
): Promise<TenderLot[]> {
  const { tenderLots, tenderLotFacts } = db.t;
  const mine = and(eq(tenderLots.insurer, insurer), eq(tenderLots.contractYear, contractYear));
  const rows = await db.select().from(tenderLots).where(mine).orderBy(asc(tenderLots.id));
  const facts = await db
    .select({ owner: tenderLotFacts.tenderLot, fact: tenderLotFacts })
    .from(tenderLotFacts)
    .innerJoin(tenderLots, eq(tenderLots.id, tenderLotFacts.tenderLot))
    .where(and(mine, lte(tenderLotFacts.recordedAt, viewer.now)));
  const factsOf = factsByOwner(facts);
  return rows
    .filter((row) => factsOf.has(row.id))
    .map((row) => ({
      id: row.id,
      contractYear: row.contractYear,
      area: areaOf(row),
      lot: row.lot,
      days: row.days,
      facts: factsOf.get(row.id) ?? [],
    }));
}

/** The registrations of a contract year as known at the viewer's moment; the caller has checked who may see them. */
export async function readRegistrations(
  viewer: Viewer,
  db: Db,
  insurer: string,
  contractYear: number,
): Promise<Registration[]> {
  const { registrations, registrationFacts, tenderLots } = db.t;
  const mine = and(eq(tenderLots.insurer, insurer), eq(tenderLots.contractYear, contractYear));
  const rows = await db
    .select({ registration: registrations })
    .from(registrations)
    .innerJoin(tenderLots, eq(tenderLots.id, registrations.tenderLot))
    .where(mine)
    .orderBy(asc(registrations.id));
  const facts = await db
    .select({ owner: registrationFacts.registration, fact: registrationFacts })
    .from(registrationFacts)
    .innerJoin(registrations, eq(registrations.id, registrationFacts.registration))
    .innerJoin(tenderLots, eq(tenderLots.id, registrations.tenderLot))
    .where(and(mine, lte(registrationFacts.recordedAt, viewer.now)));
  const factsOf = factsByOwner(facts);
  return rows
    .filter(({ registration }) => factsOf.has(registration.id))
    .map(({ registration }) => ({ ...registration, facts: factsOf.get(registration.id) ?? [] }));
}

/** The policy that a lot of the viewer's insurer is out to tender under; undefined for any other. */
export async function policyOfTenderLot(viewer: Viewer, db: Db, id: string): Promise<string | undefined> {
  const { tenderLots } = db.t;
  if (viewer.organisation === undefined || id.includes("\0")) return undefined;
  const [found] = await db
    .select({ policy: tenderLots.policy })
    .from(tenderLots)
    .where(and(eq(tenderLots.id, id), eq(tenderLots.insurer, viewer.organisation)));
  return found?.policy;
}

/** How many lots are out to tender under a policy by any moment, for whoever acts second to notice the first. */
export const keptTenderLots = (_viewer: Viewer, db: Db, policy: string): Promise<number> =>
  db.$count(db.t.tenderLots, eq(db.t.tenderLots.policy, policy));

type Row<Table extends "tenderLots" | "tenderLotFacts"> = Db["t"][Table]["$inferInsert"];

/** Puts a lot out to tender with the fact that announces it. */
export async function announceTenderLot(
  tx: Tx,
  { row, fact }: { readonly row: Row<"tenderLots">; readonly fact: Row<"tenderLotFacts"> },
): Promise<void> {
  await tx.insert(tx.t.tenderLots).values(row);
  await tx.insert(tx.t.tenderLotFacts).values(fact);
}
