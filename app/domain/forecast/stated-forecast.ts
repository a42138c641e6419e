import { type Day, type Instant, yearOf } from "#app/domain/calendar";
import { type Cents, sumCents } from "#app/domain/money";

/** What a provider itself expects to deliver in a contract year. A newer version stands beside the older ones. */
export type StatedForecast = {
  readonly id: string;
  readonly ceiling: string;
  /** The day that it tells of. */
  readonly day: Day;
  readonly recordedAt: Instant;
  /** Of the whole contract year. */
  readonly total: Cents;
  /** By care month, January first, as far as the provider tells it. */
  readonly months?: readonly (Cents | undefined)[] | undefined;
  /** The increase request that it stands in, where it was not stated by itself. */
  readonly request?: { readonly id: string; readonly reference: string } | undefined;
};

/** A forecast of a provider with its number: the first that was recorded is 1. */
export type StatedVersion = StatedForecast & { readonly version: number };

/** Everything a provider stated of one ceiling, by itself or in a request, in the order in which it was recorded. */
export const versionsOf = (stated: readonly StatedForecast[]): StatedVersion[] =>
  stated
    .toSorted((a, b) =>
      a.recordedAt === b.recordedAt ? (a.id < b.id ? -1 : 1) : a.recordedAt < b.recordedAt ? -1 : 1,
    )
    .map((each, index) => ({ ...each, version: index + 1 }));

/** The version that counted at a moment; undefined before the first. */
export const statedBy = (versions: readonly StatedVersion[], moment: Instant): StatedVersion | undefined =>
  versions.findLast(({ recordedAt }) => recordedAt <= moment);

/** A forecast as it is typed: an amount is undefined where nothing is typed. */
export type StatedToCheck = {
  readonly total: Cents | undefined;
  readonly months: readonly (Cents | undefined)[];
  readonly day: Day | undefined;
};

/** What is wrong with a forecast: the words are keys of the texts of `stated-forecast`. */
export type StatedProblem =
  | { readonly field: "total"; readonly key: "total.missing" }
  | { readonly field: "total"; readonly key: "total.differs"; readonly sum: Cents }
  | { readonly field: "day"; readonly key: "day.missing" | "day.ahead" | "day.after" };

const MONTHS = 12;

/** The total that a forecast comes to: as typed, else its twelve months. */
export function totalOf({ total, months }: Pick<StatedToCheck, "total" | "months">): Cents | undefined {
  const given = months.flatMap((month) => month ?? []);
  return total ?? (given.length === MONTHS ? sumCents(given) : undefined);
}

/** What cannot be kept of a forecast; that it is low or high never stops anybody (reading 4). */
export function problemsOfStated(given: StatedToCheck, year: number, today: Day): StatedProblem[] {
  const problems: StatedProblem[] = [];
  const total = totalOf(given);
  const months = given.months.flatMap((month) => month ?? []);
  if (total === undefined) problems.push({ field: "total", key: "total.missing" });
  else {
    const sum = sumCents(months);
    const differs = months.length === MONTHS ? sum !== total : sum > total;
    if (differs) problems.push({ field: "total", key: "total.differs", sum });
  }
  if (!given.day) problems.push({ field: "day", key: "day.missing" });
  else if (given.day > today) problems.push({ field: "day", key: "day.ahead" });
  else if (yearOf(given.day) > year) problems.push({ field: "day", key: "day.after" });
  return problems;
}

/** Of two forecasts of a year the one that was nearer to what came. */
export type Nearer = "ours" | "theirs" | "same";

export function nearerOf(ours: Cents, theirs: Cents, came: Cents): Nearer {
  const [own, other] = [Math.abs(ours - came), Math.abs(theirs - came)];
  return own === other ? "same" : own < other ? "ours" : "theirs";
}
