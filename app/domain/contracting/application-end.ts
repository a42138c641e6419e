import { dayOf, firstOfYear, type Instant, lastOfYear } from "#app/domain/calendar";
import type { Offer } from "#app/domain/contracting/agreement-fact";
import {
  type ApplicationContent,
  type ApplicationFact,
  applicationStage,
} from "#app/domain/contracting/application";
import { groundRefusal, groundsStanding } from "#app/domain/contracting/exclusion";
import type { Policy } from "#app/domain/policy";
import { isShort } from "#app/domain/written-text";

/** What ends an application, as far as rules look at it. */
type End =
  | { readonly kind: "offered"; readonly offer: Offer; readonly reason: string }
  | { readonly kind: "refused" | "withdrawn"; readonly reason: string };

type Ending = {
  readonly content: ApplicationContent;
  readonly contractYear: number;
  readonly facts: readonly ApplicationFact[];
};

export type EndRefusal =
  | "not-open"
  | "reason-short"
  | "lots-missing"
  | "term-wrong"
  | "answer-early"
  | "ground-holds"
  | "ground-open";

/** Why an application cannot be ended so: nothing is offered while a ground excludes, or nobody looked at one. */
export function endRefusal(
  { content, contractYear, facts }: Ending,
  { exclusions }: Pick<Policy, "exclusions">,
  end: End,
  now: Instant,
): EndRefusal | undefined {
  if (applicationStage(facts, dayOf(now), now) !== "sent") return "not-open";
  if (isShort(end.reason)) return "reason-short";
  if (end.kind !== "offered") return undefined;
  const { lots, startsOn, endsOn, answerBy } = end.offer;
  if (lots.length === 0 || lots.some((lot) => !content.lots.includes(lot))) return "lots-missing";
  const touches = startsOn <= lastOfYear(contractYear) && endsOn >= firstOfYear(contractYear);
  if (startsOn > endsOn || !touches) return "term-wrong";
  if (answerBy <= dayOf(now)) return "answer-early";
  return groundRefusal(groundsStanding(exclusions, content, facts, now));
}
