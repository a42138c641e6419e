import { and, asc, desc, eq, inArray, isNull, like, lte, or, type SQL, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { IncreaseRequest, RequestFact } from "#app/domain/increase-request/request";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { factsByOwner } from "#db/queries/facts";
import { movedTo } from "#db/queries/policy-move.server";
import type { Db, Tx } from "#db/store.server";

/** A request with whose it is, and the version of the policy that it runs under. */
export type PlacedRequest = IncreaseRequest & {
  readonly insurer: string;
  readonly provider: string;
  readonly policy: string;
};

type Asked = { readonly id?: string; readonly ceiling?: string };

function visible(viewer: Viewer, { t: { increaseRequests } }: Db): SQL | undefined {
  const mine = viewer.organisation ?? "";
  return may(viewer.roles, "see-ceilings")
    ? or(eq(increaseRequests.insurer, mine), eq(increaseRequests.provider, mine))
    : sql`1 = 0`;
}

/**
 * The requests that the viewer may see, with their steps as known at the viewer's moment: an insurer's people those to
 * that insurer, a provider's people its own. In order of reference.
 */
export async function readRequests(viewer: Viewer, db: Db, asked: Asked = {}): Promise<PlacedRequest[]> {
  const { increaseRequests: requests, increaseRequestFacts: facts } = db.t;
  if (asked.id?.includes("\0") || asked.ceiling?.includes("\0")) return []; // PostgreSQL refuses a text that holds it
  const where = and(
    visible(viewer, db),
    asked.id === undefined ? undefined : eq(requests.id, asked.id),
    asked.ceiling === undefined ? undefined : eq(requests.ceiling, asked.ceiling),
  );
  const { request: owner, id, day, recordedAt, supersedes, detail } = facts;
  const [rows, steps] = await Promise.all([
    db.select().from(requests).where(where).orderBy(asc(requests.reference), asc(requests.id)),
    db
      .select({ owner, fact: { id, day, recordedAt, supersedes, detail } })
      .from(facts)
      .innerJoin(requests, eq(requests.id, facts.request))
      .where(and(where, lte(facts.recordedAt, viewer.now))),
  ]);
  const factsOf = factsByOwner(steps);
  const moved = await movedTo(
    db,
    "increase-request",
    rows.map(({ id }) => id),
    viewer.now,
  );
  return rows.flatMap(({ names, ...row }) => {
    const known: readonly RequestFact[] | undefined = factsOf.get(row.id);
    const policy = moved.get(row.id) ?? row.policy;
    return known ? [{ ...row, policy, names: names ?? undefined, facts: known }] : [];
  });
}

/** All requests on a ceiling, of whatever moment, by their references. For who has to know that one came in meanwhile. */
export async function requestsOn(_viewer: Viewer, tx: Tx, ceiling: string) {
  const { id, reference } = tx.t.increaseRequests;
  const rows = tx.select({ id, reference }).from(tx.t.increaseRequests);
  return rows.where(eq(tx.t.increaseRequests.ceiling, ceiling)).orderBy(asc(reference));
}

/** The reference given last by an insurer that begins so. */
export async function lastRequestReference(
  db: Db,
  insurer: string,
  start: string,
): Promise<string | undefined> {
  const { increaseRequests } = db.t;
  const { reference } = increaseRequests;
  const [row] = await db
    .select({ reference })
    .from(increaseRequests)
    .where(and(eq(increaseRequests.insurer, insurer), like(reference, `${start}%`)))
    // A longer number is a higher one.
    .orderBy(desc(sql`length(${reference})`), desc(reference))
    .limit(1);
  return row?.reference;
}

/** Adds a request, inside the transaction of its first step. */
export async function insertRequest(tx: Tx, row: Db["t"]["increaseRequests"]["$inferInsert"]): Promise<void> {
  await tx.insert(tx.t.increaseRequests).values(row);
}

/** Adds a step to a request. Nothing changes or removes it. */
export async function insertRequestFact(
  tx: Tx,
  request: string,
  fact: RequestFact,
  recordedBy: string | undefined,
): Promise<void> {
  const { id, day, recordedAt, supersedes = null, ...detail } = fact;
  await tx
    .insert(tx.t.increaseRequestFacts)
    .values({ id, request, day, recordedAt, supersedes, detail, recordedBy: recordedBy ?? null });
}

/** A decision, of whom, and when it was taken. */
export type UntoldDecision = {
  readonly insurer: string;
  readonly request: string;
  readonly decidedAt: Instant;
};

/** The last decision of each request of which no letter went out since. Nobody looks: a job asks it. */
export async function decisionsWithoutLetter(db: Db): Promise<UntoldDecision[]> {
  const { increaseRequests: requests, increaseRequestFacts: facts } = db.t;
  const rows = await db
    .select({ insurer: requests.insurer, request: requests.id, fact: facts })
    .from(facts)
    .innerJoin(requests, eq(requests.id, facts.request))
    .orderBy(asc(facts.recordedAt), asc(facts.id));
  const last = new Map<string, UntoldDecision>();
  for (const { insurer, request, fact } of rows) {
    const { kind } = fact.detail;
    if (kind === "decided" || kind === "revised")
      last.set(request, { insurer, request, decidedAt: fact.recordedAt });
    else if (kind === "told") last.delete(request);
  }
  return [...last.values()];
}

export type DraftRow = Db["t"]["increaseDrafts"]["$inferSelect"];

/** What the viewer's organisation is writing about a ceiling and has not sent. */
export async function ownDraft(viewer: Viewer, db: Db, ceiling: string): Promise<DraftRow | undefined> {
  const { increaseDrafts } = db.t;
  const mine = and(
    eq(increaseDrafts.ceiling, ceiling),
    eq(increaseDrafts.provider, viewer.organisation ?? ""),
    isNull(increaseDrafts.sentAt),
    lte(increaseDrafts.savedAt, viewer.now),
  );
  const [row] = await db.select().from(increaseDrafts).where(mine).orderBy(asc(increaseDrafts.id)).limit(1);
  return row;
}

/** What the viewer's organisation is writing under a key and has not sent. */
export async function draftById(viewer: Viewer, db: Db, id: string): Promise<DraftRow | undefined> {
  const { increaseDrafts } = db.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const mine = and(
    eq(increaseDrafts.id, id),
    eq(increaseDrafts.provider, viewer.organisation ?? ""),
    isNull(increaseDrafts.sentAt),
  );
  const [row] = await db.select().from(increaseDrafts).where(mine);
  return row;
}

/** Keeps a draft, over what its organisation kept under the same key before. */
export async function keepDraft(tx: Tx, row: DraftRow): Promise<void> {
  const { typed, savedAt, savedBy } = row;
  await tx
    .insert(tx.t.increaseDrafts)
    .values(row)
    .onConflictDoUpdate({ target: tx.t.increaseDrafts.id, set: { typed, savedAt, savedBy } });
}

/** Closes drafts that were sent. */
export async function closeDrafts(tx: Tx, ids: readonly string[], at: DraftRow["savedAt"]): Promise<void> {
  const { increaseDrafts } = tx.t;
  await tx
    .update(increaseDrafts)
    .set({ sentAt: at })
    .where(inArray(increaseDrafts.id, [...ids]));
}
