import { type SummedRow, sumOutlook } from "#app/domain/forecast/outlook";
import type { RequestPlace } from "#app/domain/increase-request/beside";
import { isRunning } from "#app/domain/increase-request/state";
import { increaseOf } from "#app/domain/increase-request/summary";
import { sumCents } from "#app/domain/money";
import type { RequestStanding } from "#app/features/increase-requests/take-step.server";
import type { Language } from "#app/i18n/text";
import { type AllShown, placeOf } from "#app/routes/request/place.server";

type Budgeted = {
  /** Every ceiling of the year, and the rows of the whole ones: a part of one counts once. */
  readonly shown: AllShown;
  readonly rows: readonly SummedRow[];
  readonly requests: readonly RequestStanding[];
  readonly language: Language;
  readonly year: number;
};

/** Ceilings, expected year's end and what is asked and open, of the region and of each lot over all regions. */
export function budgetsOf(place: RequestPlace, { shown, rows, requests, language, year }: Budgeted) {
  const running = requests.filter(
    ({ state, ground }) => isRunning(state) && ground.placed.contractYear === year,
  );
  const places = running.map((each) => ({ each, at: placeOf(each, shown, language) }));
  const budget = (
    name: string | undefined,
    isIn: (row: SummedRow) => boolean,
    has: (at: RequestPlace) => boolean,
  ) => {
    const own = rows.filter(isIn);
    const open = places.filter(({ at }) => has(at)).map(({ each }) => increaseOf(each.state, each.ground));
    return { lot: name, ...sumOutlook(own), open: { count: open.length, cents: sumCents(open) } };
  };
  return [
    budget(
      undefined,
      ({ code }) => code === place.region,
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
