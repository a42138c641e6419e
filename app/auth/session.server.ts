import { uuidv7 } from "uuidv7";
import { sessionCookie } from "#app/auth/cookie.server";
import { fingerprint, newToken } from "#app/auth/token.server";
import { type Instant, instantOf, msOf } from "#app/domain/calendar";
import { insertSession, rotateSession, type SessionLimits, touchSession } from "#db/queries/session.server";
import type { Store, Tx } from "#db/store.server";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a session lasts, in milliseconds. */
const lasts = {
  /** Without being used. */
  idle: 12 * HOUR,
  /** However much it is used. */
  atMost: 7 * 24 * HOUR,
  /** Before its token is replaced. */
  token: 24 * HOUR,
  /** That a replaced token still counts, for requests already under way. */
  grace: MINUTE,
  /** Before its use is noted again. */
  unnoted: 5 * MINUTE,
} as const;

/** `ms` milliseconds after `at` (negative: before). */
const moved = (at: Instant, ms: number): Instant => instantOf(msOf(at) + ms);

/** The moments that decide whether a session still counts at the real moment `now`. */
export const limitsAt = (now: Instant): SessionLimits => ({
  now,
  seenAfter: moved(now, -lasts.idle),
  rotatedAfter: moved(now, -lasts.grace),
});

export type NewSession = { readonly id: string; readonly token: string; readonly seconds: number };

/** Makes a session inside the transaction of the write that starts it; the token is for the browser alone. */
export async function startSession(
  tx: Tx,
  at: Instant,
  given: {
    readonly account?: string | undefined;
    readonly userAgent: string;
    readonly clock?: { readonly moment: Instant; readonly setAt: Instant } | undefined;
  },
): Promise<NewSession> {
  const token = newToken();
  const id = uuidv7();
  await insertSession(tx, {
    id,
    tokenHash: fingerprint(token),
    account: given.account ?? null,
    createdAt: at,
    rotatedAt: at,
    seenAt: at,
    expiresAt: moved(at, lasts.atMost),
    userAgent: given.userAgent.slice(0, 300),
    clockMoment: given.clock?.moment ?? null,
    clockSetAt: given.clock?.setAt ?? null,
  });
  return { id, token, seconds: lasts.atMost / 1000 };
}

/** What is known of the session that a request came with. */
export type CurrentSession = {
  readonly id: string;
  readonly tokenHash: string;
  readonly rotatedAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly clock?: { readonly moment: Instant; readonly setAt: Instant };
  /** The request came with the token before the last rotation. */
  readonly replaced: boolean;
};

/**
 * Notes that the session is in use, and replaces a token that is a day old.
 * The root loader calls it and sends the headers: no other response is sure to reach the browser with its cookies.
 */
export async function keepSession(
  session: CurrentSession | undefined,
  at: Instant,
  request: Request,
  store: Store,
): Promise<Headers> {
  const headers = new Headers();
  if (!session || session.replaced) return headers;
  if (session.rotatedAt <= moved(at, -lasts.token)) {
    const token = newToken();
    const change = { id: session.id, from: session.tokenHash, to: fingerprint(token), at };
    const rotated = await whereRoom(store.write((tx) => rotateSession(tx, change)));
    const seconds = Math.floor((msOf(session.expiresAt) - msOf(at)) / 1000);
    if (rotated) headers.append("Set-Cookie", sessionCookie(request, token, seconds));
  } else if (session.seenAt <= moved(at, -lasts.unnoted)) {
    await whereRoom(store.write((tx) => touchSession(tx, session.id, at)));
  }
  return headers;
}

/** Noting that a session is in use can wait for room on the disk: until then pages are read as before. */
const whereRoom = <T>(write: Promise<T>): Promise<T | undefined> =>
  write.catch((error: unknown) => {
    if (error instanceof Response && error.status === 507) return undefined;
    throw error;
  });
