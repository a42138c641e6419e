import { dayOf, yearOf } from "#app/domain/calendar";
import { type ClaimsClosing, claimsClosing } from "#app/domain/ceiling/claims-closing";
import type { Viewer } from "#app/domain/viewer";
import { settlementClocks } from "#db/queries/settlement-clock.server";
import type { Db } from "#db/store.server";

/** The ends of claims of last year that a viewer is warned of now. */
export async function closingNow(viewer: Viewer, db: Db): Promise<ClaimsClosing[]> {
  const today = dayOf(viewer.now);
  const contractYear = yearOf(today) - 1;
  const clocks = await settlementClocks(viewer, db, contractYear);
  return claimsClosing(
    clocks.map(({ clock }) => ({ contractYear, clock })),
    today,
  );
}
