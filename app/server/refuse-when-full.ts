import type { Logger } from "pino";
import { isFull, type Store } from "#db/store.server";

/** Nothing was kept, since there is no room: the status that pages and browsers are told (RFC 4918). */
const FULL = 507;

/**
 * The store as pages get it: a write for which the disk has no room is refused with a status of its own, so that a page
 * can say what happened and what to do. Reading goes on.
 */
export const refuseWhenFull = (store: Store, log: Logger): Store => ({
  ...store,
  write: (work, safe) =>
    store.write(work, safe).catch((error: unknown) => {
      if (!isFull(error)) throw error;
      log.error({ err: error }, "there is no room left for the database");
      throw new Response(null, { status: FULL, statusText: "Insufficient Storage" });
    }),
});
