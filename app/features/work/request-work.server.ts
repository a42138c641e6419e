import { requestState } from "#app/domain/increase-request/state";
import { requestTerms } from "#app/domain/increase-request/terms";
import { may } from "#app/domain/permission";
import { reason } from "#app/domain/reason";
import type { WorkItem } from "#app/domain/work/item";
import type { WorkSource } from "#app/features/work/source";
import { type PlacedRequest, readRequests } from "#db/queries/increase-request.server";
import { policyVersions } from "#db/queries/policy.server";
import { requestsAsked } from "#db/queries/request-question.server";

/** Requests for a higher ceiling that wait for the insurer: to be taken up, found complete, or decided. */
export const requestWork: WorkSource = {
  key: "requests",
  isFor: ({ roles }) => may(roles, "decide-increases"),
  async read(viewer, db) {
    const requests = await readRequests(viewer, db);
    const versions = await policyVersions(viewer, db, viewer.organisation ?? "");
    const asked = await requestsAsked(
      viewer,
      db,
      requests.map(({ id }) => id),
    );
    return requests.flatMap((request) => {
      const version = versions.find(({ id }) => id === request.policy);
      const terms = version && requestTerms(version);
      const state = terms && requestState(request, terms, viewer.now, asked.has(request.id));
      if (!state) return [];
      if (state.stage === "late") return itemOf(request, "request-to-take-up", terms.decide);
      if (state.stage === "received") return itemOf(request, "request-to-complete", terms.decide);
      return state.stage === "complete" ? itemOf(request, "request-to-decide", terms.decide) : [];
    });
  },
};

type RequestKind = "request-to-take-up" | "request-to-complete" | "request-to-decide";

const itemOf = (
  { id, reference, provider }: PlacedRequest,
  kind: RequestKind,
  deadline: NonNullable<WorkItem["deadline"]>,
): WorkItem => ({
  ...{ kind, thing: "increase-request", thingId: id, deadline, to: `/requests/${id}`, importance: "usual" },
  about: reason("about.request", { reference, provider: { organisation: provider } }),
  why: reason(`why.${kind}`),
});
