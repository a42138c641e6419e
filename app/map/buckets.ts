import type { BucketKey } from "#app/domain/map-bucket";

/** The colours of the map as the tokens of the styles name them, for light and for dark paper. */
export const palette = {
  idd: { light: "#12706a", dark: "#2f9388" },
  lots: { light: "#80beb5", dark: "#9cdccf" },
  talks: { light: "#c0902a", dark: "#c89c39" },
  candidate: { light: "#ecd08a", dark: "#edd693" },
  announced: { light: "#b3c9ee", dark: "#bfcdf6" },
  tender: { light: "#4375c0", dark: "#6a99e2" },
  judged: { light: "#734698", dark: "#946ab6" },
  gap: { light: "#c9482f", dark: "#e8705b" },
  private: { light: "#3c4610", dark: "#6b7832" },
  msz: { light: "#868c92", dark: "#a9a9b2" },
  none: { light: "#d9ceb6", dark: "#3d4a51" },
  paper: { light: "#f8f6f0", dark: "#141c21" },
  ink: { light: "#1c2b33", dark: "#e9e6dc" },
} as const satisfies Readonly<Record<string, { light: string; dark: string }>>;

/** A pattern on a tile of `size` units: strokes along `path`, or filled where `solid`. */
export type Pattern = {
  readonly size: number;
  readonly path: string;
  readonly width: number;
  readonly solid?: boolean | undefined;
};

/** The patterns that double the colours, drawn once for the map, its legend and its downloads. */
export const patterns = {
  diagonal: { size: 7, path: "M-1 1L1 -1M0 7L7 0M6 8L8 6", width: 1.3 },
  "counter-diagonal": { size: 6, path: "M-1 5L1 7M0 0L6 6M5 -1L7 1", width: 1.5 },
  horizontal: { size: 6, path: "M0 3H6", width: 1.3 },
  vertical: { size: 6, path: "M3 0V6", width: 1.2 },
  grid: { size: 7, path: "M0 3.5H7M3.5 0V7", width: 1.1 },
  dots: {
    size: 7,
    path: "M2 .75a1.25 1.25 0 1 0 0 2.5a1.25 1.25 0 1 0 0 -2.5M5.5 4.25a1.25 1.25 0 1 0 0 2.5a1.25 1.25 0 1 0 0 -2.5",
    width: 0,
    solid: true,
  },
  crosses: { size: 8, path: "M2 4H6M4 2V6", width: 1.3 },
  dashes: { size: 8, path: "M0 2H4M4 6H8", width: 1.4 },
} as const satisfies Readonly<Record<string, Pattern>>;

export type Swatch = {
  readonly colour: Exclude<keyof typeof palette, "paper" | "ink">;
  /** Absent for a plain surface. */
  readonly pattern?: keyof typeof patterns | undefined;
  /** Lines in the colour of the paper, or dark where the surface is light in both themes. */
  readonly line?: "paper" | "dark" | undefined;
};

/** The dark line on light surfaces, the same in both themes. */
export const darkLine = "#1c2b33";

/** How each bucket looks: the one table that map, legend, table and downloads read. */
export const swatches: Readonly<Record<BucketKey, Swatch>> = {
  contracted: { colour: "idd" },
  "contracted-per-lot": { colour: "lots" },
  "extension-in-talks": { colour: "talks", pattern: "diagonal", line: "paper" },
  "candidate-in-talks": { colour: "candidate", pattern: "dots", line: "dark" },
  "tender-announced": { colour: "announced", pattern: "vertical", line: "dark" },
  "tender-open": { colour: "tender", pattern: "horizontal", line: "paper" },
  "being-assessed": { colour: "judged", pattern: "grid", line: "paper" },
  "privately-contracted": { colour: "private", pattern: "crosses", line: "paper" },
  "through-msz": { colour: "msz", pattern: "dashes", line: "paper" },
  "no-idd": { colour: "none" },
  "not-published": { colour: "none" },
  gap: { colour: "gap", pattern: "counter-diagonal", line: "paper" },
  "providers-0": { colour: "none" },
  "providers-1": { colour: "lots", pattern: "dots", line: "dark" },
  "providers-2": { colour: "lots", pattern: "diagonal", line: "dark" },
  "providers-3": { colour: "idd" },
  "gaps-0": { colour: "none" },
  "gaps-1": { colour: "gap", pattern: "dots", line: "paper" },
  "gaps-2": { colour: "gap", pattern: "diagonal", line: "paper" },
  "gaps-3": { colour: "gap", pattern: "counter-diagonal", line: "paper" },
};
