import { useEffect, useState } from "react";
import { Notice } from "#app/components/notice";
import { type MapView, mapViewParams } from "#app/domain/map-view";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { DrawnRegion } from "#app/map/drawn-region";
import type { MapData } from "#app/map/map-data";
import type { ViewState } from "#app/map/view-state";

type MapSheetProps = {
  readonly data: MapData;
  readonly regions: readonly DrawnRegion[];
  readonly state: ViewState;
};

/** The map: a still picture from the server, and in its place the living map as soon as scripts have drawn it. */
export function MapSheet({ data, regions, state: { view, show } }: MapSheetProps) {
  const text = useText("map");
  const [result, setResult] = useState<"drawn" | "failed">();
  const RegionMap = useRegionMap(setResult);
  const { borders, tiles } = data;
  return (
    <div className="map-sheet">
      {result !== "drawn" && <StillMap view={view} />}
      {RegionMap && (
        <RegionMap
          borders={borders.url}
          tiles={tiles?.url}
          regions={regions}
          open={view.region}
          onOpen={(region) => show({ region })}
          onDrawn={setResult}
        />
      )}
      {result === "failed" && <Notice kind="error">{text("map.failed")}</Notice>}
      <p className="map-source">
        {text(borders.adapted ? "map.bordersAdapted" : "map.borders", { attribution: borders.attribution })}
        {tiles?.attribution && ` · ${tiles.attribution}`}
      </p>
    </div>
  );
}

type RegionMap = typeof import("#app/map/region-map.client").default;

/** The living map, loaded when scripts run: until then, and where it cannot be loaded, the still picture stands. */
function useRegionMap(onDrawn: (result: "failed") => void): RegionMap | undefined {
  const [loaded, setLoaded] = useState<{ readonly map: RegionMap }>();
  useEffect(() => {
    import("#app/map/region-map.client").then(
      ({ default: map }) => setLoaded({ map }),
      (error: unknown) => {
        console.error(error);
        onDrawn("failed");
      },
    );
  }, [onDrawn]);
  return loaded?.map;
}

/** The picture stays as it was asked for first: what follows is the living map's. */
function StillMap({ view }: { view: MapView }) {
  const text = useText("map");
  const language = useLanguage();
  const [first] = useState(view);
  const params = mapViewParams(first);
  params.set("plain", "1");
  const alt = text("map.still", { day: formatDay(first.day, language) });
  return <img className="map-still" src={`/map/download/svg?${params}`} alt={alt} />;
}
