import { uuidv7 } from "uuidv7";
import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf, lastOfYear } from "#app/domain/calendar";
import {
  type CoverageRow,
  coverageTable,
  holdersOf,
  isChanged,
  isThin,
  thinCounts,
} from "#app/domain/contracting/coverage-table";
import type { LotCoverage } from "#app/domain/coverage";
import { parseMapView } from "#app/domain/map-view";
import { may } from "#app/domain/permission";
import { isPartFrom } from "#app/domain/region-part";
import type { SeasonFacts } from "#app/domain/season-facts";
import type { Viewer } from "#app/domain/viewer";
import { readMap } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { allProviders } from "#db/queries/organisation.server";
import type { Db } from "#db/store.server";

/** The coverage of a contract year as the URL asks for it; undefined for an insurer that does not buy by region. */
export async function coveragePage({ viewer, language }: SignedIn, db: Db, params: URLSearchParams) {
  const read = await readMap(viewer, db, params);
  if (read?.payload.kind !== "season") return undefined;
  const { season } = read.payload;
  const { view } = parseMapView(params, read.known);
  const { day, year } = view;
  const holders = holdersOf(season, day, viewer.now);
  const without = holders.find((id) => id === params.get("without"));
  const rows = coverageTable(season, day, viewer.now, without);
  const only = params.get("only") === "thin";
  const texts = textsFor(language, "coverage", "contracting");
  const nameOf = (id: string) => season.organisations.find((each) => each.id === id)?.name ?? id;
  return {
    ...{ year, day, only, without, texts, years: read.known.years, span: read.known.span },
    leaver: without && nameOf(without),
    now: thinCounts(rows, "now"),
    left: thinCounts(rows, "left"),
    lots: season.lots.map(({ key, short, title }) => ({
      key,
      short: short[language],
      title: title[language],
    })),
    holders: holders.map((id) => ({ id, name: nameOf(id) })).toSorted((a, b) => a.name.localeCompare(b.name)),
    rows: rows
      .filter(({ cells }) => !only || cells.some((cell) => isThin(cell) || isChanged(cell)))
      .map((row) => shown(row, season, nameOf)),
    entry: may(viewer.roles, "contract") ? await entryOf(viewer, db, season) : undefined,
    title: translator(texts.coverage ?? {}, language)("title"),
  };
}

/** What the form for a private agreement chooses from and begins with. */
const entryOf = async (viewer: Viewer, db: Db, season: SeasonFacts) => ({
  id: uuidv7(),
  today: dayOf(viewer.now),
  endsOn: lastOfYear(season.contractYear),
  regions: season.regions.flatMap(({ code, name }) => [
    { value: code, label: name },
    ...season.parts
      .filter((part) => part.region === code && isPartFrom(part, dayOf(viewer.now)))
      .map((part) => ({ value: `${code}/${part.id}`, label: `${name} (${part.name})` })),
  ]),
  providers: (await allProviders(viewer, db)).map(({ id, name }) => ({ value: id, label: name })),
});

const shown = (row: CoverageRow, season: SeasonFacts, nameOf: (id: string) => string) => ({
  region: row.region,
  name: season.regions.find(({ code }) => code === row.region)?.name ?? row.region,
  part: row.part,
  cells: row.cells.map((cell) => ({
    lot: cell.now.lot,
    changed: isChanged(cell),
    now: named(cell.now, nameOf),
    left: named(cell.left, nameOf),
  })),
});

const named = ({ kind, providers, throughMsz }: LotCoverage, nameOf: (id: string) => string) => ({
  kind: kind === "contracted" && throughMsz.length > 0 ? ("beside-hospital" as const) : kind,
  count: providers.length,
  names: [...providers, ...throughMsz].map(nameOf),
});

export type CoveragePage = NonNullable<Awaited<ReturnType<typeof coveragePage>>>;
