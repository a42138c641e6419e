import { type Day, dayOf, daysBetween } from "#app/domain/calendar";
import { ceilingOn, type LedgerEntry } from "#app/domain/ceiling/ledger";
import { lastDayOf } from "#app/domain/deadline";
import { askedIncrease, type RequestGround } from "#app/domain/increase-request/content";
import type { RequestTerms } from "#app/domain/increase-request/request";
import { isRunning, type RequestStage, type RequestState } from "#app/domain/increase-request/state";
import { type Cents, sumCents } from "#app/domain/money";

/** A request in figures, as a list shows it. */
export type RequestSummary = {
  readonly stage: RequestStage;
  /** Whether it still waits for its decision. */
  readonly running: boolean;
  readonly overdue: boolean;
  readonly increase: Cents;
  /** What our forecast lies above the ceiling as it is now; negative where it stays below, absent without a forecast. */
  readonly overrun: Cents | undefined;
  /** Absent while nothing was decided. */
  readonly granted: Cents | undefined;
  /** Nights to the last day for a decision; negative after it. */
  readonly daysLeft: number;
};

/** A ceiling with its ledger. */
export type AskedOf = Pick<RequestGround, "ceiling"> & {
  readonly placed: { readonly entries: readonly LedgerEntry[] };
};

/**
 * What granting all of a request means; of one that no longer waits what it meant then, so that what is granted on
 * another request of the same ceiling does not change what this one asked.
 */
export function increaseOf({ content, closedAt }: RequestState, { ceiling, placed }: AskedOf): Cents {
  if (closedAt === undefined) return askedIncrease(content, ceiling);
  const known = placed.entries.filter(({ recordedAt }) => recordedAt < closedAt);
  const on = ceilingOn(known, dayOf(closedAt), closedAt);
  return askedIncrease(content, on.state === "set" ? on.cents : undefined);
}

/** A request in figures on a day. @param expected what the year comes to by our forecast, where there is one */
export function summaryOf(
  state: RequestState,
  ground: AskedOf & { readonly terms: RequestTerms },
  today: Day,
  expected: Cents | undefined,
): RequestSummary {
  const { ceiling, terms } = ground;
  return {
    stage: state.stage,
    running: isRunning(state),
    overdue: state.overdue,
    increase: increaseOf(state, ground),
    overrun: ceiling === undefined || expected === undefined ? undefined : expected - ceiling,
    granted: state.decision?.granted,
    daysLeft: daysBetween(today, lastDayOf(terms.decide)),
  };
}

/** What waits first, of that the soonest term, of that the largest amount. */
export const byUrgency = (a: RequestSummary, b: RequestSummary): number =>
  Number(b.running) - Number(a.running) || a.daysLeft - b.daysLeft || b.increase - a.increase;

/** What was asked, granted, not granted and is open, in cents; what was withdrawn asks nothing. */
export function totalsOf(all: readonly RequestSummary[]) {
  const counted = all.filter(({ stage }) => stage !== "withdrawn");
  const granted = sumCents(counted.map((each) => each.granted ?? 0));
  const open = sumCents(counted.filter(({ running }) => running).map(({ increase }) => increase));
  const asked = sumCents(counted.map(({ increase }) => increase));
  return { count: counted.length, asked, granted, open, refused: asked - granted - open };
}
