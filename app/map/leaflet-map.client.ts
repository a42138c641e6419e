import "leaflet/dist/leaflet.css";
import "leaflet/src/layer/vector/Renderer.getRenderer.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
import type { LatLngBounds, Map as LeafletMap } from "leaflet";
import { zoom } from "leaflet/src/control/Control.Zoom.js";
import { toLatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
import { svg } from "leaflet/src/layer/vector/SVG.js";
import { createMap } from "leaflet/src/map/Map.js";
import type { RegionCode } from "#app/domain/region";
import { type Outline, placed } from "#app/map/borders";
import type { DrawnRegion } from "#app/map/drawn-region";
import { placeLabels } from "#app/map/labels";
import { type Neighbours, neighboursOf } from "#app/map/neighbours";
import { attend, type Pointed } from "#app/map/region-keys.client";
import { addRing, addShape, latLngsOf, paintShape, type RegionShape } from "#app/map/region-shape.client";

export type MapSettings = {
  /** Address of the pictures under the regions, where there are any. */
  readonly tiles?: string | undefined;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly onOpen: (code: RegionCode) => void;
};

/** A map on the page. */
export type DrawnMap = {
  /** Shows the regions as they are on a day; the shapes stay, only what differs is written. */
  readonly paint: (regions: readonly DrawnRegion[]) => void;
  /** Rings the region that stands open beside the map. */
  readonly ring: (code: RegionCode | undefined) => void;
  readonly remove: () => void;
};

/** Draws the regions in an empty element that has a size. */
export function drawMap(element: HTMLElement, outlines: readonly Outline[], settings: MapSettings): DrawnMap {
  const map = emptyMap(element, settings);
  const country = toLatLngBounds(outlines.flatMap((outline) => latLngsOf(outline).flat(2)));
  showAll(map, country);
  const shapes = new Map(outlines.map((outline) => [outline.code, addShape(map, outline)]));
  const stopFitting = keepInSight(map, element, country, () => standLabels(map, shapes));
  const ring = addRing(map, "map-ring");
  const neighbours: Neighbours = neighboursOf(placed(outlines));
  const pointed: Pointed = attend(map, shapes, neighbours, settings.onOpen);
  return {
    paint(regions) {
      const renamed = regions.filter((region) => {
        const shape = shapes.get(region.code);
        return shape !== undefined && paintShape(shape, region);
      });
      if (renamed.length > 0) standLabels(map, shapes);
      pointed.refresh();
    },
    ring(code) {
      for (const shape of shapes.values()) {
        if (shape.code === code) shape.element.setAttribute("aria-current", "true");
        else shape.element.removeAttribute("aria-current");
      }
      ring.setLatLngs(shapes.get(code ?? "")?.polygon.getLatLngs() ?? []);
    },
    remove() {
      stopFitting();
      map.remove();
    },
  };
}

/** A map without regions. It has no keys of its own: the arrows go from region to region. */
function emptyMap(element: HTMLElement, { tiles, zoomIn, zoomOut }: MapSettings): LeafletMap {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = createMap(element, {
    attributionControl: false,
    zoomControl: false,
    trackResize: false,
    zoomSnap: 0,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    inertia: !calm,
    renderer: svg({ padding: 0.5 }),
  });
  zoom({ position: "topright", zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
  if (tiles) addTiles(map, tiles).catch(console.error);
  return map;
}

/** Lays pictures under the regions; few installations have any, so what draws them comes apart. */
async function addTiles(map: LeafletMap, address: string): Promise<void> {
  const { tileLayer } = await import("leaflet/src/layer/tile/TileLayer.js");
  tileLayer(address).addTo(map);
}

/** Shows the whole country, and lets nobody zoom out further. */
function showAll(map: LeafletMap, country: LatLngBounds): void {
  map.setMinZoom(0).fitBounds(country, { animate: false, padding: [6, 6] });
  map.setMinZoom(map.getZoom()).setMaxBounds(country.pad(0.2));
}

/**
 * Keeps the whole country in sight while nobody has zoomed in, and the page scrollable under a finger till then.
 * @returns what ends it
 */
function keepInSight(
  map: LeafletMap,
  element: HTMLElement,
  country: LatLngBounds,
  onScale: () => void,
): () => void {
  const resting = () => map.getZoom() <= map.getMinZoom() + 0.01;
  map.dragging.disable();
  map.on("zoomend", () => {
    if (resting()) map.dragging.disable();
    else map.dragging.enable();
    onScale();
  });
  const resized = new ResizeObserver(() => {
    // Out of sight there is no scale to choose; coming back into sight is a change of size again.
    if (element.clientWidth === 0 || element.clientHeight === 0) return;
    const whole = resting();
    map.invalidateSize({ animate: false, pan: false });
    if (whole) showAll(map, country);
    onScale();
  });
  resized.observe(element);
  return () => resized.disconnect();
}

/** Hides the names that would touch others; they come into sight on pointing and on focus. */
function standLabels(map: LeafletMap, shapes: ReadonlyMap<string, RegionShape>): void {
  for (const { label } of shapes.values()) label.toggleAttribute("data-hidden", false);
  const boxes = [...shapes.values()].map(({ code, middle, label, polygon }) => {
    const { x, y } = map.latLngToContainerPoint(middle);
    const north = map.latLngToContainerPoint(polygon.getBounds().getNorthWest());
    const south = map.latLngToContainerPoint(polygon.getBounds().getSouthEast());
    const area = (south.x - north.x) * (south.y - north.y);
    return { code, x, y, width: label.offsetWidth, height: label.offsetHeight, area };
  });
  const standing = placeLabels(boxes);
  for (const { code, label } of shapes.values()) label.toggleAttribute("data-hidden", !standing.has(code));
}
