import { oneOffs } from "#app/domain/forecast/one-off";
import { at, medianOf, SEASON } from "#app/domain/forecast/series";
import { type Reason, reason } from "#app/domain/reason";

/** Fewest months that a forecast is made from. */
export const LEAST_MONTHS = 6;
/** The largest part of a history that may be missing. */
const MOST_MISSING = 1 / 4;

/** A history that can be forecast from, with what was done to it. */
export type History = {
  readonly values: Float64Array;
  /** What was left out or filled in, in the words of reasons. */
  readonly notes: readonly Reason[];
};
export type Refusal = { readonly refused: Reason };

/**
 * Makes a history ready: months before the first known one are no history, missing months are filled from their
 * neighbours and their season, and a month out of all proportion is left out.
 * @param months amounts from old to new; null where nothing is known of a month
 * @returns what is too little to forecast from is refused, with the reason
 */
export function historyOf(months: readonly (number | null)[]): History | Refusal {
  const begins = months.findIndex((value) => value !== null);
  const known = begins < 0 ? [] : months.slice(begins);
  const count = known.filter((value) => value !== null).length;
  if (count < LEAST_MONTHS) return { refused: reason("too-few-months", { count, least: LEAST_MONTHS }) };
  const missing = known.length - count;
  if (missing > known.length * MOST_MISSING) {
    return { refused: reason("too-many-missing", { count: missing, total: known.length }) };
  }
  const odd = known.map((value, t) => value !== null && isOutOfProportion(known, t));
  const oddCount = odd.filter(Boolean).length;
  // Where many months look odd, that is how the series is.
  const isRare = oddCount <= Math.max(1, Math.floor(known.length / (2 * SEASON)));
  const proportioned = known.map((value, t) => (isRare && odd[t] ? null : value));
  const once = oneOffs(proportioned);
  const kept = proportioned.map((value, t) => (once[t] ? null : value));
  return {
    values: filled(kept),
    notes: [
      ...(missing > 0 ? [reason("missing-filled", { count: missing })] : []),
      ...(isRare && oddCount > 0
        ? odd.flatMap((is, t) => (is ? [outlier(begins + t, known[t] ?? 0)] : []))
        : []),
      ...once.flatMap((is, t) => (is ? [oneOff(begins + t, known[t] ?? 0)] : [])),
      ...(count < 2 * SEASON ? [reason("short-history", { count })] : []),
    ],
  };
}

const outlier = (place: number, value: number): Reason =>
  reason("outlier-left-out", { place: place + 1, value });

const oneOff = (place: number, value: number): Reason =>
  reason("one-off-left-out", { place: place + 1, value });

/** How many times the usual distance, and how many times the size of its neighbours, an outlier is. */
const TIMES_DISTANCE = 18;
const TIMES_SIZE = 8;

/** Whether a month is far from its neighbours and from the same month of other years. */
function isOutOfProportion(months: readonly (number | null)[], t: number): boolean {
  const value = months[t] ?? 0;
  const around = presentAmong(months, (other) => other !== t && Math.abs(other - t) <= SEASON / 2);
  const sameMonth = presentAmong(months, (other) => other !== t && (other - t) % SEASON === 0);
  if (around.length < 3) return false;
  const middle = medianOf(around);
  const usual = medianOf(around.map((other) => Math.abs(other - middle)));
  const size = Math.max(Math.abs(middle), sameMonth.length > 0 ? Math.abs(medianOf(sameMonth)) : 0);
  return size > 0 && Math.abs(value) > TIMES_SIZE * size && Math.abs(value - middle) > TIMES_DISTANCE * usual;
}

const presentAmong = (months: readonly (number | null)[], isMeant: (place: number) => boolean): number[] =>
  months.filter((value, place) => value !== null && isMeant(place)).map((value) => value ?? 0);

/** Missing months between their neighbours in a straight line, with the season of the months that are known. */
export function filled(months: readonly (number | null)[]): Float64Array {
  if (!months.includes(null)) return Float64Array.from(months, (value) => value ?? 0);
  const season = roughSeason(months);
  const level = months.map((value, t) => (value === null ? null : value / at(season, t % SEASON)));
  return Float64Array.from(months, (value, t) => {
    if (value !== null) return value;
    const before = level.findLastIndex((each, place) => place < t && each !== null);
    const after = level.findIndex((each, place) => place > t && each !== null);
    const from = level[before] ?? level[after] ?? 0;
    const to = level[after] ?? from;
    const share = before >= 0 && after >= 0 ? (t - before) / (after - before) : 0;
    return (from + share * (to - from)) * at(season, t % SEASON);
  });
}

/** What each month of the season is to the median month, where two years of amounts above zero tell it; else 1. */
function roughSeason(months: readonly (number | null)[]): Float64Array {
  const known = presentAmong(months, () => true);
  const isTold = known.length >= 2 * SEASON && known.every((value) => value > 0);
  const middle = medianOf(known);
  return Float64Array.from({ length: SEASON }, (_, j) => {
    const same = isTold ? presentAmong(months, (place) => place % SEASON === j) : [];
    return same.length > 0 ? medianOf(same) / middle : 1;
  });
}
