import type { Instant } from "#app/domain/calendar";
import { closesAt, type Deadline, deadlineState } from "#app/domain/deadline";
import type { Reason } from "#app/domain/reason";

/** Every kind of work. In the texts of `work`, `kind.<kind>` is its name and `act.<kind>` what is to be done. */
export const workKinds = [
  "documents-to-send",
  "offer-awaited",
  "offer-to-judge",
  "talks-to-open",
  "agreement-to-reach",
  "renewal",
  "option-to-tell",
  "publication",
  "action-to-do",
  "region-to-tender",
  "tender-question",
  "note-to-publish",
  "lot-empty",
  "tender-to-unseal",
  "registrations-to-judge",
  "outcome-to-tell",
  "outcome-response",
  "agreement-to-offer",
  "offer-unanswered",
  "gap",
  "question-privacy",
  "offer-to-send",
  "registration-to-send",
  "repair-to-give",
  "agreement-to-accept",
  "option-to-hear",
  "own-renewal",
  "own-end",
  "condition-lapsed",
  "own-condition-lapsed",
  "policy-move-to-answer",
  "ceiling-request",
  "question-to-answer",
  "proposal-to-answer",
  "answer-overdue",
  "request-to-take-up",
  "request-to-complete",
  "request-to-decide",
  "decision-to-sign",
  "response-to-answer",
  "condition-to-judge",
  "condition-to-meet",
  "request-undecided",
  "agb-change-to-answer",
  "agb-change-to-confirm",
  "settlement-to-propose",
  "settlement-to-answer",
  "settlement-to-close",
  "claims-to-send",
  "statement-to-answer",
  "code-to-decide",
  "proposal-to-sign",
  "draft-days-to-confirm",
  "draft-to-publish",
  "notice-unread",
  "notices-unread",
  "mail-undelivered",
  "invitation-unreached",
  "job-failed",
  "invitation-expiring",
  "head-to-note",
  "chain-alarm",
  "chain-unchecked",
] as const;
export type WorkKind = (typeof workKinds)[number];

/**
 * `urgent` waits for no term: rights, care or proof are at stake. `watch` asks nothing yet but to be known. The order
 * settles which stands first where terms are equal.
 */
export const importances = ["urgent", "usual", "watch"] as const;
export type Importance = (typeof importances)[number];

/** One thing that somebody has to do, or to know in time. */
export type WorkItem = {
  readonly kind: WorkKind;
  /** What it is about, as in the audit log; with its kind unique on one list. */
  readonly thing: string;
  readonly thingId: string;
  /** How the thing is named, to tell one act from another: a region, a subject. */
  readonly about: Reason;
  /** Why it is on the list: a clause of the texts of `work`. */
  readonly why: Reason;
  readonly deadline?: Deadline | undefined;
  /** Where the one act is done: a path of the product. */
  readonly to: string;
  readonly importance: Importance;
};

/** How soon something has to be done: the parts of a list, the soonest first. */
export const horizons = ["now", "late", "today", "week", "month", "later", "undated"] as const;
export type Horizon = (typeof horizons)[number];

const [WEEK, MONTH] = [7, 31];

/** The part of the list that an item stands in at a moment. */
export function horizonOf({ deadline, importance }: WorkItem, now: Instant): Horizon {
  if (!deadline) return importance === "urgent" ? "now" : "undated";
  const { passed, daysLeft } = deadlineState(deadline, now);
  if (passed) return "late";
  if (daysLeft === 0) return "today";
  if (daysLeft <= WEEK) return "week";
  return daysLeft <= MONTH ? "month" : "later";
}

/** Items of one kind with one deadline. */
export type WorkGroup = {
  readonly kind: WorkKind;
  readonly deadline?: Deadline | undefined;
  readonly items: readonly WorkItem[];
};

/** A work list at a moment: parts by how soon, in them groups by deadline, and what weighs most first. */
export function workList(
  items: readonly WorkItem[],
  now: Instant,
): { readonly horizon: Horizon; readonly groups: readonly WorkGroup[] }[] {
  const sorted = items.toSorted(byDeadline);
  return horizons.flatMap((horizon) => {
    const groups = grouped(sorted.filter((item) => horizonOf(item, now) === horizon));
    return groups.length > 0 ? [{ horizon, groups }] : [];
  });
}

const NEVER = "~";
const closing = ({ deadline }: WorkItem): string => (deadline ? closesAt(deadline) : NEVER);
const weight = ({ importance }: WorkItem): number => importances.indexOf(importance);

function byDeadline(a: WorkItem, b: WorkItem): number {
  if (closing(a) !== closing(b)) return closing(a) < closing(b) ? -1 : 1;
  return weight(a) - weight(b) || workKinds.indexOf(a.kind) - workKinds.indexOf(b.kind);
}

function grouped(sorted: readonly WorkItem[]): WorkGroup[] {
  const groups = new Map<string, WorkItem[]>();
  for (const item of sorted) {
    const key = `${closing(item)} ${item.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((each) => {
    const [first] = each;
    return first ? [{ kind: first.kind, deadline: first.deadline, items: each }] : [];
  });
}
