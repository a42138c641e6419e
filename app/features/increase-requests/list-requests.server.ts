import { requestState } from "#app/domain/increase-request/state";
import type { Viewer } from "#app/domain/viewer";
import { type CeilingGround, groundsOf } from "#app/features/increase-requests/ground.server";
import type { RequestAtHand } from "#app/features/increase-requests/take-step.server";
import { readRequests } from "#db/queries/increase-request.server";
import { requestsAsked } from "#db/queries/request-question.server";
import type { Db } from "#db/store.server";

export type { RequestAtHand };

/** Every request that the viewer may see, as it stands at the viewer's moment. */
export async function listRequests(viewer: Viewer, db: Db): Promise<RequestAtHand[]> {
  const requests = await readRequests(viewer, db);
  if (requests.length === 0) return [];
  const grounds: ReadonlyMap<string, CeilingGround> = await groundsOf(viewer, db);
  const asked = await requestsAsked(viewer, db);
  return requests.flatMap((request) => {
    const ground = grounds.get(request.ceiling);
    const state = ground && requestState(request, ground.terms, viewer.now, asked.has(request.id));
    return state ? [{ request, state, ground }] : [];
  });
}
