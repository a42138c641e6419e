import { isRunning, requestState } from "#app/domain/increase-request/state";
import type { Viewer } from "#app/domain/viewer";
import { groundsFor } from "#app/features/increase-requests/ground.server";
import { type RequestStanding, requestAtHand } from "#app/features/increase-requests/take-step.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { readRequests } from "#db/queries/increase-request.server";
import { requestsAsked } from "#db/queries/request-question.server";
import type { Db } from "#db/store.server";

/** Every request that the viewer may see, as it stands at the viewer's moment. */
export async function listRequests(viewer: Viewer, db: Db): Promise<RequestStanding[]> {
  const [requests, ceilings, asked] = await Promise.all([
    readRequests(viewer, db),
    readCeilings(viewer, db, { requested: true }),
    requestsAsked(viewer, db),
  ]);
  const groundUnder = await groundsFor(viewer, db, ceilings);
  const placed = new Map(ceilings.map((each) => [each.id, each]));
  return requests.flatMap((request) => {
    const ceiling = placed.get(request.ceiling);
    const ground = ceiling && groundUnder(ceiling, request.policy);
    const state = ground && requestState(request, ground.terms, viewer.now, asked.has(request.id));
    return state ? [{ request, state, ground }] : [];
  });
}

/** The requests about a ceiling that the viewer may see: whether each still runs, and whether its day of decision passed. */
export async function requestsOfCeiling(viewer: Viewer, db: Db, ceiling: string) {
  const requests = await readRequests(viewer, db, { ceiling });
  const found = await Promise.all(requests.map(({ id }) => requestAtHand(viewer, db, id)));
  return found.flatMap((each) =>
    each
      ? [
          {
            ...{ id: each.request.id, reference: each.request.reference },
            ...{ running: isRunning(each.state), overdue: each.state.overdue },
          },
        ]
      : [],
  );
}
