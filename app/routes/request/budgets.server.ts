import { type SummedRow, sumOutlook } from "#app/domain/forecast/outlook";
import type { RequestPlace } from "#app/domain/increase-request/beside";
import { isRunning } from "#app/domain/increase-request/state";
import { sumCents } from "#app/domain/money";
import type { RequestAtHand } from "#app/features/increase-requests/take-step.server";
import type { Language } from "#app/i18n/text";
import { type AllShown, increaseOf, placeOf } from "#app/routes/request/place.server";

type Budgeted = {
  readonly whole: AllShown;
  readonly rows: readonly SummedRow[];
  readonly requests: readonly RequestAtHand[];
  readonly language: Language;
  readonly year: number;
};

/** Ceilings, expected year's end and what is asked and open, of the region and of each lot over all regions. */
export function budgetsOf(place: RequestPlace, { whole, rows, requests, language, year }: Budgeted) {
  const regionOf = new Map(whole.map(({ ceiling }) => [ceiling.id, ceiling.area?.region]));
  const running = requests.filter(
    ({ state, ground }) => isRunning(state) && ground.placed.contractYear === year,
  );
  const places = running.map((each) => ({ each, at: placeOf(each, whole, language) }));
  const budget = (
    name: string | undefined,
    isIn: (row: SummedRow) => boolean,
    has: (at: RequestPlace) => boolean,
  ) => {
    const own = rows.filter(isIn);
    const open = places.filter(({ at }) => has(at)).map(({ each }) => increaseOf(each));
    return { lot: name, ...sumOutlook(own), open: { count: open.length, cents: sumCents(open) } };
  };
  return [
    budget(
      undefined,
      ({ id }) => regionOf.get(id) === place.region,
      ({ region }) => region === place.region,
    ),
    ...place.lots.map((lot) =>
      budget(
        lot,
        ({ lots }) => lots.includes(lot),
        ({ lots }) => lots.includes(lot),
      ),
    ),
  ];
}
