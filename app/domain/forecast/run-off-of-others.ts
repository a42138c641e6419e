import { addMonths, type Month } from "#app/domain/calendar";
import {
  AGES,
  firstCareMonth,
  monthsBetween,
  type Received,
  triangleOfReceived,
} from "#app/domain/forecast/received";
import { chainLadder, latestOf, type Triangle } from "#app/domain/forecast/run-off-triangle";

/** The part of the agreements that late claims are learnt from, and the fewest of them. */
const [PART, FEWEST] = [1 / 3, 5];
/** How many months back one looks: how claims come in changes over the years. */
const LOOKED_BACK = 36;

/**
 * The run-off of each agreement that was delivered under for long enough to see its claims come in. Each is as large
 * as the others: how fast a small one claims tells as much as how fast a large one does.
 * @param through the last month whose receipts are all in
 */
export function runOffsOf(received: readonly Received[], through: Month): Triangle[] {
  return received.flatMap((each) => {
    const begin = firstCareMonth(each, through);
    if (!begin || monthsBetween(begin, through) < AGES) return [];
    const from = addMonths(through, -LOOKED_BACK);
    const rows = triangleOfReceived(each, monthsBetween(from, begin) > 0 ? begin : from, through);
    const size = rows.reduce((sum, row) => sum + latestOf(row), 0) / rows.length;
    return size > 0 ? [rows.map((row) => row.map((amount) => amount / size))] : [];
  });
}

/** Those whose claims came in most like the own ones as far as these show it: who claims late does so every month. */
export function mostAlike(own: Triangle, others: readonly Triangle[]): readonly Triangle[] {
  const shown = Math.max(0, ...own.map((row) => row.length)) - 1;
  const count = Math.max(FEWEST, Math.ceil(others.length * PART));
  if (shown < 1 || others.length <= count) return others;
  const pace = paceOf(own, shown);
  return others
    .map((other) => ({ other, away: distance(pace, paceOf(other, shown)) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ other }) => other);
}

/** By how much the claims of a month grow from each age to the next, as a logarithm. */
const paceOf = (triangle: Triangle, ages: number): number[] =>
  chainLadder(triangle)
    .factors.slice(0, ages)
    .map((factor) => Math.log(Math.max(factor, 1e-3)));

const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, pace, age) => sum + Math.abs(pace - (b[age] ?? 0)), 0);
