import type { OutlookRow } from "#app/domain/forecast/outlook";
import type { Cents } from "#app/domain/money";

/** From which chance and which expected overrun on a reader wants to be warned. */
export type Thresholds = { readonly chance: number; readonly over: Cents };
export const usualThresholds: Thresholds = { chance: 0.5, over: 0 };

/** The rows that are expected to go over, the largest amount first. */
export const byRisk = (rows: readonly OutlookRow[]): OutlookRow[] =>
  rows
    .filter(({ forecast }) => (forecast?.against?.expectedOver ?? 0) > 0)
    .sort((a, b) => overOf(b) - overOf(a) || (a.id < b.id ? -1 : 1));

const overOf = ({ forecast }: OutlookRow): Cents => forecast?.against?.expectedOver ?? 0;

/** The rows that a reader wants to be warned of, the first to be crossed first. */
export function warnedOf(rows: readonly OutlookRow[], { chance, over }: Thresholds): OutlookRow[] {
  const crossing = ({ forecast }: OutlookRow) => forecast?.against?.crossing ?? "9999-12";
  return byRisk(rows)
    .filter((row) => (row.forecast?.against?.chance ?? 0) >= chance && overOf(row) >= over)
    .sort((a, b) => (crossing(a) < crossing(b) ? -1 : crossing(a) > crossing(b) ? 1 : overOf(b) - overOf(a)));
}
