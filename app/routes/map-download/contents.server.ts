import type { RegionOnMap } from "#app/domain/map-region";
import type { AboutMap } from "#app/exchange/region-geojson";
import type { RegionRow } from "#app/exchange/region-row";
import type { HeadedColumn, RegionColumn } from "#app/exchange/region-table-csv";
import { formatDay } from "#app/i18n/format";
import { sheetOf } from "#app/map/region-shape.server";
import type { Picture } from "#app/map/static-map.server";
import type { Shown } from "#app/routes/map-download/shown.server";

/** Whether a file holds published facts only: what the public does not see is left out of it altogether. */
const isPublic = ({ view }: Shown): boolean => view.layer === "published";

/** The regions that the filter leaves, as rows of a file. */
export const rowsOf = (shown: Shown): RegionRow[] =>
  shown.filtered.regions.map((region) => ({
    code: region.code,
    name: region.name,
    status: region.bucket,
    statusName: shown.say(region.bucket),
    leadParty: leadOf(region, shown.organisation),
    providers: region.parties.map(shown.organisation),
    ...(isPublic(shown)
      ? { publishedOn: region.publication?.publishedOn, startsOn: region.publication?.startsOn }
      : { selectiveLots: region.selective.map(shown.lot), gaps: region.gaps.map(shown.lot) }),
    day: shown.view.day,
    contractYear: shown.view.year,
    source: shown.source,
  }));

function leadOf(region: RegionOnMap, organisation: Shown["organisation"]): string | undefined {
  const lead = region.status?.lead?.contract.provider ?? region.publication?.provider;
  return lead && organisation(lead);
}

/** The columns of a file of tables, in their order. */
export const columnsOf = (shown: Shown): HeadedColumn[] => {
  const own: readonly RegionColumn[] = isPublic(shown)
    ? ["publishedOn", "startsOn"]
    : ["selectiveLots", "gaps"];
  const columns: readonly RegionColumn[] = [
    ...(["code", "name", "statusName", "leadParty", "providers"] as const),
    ...own,
    ...(["day", "contractYear", "source"] as const),
  ];
  return columns.map((column) => ({ column, head: shown.say(`column.${column}`) }));
};

export const aboutOf = (shown: Shown): AboutMap => ({
  name: shown.say("title", { total: shown.layer.regions.length }),
  day: shown.view.day,
  contractYear: shown.view.year,
  source: shown.source,
  attribution: bordersOf(shown),
});

/** The map with its words, to be drawn. */
export function pictureOf(shown: Shown): Picture {
  const { borders, language, layer, filtered, view, say, write } = shown;
  const kept = new Set(filtered.regions.map(({ code }) => code));
  const marked = filtered.regions.filter(({ selective }) => selective.length > 0).length;
  return {
    sheet: sheetOf({ hash: borders.sha256, topojson: borders.topojson }),
    language,
    title: say("title", { total: layer.regions.length }),
    sentence: write(layer.sentence),
    mark: marked > 0 ? say("legend.selective", { count: marked }) : undefined,
    regions: layer.regions.map(({ code, name, bucket, value, reasons, selective }) => ({
      code,
      name,
      bucket,
      value,
      sentence: write(reasons),
      selective: selective.length > 0,
      faded: !kept.has(code),
    })),
    legend: filtered.legend
      .filter(({ count }) => count > 0)
      .map(({ bucket, count }) => ({ bucket, count, label: say(bucket) })),
    notes: notesOf(shown, kept.size),
    open: view.region,
  };
}

const bordersOf = ({ borders, say }: Shown): string =>
  say(borders.adapted ? "note.bordersAdapted" : "note.borders", { attribution: borders.source });

function notesOf(shown: Shown, kept: number): string[] {
  const { say, view, language, layer, lot, source, fictional } = shown;
  const total = layer.regions.length;
  const name = say(`layer.${view.layer}`);
  return [
    say("note.day", {
      day: formatDay(view.day, language, "weekday"),
      year: view.year,
      layer: view.lot ? `${name}: ${lot(view.lot)}` : name,
    }),
    ...(kept < total ? [say("note.filter", { shown: kept, total })] : []),
    say("note.source", { source }),
    ...(fictional ? [say("note.fictional")] : []),
    bordersOf(shown),
  ];
}
