import { eq } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { Thresholds } from "#app/domain/forecast/risk";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

/** From where on the viewer chose to be warned; undefined who chose nothing. */
export async function ownThresholds(viewer: Viewer, db: Db): Promise<Thresholds | undefined> {
  const { warningThresholds } = db.t;
  const [row] = await db
    .select({ percent: warningThresholds.percent, over: warningThresholds.over })
    .from(warningThresholds)
    .where(eq(warningThresholds.account, viewer.account ?? ""));
  return row && { chance: row.percent / 100, over: row.over };
}

/** Keeps from where on an account wants to be warned. */
export async function keepThresholds(
  tx: Tx,
  { account, chance, over, chosenAt }: Thresholds & { readonly account: string; readonly chosenAt: Instant },
): Promise<void> {
  const { warningThresholds } = tx.t;
  const chosen = { percent: Math.round(chance * 100), over, chosenAt };
  await tx
    .insert(warningThresholds)
    .values({ account, ...chosen })
    .onConflictDoUpdate({ target: warningThresholds.account, set: chosen });
}
