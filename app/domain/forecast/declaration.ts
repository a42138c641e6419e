import { addMonths, dayOf, type Instant, type Month, monthOf } from "#app/domain/calendar";
import type { Received } from "#app/domain/forecast/received";

/** What one batch brought of a contract, lot and care month; accepted, and counting against the ceiling. */
export type Declaration = {
  readonly batch: number;
  readonly acceptedAt: Instant;
  readonly lot: string | undefined;
  readonly careMonth: Month;
  readonly monthReceived: Month;
  readonly cents: number;
};

/** Which data a forecast was made from: the moment of the newest batch, and how many batches there were. */
export type DataState = { readonly cutOff: Instant; readonly batches: number };

/** The data of declarations; undefined where there are none. */
export function dataState(declarations: readonly Declaration[]): DataState | undefined {
  let cutOff: Instant | undefined;
  const batches = new Set<number>();
  for (const { batch, acceptedAt } of declarations) {
    batches.add(batch);
    if (cutOff === undefined || acceptedAt > cutOff) cutOff = acceptedAt;
  }
  return cutOff && { cutOff, batches: batches.size };
}

export const knownBy = (declarations: readonly Declaration[], moment: Instant): Declaration[] =>
  declarations.filter(({ acceptedAt }) => acceptedAt <= moment);

/** Declarations by care month and month received, added up. */
export function receivedOf(declarations: readonly Declaration[]): Received {
  const received = new Map<Month, Map<Month, number>>();
  for (const { careMonth, monthReceived, cents } of declarations) {
    const row = received.get(careMonth) ?? new Map<Month, number>();
    row.set(monthReceived, (row.get(monthReceived) ?? 0) + cents);
    received.set(careMonth, row);
  }
  return received;
}

/** How many months back one looks to see how deliveries come. */
const LOOKED_BACK = 6;

/**
 * The last month whose receipts are all in, as seen at a moment. That is the month before; but where claims come in one
 * batch a month, the running month is whole as soon as its batch is there.
 * @returns undefined where nothing was received
 */
export function dataThrough(declarations: readonly Declaration[], moment: Instant): Month | undefined {
  const running = monthOf(dayOf(moment));
  const batches = new Map<Month, Set<number>>();
  for (const { monthReceived, batch } of declarations) {
    if (monthReceived > running) continue;
    batches.set(monthReceived, (batches.get(monthReceived) ?? new Set()).add(batch));
  }
  const newest = [...batches.keys()].sort().at(-1);
  if (newest !== running) return newest && addMonths(running, -1);
  const since = addMonths(running, -LOOKED_BACK);
  const isMonthly = [...batches].every(([month, each]) => month < since || each.size === 1);
  return isMonthly && batches.size > 1 ? running : addMonths(running, -1);
}
