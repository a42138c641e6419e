import { and, asc, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { ReceivedStatement } from "#app/domain/production/unanswered";
import type { Viewer } from "#app/domain/viewer";
import { batchesSeen } from "#db/queries/production-batch.server";
import type { Db } from "#db/store.server";

/** The statements of some providers that count for an insurer and that the viewer may see, the oldest first. */
export async function statementsSeen(
  viewer: Viewer,
  db: Db,
  insurer: string,
  providers: readonly string[],
): Promise<ReceivedStatement[]> {
  const { productionBatches: batch } = db.t;
  const { number, reference, provider, receivedAt } = batch;
  const rows = await db
    .select({ number, reference, provider, receivedAt })
    .from(batch)
    .where(
      and(
        batchesSeen(db.t, viewer),
        eq(batch.insurer, insurer),
        eq(batch.source, "statement"),
        inArray(batch.provider, [...providers]),
        isNull(batch.reverses),
        lte(batch.acceptedAt, viewer.now),
      ),
    )
    .orderBy(asc(batch.receivedAt), asc(batch.number));
  return rows.flatMap((row) => (row.provider === null ? [] : [{ ...row, provider: row.provider }]));
}

/** When claims of some providers were accepted by an insurer, by provider; known by the viewer's moment. */
export async function acceptedMoments(
  viewer: Viewer,
  db: Db,
  insurer: string,
  providers: readonly string[],
): Promise<ReadonlyMap<string, readonly Instant[]>> {
  const { productionTotals: total, productionBatches: batch } = db.t;
  const rows = await db
    .selectDistinct({ provider: total.provider, acceptedAt: batch.acceptedAt })
    .from(total)
    .innerJoin(batch, eq(batch.number, total.batch))
    .where(
      and(
        eq(total.insurer, insurer),
        eq(total.source, "accepted"),
        inArray(total.provider, [...providers]),
        isNotNull(batch.acceptedAt),
        lte(batch.acceptedAt, viewer.now),
      ),
    );
  const found = new Map<string, Instant[]>();
  for (const { provider, acceptedAt } of rows)
    if (provider && acceptedAt) found.set(provider, [...(found.get(provider) ?? []), acceptedAt]);
  return found;
}
