import { and, asc, desc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import { type Act, may } from "#app/domain/permission";
import { principalsOf, type Substitution } from "#app/domain/substitution";
import type { Viewer } from "#app/domain/viewer";
import { activePeople, type Colleague } from "#db/queries/person.server";
import type { Db, Tx } from "#db/store.server";

export type ProposalRow = Db["t"]["proposals"]["$inferSelect"];
const MOST_PROPOSALS = 2_000;

const ofOrganisation = ({ organisation = "", now }: Viewer, { t: { proposals } }: Db) =>
  and(eq(proposals.organisation, organisation), lte(proposals.proposedAt, now));

/** The proposals of the viewer's organisation, the newest first; which ones are shown is the caller's to decide. */
export async function proposalsOf(viewer: Viewer, db: Db): Promise<ProposalRow[]> {
  const { proposals } = db.t;
  return db
    .select()
    .from(proposals)
    .where(ofOrganisation(viewer, db))
    .orderBy(desc(proposals.proposedAt), desc(proposals.id))
    .limit(MOST_PROPOSALS);
}

/** The proposals of the viewer's organisation that wait for a second signature at the viewer's moment, the newest first. */
export async function openProposals(viewer: Viewer, db: Db): Promise<ProposalRow[]> {
  const { proposals } = db.t;
  const { expiresAt, closedAt } = proposals;
  const unclosed = or(isNull(closedAt), gt(closedAt, viewer.now));
  return db
    .select()
    .from(proposals)
    .where(and(ofOrganisation(viewer, db), gt(expiresAt, viewer.now), unclosed))
    .orderBy(desc(proposals.proposedAt), desc(proposals.id))
    .limit(MOST_PROPOSALS);
}

/** One proposal of the viewer's organisation, with who saw it. */
export async function proposalFor(viewer: Viewer, db: Db, id: string) {
  const { proposals, proposalSights } = db.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const [proposal] = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.id, id), ofOrganisation(viewer, db)));
  if (!proposal) return undefined;
  const sights = await db
    .select({ account: proposalSights.account, seenAt: proposalSights.seenAt })
    .from(proposalSights)
    .where(eq(proposalSights.proposal, id))
    .orderBy(asc(proposalSights.seenAt));
  return { proposal, sights };
}

/**
 * Whose proposal has a key, of whatever organisation and moment: of a form sent twice the first to arrive may be the
 * later by the clock.
 */
export async function proposalUnder(_viewer: Viewer, db: Db, id: string) {
  const { organisation, act, thingId, proposedBy } = db.t.proposals;
  const [row] = await db
    .select({ organisation, act, thingId, proposedBy })
    .from(db.t.proposals)
    .where(eq(db.t.proposals.id, id));
  return row;
}

/** The proposal for a thing that nobody has closed, expired or not. */
export async function unclosedOn(viewer: Viewer, db: Db, act: ProposalRow["act"], thingId: string) {
  const { proposals } = db.t;
  return db
    .select()
    .from(proposals)
    .where(
      and(
        ofOrganisation(viewer, db),
        eq(proposals.act, act),
        eq(proposals.thingId, thingId),
        isNull(proposals.outcome),
      ),
    );
}

/** Keeps that someone saw a proposal; the first time counts. @returns whether this was that time */
export async function markSeen(tx: Tx, proposal: string, account: string, seenAt: Instant): Promise<boolean> {
  const rows = await tx
    .insert(tx.t.proposalSights)
    .values({ proposal, account, seenAt })
    .onConflictDoNothing()
    .returning({ account: tx.t.proposalSights.account });
  return rows.length > 0;
}

/** Closes a proposal that was open. @returns whether it was */
export async function closeProposal(
  tx: Tx,
  id: string,
  closing: Pick<ProposalRow, "outcome" | "closedAt" | "closedBy" | "closedFor" | "words">,
): Promise<boolean> {
  const { proposals } = tx.t;
  const rows = await tx
    .update(proposals)
    .set(closing)
    .where(and(eq(proposals.id, id), isNull(proposals.outcome)))
    .returning({ id: proposals.id });
  return rows.length > 0;
}

/** All substitutions of the viewer's organisation, those that end last first. */
export async function substitutionsOf(viewer: Viewer, db: Db): Promise<Substitution[]> {
  const { substitutions } = db.t;
  const { organisation = "", now } = viewer;
  return db
    .select()
    .from(substitutions)
    .where(and(eq(substitutions.organisation, organisation), lte(substitutions.grantedAt, now)))
    .orderBy(desc(substitutions.through), asc(sql`${substitutions.id}`));
}

export async function insertSubstitution(
  tx: Tx,
  row: Db["t"]["substitutions"]["$inferInsert"],
): Promise<void> {
  await tx.insert(tx.t.substitutions).values(row);
}

/** Ends a substitution; whose it is the caller has checked. */
export async function endSubstitution(tx: Tx, id: string, endedAt: Instant): Promise<void> {
  await tx.update(tx.t.substitutions).set({ endedAt }).where(eq(tx.t.substitutions.id, id));
}

/** Someone who can do an act, as oneself or in the place of a colleague. */
export type Capacity = { readonly account: string; readonly onBehalfOf?: string | undefined };

/**
 * Everyone of the viewer's organisation who can do an act now: who holds a role that allows it, and their substitutes.
 */
export async function capacitiesFor(viewer: Viewer, db: Db, act: Act): Promise<Capacity[]> {
  const people = await activePeople(viewer, db);
  const substitutions = await substitutionsOf(viewer, db);
  const holds = ({ roles }: Colleague) => may(roles, act);
  const holders = people.filter(holds).map(({ id }) => id);
  const instead = people
    .flatMap(({ id }) =>
      principalsOf(substitutions, id, viewer.now).map((onBehalfOf) => ({ account: id, onBehalfOf })),
    )
    .filter(({ onBehalfOf }) => holders.includes(onBehalfOf));
  return [...holders.map((account) => ({ account })), ...instead];
}
