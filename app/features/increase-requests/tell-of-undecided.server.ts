import type { Day } from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import { requestState } from "#app/domain/increase-request/state";
import { requestTerms } from "#app/domain/increase-request/terms";
import type { Viewer } from "#app/domain/viewer";
import { tellInsurer, tellProvider } from "#app/features/increase-requests/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { insurersWithCeilings } from "#db/queries/forecast-data.server";
import { type PlacedRequest, readRequests } from "#db/queries/increase-request.server";
import { isTold } from "#db/queries/notice.server";
import { policyVersions } from "#db/queries/policy.server";
import type { Tx } from "#db/store.server";

const KIND = "increase-undecided";

/**
 * Tells both sides of every request whose day of decision passed without one, each once: nothing was granted, for
 * silence is never consent (rule 4.80).
 * @param dated by when it is told, where that is not the moment of the deed
 * @returns how many were told of
 */
export async function tellOfUndecided(
  tx: Tx,
  deed: Deed,
  dated: (passed: Deadline) => Deed = () => deed,
): Promise<number> {
  let count = 0;
  for (const insurer of await insurersWithCeilings(tx)) {
    const viewer: Viewer = { organisation: insurer, roles: ["buyer"], now: deed.clockAt };
    const versions = await policyVersions(viewer, tx, insurer);
    for (const request of await readRequests(viewer, tx)) {
      const version = versions.find(({ id }) => id === request.policy);
      const terms = version && requestTerms(version);
      if (!terms || !requestState(request, terms, viewer.now)?.overdue) continue;
      if (await isTold(tx, KIND, request.id)) continue;
      await tell(tx, dated(terms.decide), viewer, request, terms.decide.day);
      count++;
    }
  }
  return count;
}

async function tell(tx: Tx, deed: Deed, viewer: Viewer, request: PlacedRequest, day: Day): Promise<void> {
  const { id, insurer, provider, reference, policy } = request;
  const told = { request, kind: KIND, values: { reference, by: { day } } } as const;
  await tellProvider(tx, deed, viewer, told);
  await tellInsurer(tx, deed, viewer, told);
  await audit(tx, deed, {
    ...{ verb: "passed-term", thing: "increase-request", thingId: id, holder: insurer, provider, policy },
    after: { reference, answerBy: day },
  });
}
