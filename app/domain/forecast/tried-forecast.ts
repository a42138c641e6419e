import type { Day } from "#app/domain/calendar";
import { type Nearer, nearerOf } from "#app/domain/forecast/stated-forecast";
import type { Cents } from "#app/domain/money";

/** A forecast of the past with what came. */
export type Tried = {
  readonly year: number;
  /** The day on which it could be made. */
  readonly day: Day;
  readonly lots: readonly string[];
  readonly expected: Cents;
  readonly came: Cents;
  /** What would have been expected by the share of the year that had been declared by this day a year before. */
  readonly naive?: Cents | undefined;
  /** What the provider itself expected by this day, where it had told. */
  readonly stated?: Cents | undefined;
  readonly within80: boolean;
  readonly within95: boolean;
  /** The chance that it gave of exceeding the ceiling; absent without a ceiling. */
  readonly chance?: number | undefined;
  readonly exceeded?: boolean | undefined;
};

/** How forecasts turned out together. Shares between 0 and 1. */
export type Turned = {
  readonly count: number;
  /** Mean absolute miss, as a share of what came. */
  readonly miss: number;
  /** Beside the naive rule, among those that it could answer too. */
  readonly naive?: { readonly count: number; readonly miss: number; readonly oursMiss: number } | undefined;
  /** Beside the providers' own forecasts, among those that have one. */
  readonly beside?: BesideStated | undefined;
  /** The miss of all together: what is too high makes up for what is too low. */
  readonly together: number;
  readonly within80: number;
  readonly within95: number;
};

export function turnedOf(tried: readonly Tried[]): Turned | undefined {
  const known = tried.filter(({ came }) => came > 0);
  if (known.length === 0) return undefined;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const missOf = (said: Cents, came: Cents) => Math.abs(said - came) / came;
  const naive = known.flatMap(({ naive: said, expected, came }) =>
    said === undefined ? [] : [{ rule: missOf(said, came), ours: missOf(expected, came) }],
  );
  const sum = (of: (each: Tried) => number) => known.reduce((total, each) => total + of(each), 0);
  return {
    count: known.length,
    miss: mean(known.map(({ expected, came }) => missOf(expected, came))),
    naive:
      naive.length === 0
        ? undefined
        : {
            count: naive.length,
            miss: mean(naive.map(({ rule }) => rule)),
            oursMiss: mean(naive.map(({ ours }) => ours)),
          },
    beside: besideStated(known),
    together: sum(({ expected }) => expected) / sum(({ came }) => came) - 1,
    within80: mean(known.map(({ within80 }) => Number(within80))),
    within95: mean(known.map(({ within95 }) => Number(within95))),
  };
}

/** Our forecasts and the providers' own of the same years and days: how far off each was, and which was nearer how often. */
export type BesideStated = {
  readonly count: number;
  readonly oursMiss: number;
  readonly theirsMiss: number;
  readonly nearer: Readonly<Record<Nearer, number>>;
};

/** @returns undefined where no provider had told its own */
export function besideStated(tried: readonly Tried[]): BesideStated | undefined {
  const both = tried.flatMap(({ stated, expected, came }) =>
    stated === undefined || came <= 0 ? [] : [{ stated, expected, came }],
  );
  if (both.length === 0) return undefined;
  const miss = (of: (each: (typeof both)[number]) => Cents) =>
    both.reduce((sum, each) => sum + Math.abs(of(each) - each.came) / each.came, 0) / both.length;
  const nearer = { ours: 0, theirs: 0, same: 0 };
  for (const { expected, stated, came } of both) nearer[nearerOf(expected, stated, came)]++;
  return {
    count: both.length,
    oursMiss: miss(({ expected }) => expected),
    theirsMiss: miss(({ stated }) => stated),
    nearer,
  };
}

/** Of the forecasts that gave about the same chance: what they said on average, and how often it happened. */
export type Reliability = { readonly said: number; readonly happened: number; readonly count: number };

const CLASSES = 5;

/** Whether chances were right, from the smallest to the greatest. */
export function reliabilityOf(tried: readonly Tried[]): Reliability[] {
  const given = tried.flatMap(({ chance, exceeded }) =>
    chance === undefined || exceeded === undefined ? [] : [{ chance, exceeded }],
  );
  return Array.from({ length: CLASSES }, (_, index) =>
    given.filter(({ chance }) => Math.min(CLASSES - 1, Math.floor(chance * CLASSES)) === index),
  ).flatMap((own) =>
    own.length === 0
      ? []
      : [
          {
            count: own.length,
            said: own.reduce((sum, { chance }) => sum + chance, 0) / own.length,
            happened: own.filter(({ exceeded }) => exceeded).length / own.length,
          },
        ],
  );
}

/** What a year comes to if by this day the same share of it has been declared as a year before. */
export function naiveYear(
  declaredNow: Cents,
  declaredThen: Cents,
  cameThen: Cents | undefined,
): Cents | undefined {
  if (cameThen === undefined || cameThen <= 0 || declaredThen <= 0) return undefined;
  return Math.round((declaredNow * cameThen) / declaredThen);
}
