import { type Day, type Instant, laterOf } from "#app/domain/calendar";
import { type Contract, contractState } from "#app/domain/contract";
import { isRunning } from "#app/domain/contracting/agreement-fact";
import { type AgreementStep, agreementSteps } from "#app/domain/contracting/agreement-step";
import { openActions } from "#app/domain/contracting/consultation";
import { offerOf } from "#app/domain/contracting/offer";
import { takesPart } from "#app/domain/contracting/party";
import type { StepRefusal } from "#app/domain/contracting/step-check";
import { factsAt, latest } from "#app/domain/fact";
import type { Policy } from "#app/domain/policy";
import { isShort } from "#app/domain/written-text";

type StepContext = {
  readonly policy: Policy;
  readonly day: Day;
  readonly today: Day;
  readonly knownAt: Instant;
  /** Whether the provider takes it, and not the insurer what reached it otherwise. */
  readonly byProvider?: boolean | undefined;
  /** Whether a document goes along with the step. */
  readonly proven?: boolean | undefined;
};

/** Why a step cannot be taken as given; undefined when it can. */
export function agreementRefusal(
  step: AgreementStep,
  contract: Contract,
  { policy, day, today, knownAt, proven, byProvider }: StepContext,
): StepRefusal | undefined {
  const year = policy.contractYear;
  if (day > today) return "day-ahead";
  if (!isRunning(step) && stepsKnown(contract, knownAt).some((fact) => fact.day > day)) return "day-before";
  if (byProvider && offerOf(contract, day, knownAt)?.stage === "lapsed") return "offer-lapsed";
  if (!agreementSteps(contract, year, day, knownAt).includes(step.kind)) return "not-now";
  if ("text" in step && isShort(step.text)) return "reason-short";
  if (
    step.kind === "action-done" &&
    !openActions(contract, year, day, knownAt).some(({ id }) => id === step.action)
  )
    return "action-gone";
  if (step.kind === "party-left") {
    const party = partyOf(contract, step, day);
    if (!party) return "party-missing";
    if (step.until < party.from) return "term-wrong";
  }
  if ("reason" in step && isShort(step.reason)) return "reason-short";
  if ("by" in step && step.by.trim() === "") return "signer-missing";
  if (step.kind === "accepted" && step.authority === "power-of-attorney" && !proven)
    return "attorney-missing";
  if (step.kind === "offer-extended" && step.answerBy <= laterAnswer(contract, day, knownAt))
    return "term-short";
  const state = contractState(contract, year, day, knownAt);
  if (step.kind === "renewed" && state && step.endsOn <= state.endsOn) return "term-short";
  if (step.kind === "integral-offer" || step.kind === "bought-selectively")
    return lotsRefusal(step.lots, policy, latest(factsAt(contract.facts, day, knownAt), "integral-offer"));
  return undefined;
}

/** What is known of the steps and was not set right since, on whatever day. */
const stepsKnown = ({ facts }: Contract, knownAt: Instant) =>
  factsAt(facts, "9999-12-31", knownAt).filter((fact) => !isRunning(fact) && fact.kind !== "annulled");

/** Somebody who takes part in the agreement in a role on a day, or will later. */
const partyOf = (
  { parties }: Contract,
  { organisation, role }: { readonly organisation: string; readonly role: string },
  day: Day,
) => parties.find((each) => each.organisation === organisation && each.role === role && takesPart(each, day));

/** A longer term ends after the one that there is, and after the day on which it is given. */
const laterAnswer = (contract: Contract, day: Day, knownAt: Instant): Day =>
  laterOf(offerOf(contract, day, knownAt)?.answerBy ?? day, day);

/** What is offered or bought are lots that the policy buys selectively, and nothing is bought that was not offered. */
function lotsRefusal(
  lots: readonly string[],
  policy: Policy,
  offered: { readonly lots: readonly string[] } | undefined,
): StepRefusal | undefined {
  const selective = policy.lots.filter((lot) => lot.selective).map(({ key }) => key);
  const among = offered ? selective.filter((key) => offered.lots.includes(key)) : selective;
  return lots.length > 0 && lots.every((lot) => among.includes(lot)) ? undefined : "lots-missing";
}
