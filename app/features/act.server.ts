import { realNow } from "#app/clock.server";
import type { Viewer } from "#app/domain/viewer";
import { type Deed, momentOfHead } from "#db/audit.server";
import type { Store, Tx } from "#db/store.server";

/** Who acts, and who looks where the act depends on what is seen. */
type Acting = { readonly deed: Deed; readonly viewer?: Viewer };

/**
 * Runs a write at the moment at which its turn has come. A visit has the moment at which it began, and what another
 * wrote between that and the turn would stay unseen: two people could decide on the same thing. So the moment is taken
 * again inside the transaction, never before that of the newest event, and both the deed and the look are of then. What
 * came in from outside keeps the moment of its last byte, and what is dated by its sender keeps that: their deeds carry
 * no clock.
 * @param work may run more than once on PostgreSQL, each time at a moment of its own
 */
export function act<A extends Acting, T>(
  store: Store,
  acting: A,
  work: (tx: Tx, acting: A) => Promise<T>,
): Promise<T> {
  return store.write(async (tx) => work(tx, await atTurn(tx, acting)));
}

async function atTurn<A extends Acting>(tx: Tx, acting: A): Promise<A> {
  const { deed, viewer } = acting;
  if (!deed.clock) return acting;
  const [at = deed.at] = [deed.at, realNow(), (await momentOfHead(tx)) ?? deed.at].sort().reverse();
  const clockAt = deed.clock(at);
  return {
    ...acting,
    deed: { ...deed, at, clockAt },
    ...(viewer && { viewer: { ...viewer, now: clockAt } }),
  };
}
