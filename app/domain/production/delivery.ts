import { may } from "#app/domain/permission";
import type { ProductionSource } from "#app/domain/production/batch";
import type { Viewer } from "#app/domain/viewer";

/** A delivery as far as it matters who may act on it. */
type Owned = {
  readonly insurer: string;
  readonly provider: string | null;
  readonly source: ProductionSource;
  readonly recordedBy: string | null;
};

/** Whether the viewer may confirm, give up or take back a delivery: whoever's it is, or who recorded it for another. */
export function actsOn(viewer: Viewer, batch: Owned): boolean {
  if (!may(viewer.roles, "deliver-production")) return false;
  if (batch.provider === viewer.organisation && batch.source === "statement") return true;
  if (batch.insurer !== viewer.organisation) return false;
  return batch.source === "accepted" || batch.recordedBy === viewer.account;
}
