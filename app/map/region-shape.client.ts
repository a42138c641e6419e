import type { Position } from "geojson";
import type { LatLng, LatLngTuple, Map as LeafletMap, Polygon } from "leaflet";
import { toLatLng } from "leaflet/src/geo/LatLng.js";
import { divIcon } from "leaflet/src/layer/marker/DivIcon.js";
import { marker } from "leaflet/src/layer/marker/Marker.js";
import { polygon as drawPolygon } from "leaflet/src/layer/vector/Polygon.js";
import type { Outline } from "#app/map/borders";
import { fillOf } from "#app/map/bucket-swatch";
import type { DrawnRegion } from "#app/map/drawn-region";

/** The shape and name of one region on the map. */
export type RegionShape = {
  readonly code: string;
  readonly polygon: Polygon;
  /** The one stop of the region for keys and screen readers. */
  readonly element: Element;
  readonly middle: LatLng;
  readonly label: HTMLElement;
  /** What is drawn now. */
  drawn?: DrawnRegion;
};

export function addShape(map: LeafletMap, outline: Outline): RegionShape {
  const middle = toLatLng(outline.middle.latitude, outline.middle.longitude);
  const polygon = drawPolygon(latLngsOf(outline), {
    className: "map-region",
    fillOpacity: 1,
    weight: 1.2,
    smoothFactor: 0.3,
  }).addTo(map);
  const element = polygon.getElement();
  if (!element) throw new Error("This browser draws no SVG.");
  element.setAttribute("tabindex", "0");
  element.setAttribute("role", "button");
  element.setAttribute("data-region", outline.code);
  return { code: outline.code, polygon, element, middle, label: addLabel(map, middle) };
}

/** The ring around one region that follows it when the map is zoomed; the shapes keep their order, and so do keys. */
export const addRing = (map: LeafletMap, className: string): Polygon =>
  drawPolygon([], { className, interactive: false, fill: false, smoothFactor: 0.3 }).addTo(map);

/**
 * Writes what a region is; what it already shows is left alone.
 * @returns whether its name takes other room than before
 */
export function paintShape(shape: RegionShape, region: DrawnRegion): boolean {
  const { element, label, drawn } = shape;
  if (drawn?.bucket !== region.bucket) element.setAttribute("fill", fillOf(region.bucket));
  if (drawn?.faded !== region.faded) element.toggleAttribute("data-faded", region.faded);
  const heard = heardOf(region);
  if (!drawn || heardOf(drawn) !== heard) element.setAttribute("aria-label", heard);
  const value = region.value === undefined ? "" : ` ${region.value}`;
  const name = region.name + value;
  const renamed = label.textContent !== name;
  if (renamed) label.textContent = name;
  label.toggleAttribute("data-selective", region.selective);
  shape.drawn = region;
  return renamed;
}

const heardOf = ({ name, word, sentence }: DrawnRegion): string =>
  word ? `${name}: ${word}. ${sentence}` : `${name}: ${sentence}`;

/** What pointing at a region shows: its name, status and sentence. */
export function tipOf({ name, word, sentence }: DrawnRegion): HTMLElement {
  const tip = document.createElement("div");
  for (const [tag, text] of [
    ["b", name],
    ["span", word],
    ["p", sentence],
  ] as const) {
    if (!text) continue;
    const line = document.createElement(tag);
    line.textContent = text;
    tip.append(line);
  }
  return tip;
}

/** A name over the map, for the eye only: the shape itself says it to screen readers. */
function addLabel(map: LeafletMap, middle: LatLng): HTMLElement {
  const label = document.createElement("span");
  const icon = divIcon({ className: "map-label", iconSize: [0, 0], html: label });
  const standing = marker(middle, { icon, interactive: false, keyboard: false }).addTo(map);
  standing.getElement()?.setAttribute("aria-hidden", "true");
  return label;
}

/** An outline as Leaflet takes it: parts, each of rings, each of points. */
export function latLngsOf({ shape: { geometry } }: Outline): LatLngTuple[][][] {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return parts.map((rings) => rings.map((ring) => ring.map(latLngOf)));
}

const latLngOf = ([longitude = 0, latitude = 0]: Position): LatLngTuple => [latitude, longitude];
