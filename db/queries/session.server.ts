import { and, asc, eq, gt, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { OrganisationKind } from "#app/domain/organisation";
import type { Role } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

/** A session as it stands behind a token, with whom it belongs to. */
export type FoundSession = {
  readonly id: string;
  readonly tokenHash: string;
  readonly rotatedAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  /** The moment this session's clock was set to, and when. */
  readonly clock?: { readonly moment: Instant; readonly setAt: Instant };
  readonly account?: SessionAccount;
};
type SessionAccount = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: "nl" | "en";
  readonly hasPassword: boolean;
  /** Oldest first. */
  readonly memberships: readonly Membership[];
};
type Membership = {
  readonly role: Role;
  /** Absent for what is held at the installation itself. */
  readonly organisation?: {
    readonly id: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly fictional: boolean;
  };
};

/** The moments that decide whether a session still counts. */
export type SessionLimits = {
  readonly now: Instant;
  /** A session not seen since then has been idle too long. */
  readonly seenAfter: Instant;
  /** A token replaced since then still opens the session. */
  readonly rotatedAfter: Instant;
};

const alive = ({ sessions }: Db["t"], limits: Pick<SessionLimits, "now" | "seenAfter">): SQL | undefined =>
  and(isNull(sessions.endedAt), gt(sessions.expiresAt, limits.now), gt(sessions.seenAt, limits.seenAfter));

/** The rows of the session that a token opens: one for each membership of its account. */
const rowsByToken = (db: Db, tokenHash: string, limits: SessionLimits) => {
  const { sessions, accounts, memberships, organisations } = db.t;
  const { id, name, kind, fictional } = organisations;
  const justReplaced = and(eq(sessions.previousHash, tokenHash), gt(sessions.rotatedAt, limits.rotatedAfter));
  return db
    .select({
      session: sessions,
      account: accounts,
      role: memberships.role,
      organisation: { id, name, kind, fictional },
    })
    .from(sessions)
    .leftJoin(accounts, and(eq(accounts.id, sessions.account), isNull(accounts.deactivatedAt)))
    .leftJoin(memberships, and(eq(memberships.account, accounts.id), isNull(memberships.endedAt)))
    .leftJoin(organisations, eq(organisations.id, memberships.organisation))
    .where(and(or(eq(sessions.tokenHash, tokenHash), justReplaced), alive(db.t, limits)))
    .orderBy(asc(memberships.grantedAt), asc(memberships.id));
};

/**
 * The session that a token opens, or undefined. It comes before there is a viewer, so it takes none.
 * @param tokenHash SHA-256 of the token in hexadecimal.
 */
export async function sessionByToken(
  db: Db,
  tokenHash: string,
  limits: SessionLimits,
): Promise<FoundSession | undefined> {
  const rows = await rowsByToken(db, tokenHash, limits);
  const [first] = rows;
  if (!first || (first.session.account !== null && first.account === null)) return undefined;
  const { session, account } = first;
  const { id, rotatedAt, seenAt, expiresAt, clockMoment: moment, clockSetAt: setAt } = session;
  const memberships = rows.flatMap(({ role, organisation }) =>
    role ? [{ role, ...(organisation && { organisation }) }] : [],
  );
  return {
    id,
    tokenHash: session.tokenHash,
    rotatedAt,
    seenAt,
    expiresAt,
    ...(moment && setAt && { clock: { moment, setAt } }),
    ...(account && {
      account: {
        id: account.id,
        name: account.name,
        email: account.email,
        language: account.language,
        hasPassword: account.passwordHash !== null,
        memberships,
      },
    }),
  };
}

export type SessionRow = Omit<Db["t"]["sessions"]["$inferInsert"], "previousHash" | "endedAt">;

export async function insertSession(tx: Tx, row: SessionRow): Promise<void> {
  await tx.insert(tx.t.sessions).values(row);
}

/** Replaces a session's token, unless another request did so first; says whether it was done. */
export async function rotateSession(
  tx: Tx,
  { id, from, to, at }: { id: string; from: string; to: string; at: Instant },
): Promise<boolean> {
  const { sessions } = tx.t;
  const changed = await tx
    .update(sessions)
    .set({ tokenHash: to, previousHash: from, rotatedAt: at, seenAt: at })
    .where(and(eq(sessions.id, id), eq(sessions.tokenHash, from), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return changed.length === 1;
}

/** Notes that a session is in use. */
export async function touchSession(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.update(tx.t.sessions).set({ seenAt: at }).where(eq(tx.t.sessions.id, id));
}

/** Sets a session's clock, or gives it back the opening moment when `moment` is undefined. */
export async function setSessionClock(
  tx: Tx,
  id: string,
  moment: Instant | undefined,
  setAt: Instant,
): Promise<void> {
  await tx
    .update(tx.t.sessions)
    .set({ clockMoment: moment ?? null, clockSetAt: moment ? setAt : null })
    .where(eq(tx.t.sessions.id, id));
}

/** Ends a session by its key. */
export async function endSession(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx
    .update(tx.t.sessions)
    .set({ endedAt: at })
    .where(and(eq(tx.t.sessions.id, id), isNull(tx.t.sessions.endedAt)));
}

/** Ends one session of the viewer's own account, or all of them; the keys of those that were ended. */
export async function endOwnSessions(viewer: Viewer, tx: Tx, at: Instant, only?: string): Promise<string[]> {
  const { sessions } = tx.t;
  if (viewer.account === undefined) return [];
  const ended = await tx
    .update(sessions)
    .set({ endedAt: at })
    .where(
      and(
        eq(sessions.account, viewer.account),
        isNull(sessions.endedAt),
        only === undefined ? undefined : eq(sessions.id, only),
      ),
    )
    .returning({ id: sessions.id });
  return ended.map(({ id }) => id);
}

/** The sessions of the viewer's own account that still count, newest first. */
export async function ownSessions(
  viewer: Viewer,
  db: Db,
  limits: Pick<SessionLimits, "now" | "seenAfter">,
): Promise<{ id: string; createdAt: Instant; seenAt: Instant; userAgent: string }[]> {
  const { sessions } = db.t;
  if (viewer.account === undefined) return [];
  const rows = await db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.account, viewer.account), alive(db.t, limits)));
  return rows.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** The browsers that an account has signed in with before, as far as they are still known. */
export async function userAgentsOf(db: Db, account: string): Promise<string[]> {
  const { sessions } = db.t;
  const rows = await db
    .selectDistinct({ userAgent: sessions.userAgent })
    .from(sessions)
    .where(eq(sessions.account, account));
  return rows.map(({ userAgent }) => userAgent);
}

/** Forgets the sessions that ended or expired before a moment; says how many. */
export async function forgetSessionsUntil(tx: Tx, moment: Instant): Promise<number> {
  const { sessions } = tx.t;
  const forgotten = await tx
    .delete(sessions)
    .where(or(lte(sessions.endedAt, moment), lte(sessions.expiresAt, moment)))
    .returning({ id: sessions.id });
  return forgotten.length;
}
