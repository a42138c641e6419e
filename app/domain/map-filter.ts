import { type LegendEntry, legendOf, type MapLayer } from "#app/domain/map-layer";
import type { RegionOnMap } from "#app/domain/map-region";
import type { MapView } from "#app/domain/map-view";
import type { RegionCode } from "#app/domain/region";

/** The regions that stay under the filter of a view, and the legend that counts what the search leaves. */
export type Filtered = {
  readonly regions: readonly RegionOnMap[];
  readonly legend: readonly LegendEntry[];
};

/**
 * A search narrows what the legend counts; the statuses choose among those, so chosen counts add up to the regions.
 * @param found the regions that the search leaves; absent without a search
 */
export function filterLayer(
  layer: MapLayer,
  { statuses, layer: key }: Pick<MapView, "statuses" | "layer">,
  found: ReadonlySet<RegionCode> | undefined,
): Filtered {
  const matching = found ? layer.regions.filter((region) => found.has(region.code)) : layer.regions;
  return {
    legend: found ? legendOf(matching, key) : layer.legend,
    regions: statuses.length > 0 ? matching.filter(({ bucket }) => statuses.includes(bucket)) : matching,
  };
}
