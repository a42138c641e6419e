import { openQuestions } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import { blocksOf, threadsOf } from "#db/queries/thread.server";
import type { Db } from "#db/store.server";

/** The requests of which a question to the provider waits for its answer at the viewer's moment (rule 4.78). */
export async function requestsAsked(
  viewer: Viewer,
  db: Db,
  requests: readonly string[],
): Promise<ReadonlySet<string>> {
  if (requests.length === 0) return new Set();
  const all = await threadsOf(viewer, db, requests);
  const threads = all.filter(({ thing, audience }) => thing === "increase-request" && audience === "shared");
  const blocks = await blocksOf(
    viewer,
    db,
    threads.map(({ id }) => id),
  );
  const waits = threads.filter((thread) =>
    openQuestions(
      blocks.filter((block) => block.thread === thread.id),
      viewer.now,
    ).some(({ asked }) => asked?.organisation === thread.provider),
  );
  return new Set(waits.map(({ thingId }) => thingId));
}
