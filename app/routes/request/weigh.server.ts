import { dayOf } from "#app/domain/calendar";
import { coverageTable } from "#app/domain/contracting/coverage-table";
import { ceilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { type RequestPlace, tiesBetween } from "#app/domain/increase-request/beside";
import { askedIncrease } from "#app/domain/increase-request/content";
import { grantEffects } from "#app/domain/increase-request/grant-effect";
import { ceilingBefore, isRunning } from "#app/domain/increase-request/state";
import { increaseOf } from "#app/domain/increase-request/summary";
import { parseEuros } from "#app/domain/money";
import type { Viewer } from "#app/domain/viewer";
import { namedCeiling, showCeilings } from "#app/features/ceiling/read-ceilings.server";
import { freshness } from "#app/features/forecast/read-forecast.server";
import { outlookRows } from "#app/features/forecast/read-outlook.server";
import { listRequests } from "#app/features/increase-requests/list-requests.server";
import type { RequestAtHand, RequestStanding } from "#app/features/increase-requests/take-step.server";
import { readMap } from "#app/features/season/read-map.server";
import { forecastSentences } from "#app/i18n/forecast/write-forecast";
import type { Language } from "#app/i18n/text";
import { budgetsOf } from "#app/routes/request/budgets.server";
import { earlierYears } from "#app/routes/request/earlier.server";
import { type AllShown, placeOf } from "#app/routes/request/place.server";
import type { PlacedCeiling } from "#db/queries/ceiling.server";
import type { StoredForecast } from "#db/queries/forecast.server";
import type { Db } from "#db/store.server";

type Context = { readonly viewer: Viewer; readonly db: Db; readonly language: Language };

/**
 * Everything that a decision on a request is weighed with, side by side: what each outcome does by our forecast, what
 * the region and its lots can bear, what else was asked there, who else serves it, and how earlier years went.
 * @param part the part that is looked at, as typed in a draft of the decision
 */
export async function weighRequest(
  viewer: Viewer,
  db: Db,
  language: Language,
  found: RequestAtHand,
  part?: string,
) {
  const context = { viewer, db, language };
  const { state, ground } = found;
  const { placed } = ground;
  const shown = await showCeilings(viewer, db, language, { contractYear: placed.contractYear });
  const whole = shown.filter(({ row }) => !row.part);
  const { rows, stored } = await outlookRows(viewer, db, placed.contractYear, whole.map(namedCeiling));
  const own = shown.find(({ ceiling }) => ceiling.id === placed.id);
  const ours = stored.get(placed.id);
  const before = ceilingBefore(ground.ceiling, state);
  const all = askedIncrease(state.content, before);
  const place = placeOf(found, shown, language);
  const requests = await listRequests(viewer, db);
  return {
    ours: ours && {
      ...forecastOf(ours, placed, context),
      isFresh: (await freshness(viewer, db, placed.insurer, placed.contractYear)).isFresh,
    },
    usage: own && { share: own.usage.shareUsed, received: own.usage.shareReceived, stated: own.usage.stated },
    effects:
      before === undefined
        ? []
        : grantEffects({
            ...{ ceiling: before, all, part: parseEuros(part ?? ""), accepted: ground.accepted },
            ...{ forecast: state.content.forecast, ours: ours?.forecast },
          }),
    budgets: budgetsOf(place, { shown, rows, requests, language, year: placed.contractYear }),
    others: othersOf(found, place, { requests, shown, language }),
    /** The lots that the request is about, for the reasons that hold for one of them. */
    lots: ground.version.policy.lots
      .filter(({ short }) => place.lots.includes(short[language]))
      .map(({ key, title }) => ({ key, title: title[language] })),
    coverage: await coverageOf(context, found),
    earlier: await earlierYears(viewer, db, found, requests),
  };
}
export type Weighed = Awaited<ReturnType<typeof weighRequest>>;

/** Our forecast of the year; in words why there is none. */
function forecastOf(
  { forecast, cutOff }: StoredForecast,
  { entries, contractYear }: PlacedCeiling,
  { viewer: { now }, language }: Context,
) {
  if (forecast.kind === "refused")
    return { cutOff, refused: forecastSentences([forecast.reason], language).join(" ") };
  const { expected, end, against } = ceilingOutlook(forecast, entries, contractYear, now);
  return { cutOff, expected, end, against };
}

type Others = {
  readonly requests: readonly RequestStanding[];
  readonly shown: AllShown;
  readonly language: Language;
};

/** The other requests of the year of the same provider, region or lot that wait for a decision, the largest first. */
function othersOf(
  { request, ground }: RequestAtHand,
  place: RequestPlace,
  { requests, shown, language }: Others,
) {
  const { contractYear } = ground.placed;
  return requests
    .filter((each) => each.request.id !== request.id && isRunning(each.state))
    .filter((each) => each.ground.placed.contractYear === contractYear)
    .flatMap((each) => {
      const ties = tiesBetween(place, placeOf(each, shown, language));
      const row = shown.find(({ ceiling }) => ceiling.id === each.request.ceiling)?.row;
      if (ties.length === 0) return [];
      const { id, reference } = each.request;
      return [
        {
          ...{
            id,
            reference,
            ties,
            increase: increaseOf(each.state, each.ground),
            stage: each.state.stage,
          },
          ...{ provider: row?.provider ?? "", region: row?.region ?? "" },
        },
      ];
    })
    .toSorted((a, b) => b.ties.length - a.ties.length || b.increase - a.increase);
}

/** Who serves each lot of the region, and who would be left without this provider; empty where nothing is bought by region. */
async function coverageOf({ viewer, db, language }: Context, { request, ground }: RequestAtHand) {
  const { contractYear, area } = ground.placed;
  const read = await readMap(viewer, db, new URLSearchParams({ year: String(contractYear) }));
  if (read?.payload.kind !== "season" || read.version.policy.contractYear !== contractYear) return [];
  const { season } = read.payload;
  const nameOf = (id: string) => season.organisations.find((each) => each.id === id)?.name ?? id;
  const title = new Map<string, string>(season.lots.map(({ key, short }) => [key, short[language]]));
  return coverageTable(season, dayOf(viewer.now), viewer.now, request.provider)
    .filter(({ region }) => region === area?.region)
    .flatMap(({ part, cells }) =>
      cells.map(({ now, left }) => ({
        ...{ part, lot: title.get(now.lot) ?? now.lot, now: now.kind, left: left.kind },
        names: [...now.providers, ...now.throughMsz].map(nameOf),
        serves: now.providers.includes(request.provider),
      })),
    );
}
