import { addMonths, type Month } from "#app/domain/calendar";
import { lotShares } from "#app/domain/ceiling/lot-share";
import { lotOf } from "#app/domain/forecast/scenario";
import { type PathContract, type SharedPaths, sharedPaths } from "#app/domain/forecast/shared-paths";
import type { Viewer } from "#app/domain/viewer";
import { packPaths, unpackPaths } from "#app/exchange/shared-paths";
import { ceilingYears, showCeilings, usualYear } from "#app/features/ceiling/read-ceilings.server";
import { openRequests } from "#app/features/forecast/asked.server";
import type { Language } from "#app/i18n/text";
import { readForecasts } from "#db/queries/forecast.server";
import type { Db } from "#db/store.server";

/** The courses that what-if is answered from, as they travel to a browser: the server answers from the same numbers. */
export async function loadPaths(viewer: Viewer, db: Db, language: Language, params: URLSearchParams) {
  const years = await ceilingYears(viewer, db);
  const asked = Number(params.get("year"));
  const year = years.includes(asked) ? asked : usualYear(viewer, years);
  const shown = await showCeilings(viewer, db, language, { contractYear: year });
  const stored = new Map(
    (await readForecasts(viewer, db, { contractYear: year })).map((each) => [each.ceiling, each]),
  );
  const { askedOf } = await openRequests(viewer, db);
  const held = shown.flatMap(({ ceiling, on, row, lots, production }) => {
    const forecast = stored.get(ceiling.id)?.forecast;
    if (row.part || on.state !== "set" || forecast?.kind !== "forecast") return [];
    const { provider, region } = row;
    const contract: PathContract = {
      ...{ id: ceiling.id, provider, region, area: ceiling.area?.region ?? "", ceiling: on.cents },
      lots: lotShares(lots, production),
      asked: askedOf(ceiling.id, on.cents),
    };
    return [{ contract, forecast }];
  });
  const known = held.map(({ forecast }) => forecast.basis.knownThrough).sort()[0];
  const from: Month = known ? laterOf(addMonths(known, 1), `${year}-01`) : `${year}-01`;
  const bytes = packPaths(sharedPaths(year, held, from));
  const lotNames = new Map<string, string>(
    shown.flatMap(({ lots, row }) => lots.map((lot, at) => [lot, row.lots[at] ?? lot] as const)),
  );
  return { bytes, paths: unpackPaths(bytes), lotNames, year, first: from };
}

const laterOf = (one: Month, other: Month): Month => (one < other ? other : one);

/** What the page needs of the courses to be made without them. */
export function toldOf({ contracts, months }: SharedPaths, lotNames: ReadonlyMap<string, string>) {
  const lots = new Map(
    contracts.flatMap(({ area, region, lots: own }) =>
      own.map(({ lot }) => [lotOf(area, lot), { region, lot: lotNames.get(lot) ?? lot }] as const),
    ),
  );
  return {
    months,
    contracts: contracts.map(({ id, provider, region, asked }) => ({ id, provider, region, asked })),
    providers: [...new Set(contracts.map(({ provider }) => provider))].sort(),
    lots: [...lots]
      .map(([id, names]) => ({ id, ...names }))
      .sort((a, b) => a.region.localeCompare(b.region) || a.lot.localeCompare(b.lot)),
  };
}

export type ScenarioTold = ReturnType<typeof toldOf>;
