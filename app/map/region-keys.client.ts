import type { LatLng, Map as LeafletMap, LeafletMouseEvent } from "leaflet";
import { tooltip } from "leaflet/src/layer/Tooltip.js";
import type { RegionCode } from "#app/domain/region";
import type { Direction, Neighbours } from "#app/map/neighbours";
import { addRing, type RegionShape, tipOf } from "#app/map/region-shape.client";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowRight: "right",
  ArrowDown: "down",
  ArrowLeft: "left",
};

/** What is pointed at, by pointer or by focus: its tip is open and its name in sight. */
export type Pointed = {
  readonly point: (shape: RegionShape, at: LatLng) => void;
  readonly follow: (at: LatLng) => void;
  readonly leave: () => void;
  /** Writes the tip anew after the map has been painted. */
  readonly refresh: () => void;
};

function pointing(map: LeafletMap): Pointed {
  const tip = tooltip({ className: "map-tip", direction: "auto", opacity: 1, offset: [14, 0] });
  let pointed: RegionShape | undefined;
  const leave = () => {
    pointed?.label.toggleAttribute("data-pointed", false);
    pointed = undefined;
    map.closeTooltip(tip);
  };
  return {
    leave,
    point(shape, at) {
      leave();
      pointed = shape;
      shape.label.toggleAttribute("data-pointed", true);
      if (shape.drawn) map.openTooltip(tip.setContent(tipOf(shape.drawn)).setLatLng(at));
    },
    follow: (at) => tip.setLatLng(at),
    refresh: () => pointed?.drawn && tip.setContent(tipOf(pointed.drawn)),
  };
}

/** Makes the regions answer to pointer and keys: tip and name on pointing, arrows to a neighbour, Enter opens. */
export function attend(
  map: LeafletMap,
  shapes: ReadonlyMap<string, RegionShape>,
  neighbours: Neighbours,
  onOpen: (code: RegionCode) => void,
): Pointed {
  const pointed = pointing(map);
  const ring = addRing(map, "map-ring focus");
  const open = ({ drawn }: RegionShape) => drawn && onOpen(drawn.code);
  const press = (shape: RegionShape, event: KeyboardEvent) => {
    const direction = arrows[event.key];
    const beside = direction && neighbours.get(shape.code)?.[direction];
    const to = beside === undefined ? undefined : shapes.get(beside)?.element;
    if (to instanceof SVGElement) to.focus();
    else if (event.key === "Enter" || event.key === " ") open(shape);
    else if (event.key === "Escape") return pointed.leave();
    else if (!direction) return;
    event.preventDefault();
  };
  for (const shape of shapes.values()) {
    const { polygon, element, middle } = shape;
    polygon.on("click", () => {
      pointed.leave();
      open(shape);
    });
    polygon.on("mouseover", ({ latlng }: LeafletMouseEvent) => pointed.point(shape, latlng));
    polygon.on("mousemove", ({ latlng }: LeafletMouseEvent) => pointed.follow(latlng));
    polygon.on("mouseout", pointed.leave);
    element.addEventListener("keydown", (event) => event instanceof KeyboardEvent && press(shape, event));
    element.addEventListener("focus", () => {
      if (!element.matches(":focus-visible")) return;
      ring.setLatLngs(polygon.getLatLngs());
      pointed.point(shape, middle);
    });
    element.addEventListener("blur", () => {
      ring.setLatLngs([]);
      pointed.leave();
    });
  }
  return pointed;
}
