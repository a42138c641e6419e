import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { type Deadline, lastDayOf } from "#app/domain/deadline";
import type { Actor, Phase } from "#app/domain/phase";
import { ceilingPhases, type PolicyVersion, phasesOf } from "#app/domain/policy";
import type { Bilingual, Source } from "#app/domain/statement";

/** What kind of thing a date belongs to; people choose by it. */
export const dateKinds = [
  "season",
  "ceiling",
  "request",
  "question",
  "registration",
  "certificate",
  "claims",
] as const;
export type DateKind = (typeof dateKinds)[number];

/** What a date of somebody's own is called: keys of the texts of `dates`. */
export const ownDateWords = [
  "own.ask",
  "own.decision",
  "own.condition",
  "own.answer",
  "own.question",
  "own.questionPrivacy",
  "own.note",
  "own.proposal",
  "own.register",
  "own.repair",
  "own.outcome",
  "own.certificate",
  "own.action",
  "own.accept",
  "own.end",
  "own.settlement",
  "own.belongs",
  "own.belongsYear",
] as const;
export type OwnDateWord = (typeof ownDateWords)[number];

/** A name in the words of a policy, or in those of the product with their values. */
export type DateName =
  | Bilingual
  | {
      readonly word: OwnDateWord;
      readonly values: Readonly<Record<string, string | number>>;
    };

/** A day on which something ends or happens, whatever it belongs to: the same in the list, the calendar and the feed. */
export type DateAhead = {
  /** The same for as long as it is the same date of the same thing, also when its day moves. */
  readonly key: string;
  readonly kind: DateKind;
  readonly title: DateName;
  /** What it belongs to: a policy, a request, an agreement, a provider. */
  readonly belongsTo: DateName;
  readonly actor: Actor;
  /** Something ends: with its limit. Something happens: on a day. */
  readonly when: { readonly deadline: Deadline } | { readonly on: Day };
  /** The rule it comes from, and where that stands; absent where it is an agreement of the parties. */
  readonly source?: Source | undefined;
  /** The page that tells more. */
  readonly path: string;
  /** Counts up when the date moves: 0 for the first version of what it belongs to. */
  readonly revision: number;
};

/** The day that a date is named by: the last one that counts, or the one on which it happens. */
export const dayOfDate = ({ when }: Pick<DateAhead, "when">): Day =>
  "deadline" in when ? lastDayOf(when.deadline) : when.on;

/**
 * Every date of a policy version: the end of each step, and its beginning where that has a day of its own.
 * @param insurer whose it is, where it stands among dates of others
 */
export function policyDates(version: PolicyVersion, insurer?: string): DateAhead[] {
  const { policy } = version;
  const ceiling = new Set(ceilingPhases(policy).map(({ key }) => key));
  return phasesOf(policy).flatMap((phase) => datesOf(version, phase, ceiling.has(phase.key), insurer));
}

function datesOf(
  { id, insurer, version, policy }: PolicyVersion,
  phase: Phase,
  ofCeiling: boolean,
  name: string | undefined,
) {
  const shared: Omit<DateAhead, "key" | "when"> = {
    kind: ofCeiling ? "ceiling" : "season",
    title: phase.title,
    belongsTo: name ? { nl: `${policy.title.nl}, ${name}`, en: `${policy.title.en}, ${name}` } : policy.title,
    actor: phase.actor,
    source: phase.source,
    path: `/policies/${id}#phase-${phase.key}`,
    revision: version - 1,
  };
  const key = [insurer, policy.key, policy.contractYear, phase.key].join(":");
  const { opens, deadline } = phase;
  const ends: DateAhead[] = deadline ? [{ ...shared, key, when: { deadline } }] : [];
  const begins: DateAhead[] = opens
    ? [{ ...shared, key: deadline ? `${key}:opens` : key, when: { on: opens } }]
    : [];
  return [...begins, ...ends];
}

/**
 * Of each policy and contract year the version that counts on a day: the last one in force, or while none is yet the
 * first that will be.
 */
export function versionsOn(versions: readonly PolicyVersion[], day: Day): PolicyVersion[] {
  const groups = new Map<string, PolicyVersion[]>();
  for (const version of versions.toSorted((a, b) => a.version - b.version)) {
    const key = `${version.insurer} ${version.policy.key} ${version.policy.contractYear}`;
    groups.set(key, [...(groups.get(key) ?? []), version]);
  }
  return [...groups.values()].flatMap(
    (group) => group.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? group[0] ?? [],
  );
}

/** What someone wants to see of all dates. */
export type DateChoice = {
  readonly kinds: readonly DateKind[];
  /** Whose turn: only what `actor` has to do, or everything. */
  readonly actor?: Exclude<Actor, "both"> | undefined;
};

/** The dates that fit a choice, in order of their days; those of one day in order of their keys. */
export const chosenDates = (dates: readonly DateAhead[], { kinds, actor }: DateChoice): DateAhead[] =>
  dates
    .filter((date) => kinds.includes(date.kind))
    .filter((date) => actor === undefined || date.actor === actor || date.actor === "both")
    // The day of each is worked out once, not at every comparison.
    .map((date) => ({ date, day: dayOfDate(date) }))
    .sort((a, b) => compare(a.day, b.day) || compare(a.date.key, b.date.key))
    .map(({ date }) => date);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a date lies behind a moment: a day that counts is over when it has ended in Amsterdam. */
export const isOver = (date: DateAhead, now: Instant): boolean => dayOfDate(date) < dayOf(now);
