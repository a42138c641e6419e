import type { OutlookMonth } from "#app/domain/forecast/ceiling-outlook";
import type { Band } from "#app/domain/forecast/year-months";

type Range = readonly [low: number, high: number];

/** The year at the end of a month; `end` 0 is the beginning of the year. Amounts in cents, added up. */
export type YearPoint = {
  readonly end: number;
  readonly month: OutlookMonth | undefined;
  readonly declared?: number;
  /** From what was declared to what care given will come to. */
  readonly late?: Range;
  readonly given?: number;
  readonly middle?: number;
  readonly band50?: Range;
  readonly band80?: Range;
  readonly band95?: Range;
  /** The ceiling of the month that ends here; at the beginning that of the first. */
  readonly ceiling?: number | undefined;
  readonly stated?: number | undefined;
};

/** How many months are known: from the next one on the forecast speaks. */
export const knownMonths = (months: readonly OutlookMonth[]): number => {
  const first = months.findIndex(({ ahead }) => ahead > 0);
  return first < 0 ? months.length : first;
};

/**
 * A year as the points of its chart: what is known up to where the months ahead begin, and the fan from there on.
 * @param stated what the provider expects by month, as far as it told months
 */
export function yearPoints(
  months: readonly OutlookMonth[],
  stated: readonly (number | undefined)[] = [],
): YearPoint[] {
  const known = knownMonths(months);
  let [declared, given, told]: [number, number, number | undefined] = [
    0,
    0,
    stated.length > 0 ? 0 : undefined,
  ];
  return [undefined, ...months].map((month, end) => {
    declared += month?.declared ?? 0;
    given += month ? month.declared + month.late : 0;
    if (month && told !== undefined) {
      const own = stated[end - 1];
      told = own === undefined ? undefined : told + own;
    }
    const ceiling = (month ?? months[0])?.ceiling;
    return {
      ...{ end, month, ceiling, stated: told },
      ...(end <= known ? { declared, given, late: [declared, given] as const } : {}),
      ...(end >= known && known < months.length ? fanAt(month, end === known ? given : undefined) : {}),
    };
  });
}

/** The fan at the end of a month; where it opens it is as narrow as a point. */
function fanAt(month: OutlookMonth | undefined, opens: number | undefined) {
  const at = (key: keyof Band) => opens ?? month?.through[key] ?? 0;
  return {
    middle: at("middle"),
    band50: [at("low50"), at("high50")] as const,
    band80: [at("low80"), at("high80")] as const,
    band95: [at("low95"), at("high95")] as const,
  };
}

/** The most that a chart of the year has to hold. */
export const mostOf = (points: readonly YearPoint[], stated = 0): number =>
  Math.max(
    1,
    stated,
    ...points.flatMap(({ ceiling = 0, given = 0, band95 }) => [ceiling, given, band95?.[1] ?? 0]),
  );
