import type { SignedIn } from "#app/auth/viewer.server";
import { type Day, dayOf } from "#app/domain/calendar";
import { lotOf, pictureOf, type RequestOrder, requestOrders } from "#app/domain/increase-request/picture";
import { requestStages } from "#app/domain/increase-request/state";
import { byUrgency, summaryOf, totalsOf } from "#app/domain/increase-request/summary";
import { may } from "#app/domain/permission";
import { listRequests, type RequestAtHand } from "#app/features/increase-requests/list-requests.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** So many requests stand on one page. */
const ON_PAGE = 100;

/** The requests that fit what an address asks for, with all that the reader may see of in one picture. */
export async function requestsPage({ viewer, language }: SignedIn, db: Db, params: URLSearchParams) {
  const all = await listRequests(viewer, db);
  const stages = requestStages.filter((stage) => params.getAll("stage").includes(stage));
  const region = params.get("region") ?? "";
  const order = requestOrders.find((each) => each === params.get("order")) ?? "urgency";
  const names = await nameOrganisations(viewer, db, [
    ...new Set(all.map(({ request: { provider } }) => provider)),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const regions = new Map<string, string>(
    (await allRegions(viewer, db)).map(({ code, name }) => [code, name]),
  );
  const today = dayOf(viewer.now);
  const rows = all.map((each) => rowOf(each, today));
  const shown = rows.filter(
    (row) => (stages.length === 0 || stages.includes(row.stage)) && (region === "" || row.region === region),
  );
  const pages = Math.max(1, Math.ceil(shown.length / ON_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(params.get("page"))) || 1));
  const titles = new Map(
    all.flatMap(({ ground }) => ground.version.policy.lots.map(({ key, short }) => [key, short] as const)),
  );
  const texts = textsFor(language, "increase");
  return {
    rows: shown
      .map((row) => ({
        ...row,
        provider: nameOf.get(row.provider) ?? "",
        region: regions.get(row.region) ?? row.region,
      }))
      .toSorted(orders[order])
      .slice((page - 1) * ON_PAGE, page * ON_PAGE),
    ...{ page, pages },
    ...{ stages, texts, order, region },
    regions: [...new Set(rows.map((row) => row.region))]
      .map((code) => ({ code, name: regions.get(code) ?? code }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    insider: may(viewer.roles, "see-season"),
    totals: totalsOf(rows),
    picture: {
      byRegion: pictureOf(rows, (row) => row.region).map((row) => ({
        ...row,
        name: regions.get(row.key) ?? row.key,
      })),
      byLot: pictureOf(rows, (row) => row.lot).map((row) => ({ ...row, title: titles.get(row.key) })),
    },
    title: translator(texts.increase ?? {}, language)("list.title"),
  };
}

type Row = ReturnType<typeof rowOf>;

const orders: Readonly<Record<RequestOrder, (a: Row, b: Row) => number>> = {
  urgency: byUrgency,
  overrun: (a, b) => Number(b.running) - Number(a.running) || (b.overrun ?? 0) - (a.overrun ?? 0),
  region: (a, b) => a.region.localeCompare(b.region) || byUrgency(a, b),
};

const rowOf = ({ request, state, ground }: RequestAtHand, today: Day) => ({
  ...summaryOf(state, ground, today),
  id: request.id,
  reference: request.reference,
  provider: request.provider,
  region: String(ground.placed.area.region),
  lot: lotOf(ground.placed.lot, state.content.lots),
  inTime: state.inTime,
  receivedAt: state.receivedAt,
  completeAt: state.completeAt,
  forecast: state.content.forecast,
});
