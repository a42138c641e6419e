import type { JobKey } from "#app/domain/job";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { enqueueJob } from "#db/queries/job.server";
import { INSTALLATION } from "#db/schema/audit";
import type { Store } from "#db/store.server";

/**
 * Asks for a run of a job at once; it begins when no other run of that job is under way.
 * @returns the key of the run.
 */
export async function runJobNow(store: Store, deed: Deed, key: JobKey): Promise<string> {
  return act(store, { deed }, async (tx, { deed }) => {
    // For everybody: the run is the installation's, the log knows who asked for it.
    const id = await enqueueJob(tx, { ...deed, organisation: undefined }, { key, once: true });
    await audit(tx, deed, {
      verb: "asked-to-run",
      thing: "job",
      thingId: id,
      holder: INSTALLATION,
      after: { key },
    });
    return id;
  });
}
