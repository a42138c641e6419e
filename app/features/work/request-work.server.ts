import { dayOf } from "#app/domain/calendar";
import { responseDue } from "#app/domain/dates/term";
import type { RequestTerms } from "#app/domain/increase-request/request";
import { type RequestState, requestState } from "#app/domain/increase-request/state";
import { requestTerms } from "#app/domain/increase-request/terms";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { reason } from "#app/domain/reason";
import type { WorkItem } from "#app/domain/work/item";
import { acts } from "#app/features/proposable-acts.server";
import type { WorkSource } from "#app/features/work/source";
import { proposalsToSign } from "#db/proposals.server";
import { proposedDecisions } from "#db/queries/decision-draft.server";
import { type PlacedRequest, readRequests } from "#db/queries/increase-request.server";
import { policyVersions } from "#db/queries/policy.server";
import { requestsAsked } from "#db/queries/request-question.server";

/** Requests for a higher ceiling that wait for the insurer: to be taken up, found complete, or decided. */
export const requestWork: WorkSource = {
  key: "requests",
  way: "ceilings",
  isFor: ({ roles }) => may(roles, "decide-increases") || may(roles, "sign-increases"),
  async read(viewer, db) {
    const requests = await readRequests(viewer, db);
    const versions = await policyVersions(viewer, db, viewer.organisation ?? "");
    const proposed = new Map((await proposedDecisions(viewer, db)).map((each) => [each.request, each]));
    const asked = await requestsAsked(viewer, db);
    const toSign = new Set(
      (await proposalsToSign(viewer, db, { "decide-increase": acts["decide-increase"] })).map(({ id }) => id),
    );
    return requests.flatMap((request) => {
      const version = versions.find(({ id }) => id === request.policy);
      const terms = version && requestTerms(version);
      const state = terms && requestState(request, terms, viewer.now, asked.has(request.id));
      if (!state) return [];
      const waiting = proposed.get(request.id);
      // A decision that was made up asks for a signature of whoever can give it, and nothing more of its maker.
      if (waiting)
        return toSign.has(waiting.proposal)
          ? [
              {
                ...itemOf(request, "decision-to-sign", terms.decide),
                to: `/proposals/${waiting.proposal}`,
              },
            ]
          : [];
      return may(viewer.roles, "decide-increases") ? insurerWork(request, state, terms, version) : [];
    });
  },
};

/** What one request asks of the insurer, where it stands. */
function insurerWork(
  request: PlacedRequest,
  state: RequestState,
  { decide }: RequestTerms,
  { policy }: PolicyVersion,
): WorkItem[] {
  if (state.stage === "late") return [itemOf(request, "request-to-take-up", decide)];
  if (state.stage === "received") return [itemOf(request, "request-to-complete", decide)];
  if (state.stage === "complete") return [itemOf(request, "request-to-decide", decide)];
  const { response, condition, decision } = state;
  const window = policy.windows.find(({ actor }) => actor === "insurer");
  const answerBy = response && window && responseDue(window, dayOf(response.at), response.movedTo).deadline;
  return [
    ...(response ? [itemOf(request, "response-to-answer", answerBy)] : []),
    ...(condition === "overdue" && decision?.condition
      ? [itemOf(request, "condition-to-judge", { day: decision.condition.by, limit: "through" })]
      : []),
  ];
}

/** What one's own requests still wait for: the condition of a consent, or a decision whose day has passed without one. */
export const ownRequestWork: WorkSource = {
  key: "requests",
  way: "ceilings",
  isFor: ({ roles }) => may(roles, "ask-increase"),
  async read(viewer, db) {
    const requests = await readRequests(viewer, db);
    const insurers = [...new Set(requests.map(({ insurer }) => insurer))];
    const versions = (await Promise.all(insurers.map((each) => policyVersions(viewer, db, each)))).flat();
    return requests.flatMap((request) => {
      const version = versions.find(({ id }) => id === request.policy);
      const terms = version && requestTerms(version);
      const state = terms && requestState(request, terms, viewer.now);
      if (terms && state?.overdue) return [itemOf(request, "request-undecided", terms.decide)];
      const by = state?.condition === "open" ? state.decision?.condition?.by : undefined;
      return by ? [itemOf(request, "condition-to-meet", { day: by, limit: "through" })] : [];
    });
  },
};

type RequestKind =
  | "request-to-take-up"
  | "request-to-complete"
  | "request-to-decide"
  | "decision-to-sign"
  | "response-to-answer"
  | "condition-to-judge"
  | "condition-to-meet"
  | "request-undecided";

const itemOf = (
  { id, reference, provider }: PlacedRequest,
  kind: RequestKind,
  deadline: WorkItem["deadline"],
): WorkItem => ({
  ...{ kind, thing: "increase-request", thingId: id, deadline, to: `/requests/${id}`, importance: "usual" },
  about: reason("about.request", { reference, provider: { organisation: provider } }),
  why: reason(`why.${kind}`),
});
