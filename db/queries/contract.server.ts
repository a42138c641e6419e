import { and, asc, desc, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import { dayOf } from "#app/domain/calendar";
import type { Contract } from "#app/domain/contract";
import { heldAt } from "#app/domain/contracting/holder";
import { type ContractParty, withLeaving } from "#app/domain/contracting/party";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { areaOf, factsByOwner } from "#db/queries/facts";
import type { Db, Tx } from "#db/store.server";

type PartyRow = Db["t"]["contractParties"]["$inferSelect"];

/** The insurer's agreements with what was known of them at the viewer's moment; the caller has checked who may see them. */
export async function readContracts(
  viewer: Viewer,
  db: Db,
  insurer: string,
  forms?: readonly Contract["form"][],
): Promise<Contract[]> {
  const { contracts, contractParties, contractFacts, contractHolders } = db.t;
  const mine = and(eq(contracts.insurer, insurer), forms ? inArray(contracts.form, [...forms]) : undefined);
  const [rows, parties, facts, holders] = await Promise.all([
    db.select().from(contracts).where(mine).orderBy(asc(contracts.id)),
    db
      .select({ party: contractParties })
      .from(contractParties)
      .innerJoin(contracts, eq(contracts.id, contractParties.contract))
      .where(mine),
    db
      .select({ owner: contractFacts.contract, fact: contractFacts })
      .from(contractFacts)
      .innerJoin(contracts, eq(contracts.id, contractFacts.contract))
      .where(and(mine, lte(contractFacts.recordedAt, viewer.now))),
    db
      .select({ holder: contractHolders })
      .from(contractHolders)
      .innerJoin(contracts, eq(contracts.id, contractHolders.contract))
      .where(and(mine, lte(contractHolders.recordedAt, viewer.now))),
  ]);
  const factsOf = factsByOwner(facts);
  return rows
    .filter((row) => factsOf.has(row.id))
    .map((row) => ({
      id: row.id,
      form: row.form,
      provider: row.provider,
      holders: holders.flatMap(({ holder }) => (holder.contract === row.id ? [holder] : [])),
      area: areaOf(row),
      parties: withLeaving(
        parties.flatMap(({ party }) =>
          party.contract === row.id && (party.recordedAt ?? "") <= viewer.now ? [partyOf(party)] : [],
        ),
        factsOf.get(row.id) ?? [],
        viewer.now,
      ),
      facts: factsOf.get(row.id) ?? [],
    }))
    .map((contract) => (viewer.now < ALWAYS ? heldAt(contract, viewer.now) : contract));
}

const partyOf = ({ organisation, role, from, until, recordedAt }: PartyRow): ContractParty => ({
  ...{ organisation, role, from },
  until: until ?? undefined,
  recordedAt: recordedAt ?? undefined,
});

/** Whoever asks for everything that will be known finds out itself who holds an agreement when. */
const ALWAYS = "9999";

/** Who holds the agreement of a row at the viewer's moment, in a query over agreements. */
export function holderOf({ now }: Viewer, db: Db): SQL<string> {
  const { contracts, contractHolders: taken } = db.t;
  const last = db
    .select({ organisation: taken.organisation })
    .from(taken)
    .where(and(eq(taken.contract, contracts.id), lte(taken.from, dayOf(now)), lte(taken.recordedAt, now)))
    .orderBy(desc(taken.from), desc(taken.recordedAt))
    .limit(1);
  return sql<string>`coalesce((${last}), ${contracts.provider})`;
}

/** An agreement with the insurer that it is with. */
export type HeldContract = Contract & { readonly insurer: string };

/** An agreement that the viewer may see: one of its own insurer, or one of its own as a provider; else undefined. */
export async function contractFor(viewer: Viewer, db: Db, id: string): Promise<HeldContract | undefined> {
  const { contracts } = db.t;
  const { organisation, roles } = viewer;
  if (organisation === undefined || id.includes("\0")) return undefined;
  const [row] = await db
    .select({ insurer: contracts.insurer, provider: holderOf(viewer, db) })
    .from(contracts)
    .where(eq(contracts.id, id));
  const insider = row?.insurer === organisation && may(roles, "see-season");
  const own = row?.provider === organisation && may(roles, "see-own-contracts");
  if (!row || !(insider || own)) return undefined;
  const found = (await readContracts(viewer, db, row.insurer)).find((each) => each.id === id);
  return found && { ...found, insurer: row.insurer };
}

type NewRow<Table extends "contractHolders" | "contracts" | "contractFacts" | "contractParties"> =
  Db["t"][Table]["$inferInsert"];

/** Adds an agreement, inside the transaction of its first fact. */
export async function insertContract(tx: Tx, row: NewRow<"contracts">): Promise<void> {
  await tx.insert(tx.t.contracts).values(row);
}

/** Lets somebody hold an agreement from a day on, beside who held it before. */
export async function insertContractHolder(tx: Tx, row: NewRow<"contractHolders">): Promise<void> {
  await tx.insert(tx.t.contractHolders).values(row);
}

/** Adds a fact to an agreement. Nothing changes or removes it. */
export async function insertContractFact(tx: Tx, row: NewRow<"contractFacts">): Promise<void> {
  await tx.insert(tx.t.contractFacts).values(row);
}

/** The account that recorded a fact of an agreement; absent for what came with the installation. */
export async function factRecorder(db: Db, id: string): Promise<string | undefined> {
  const { contractFacts: table } = db.t;
  const [row] = await db.select({ by: table.recordedBy }).from(table).where(eq(table.id, id));
  return row?.by ?? undefined;
}

/** Adds somebody who takes part in an agreement; who takes that part already stays as it was. */
export async function insertContractParty(tx: Tx, row: NewRow<"contractParties">): Promise<void> {
  await tx.insert(tx.t.contractParties).values(row).onConflictDoNothing();
}

/** Who recorded each fact of an agreement, by the key of the fact; the caller says to whom they are named. */
export async function judgesOf(db: Db, contract: string): Promise<ReadonlyMap<string, string>> {
  const { contractFacts: facts } = db.t;
  const rows = await db
    .select({ id: facts.id, account: facts.recordedBy })
    .from(facts)
    .where(eq(facts.contract, contract));
  return new Map(rows.flatMap(({ id, account }) => (account === null ? [] : [[id, account] as const])));
}
