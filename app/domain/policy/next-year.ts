import { type Day, parseDay, yearOf } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import { type Holiday, restOn, workingDayUntil } from "#app/domain/holiday";
import type { Phase } from "#app/domain/phase";
import { type Policy, phasesOf } from "#app/domain/policy";
import { type MovedText, movedTexts } from "#app/domain/policy/moved-text";
import type { Bilingual } from "#app/domain/statement";

/** A day that moved along with the year, for its author to confirm. */
export type MovedDay = {
  readonly key: string;
  readonly title: Bilingual;
  readonly what: "publication" | "opens" | "deadline";
  readonly from: Day;
  readonly to: Day;
  /** Why the last day that counts is no working day, and the working day before it (fact D21). */
  readonly rest?: { readonly why: Holiday | "saturday" | "sunday"; readonly before: Day } | undefined;
};

/** What a moved day is confirmed by: the day as it stands, so that it has to be confirmed anew once it changes. */
export const confirmationOf = ({ what, key, to }: MovedDay): string => `${what}:${key}:${to}`;

/** A policy drawn up for the next contract year, with what its author has to look at. */
export type NextYear = {
  readonly policy: Policy;
  readonly moved: readonly MovedDay[];
  /** Texts that name a year, each with the wording proposed: words are not changed by a machine. */
  readonly texts: readonly MovedText[];
};

/**
 * The same policy a contract year later: every day of its process keeps its place in the calendar, the days of
 * editions stay what they are, and the annex of changes begins empty.
 */
export function nextYear(policy: Policy): NextYear {
  const { ceiling, access } = policy;
  const next: Policy = {
    ...policy,
    contractYear: policy.contractYear + 1,
    publishedOn: later(policy.publishedOn),
    parts: policy.parts.map((part) => ({ ...part, phases: part.phases.map(phaseLater) })),
    announcements: policy.announcements.map(phaseLater),
    access: access?.approached
      ? { ...access, approached: { ...access.approached, ...yearsLater(access.approached) } }
      : access,
    ceiling: ceiling && {
      ...ceiling,
      request: phaseLater(ceiling.request),
      decision: phaseLater(ceiling.decision),
    },
    changes: [],
  };
  return { policy: next, moved: movedDays(policy, next), texts: movedTexts(policy, next) };
}

/** The same day a year later; 29 February becomes 28 February. */
function later(day: Day): Day {
  const year = yearOf(day) + 1;
  return parseDay(`${year}${day.slice(4)}`) ?? parseDay(`${year}-02-28`) ?? day;
}

const phaseLater = (phase: Phase): Phase => ({
  ...phase,
  ...(phase.opens && { opens: later(phase.opens) }),
  ...(phase.deadline && { deadline: { ...phase.deadline, day: later(phase.deadline.day) } }),
});

const yearsLater = ({
  contractedIn,
  claimingIn,
}: {
  contractedIn: number;
  claimingIn?: number | undefined;
}) => ({
  contractedIn: contractedIn + 1,
  claimingIn: claimingIn === undefined ? undefined : claimingIn + 1,
});

/** Every day of a policy's process beside what it was a year before, whatever its author made of it since. */
export function movedDays(before: Policy, after: Policy): MovedDay[] {
  const earlier = new Map(phasesOf(before).map((phase) => [phase.key, phase]));
  const { title, publishedOn } = before;
  return [
    { key: before.key, title, what: "publication", from: publishedOn, to: after.publishedOn },
    ...phasesOf(after).flatMap(({ key, title: name, opens, deadline }): MovedDay[] => {
      const was = earlier.get(key);
      return [
        ...(opens && was?.opens
          ? [{ key, title: name, what: "opens" as const, from: was.opens, to: opens }]
          : []),
        ...(deadline && was?.deadline
          ? [
              {
                key,
                title: name,
                what: "deadline" as const,
                from: was.deadline.day,
                to: deadline.day,
                rest: restOf(lastDayOf(deadline)),
              },
            ]
          : []),
      ];
    }),
  ];
}

function restOf(day: Day): MovedDay["rest"] {
  const why = restOn(day);
  return why && { why, before: workingDayUntil(day) };
}
