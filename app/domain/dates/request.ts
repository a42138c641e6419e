import { dayOf, type Instant } from "#app/domain/calendar";
import type { DateAhead } from "#app/domain/date-ahead";
import { responseDue } from "#app/domain/dates/term";
import type { IncreaseRequest, RequestTerms } from "#app/domain/increase-request/request";
import { isRunning, requestState } from "#app/domain/increase-request/state";
import type { PolicyVersion } from "#app/domain/policy";

/** A request with what its dates follow from. */
export type DatedRequest = {
  readonly request: IncreaseRequest;
  readonly terms: RequestTerms;
  readonly version: PolicyVersion;
  /** The name of the provider, or of its region, that tells one request from another. */
  readonly about: string;
};

/** What a request still waits for: its decision, its condition, and the answer to a response to the decision. */
export function requestDates({ request, terms, version, about }: DatedRequest, now: Instant): DateAhead[] {
  const state = requestState(request, terms, now);
  if (!state) return [];
  const { id, reference } = request;
  const { policy } = version;
  const shared = {
    kind: "request",
    belongsTo: { word: "own.belongs", values: { what: about } },
    path: `/requests/${id}`,
    revision: version.version - 1,
  } as const;
  const titled = (word: "own.decision" | "own.condition" | "own.answer") =>
    ({ title: { word, values: { reference } } }) as const;
  const dates: DateAhead[] = [];
  if (isRunning(state))
    dates.push({
      key: `request:${id}:decision`,
      actor: "insurer",
      when: { deadline: terms.decide },
      source: policy.ceiling?.decision.source,
      ...titled("own.decision"),
      ...shared,
    });
  const { decision } = state;
  if (decision?.condition && (state.condition === "open" || state.condition === "overdue"))
    dates.push({
      ...{ ...shared, ...titled("own.condition"), key: `request:${id}:condition:${decision.at}` },
      ...{ actor: "provider", when: { deadline: { day: decision.condition.by, limit: "through" } } },
    });
  const window = policy.windows.find(({ actor }) => actor === "insurer");
  const { response } = state;
  if (response && window)
    dates.push({
      ...{ ...shared, ...titled("own.answer"), key: `request:${id}:answer:${response.at}`, actor: "insurer" },
      ...{ when: { deadline: responseDue(window, dayOf(response.at), response.movedTo).deadline } },
      source: window.source,
      revision: response.movedTo ? shared.revision + 1 : shared.revision,
    });
  return dates;
}

/** A ceiling of which more can be asked. */
export type AskableCeiling = {
  readonly id: string;
  readonly about: string;
  readonly terms: RequestTerms;
  readonly version: PolicyVersion;
};

/** The last day on which more can be asked than a ceiling allows (rule 4.76). */
export const askDate = ({ id, about, terms, version }: AskableCeiling): DateAhead => ({
  ...{ kind: "request", key: `ceiling:${id}:ask`, actor: "provider", when: { deadline: terms.ask } },
  title: { word: "own.ask", values: { what: about } },
  belongsTo: version.policy.title,
  source: version.policy.ceiling?.request.source,
  path: `/ceilings/${id}/increase`,
  revision: version.version - 1,
});
