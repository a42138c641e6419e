import { dayOf, type Instant } from "#app/domain/calendar";
import {
  type ApplicationFact,
  type ApplicationStage,
  applicationStage,
} from "#app/domain/contracting/application";
import type { OfferStage } from "#app/domain/contracting/offer";
import { factsAt, latest } from "#app/domain/fact";

/** Where an application stands, with what became of what was offered. */
export type ApplicationStanding = ApplicationStage | "accepted" | "declined" | "lapsed" | "taken-back";

const after: Readonly<Record<OfferStage, ApplicationStanding>> = {
  open: "offered",
  accepted: "accepted",
  declined: "declined",
  lapsed: "lapsed",
  withdrawn: "taken-back",
};

/**
 * Where an application stands at a moment.
 * @param offerAt where the offer of an agreement stands, by the key of the agreement
 */
export function standingOf(
  facts: readonly ApplicationFact[],
  offerAt: (contract: string) => OfferStage | undefined,
  now: Instant,
): ApplicationStanding {
  const stage = applicationStage(facts, dayOf(now), now);
  const offered = stage === "offered" ? latest(factsAt(facts, dayOf(now), now), "offered") : undefined;
  return offered ? after[offerAt(offered.contract) ?? "open"] : stage;
}

/**
 * The offer that a second person agreed to and that can still be made, with its signature. An offer bears the moment of
 * its signature: one of another moment is another's. Who withdrew, was refused or was found under a ground for exclusion since gets none.
 * @param facts everything that was recorded of the application, in order
 */
export function offerToMake(facts: readonly ApplicationFact[]) {
  const signed = latest(facts, "offer-signed");
  if (!signed) return undefined;
  const draft = facts.find(({ id }) => id === signed.draft);
  const isMade = facts.some(({ kind, recordedAt }) => kind === "offered" && recordedAt === signed.recordedAt);
  const isPassed = facts
    .slice(facts.indexOf(signed) + 1)
    .some((fact) =>
      fact.kind === "ground-judged" ? fact.holds : fact.kind === "withdrawn" || fact.kind === "refused",
    );
  return !isMade && !isPassed && draft?.kind === "offer-drafted" ? { signed, draft } : undefined;
}
