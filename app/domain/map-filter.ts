import { type LegendEntry, legendOf, type MapLayer } from "#app/domain/map-layer";
import type { RegionOnMap } from "#app/domain/map-region";
import { findPlaces, type Place } from "#app/domain/map-search";
import type { MapView } from "#app/domain/map-view";

/** The regions that stay under the filter of a view, and the legend that counts what the search leaves. */
export type Filtered = {
  readonly regions: readonly RegionOnMap[];
  readonly legend: readonly LegendEntry[];
};

/** A search narrows what the legend counts; the statuses choose among those, so chosen counts add up to the regions. */
export function filterLayer(
  layer: MapLayer,
  { q, statuses, layer: key }: Pick<MapView, "q" | "statuses" | "layer">,
  places: readonly Place[],
): Filtered {
  const found = q === "" ? undefined : findPlaces(places, q);
  const matching = found ? layer.regions.filter((region) => found.has(region.code)) : layer.regions;
  return {
    legend: found ? legendOf(matching, key) : layer.legend,
    regions: statuses.length > 0 ? matching.filter(({ bucket }) => statuses.includes(bucket)) : matching,
  };
}
