import { and, desc, eq, inArray } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import { type FormFields, type Stale, staleFields } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { nameColleagues } from "#db/queries/account-name.server";
import type { Tx } from "#db/store.server";

/** What a form edits, and the verbs in the log that change it. */
type Edited = {
  readonly thing: string;
  readonly thingId: string;
  readonly verbs: readonly string[];
  /** Who kept it last, for what the log does not tell of yet. */
  readonly last?: { readonly account: string | null; readonly at: Instant } | undefined;
};

/**
 * Whether a form would undo what was kept after it was made, with who did that and when as the log has it; undefined
 * where it would not, or does not say what it was made from. Asked in the transaction that keeps it.
 */
export async function staleForm(
  viewer: Viewer,
  tx: Tx,
  { thing, thingId, verbs, last: kept }: Edited,
  given: { readonly madeFrom: FormFields | undefined; readonly now: FormFields; readonly typed: FormFields },
): Promise<Stale | undefined> {
  const fields = staleFields(given.madeFrom ?? given.now, given.now, given.typed);
  if (fields.length === 0) return undefined;
  const { auditEvents: table } = tx.t;
  const [logged] = await tx
    .select({ account: table.account, at: table.clockAt })
    .from(table)
    .where(and(eq(table.thing, thing), eq(table.thingId, thingId), inArray(table.verb, [...verbs])))
    .orderBy(desc(table.number))
    .limit(1);
  const last = logged ?? kept;
  const account = last?.account ?? "";
  const names = await nameColleagues(viewer, tx, [account]);
  return { fields, by: names.get(account), self: account === viewer.account, at: last?.at, now: given.now };
}
