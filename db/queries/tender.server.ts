import { and, asc, eq, lte } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { Dated } from "#app/domain/fact";
import type { Registration } from "#app/domain/registration";
import type { TenderLot, TenderLotFact } from "#app/domain/tender";
import type { Viewer } from "#app/domain/viewer";
import { areaOf, factsByOwner } from "#db/queries/facts";
import { beginSeal } from "#db/seal.server";
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

/** The lots of the viewer's insurer that are out to tender under a policy and were not taken back. */
export async function lotsOutUnder(viewer: Viewer, db: Db, policy: string): Promise<string[]> {
  const { tenderLots, tenderLotFacts: facts } = db.t;
  const rows = await db
    .select({ owner: facts.tenderLot, fact: facts })
    .from(facts)
    .innerJoin(tenderLots, eq(tenderLots.id, facts.tenderLot))
    .where(and(eq(tenderLots.policy, policy), eq(tenderLots.insurer, viewer.organisation ?? "")));
  return [...factsByOwner(rows)].flatMap(([id, each]) =>
    each.some(({ kind }) => kind === "withdrawn") ? [] : [id],
  );
}

/** How many lots are out to tender under a policy by any moment, for whoever acts second to notice the first. */
export const keptTenderLots = (_viewer: Viewer, db: Db, policy: string): Promise<number> =>
  db.$count(db.t.tenderLots, eq(db.t.tenderLots.policy, policy));

type Row<Table extends "tenderLots" | "tenderLotFacts"> = Db["t"][Table]["$inferInsert"];

/** Puts a lot out to tender with the fact that announces it; the first lot of a sealed tender seals it. */
export async function announceTenderLot(
  tx: Tx,
  { row, fact }: { readonly row: Row<"tenderLots">; readonly fact: Row<"tenderLotFacts"> },
): Promise<void> {
  await tx.insert(tx.t.tenderLots).values(row);
  await tx.insert(tx.t.tenderLotFacts).values(fact);
  const { insurer, policy } = row;
  if ("sealed" in fact.detail) await beginSeal(tx, { policy, insurer, at: fact.recordedAt });
}

/** The steps of a lot of the viewer's insurer. */
export async function tenderLotFacts(
  viewer: Viewer,
  db: Db,
  tenderLot: string,
): Promise<readonly TenderLotFact[]> {
  const { tenderLots, tenderLotFacts: facts } = db.t;
  const rows = await db
    .select({ owner: facts.tenderLot, fact: facts })
    .from(facts)
    .innerJoin(tenderLots, eq(tenderLots.id, facts.tenderLot))
    .where(and(eq(facts.tenderLot, tenderLot), eq(tenderLots.insurer, viewer.organisation ?? "")));
  return factsByOwner(rows).get(tenderLot) ?? [];
}

/** An outcome that a second person agreed to, and of which no letter was sent. */
export type UntoldOutcome = Omit<Extract<TenderLotFact, { kind: "outcome-signed" }>, keyof Dated | "kind"> & {
  readonly tenderLot: string;
  readonly insurer: string;
  readonly signedAt: Instant;
};

/** The outcomes of all insurers that wait for their letters. */
export async function outcomesWithoutLetters(db: Db): Promise<UntoldOutcome[]> {
  const { tenderLots, tenderLotFacts: facts } = db.t;
  const rows = await db
    .select({ insurer: tenderLots.insurer, fact: facts })
    .from(facts)
    .innerJoin(tenderLots, eq(tenderLots.id, facts.tenderLot))
    .orderBy(asc(facts.recordedAt), asc(facts.id));
  const last = new Map<string, UntoldOutcome>();
  for (const { insurer, fact } of rows) {
    const { tenderLot, recordedAt: signedAt, detail } = fact;
    if (detail.kind === "outcome-signed") {
      const { kind, ...signed } = detail;
      last.set(tenderLot, { ...signed, tenderLot, insurer, signedAt });
    }
    // The letters bear the moment of the signature; an outcome of another moment is another's.
    if (detail.kind === "outcome" && last.get(tenderLot)?.signedAt === signedAt) last.delete(tenderLot);
  }
  return [...last.values()];
}
