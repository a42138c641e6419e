import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import {
  type ApplicationContent,
  type ApplicationFact,
  groundKey,
} from "#app/domain/contracting/application";
import { termEnd } from "#app/domain/dates/term";
import { factsAt } from "#app/domain/fact";
import type { Exclusion, Term } from "#app/domain/policy/rules";
import { isShort } from "#app/domain/written-text";

type JudgedGround = Extract<ApplicationFact, { kind: "ground-judged" }>;

/**
 * What a ground for exclusion does to an application: it excludes, it does not (declared not to hold, judged not to, or
 * so long ago that it counts no more), or nobody can tell yet.
 */
export const groundOutcomes = ["excludes", "clear", "too-long-ago", "open"] as const;
export type GroundOutcome = (typeof groundOutcomes)[number];

/** A ground of the policy with what was declared and judged of it (rule 1.23). */
export type GroundStanding = {
  readonly exclusion: Exclusion;
  /** Whether it was declared not to hold. */
  readonly declared: boolean;
  readonly judged: JudgedGround | undefined;
  readonly outcome: GroundOutcome;
};

/** Whether what happened on a day still counts on another, by how far the ground looks back ("last five years"). */
export const countsStill = (lookBack: Term | undefined, happenedOn: Day | undefined, today: Day): boolean =>
  lookBack === undefined || happenedOn === undefined || today <= termEnd(happenedOn, lookBack);

/** Each ground of a policy for an application, as known at a moment. A judgement goes before a declaration. */
export function groundsStanding(
  exclusions: readonly Exclusion[],
  { declarations }: Pick<ApplicationContent, "declarations">,
  facts: readonly ApplicationFact[],
  now: Instant,
): readonly GroundStanding[] {
  const today = dayOf(now);
  const known = factsAt(facts, today, now).filter((fact) => fact.kind === "ground-judged");
  return exclusions.map((exclusion) => {
    const declared = declarations.includes(groundKey(exclusion.key));
    const judged = known.findLast(({ ground }) => ground === exclusion.key);
    return { exclusion, declared, judged, outcome: outcomeOf(exclusion, declared, judged, today) };
  });
}

function outcomeOf(
  { lookBack }: Exclusion,
  declared: boolean,
  judged: JudgedGround | undefined,
  today: Day,
): GroundOutcome {
  if (!judged) return declared ? "clear" : "open";
  if (!judged.holds) return "clear";
  return countsStill(lookBack, judged.happenedOn, today) ? "excludes" : "too-long-ago";
}

/** Why nothing can be offered: a ground excludes, or one was neither declared nor judged. */
export function groundRefusal(
  standing: readonly Pick<GroundStanding, "outcome">[],
): "ground-holds" | "ground-open" | undefined {
  if (standing.some(({ outcome }) => outcome === "excludes")) return "ground-holds";
  return standing.some(({ outcome }) => outcome === "open") ? "ground-open" : undefined;
}

/** What a buyer thinks of a ground; the day is when what it is about happened. */
export type GroundOpinion = {
  readonly ground: string;
  readonly holds: boolean;
  readonly happenedOn?: Day | undefined;
  readonly reason: string;
};

export type OpinionRefusal = "ground-missing" | "happened-missing" | "happened-ahead" | "reason-short";

/** Why an opinion cannot be kept: a ground that looks back needs the day of what it is about, where it holds. */
export function opinionRefusal(
  exclusions: readonly Pick<Exclusion, "key" | "lookBack">[],
  { ground, holds, happenedOn, reason }: GroundOpinion,
  today: Day,
): OpinionRefusal | undefined {
  const exclusion = exclusions.find(({ key }) => key === ground);
  if (!exclusion) return "ground-missing";
  if (holds && exclusion.lookBack && happenedOn === undefined) return "happened-missing";
  if (happenedOn !== undefined && happenedOn > today) return "happened-ahead";
  return isShort(reason) ? "reason-short" : undefined;
}
