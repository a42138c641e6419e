import type { Day, Instant } from "#app/domain/calendar";
import { type Candidacy, type CandidacyFact, candidacyStage, isLive } from "#app/domain/candidacy";
import { isInTime } from "#app/domain/deadline";
import { factsAt, holdsAlready, latest } from "#app/domain/fact";
import { isJudged } from "#app/domain/norm";
import { findPhase, type Policy } from "#app/domain/policy";
import type { FormFields } from "#app/domain/stale-form";

type Told<F> = F extends unknown ? Omit<F, "id" | "day" | "recordedAt" | "supersedes"> : never;
/** What a buyer records of a candidacy, without its day and moment. */
export type CandidacyStep = Told<CandidacyFact>;
export type CandidacyStepKind = CandidacyStep["kind"];

/** The norms that an offer of a lead party is judged by, in the order of the policy (rules 4.29 to 4.37). */
export function normsOfOffer(policy: Policy) {
  const part = policy.parts.find(({ phases }) => phases.some(({ key }) => key === "offer"));
  return policy.normSets
    .filter(({ parts }) => part !== undefined && parts.includes(part.key))
    .flatMap(({ norms }) => norms)
    .filter(isJudged);
}

type Judged = Extract<CandidacyFact, { kind: "norm-judged" }>;

/** The judgement of each norm that counts on a day, by the key of the norm: the last one. */
export const judgementsOf = (
  { facts }: Pick<Candidacy, "facts">,
  day: Day,
  knownAt: Instant,
): ReadonlyMap<string, Judged> =>
  new Map(
    factsAt(facts, day, knownAt).flatMap((fact) => (fact.kind === "norm-judged" ? [[fact.norm, fact]] : [])),
  );

/** Whether the offer came late and nobody has said yet that it is considered all the same (reading 1). */
export function waitsAsLate({ facts }: Pick<Candidacy, "facts">, day: Day, knownAt: Instant): boolean {
  const known = factsAt(facts, day, knownAt);
  return latest(known, "offer-received")?.late === true && !latest(known, "late-considered");
}

/** Whether what was received came after the last day that the policy gives for it (rules 4.52 and 4.54, reading 1). */
export function cameLate(policy: Policy, step: "interest" | "offer", receivedAt: Instant): boolean {
  const deadline = findPhase(policy, step)?.deadline;
  return deadline !== undefined && !isInTime(deadline, receivedAt);
}

/** The judgement of a norm as the fields of its form; empty where it is not judged yet. */
export const judgementFields = (judged: Judged | undefined): FormFields => ({
  meets: judged ? [judged.meets ? "yes" : "no"] : [],
  reason: judged ? [judged.reason] : [],
  evidence: judged?.evidence ? [judged.evidence] : [],
});

/** Whether a step stands there already, word for word: the same form sent twice. An agreement is made once. */
export const isRecorded = (
  candidacy: Candidacy,
  step: CandidacyStep,
  day: Day,
  knownAt: Instant,
): boolean => {
  const known = factsAt(candidacy.facts, day, knownAt);
  return step.kind === "agreed"
    ? known.some((fact) => fact.day === day && fact.kind === "agreed")
    : holdsAlready(known, step, day);
};

/** The steps that can be taken where a candidacy stands, in the order in which they are offered. */
export function stepsOpen(candidacy: Candidacy, day: Day, knownAt: Instant): CandidacyStepKind[] {
  const stage = candidacyStage(candidacy, day, knownAt)?.stage;
  if (!isLive(candidacy, day, knownAt)) return [];
  const asides = ["party-named", "support-shown", "ceiling-accepted"] as const;
  const endings = ["refused", "withdrawn"] as const;
  if (stage === "interest-shown") return ["documents-sent", "offer-received", ...endings];
  if (stage === "documents-sent") return ["offer-received", ...endings];
  if (stage === "offer-received")
    return waitsAsLate(candidacy, day, knownAt)
      ? ["late-considered", ...endings]
      : ["norm-judged", "judged", ...asides, ...endings];
  if (stage === "meets") return ["talks-opened", ...asides, "withdrawn"];
  return ["agreed", "not-agreed", ...asides, "withdrawn"];
}
