import { and, eq, gt, inArray, notInArray } from "drizzle-orm";
import type { Viewer } from "#app/domain/viewer";
import type { Deed } from "#db/audit.server";
import type { Tx } from "#db/store.server";

/** Things of one kind, and the verbs that change nothing which others decide on. */
type Watched = {
  readonly thing: string;
  readonly ids: readonly string[];
  readonly harmless: readonly string[];
};

/**
 * Whether somebody wrote on one of these things since whoever does a deed came in, by both clocks: what a clock that was
 * moved back does not show yet, and stood there before, is nothing that came meanwhile. What is recorded in
 * the time that a form takes to arrive, or waits for its turn, lies after the moment from which its sender looks: facts
 * alone would not show it. Asked in the transaction of the deed.
 */
export async function isOvertaken(
  _viewer: Viewer,
  tx: Tx,
  { at, clockAt }: Pick<Deed, "at" | "clockAt">,
  { thing, ids, harmless }: Watched,
): Promise<boolean> {
  const { auditEvents: event } = tx.t;
  if (ids.length === 0) return false;
  const own = and(eq(event.thing, thing), inArray(event.thingId, [...ids]));
  const [later] = await tx
    .select({ number: event.number })
    .from(event)
    .where(and(own, gt(event.at, at), gt(event.clockAt, clockAt), notInArray(event.verb, [...harmless])))
    .limit(1);
  return later !== undefined;
}
