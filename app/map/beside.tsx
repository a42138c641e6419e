import type { RefObject } from "react";
import type { MapLayer, MapSource } from "#app/domain/map-layer";
import { useText } from "#app/i18n/use-text";
import { DatesAhead } from "#app/map/dates-ahead";
import type { MapData } from "#app/map/map-data";
import { RegionPanel } from "#app/map/region-panel";
import type { ViewState } from "#app/map/view-state";
import type { Wording } from "#app/map/wording";

type BesideProps = {
  readonly data: MapData;
  readonly source: MapSource;
  readonly layer: MapLayer;
  readonly wording: Wording;
  readonly state: ViewState;
  readonly heading: RefObject<HTMLHeadingElement>;
};

/** What stands beside the map: the open region, or how to open one and what comes next in the season. */
export function Beside({ data, source, layer, wording, state, heading }: BesideProps) {
  const text = useText("map");
  const { payload, marks, knownAt } = data;
  const { municipalities, organisations } = payload.kind === "season" ? payload.season : payload;
  const { view } = state;
  const region = source.regions.find(({ code }) => code === view.region);
  const onMap = layer.regions.find(({ code }) => code === view.region);
  if (!region || !onMap)
    return (
      <aside className="map-panel" aria-label={text("panel.ahead")}>
        <p className="soft">{text("panel.none")}</p>
        <DatesAhead marks={marks} day={view.day} heading="h2" />
      </aside>
    );
  return (
    <RegionPanel
      region={region}
      onMap={onMap}
      municipalities={municipalities}
      source={source}
      marks={marks}
      knownAt={knownAt}
      fictional={new Set(organisations.filter((each) => each.fictional).map(({ id }) => id))}
      wording={wording}
      state={state}
      heading={heading}
    />
  );
}
