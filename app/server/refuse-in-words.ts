import type { Logger } from "pino";
import { type Db, isFull, type Store } from "#db/store.server";
import { SealKeyMissing, type Vault } from "#db/vault.server";

/** Nothing was kept, since there is no room: the status that pages and browsers are told (RFC 4918). */
const FULL = 507;
/** What was sealed cannot be read, since its key is not there (RFC 4918). */
const LOCKED = 423;

/**
 * The store as pages get it: what the disk has no room for, or what a lost key keeps shut, is refused with a status of its
 * own, so that a page can say what happened and what to do. All else goes on.
 */
export function refuseInWords(store: Store, log: Logger): Store {
  const locked = (error: SealKeyMissing): Response => {
    log.error({ err: error }, "a sealed tender cannot be read");
    return new Response(null, { status: LOCKED, statusText: "Locked" });
  };
  return {
    ...store,
    db: readingThrough(store.db, locked),
    write: (work, safe) =>
      store.write(work, safe).catch((error: unknown) => {
        if (error instanceof SealKeyMissing) throw locked(error);
        if (!isFull(error)) throw error;
        log.error({ err: error }, "there is no room left for the database");
        throw new Response(null, { status: FULL, statusText: "Insufficient Storage" });
      }),
  };
}

function readingThrough(db: Db, locked: (error: SealKeyMissing) => Response): Db {
  const told = <Result>(read: () => Result): Result => {
    try {
      return read();
    } catch (error) {
      throw error instanceof SealKeyMissing ? locked(error) : error;
    }
  };
  const vault: Vault = {
    wrap: (key, about) => told(() => db.vault.wrap(key, about)),
    unwrap: (wrapped, about) => told(() => db.vault.unwrap(wrapped, about)),
    holds: (wrapped, about) => db.vault.holds(wrapped, about),
  };
  return Object.assign(Object.create(db), { vault });
}
