import { at, medianOf, SEASON } from "#app/domain/forecast/series";

/** How far from its usual place a month lies at least to be called a one-off, as the logarithm of the ratio. */
const LEAST = 0.2;
/** How many times the usual distance that has to be. */
const TIMES_USUAL = 6;
const NAMESAKES = 3;
/** The largest part of a history that can be one-offs: where more months look so, that is how the series is. */
const MOST = 1 / 8;

/**
 * The months that stand to the level of their year otherwise than the same month of other years does: a closed spring, a
 * strike. Left in, such a month would be taken for the season of its name for years, and the next one of that name for a
 * rise. Of two that differ nobody can tell which is odd: it takes three.
 * @param months amounts from old to new; null where nothing is known
 */
export function oneOffs(months: readonly (number | null)[]): boolean[] {
  const none = months.map(() => false);
  if (months.length < 2 * SEASON) return none;
  const ratios = months.map((value, t) => (value === null ? undefined : ratioAt(months, value, t)));
  const away = months.map((_, t) => {
    const same = ratios.filter((_ratio, place) => (place - t) % SEASON === 0);
    const known = same.filter((ratio) => ratio !== undefined);
    const own = ratios[t];
    return own === undefined || known.length < NAMESAKES ? 0 : own - medianOf(known);
  });
  const usual = 1.4826 * medianOf(away.filter((each) => each !== 0).map(Math.abs));
  const odd = away.map(
    (each, t) => Math.abs(each) > Math.max(LEAST, TIMES_USUAL * usual) && !beginsNewLevel(months, t),
  );
  return odd.filter(Boolean).length > months.length * MOST ? none : odd;
}

/** How many months are looked at to tell a new level from a one-off, and the fewest that can tell. */
const [AFTER, FEWEST_AFTER] = [6, 3];

/** Whether the months after a month went on as far from a year before as it was: then it is no exception but the new rule. */
function beginsNewLevel(months: readonly (number | null)[], t: number): boolean {
  const own = yearlyAt(months, t);
  const after = Array.from({ length: AFTER }, (_, k) => yearlyAt(months, t + 1 + k)).filter(
    (each) => each !== undefined,
  );
  if (own === undefined || after.length < FEWEST_AFTER) return false;
  const rest = medianOf(after);
  return Math.sign(rest) === Math.sign(own) && Math.abs(rest) >= Math.abs(own) / 2;
}

/** The logarithm of what a month is to the same month a year before; undefined where either is not above zero. */
function yearlyAt(months: readonly (number | null)[], t: number): number | undefined {
  const [now, before] = [months[t] ?? 0, months[t - SEASON] ?? 0];
  return now > 0 && before > 0 ? Math.log(now / before) : undefined;
}

/** The logarithm of what a month is to the middle of the year around it; undefined where either is not above zero. */
function ratioAt(months: readonly (number | null)[], value: number, t: number): number | undefined {
  const around = months.filter((other, place) => other !== null && Math.abs(place - t) <= SEASON / 2);
  const level = medianOf(around.map((other) => other ?? 0));
  return value > 0 && level > 0 ? Math.log(value / level) : undefined;
}

/** The values with one-offs in the place of what their season and neighbours lead to expect. */
export function withoutOneOffs(
  values: Float64Array,
  fill: (kept: readonly (number | null)[]) => Float64Array,
): Float64Array {
  const odd = oneOffs([...values]);
  return odd.includes(true) ? fill(Array.from(values, (_, t) => (odd[t] ? null : at(values, t)))) : values;
}
