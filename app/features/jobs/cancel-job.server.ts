import { isOpen } from "#app/domain/job";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { askCancel, readRun } from "#db/queries/job.server";
import { INSTALLATION } from "#db/schema/audit";
import type { Store } from "#db/store.server";

/**
 * Asks for the end of a run: one that waits ends at once, one under way as soon as it can.
 * @param own whether the viewer may cancel only what was asked for by the same account
 * @returns false when the viewer has no such run, or may not end it; one that had ended stays as it was.
 */
export async function cancelJob(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { id, own }: { readonly id: string; readonly own: boolean },
): Promise<boolean> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const run = await readRun(viewer, tx, deed.at, { id, own });
    if (!run?.cancellable) return false;
    if (!isOpen(run.state) || run.state === "cancelling") return true;
    await askCancel(tx, id, deed.at);
    await audit(tx, deed, {
      verb: "asked-to-cancel",
      thing: "job",
      thingId: id,
      ...(run.ofAll && { holder: INSTALLATION }),
      after: { key: run.key },
    });
    return true;
  });
}
