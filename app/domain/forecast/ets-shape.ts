/**
 * The form of a model of exponential smoothing (Hyndman, Koehler, Ord & Snyder 2008): whether errors add or multiply,
 * whether there is a trend and whether it dies out, whether the season adds or multiplies.
 */
export type EtsShape = {
  readonly error: "additive" | "multiplicative";
  readonly trend: "none" | "linear" | "damped";
  readonly season: "none" | "additive" | "multiplicative";
};

/** The form of a name such as `MAdM`: error, trend, season; N is none, A additive, Ad damped, M multiplicative. */
export function etsShape(name: string): EtsShape {
  const season = name.slice(-1);
  const trend = name.slice(1, -1);
  return {
    error: name.startsWith("A") ? "additive" : "multiplicative",
    trend: trend === "N" ? "none" : trend === "A" ? "linear" : "damped",
    season: season === "N" ? "none" : season === "A" ? "additive" : "multiplicative",
  };
}

/** The fifteen models that are sound; additive errors do not go with a multiplicative season. */
export const etsNames = [
  "ANN",
  "AAN",
  "AAdN",
  "ANA",
  "AAA",
  "AAdA",
  "MNN",
  "MAN",
  "MAdN",
  "MNA",
  "MAA",
  "MAdA",
  "MNM",
  "MAM",
  "MAdM",
] as const;
export type EtsName = (typeof etsNames)[number];

/** How fast level, trend and season follow; what is absent from a form is 0, and `damping` then 1. */
export type EtsParameters = { alpha: number; beta: number; gamma: number; damping: number };

/** Where a model stands: it changes with every month that it sees. */
export type EtsState = {
  level: number;
  slope: number;
  /** What each month of the season does. */
  readonly season: Float64Array;
  /** The place in the season of the month to come. */
  place: number;
};

export const copyOf = (state: EtsState): EtsState => ({ ...state, season: state.season.slice() });
