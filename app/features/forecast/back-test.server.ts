import { addDays, type Day, dayOf, type Instant, lastOfYear, startOf, yearOf } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { type AskedMoment, triedDays, YEARS_TRIED } from "#app/domain/forecast/asked-moment";
import { chanceOf } from "#app/domain/forecast/ceiling-chance";
import { expectedYear } from "#app/domain/forecast/kept-forecast";
import { type StatedVersion, statedBy } from "#app/domain/forecast/stated-forecast";
import { naiveYear, type Tried } from "#app/domain/forecast/tried-forecast";
import type { Viewer } from "#app/domain/viewer";
import { readStated } from "#app/features/forecast/read-stated.server";
import { type PlacedCeiling, readCeilings } from "#db/queries/ceiling.server";
import { readForecasts, type StoredForecast } from "#db/queries/forecast.server";
import { dataOfInsurer, isForecast } from "#db/queries/forecast-data.server";
import type { Db } from "#db/store.server";

/** A year of the past: what each ceiling came to, and what was said of it on each day. */
type PastYear = {
  readonly year: number;
  readonly ceilings: ReadonlyMap<string, PlacedCeiling>;
  readonly said: ReadonlyMap<Day, readonly StoredForecast[]>;
  /** What the years came to as far as it is known now, by ceiling. */
  readonly came: ReadonlyMap<string, number>;
  /** What the providers themselves expected, by ceiling. */
  readonly stated: ReadonlyMap<string, readonly StatedVersion[]>;
};

type Asked = {
  /** The names of the lots of a ceiling. */
  readonly lotsOf: (ceiling: PlacedCeiling) => readonly string[];
  /** The ceilings that are tried, where not all are. */
  readonly isMeant?: (ceiling: PlacedCeiling) => boolean;
};

/**
 * What would have been said on a few days of each past year, and what happened. A year counts as past once all
 * its months are known well enough; late claims that are still to come are estimated in what happened.
 */
export async function triedForecasts(viewer: Viewer, db: Db, asked: Asked): Promise<Tried[]> {
  const last = yearOf(dayOf(viewer.now)) - 1;
  const years = Array.from({ length: YEARS_TRIED }, (_, back) => last - back).reverse();
  const past: PastYear[] = [];
  for (const year of years) past.push(await readPast(viewer, db, year, asked));
  return past.flatMap((each, index) => triedIn(viewer, each, past[index - 1], asked));
}

async function readPast(
  viewer: Viewer,
  db: Db,
  contractYear: number,
  { isMeant = () => true }: Asked,
): Promise<PastYear> {
  const all = await readCeilings(viewer, db, { contractYear });
  const ceilings = all.filter((each) => !each.lot && isMeant(each));
  const meant = { contractYear, among: ceilings.map(({ id }) => id) };
  const days = triedDays.map((end) => `${contractYear}-${end}` satisfies Day);
  const said = new Map<Day, readonly StoredForecast[]>();
  const insurers = [...new Set(ceilings.map(({ insurer }) => insurer))];
  const insurerOf = new Map(ceilings.map(({ id, insurer }) => [id, insurer]));
  for (const day of days) {
    const made = await madeBy(db, insurers, { year: contractYear, at: endOf(day) });
    const found = await readForecasts(viewer, db, { ...meant, knownAt: endOf(day) });
    said.set(
      day,
      found.filter(({ ceiling }) => made.has(insurerOf.get(ceiling))),
    );
  }
  const now = await readForecasts(viewer, db, meant);
  const known = new Map(ceilings.map((ceiling) => [ceiling.id, ceiling]));
  const came = new Map(
    now.flatMap(({ ceiling, forecast }) =>
      // A year of which months are still ahead has not happened.
      forecast.kind === "forecast" && forecast.months.every(({ ahead }) => ahead === 0)
        ? [[ceiling, expectedYear(forecast.months).total] as const]
        : [],
    ),
  );
  const stated = await readStated(viewer, db, { contractYear });
  return { year: contractYear, ceilings: known, said, came, stated };
}

/** The insurers whose forecasts of a year as of a moment were made: until then an earlier one would be taken for it. */
async function madeBy(
  db: Db,
  insurers: readonly string[],
  { year: contractYear, at }: AskedMoment,
): Promise<ReadonlySet<string | undefined>> {
  const made = new Set<string>();
  for (const insurer of insurers) {
    const data = await dataOfInsurer(db, insurer, at);
    if (data && (await isForecast(db, { ...data, insurer, contractYear }))) made.add(insurer);
  }
  return made;
}

const endOf = (day: Day): Instant => startOf(addDays(day, 1));

function triedIn(viewer: Viewer, past: PastYear, before: PastYear | undefined, { lotsOf }: Asked): Tried[] {
  return [...past.said].flatMap(([day, forecasts]) =>
    forecasts.flatMap(({ ceiling: id, forecast }): Tried[] => {
      const ceiling = past.ceilings.get(id);
      const came = past.came.get(id);
      const end = forecast.kind === "forecast" ? forecast.months.at(-1)?.through : undefined;
      if (!ceiling || came === undefined || forecast.kind !== "forecast" || !end) return [];
      const on = ceilingOn(ceiling.entries, lastOfYear(past.year), viewer.now);
      const cents = on.state === "set" ? on.cents : undefined;
      const expected = expectedYear(forecast.months);
      return [
        {
          ...{ year: past.year, day, came, lots: lotsOf(ceiling), expected: expected.total },
          naive: naiveOf(ceiling, day, expected.declared, before),
          stated: statedBy(past.stated.get(id) ?? [], endOf(day))?.total,
          within80: came >= end.low80 && came <= end.high80,
          within95: came >= end.low95 && came <= end.high95,
          chance: cents === undefined ? undefined : chanceOf(forecast.courses, forecast.months, cents).chance,
          exceeded: cents === undefined ? undefined : came > cents,
        },
      ];
    }),
  );
}

/** The same share of the year as on this day a year before, of the same agreement. */
function naiveOf(
  { contract }: PlacedCeiling,
  day: Day,
  declared: number,
  before: PastYear | undefined,
): number | undefined {
  const earlier = [...(before?.ceilings.values() ?? [])].find((each) => each.contract === contract);
  const same = [...(before?.said ?? [])].find(([each]) => each.slice(5) === day.slice(5))?.[1];
  const then = same?.find(({ ceiling }) => ceiling === earlier?.id)?.forecast;
  if (!earlier || then?.kind !== "forecast") return undefined;
  return naiveYear(declared, expectedYear(then.months).declared, before?.came.get(earlier.id));
}
