import { type Day, daysBetween } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import { askedIncrease, type RequestGround } from "#app/domain/increase-request/content";
import type { RequestTerms } from "#app/domain/increase-request/request";
import {
  ceilingBefore,
  isRunning,
  type RequestStage,
  type RequestState,
} from "#app/domain/increase-request/state";
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

/** What granting all of a request means. @param ceiling as it is now, with what was granted */
export const increaseOf = (
  state: Pick<RequestState, "content" | "decision">,
  ceiling: Cents | undefined,
): Cents => askedIncrease(state.content, ceilingBefore(ceiling, state));

/** A request in figures on a day. @param expected what the year comes to by our forecast, where there is one */
export function summaryOf(
  state: RequestState,
  { ceiling, terms }: Pick<RequestGround, "ceiling"> & { readonly terms: RequestTerms },
  today: Day,
  expected: Cents | undefined,
): RequestSummary {
  return {
    stage: state.stage,
    running: isRunning(state),
    overdue: state.overdue,
    increase: increaseOf(state, ceiling),
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
