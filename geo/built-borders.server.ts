import { createHash } from "node:crypto";
import topojson from "#geo/regions.topojson?raw";

/** Borders to draw: TopoJSON with one object `regions`, its SHA-256, and the source to name beside them. */
export type Borders = {
  readonly sha256: string;
  readonly source: string;
  readonly topojson: string;
  /** Whether these are the borders that come with the product: adapted works, which has to be said. */
  readonly adapted: boolean;
};

/** The borders that come with the product, from works under CC BY 4.0; see geo/README.md. */
export const builtBorders: Borders = {
  sha256: createHash("sha256").update(topojson).digest("hex"),
  source: "MapSVG, GeoNames (CC BY 4.0)",
  topojson,
  adapted: true,
};
