import { useDeferredValue, useMemo } from "react";
import { PageHead } from "#app/components/page-head";
import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { filterLayer } from "#app/domain/map-filter";
import { type MapPayload, type MapSource, mapSource } from "#app/domain/map-layer";
import { layerReader } from "#app/domain/map-reader";
import { placesOf, searched } from "#app/domain/map-search";
import { formatDay } from "#app/i18n/format";
import { useText } from "#app/i18n/use-text";
import { Beside } from "#app/map/beside";
import { BucketPatterns } from "#app/map/bucket-swatch";
import { drawnRegions } from "#app/map/drawn-region";
import { useHydrated } from "#app/map/hydrated";
import { LayerChoice } from "#app/map/layer-choice";
import { Legend } from "#app/map/legend";
import { knownToMap, type MapData } from "#app/map/map-data";
import { MapSheet } from "#app/map/map-sheet";
import { MapTable } from "#app/map/map-table";
import { MapWays } from "#app/map/map-ways";
import { useOpening } from "#app/map/opening";
import { Problems } from "#app/map/problems";
import { Ruler } from "#app/map/ruler";
import { Search } from "#app/map/search";
import { useMapView, type ViewState } from "#app/map/view-state";
import { useBucketWord, useWording, type Wording } from "#app/map/wording";
import { YearChoice } from "#app/map/year-choice";

/** The season on the map: what each region is on a day, in colour, pattern and word. */
export function MapPage({ data }: { data: MapData }) {
  const text = useText("map");
  const state = useMapView(data);
  const wording = useWording(data);
  const season = useSeason(data, state);
  const heading = useOpening(state);
  const { view } = state;
  const { source, layer, filtered, places } = season;
  const { years, span, marks } = data;
  // Without scripts the table is what tells of the regions one by one.
  const hydrated = useHydrated();
  // While the ruler moves the map goes first; the table and the region beside it follow when there is time.
  const later = useDeferredValue(season);
  const table = (
    <MapTable regions={later.filtered.regions} total={layer.regions.length} wording={wording} state={state} />
  );
  return (
    <div className="map-page">
      <BucketPatterns />
      <div className="map-head">
        <PageHead
          above={<YearChoice years={years} state={state} />}
          title={text("title", { total: layer.regions.length })}
        >
          {wording.write(layer.sentence)}
          {view.day > data.today && ` ${text("ahead", { day: formatDay(data.today, data.language) })}`}
        </PageHead>
        <Problems problems={state.problems} wording={wording} />
        <Search places={places} regions={source.regions} found={filtered.regions.length} state={state} />
        <LayerChoice layers={knownToMap(data).layers} lots={source.lots} state={state} />
      </div>
      <div className="map-figure">
        {view.show === "map" && <Figure data={data} season={season} wording={wording} state={state} />}
        <Ruler span={span} marks={marks} state={state} />
        {view.show === "map" ? (
          <details className="map-twin" open={!hydrated}>
            <summary>{text("show.table")}</summary>
            {table}
          </details>
        ) : (
          table
        )}
      </div>
      <div className="map-key">
        <Legend
          entries={filtered.legend}
          selective={filtered.regions.filter((region) => region.selective.length > 0).length}
          state={state}
        />
        <MapWays data={data} state={state} />
      </div>
      <Beside data={data} {...later} wording={wording} state={state} heading={heading} />
    </div>
  );
}

type SortedOut = {
  readonly source: MapSource;
  readonly places: ReturnType<typeof placesOf>;
  readonly read: ReturnType<typeof layerReader>;
};
const sorted = new WeakMap<MapPayload, Map<Day, SortedOut>>();

/** A payload sorted out once for all pages of a day that are made from it: a server makes many. */
function sortedOut(payload: MapPayload, knownAt: Instant): SortedOut {
  const days = sorted.get(payload) ?? new Map<Day, SortedOut>();
  sorted.set(payload, days);
  const today = dayOf(knownAt);
  const known = days.get(today);
  if (known) return known;
  const source = mapSource(payload);
  const out = { source, places: placesOf(payload), read: layerReader(source, knownAt) };
  days.set(today, out);
  return out;
}

/** What the payload says of the day in sight, derived from facts that are sorted out once. */
function useSeason({ payload, knownAt }: MapData, { view }: ViewState) {
  const { source, places, read } = sortedOut(payload, knownAt);
  const { day, layer: key, lot, statuses, q } = view;
  const found = useMemo(() => searched(places, q), [places, q]);
  const layer = useMemo(() => read({ day, layer: key, lot }), [read, day, key, lot]);
  return useMemo(
    () => ({ source, places, layer, filtered: filterLayer(layer, { statuses, layer: key }, found) }),
    [source, places, layer, statuses, key, found],
  );
}

type FigureProps = {
  readonly data: MapData;
  readonly season: ReturnType<typeof useSeason>;
  readonly wording: Wording;
  readonly state: ViewState;
};

function Figure({ data, season: { layer, filtered }, wording, state }: FigureProps) {
  const word = useBucketWord();
  const regions = drawnRegions(layer.regions, filtered.regions, word, wording.write);
  return <MapSheet data={data} regions={regions} state={state} />;
}
