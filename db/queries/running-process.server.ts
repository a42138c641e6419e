import { dayOf } from "#app/domain/calendar";
import { applicationStage } from "#app/domain/contracting/application";
import { isRunning, requestState } from "#app/domain/increase-request/state";
import { requestTerms } from "#app/domain/increase-request/terms";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { readApplications } from "#db/queries/application.server";
import { readRequests } from "#db/queries/increase-request.server";
import { policyVersions } from "#db/queries/policy.server";
import { type PolicyMove, unansweredMoves } from "#db/queries/policy-move.server";
import type { Db } from "#db/store.server";

/** A process that runs under a version of a policy. */
export type Running = Pick<PolicyMove, "thing" | "thingId" | "provider">;

/** What runs under versions of the viewer's insurer: requests without a decision, and applications without an end. */
export async function runningUnder(
  viewer: Viewer,
  db: Db,
  versions: readonly PolicyVersion[],
): Promise<Running[]> {
  const of = new Map(versions.map((version) => [version.id, version]));
  const requests = (await readRequests(viewer, db)).filter((request) => {
    const version = of.get(request.policy);
    const terms = version && requestTerms(version);
    const state = terms && requestState(request, terms, viewer.now);
    return state !== undefined && isRunning(state);
  });
  const applications = (await readApplications(viewer, db)).filter(
    ({ policy, facts }) =>
      of.has(policy) && applicationStage(facts, dayOf(viewer.now), viewer.now) === "sent",
  );
  return [
    ...requests.map(({ id, provider }) => ({ thing: "increase-request" as const, thingId: id, provider })),
    ...applications.map(({ id, provider }) => ({ thing: "application" as const, thingId: id, provider })),
  ];
}

/** The moves of processes that still run and wait for an answer, for whoever they are between. */
export async function movesWaiting(viewer: Viewer, db: Db): Promise<PolicyMove[]> {
  const moves = await unansweredMoves(viewer, db);
  const insurers = [...new Set(moves.map(({ insurer }) => insurer))];
  const versions = await Promise.all(insurers.map((insurer) => policyVersions(viewer, db, insurer)));
  const running = new Set((await runningUnder(viewer, db, versions.flat())).map(({ thingId }) => thingId));
  return moves.filter(({ thingId }) => running.has(thingId));
}
