import { type Instant, lastOfMonth, lastOfYear, type Month } from "#app/domain/calendar";
import { ceilingOn, type LedgerEntry } from "#app/domain/ceiling/ledger";
import { type CeilingChance, chanceOf } from "#app/domain/forecast/ceiling-chance";
import { type ExpectedYear, expectedYear, type KeptForecast } from "#app/domain/forecast/kept-forecast";
import type { Band, ForecastMonth } from "#app/domain/forecast/year-months";
import type { Cents } from "#app/domain/money";

/** A month of a forecast against the ceiling. */
export type OutlookMonth = ForecastMonth & {
  /** The ceiling as its ledger has it at the end of the month; absent while there is none. */
  readonly ceiling?: Cents | undefined;
  /** The chance that the ceiling of the year is exceeded by the end of the month. */
  readonly chance?: number | undefined;
};

/** A ceiling against its forecast. Everything stands for the ceiling as it is at the end of the year. */
export type CeilingOutlook = {
  readonly months: readonly OutlookMonth[];
  readonly expected: ExpectedYear;
  readonly end: Band;
  readonly against?: AgainstCeiling | undefined;
};

/** What a forecast says of a ceiling. Amounts in whole cents. */
export type AgainstCeiling = {
  readonly ceiling: Cents;
  readonly chance: number;
  /** The month in which it is exceeded, if it is; absent where the chance is too small to name one. */
  readonly crossing?: Month | undefined;
  /** What is expected above it over all courses, and what is expected to be left. */
  readonly expectedOver: Cents;
  readonly expectedLeft: Cents;
};

type Made = Extract<KeptForecast, { kind: "forecast" }>;

/** Holds a forecast against a ledger as it is known at a moment. */
export function ceilingOutlook(
  { months, courses }: Made,
  entries: readonly LedgerEntry[],
  year: number,
  knownAt: Instant,
): CeilingOutlook {
  const end = ceilingOn(entries, lastOfYear(year), knownAt);
  const ceiling = end.state === "set" ? end.cents : undefined;
  const held = ceiling === undefined ? undefined : chanceOf(courses, months, ceiling);
  return {
    months: months.map((month, m) => {
      const on = ceilingOn(entries, lastOfMonth(month.month), knownAt);
      return {
        ...month,
        ceiling: on.state === "set" ? on.cents : undefined,
        chance: held?.byMonth[m]?.chance,
      };
    }),
    expected: expectedYear(months),
    end: months.at(-1)?.through ?? nothing,
    against: held && againstOf(held, ceiling ?? 0),
  };
}

const againstOf = (held: CeilingChance, ceiling: Cents): AgainstCeiling => ({
  ...{ ceiling, chance: held.chance, crossing: held.crossing },
  expectedOver: Math.round(held.expectedOver),
  expectedLeft: Math.round(held.expectedLeft),
});

const nothing: Band = { low95: 0, low80: 0, low50: 0, middle: 0, high50: 0, high80: 0, high95: 0 };
