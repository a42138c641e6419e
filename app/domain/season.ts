import { addDays, type Day, daysBetween, firstOfYear, lastOfYear } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import type { Part, Phase } from "#app/domain/phase";
import { findPhase, type Policy, phasesOf } from "#app/domain/policy";
import type { Bilingual } from "#app/domain/statement";

/** Where a step stands on a day; `undated` where the source names no day for it. */
export type PhaseState = "undated" | "upcoming" | "running" | "due-today" | "passed";

/** A step of the process, on a day. */
export type PhaseOnDay = {
  readonly phase: Phase;
  readonly state: PhaseState;
  /** Nights to the day that counts next: the first one while upcoming, after that the last one; absent when passed. */
  readonly daysLeft?: number | undefined;
};

/** A part of the process, on a day: running from the first day of its first step to the last day of its last. */
export type PartOnDay = {
  readonly part: Part;
  readonly state: "upcoming" | "running" | "passed";
  readonly phases: readonly PhaseOnDay[];
};

/** A day on which a step ends or happens, with the rule it comes from. */
export type SeasonMark = {
  readonly day: Day;
  /** Key of the step. */
  readonly key: string;
  readonly title: Bilingual;
  readonly rule: string;
};

/** The day that a step is named by: the last one that counts, or the one on which a moment happens. */
export const dayOfPhase = ({ opens, deadline }: Phase): Day | undefined =>
  deadline ? lastDayOf(deadline) : opens;

/**
 * The day a step counts as begun: its own opening day; else the day after the last day of the step it comes after;
 * else the day the policy was published, or for a ceiling the first day of the contract year.
 */
export function beginOf(policy: Policy, phase: Phase): Day {
  if (phase.opens) return phase.opens;
  const earlier = phase.after === undefined ? undefined : findPhase(policy, phase.after);
  if (earlier) {
    const last = dayOfPhase(earlier);
    return last ? addDays(last, 1) : beginOf(policy, earlier);
  }
  return phase.key === policy.ceiling?.request.key ? firstOfYear(policy.contractYear) : policy.publishedOn;
}

/** Where a step stands on a day. */
export function phaseOnDay(policy: Policy, phase: Phase, day: Day): PhaseOnDay {
  const last = dayOfPhase(phase);
  if (!last) return { phase, state: "undated" };
  if (day > last) return { phase, state: "passed" };
  if (day === last) return { phase, state: "due-today", daysLeft: 0 };
  const begin = beginOf(policy, phase);
  return day < begin
    ? { phase, state: "upcoming", daysLeft: daysBetween(day, begin) }
    : { phase, state: "running", daysLeft: daysBetween(day, last) };
}

/** The parts of a policy with their steps, on a day. */
export function partsOnDay(policy: Policy, day: Day): PartOnDay[] {
  return policy.parts.map((part) => {
    const phases = part.phases.map((phase) => phaseOnDay(policy, phase, day));
    const dated = phases.filter(({ state }) => state !== "undated").map(({ state }) => state);
    const all = (state: PhaseState) => dated.every((each) => each === state);
    return { part, phases, state: all("passed") ? "passed" : all("upcoming") ? "upcoming" : "running" };
  });
}

/** Every day of the season on which a step ends or happens, in order. */
export const seasonMarks = (policy: Policy): SeasonMark[] =>
  phasesOf(policy)
    .flatMap((phase) => {
      const day = dayOfPhase(phase);
      return day ? [{ day, key: phase.key, title: phase.title, rule: phase.source.rule }] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** The marks ahead of a day, that day's own included, at most `count` of them. */
export const nextMarks = (policy: Policy, day: Day, count: number): SeasonMark[] =>
  seasonMarks(policy)
    .filter((mark) => mark.day >= day)
    .slice(0, count);

/** The days a season spans: from the publication of its policy to the end of its contract year. */
export const seasonSpan = ({ publishedOn, contractYear }: Policy): { from: Day; to: Day } => ({
  from: publishedOn,
  to: lastOfYear(contractYear),
});
