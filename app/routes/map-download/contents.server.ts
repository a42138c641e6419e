import type { RegionOnMap } from "#app/domain/map-region";
import type { AboutMap } from "#app/exchange/region-geojson";
import type { RegionRow } from "#app/exchange/region-row";
import type { ColumnHeads } from "#app/exchange/region-table-csv";
import { formatDay } from "#app/i18n/format";
import { sheetOf } from "#app/map/region-shape.server";
import type { Picture } from "#app/map/static-map.server";
import type { Shown } from "#app/routes/map-download/shown.server";

/** The regions that the filter leaves, as rows of a file. */
export const rowsOf = ({ filtered, view, say, organisation, lot, source }: Shown): RegionRow[] =>
  filtered.regions.map((region) => ({
    code: region.code,
    name: region.name,
    status: region.bucket,
    statusName: say(region.bucket),
    leadParty: leadOf(region, organisation),
    providers: region.parties.map(organisation),
    selectiveLots: region.selective.map(lot),
    gaps: region.gaps.map(lot),
    day: view.day,
    contractYear: view.year,
    source,
  }));

function leadOf(region: RegionOnMap, organisation: Shown["organisation"]): string | undefined {
  const lead = region.status?.lead?.contract.provider ?? region.publication?.provider;
  return lead && organisation(lead);
}

export const headsOf = ({ say }: Shown): ColumnHeads => ({
  code: say("column.code"),
  name: say("column.name"),
  statusName: say("column.statusName"),
  leadParty: say("column.leadParty"),
  providers: say("column.providers"),
  selectiveLots: say("column.selectiveLots"),
  gaps: say("column.gaps"),
  day: say("column.day"),
  contractYear: say("column.contractYear"),
  source: say("column.source"),
});

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
  return {
    sheet: sheetOf({ hash: borders.sha256, topojson: borders.topojson }),
    language,
    title: say("title", { total: layer.regions.length }),
    sentence: write(layer.sentence),
    regions: layer.regions.map(({ code, name, bucket, value, reasons }) => ({
      code,
      name,
      bucket,
      value,
      sentence: write(reasons),
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
