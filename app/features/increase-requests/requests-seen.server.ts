import { type Day, dayOf } from "#app/domain/calendar";
import { contractState } from "#app/domain/contract";
import { ALL_LOTS, lotOf, SEVERAL_LOTS } from "#app/domain/increase-request/picture";
import { stepsSeen } from "#app/domain/increase-request/request";
import type { DraftStand, RequestListed } from "#app/domain/increase-request/request-list";
import { summaryOf } from "#app/domain/increase-request/summary";
import type { LotKey } from "#app/domain/lot";
import type { Cents } from "#app/domain/money";
import type { Area } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import { listRequests } from "#app/features/increase-requests/list-requests.server";
import type { RequestStanding } from "#app/features/increase-requests/take-step.server";
import { textsFor } from "#app/i18n/areas.server";
import { areaName } from "#app/i18n/region/area-name";
import { type Language, translator } from "#app/i18n/text";
import { readContracts } from "#db/queries/contract.server";
import { draftedDecisions, proposedDecisions } from "#db/queries/decision-draft.server";
import { expectedOfRequested } from "#db/queries/forecast.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** Every request that the viewer may see, as the list and its files show it, in the reader's language. */
export async function requestsSeen(viewer: Viewer, db: Db, language: Language): Promise<RequestListed[]> {
  const all = await listRequests(viewer, db);
  const providers = [...new Set(all.map(({ request: { provider } }) => provider))];
  const [organisations, regions, lots, drafted, proposed, expected] = await Promise.all([
    nameOrganisations(viewer, db, providers),
    allRegions(viewer, db),
    onlyLots(viewer, db, all),
    draftedDecisions(viewer, db),
    proposedDecisions(viewer, db),
    expectedOfRequested(viewer, db),
  ]);
  const waiting = new Set(proposed.map(({ request }) => request));
  const places = new Map<string, string>(regions.map(({ code, name }) => [code, name]));
  const names: Names = {
    organisations: new Map(organisations.map(({ id, name }) => [id, name])),
    placeOf: (area) => areaName(area, places, language),
    lots,
    draftOf: (id) => (waiting.has(id) ? "proposed" : drafted.has(id) ? "drafted" : "absent"),
    lotName: lotWriter(all, language),
  };
  const today = dayOf(viewer.now);
  return all.map((each) => rowOf(each, names, today, expected.get(each.request.ceiling)));
}

type Names = {
  readonly organisations: ReadonlyMap<string, string>;
  readonly placeOf: (area: Area | undefined) => string;
  /** The lot of each agreement that has one alone. */
  readonly lots: ReadonlyMap<string, LotKey>;
  readonly draftOf: (request: string) => DraftStand;
  readonly lotName: (lot: string) => string;
};

/** The lot of each agreement that is about one lot alone, in the year of the request. */
async function onlyLots(
  viewer: Viewer,
  db: Db,
  all: readonly RequestStanding[],
): Promise<ReadonlyMap<string, LotKey>> {
  const insurers = [...new Set(all.map(({ request }) => request.insurer))];
  const contracts = (await Promise.all(insurers.map((each) => readContracts(viewer, db, each)))).flat();
  const years = new Map(all.map(({ ground: { placed } }) => [placed.contract, placed.contractYear] as const));
  const today = dayOf(viewer.now);
  return new Map(
    contracts.flatMap((contract) => {
      const year = years.get(contract.id);
      const state = year === undefined ? undefined : contractState(contract, year, today, viewer.now);
      const [only, ...others] = state?.lots ?? [];
      return only && others.length === 0 ? [[contract.id, only] as const] : [];
    }),
  );
}

/** What a lot, or what is no lot alone, is called. */
function lotWriter(all: readonly RequestStanding[], language: Language): (lot: string) => string {
  const say = translator(textsFor(language, "increase").increase ?? {}, language);
  const versions = new Set(all.map(({ ground }) => ground.version));
  const titles = new Map<string, string>(
    [...versions].flatMap(({ policy }) =>
      policy.lots.map(({ key, short }) => [key, short[language]] as const),
    ),
  );
  return (lot) => {
    if (lot === ALL_LOTS) return say("picture.allLots");
    return lot === SEVERAL_LOTS ? say("picture.severalLots") : (titles.get(lot) ?? lot);
  };
}

function rowOf(
  { request, state, ground }: RequestStanding,
  names: Names,
  today: Day,
  expected: Cents | undefined,
): RequestListed {
  const { placed } = ground;
  const lot = lotOf(placed.lot ?? names.lots.get(placed.contract), state.content.lots);
  return {
    id: request.id,
    reference: request.reference,
    seen: stepsSeen(request.facts),
    provider: names.organisations.get(request.provider) ?? "",
    region: names.placeOf(placed.area),
    lot,
    lotName: names.lotName(lot),
    draft: names.draftOf(request.id),
    inTime: state.inTime,
    receivedAt: state.receivedAt,
    completeAt: state.completeAt,
    forecast: state.content.forecast,
    // Last: taken over first, it makes each row more than ten times as slow to build.
    ...summaryOf(state, ground, today, expected),
  };
}
