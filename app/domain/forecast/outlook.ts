import type { Instant } from "#app/domain/calendar";
import type { LedgerEntry } from "#app/domain/ceiling/ledger";
import { type AgainstCeiling, ceilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { COURSES_KEPT, type ExpectedYear, type KeptForecast } from "#app/domain/forecast/kept-forecast";
import { type Ends, togetherOf } from "#app/domain/forecast/portfolio";
import { chanceAbove } from "#app/domain/forecast/series-forecast";
import { type Band, bandOf } from "#app/domain/forecast/year-months";
import { seedOf } from "#app/domain/forecast/year-question";
import type { Cents } from "#app/domain/money";
import type { Reason } from "#app/domain/reason";

/** A ceiling in the outlook of a year. */
export type OutlookRow = {
  readonly id: string;
  readonly provider: string;
  readonly region: string;
  /** The region's code, by which maps know it; absent where the whole country is served. */
  readonly code?: string | undefined;
  readonly lots: readonly string[];
  /** Which share each lot has in what was accepted of it, in the order of the lots: together one. */
  readonly shares: readonly number[];
  /** Absent where it is open, or there is none. */
  readonly ceiling?: Cents | undefined;
  /** Accepted and counting by now. */
  readonly accepted: Cents;
  readonly forecast?: RowForecast | undefined;
  /** What the provider itself expects, as it told last. */
  readonly stated?: Cents | undefined;
  /** Why there is no forecast. */
  readonly refused?: Reason | undefined;
};

export type RowForecast = {
  readonly expected: ExpectedYear;
  readonly end: Band;
  readonly against?: AgainstCeiling | undefined;
};

/** A row with how its year may end, to be summed with others. */
export type SummedRow = OutlookRow & { readonly ends?: Ends | undefined };

type Told = Pick<
  OutlookRow,
  "id" | "provider" | "region" | "code" | "lots" | "shares" | "ceiling" | "accepted" | "stated"
> & {
  readonly entries: readonly LedgerEntry[];
};

/** The row of a ceiling and its forecast, as known at a moment. */
export function outlookRow(
  { entries, ...told }: Told,
  forecast: KeptForecast | undefined,
  year: number,
  knownAt: Instant,
): SummedRow {
  if (!forecast) return told;
  if (forecast.kind === "refused") return { ...told, refused: forecast.reason };
  const { expected, end, against } = ceilingOutlook(forecast, entries, year, knownAt);
  const ends = { seed: seedOf(told.id), ends: forecast.courses.at(-1) ?? new Float64Array(0) };
  return { ...told, ceiling: against?.ceiling ?? told.ceiling, forecast: { expected, end, against }, ends };
}

/** What ceilings come to together. Only those that can be held against a forecast are summed; the others are counted. */
export type OutlookSum = {
  readonly count: number;
  readonly ceiling: Cents;
  readonly expected: ExpectedYear;
  readonly end: Band;
  /** The chance that all together come to more than all ceilings. */
  readonly chance: number;
  /** Sums of what each is expected to be over its ceiling, and under it: one does not make up for the other. */
  readonly over: Cents;
  readonly left: Cents;
  /** Those more likely to exceed their ceiling than not, and what these are expected to be over it. */
  readonly likely: number;
  readonly likelyOver: Cents;
  /** What is not summed: ceilings without a forecast, and forecasts of agreements whose ceiling is open. */
  readonly apart: {
    readonly count: number;
    readonly accepted: Cents;
    readonly refused: { readonly count: number; readonly ceiling: Cents };
    readonly open: { readonly count: number; readonly expected: Cents };
  };
};

/** What is common to all contracts is drawn from this seed, whoever is summed. */
export const SHARED_SEED = 20_230_801;

/** What is counted as likely. */
export const LIKELY = 0.5;

export function sumOutlook(rows: readonly SummedRow[]): OutlookSum {
  const held = rows.flatMap(({ forecast, ends }) =>
    forecast?.against && ends ? [{ ...forecast, against: forecast.against, ends }] : [],
  );
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const part = (key: keyof ExpectedYear) => sum(held.map(({ expected }) => expected[key]));
  const likely = held.filter(({ against }) => against.chance >= LIKELY);
  const ceiling = sum(held.map(({ against }) => against.ceiling));
  const together = togetherOf(
    held.map(({ ends }) => ends),
    SHARED_SEED,
    COURSES_KEPT,
  );
  return {
    count: held.length,
    ceiling,
    expected: { declared: part("declared"), late: part("late"), ahead: part("ahead"), total: part("total") },
    end: bandOf(together),
    chance: held.length === 0 ? 0 : chanceAbove(together, ceiling),
    over: sum(held.map(({ against }) => against.expectedOver)),
    left: sum(held.map(({ against }) => against.expectedLeft)),
    likely: likely.length,
    likelyOver: sum(likely.map(({ against }) => against.expectedOver)),
    apart: apartOf(rows.filter(({ forecast }) => !forecast?.against)),
  };
}

function apartOf(rows: readonly SummedRow[]): OutlookSum["apart"] {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const [refused, open] = [rows.filter((row) => !row.forecast), rows.filter((row) => row.forecast)];
  return {
    count: rows.length,
    accepted: sum(rows.map(({ accepted }) => accepted)),
    refused: { count: refused.length, ceiling: sum(refused.map(({ ceiling = 0 }) => ceiling)) },
    open: { count: open.length, expected: sum(open.map(({ forecast }) => forecast?.expected.total ?? 0)) },
  };
}
