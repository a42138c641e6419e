import { groupedBy } from "#app/domain/grouping";
import { openQuestions } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import { blocksOf, sharedThreadsOn } from "#db/queries/thread.server";
import type { Db } from "#db/store.server";

/** The requests, all or one, of which a question to the provider waits for its answer at the viewer's moment (rule 4.78). */
export async function requestsAsked(viewer: Viewer, db: Db, request?: string): Promise<ReadonlySet<string>> {
  const threads = await sharedThreadsOn(viewer, db, "increase-request", request);
  const blocks = await blocksOf(
    viewer,
    db,
    threads.map(({ id }) => id),
  );
  const written = groupedBy(blocks, ({ thread }) => thread);
  const waits = threads.filter((thread) =>
    openQuestions(written.get(thread.id) ?? [], viewer.now).some(
      ({ asked }) => asked?.organisation === thread.provider,
    ),
  );
  return new Set(waits.map(({ thingId }) => thingId));
}
