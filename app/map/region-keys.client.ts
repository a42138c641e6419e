import L from "leaflet";
import type { RegionCode } from "#app/domain/region";
import type { Direction, Neighbours } from "#app/map/neighbours";
import { addRing, type RegionShape, tipOf } from "#app/map/region-shape.client";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowRight: "right",
  ArrowDown: "down",
  ArrowLeft: "left",
};

/** What is pointed at, by pointer or by focus. */
export type Pointed = {
  /** Writes the tip anew after the map has been painted. */ readonly refresh: () => void;
};

/** Makes the regions answer to pointer and keys: tip and name on pointing, arrows to a neighbour, Enter opens. */
export function attend(
  map: L.Map,
  shapes: ReadonlyMap<string, RegionShape>,
  neighbours: Neighbours,
  onOpen: (code: RegionCode) => void,
): Pointed {
  const tip = L.tooltip({ className: "map-tip", direction: "auto", opacity: 1, offset: [14, 0] });
  const ring = addRing(map, "map-ring focus");
  let pointed: RegionShape | undefined;
  const point = (shape: RegionShape, at: L.LatLng) => {
    leave();
    pointed = shape;
    shape.label.toggleAttribute("data-pointed", true);
    if (shape.drawn) map.openTooltip(tip.setContent(tipOf(shape.drawn)).setLatLng(at));
  };
  const leave = () => {
    pointed?.label.toggleAttribute("data-pointed", false);
    pointed = undefined;
    map.closeTooltip(tip);
  };
  const open = ({ drawn }: RegionShape) => drawn && onOpen(drawn.code);
  const press = (shape: RegionShape, event: KeyboardEvent) => {
    const direction = arrows[event.key];
    const beside = direction && neighbours.get(shape.code)?.[direction];
    const to = beside === undefined ? undefined : shapes.get(beside)?.element;
    if (to instanceof SVGElement) to.focus();
    else if (event.key === "Enter" || event.key === " ") open(shape);
    else if (event.key === "Escape") return leave();
    else if (!direction) return;
    event.preventDefault();
  };
  for (const shape of shapes.values()) {
    const { polygon, element } = shape;
    polygon.on("click", () => {
      leave();
      open(shape);
    });
    polygon.on("mouseover", ({ latlng }: L.LeafletMouseEvent) => point(shape, latlng));
    polygon.on("mousemove", ({ latlng }: L.LeafletMouseEvent) => tip.setLatLng(latlng));
    polygon.on("mouseout", leave);
    element.addEventListener("keydown", (event) => event instanceof KeyboardEvent && press(shape, event));
    element.addEventListener("focus", () => {
      if (!element.matches(":focus-visible")) return;
      ring.setLatLngs(polygon.getLatLngs());
      point(shape, shape.middle);
    });
    element.addEventListener("blur", () => {
      ring.setLatLngs([]);
      leave();
    });
  }
  return { refresh: () => pointed?.drawn && tip.setContent(tipOf(pointed.drawn)) };
}
