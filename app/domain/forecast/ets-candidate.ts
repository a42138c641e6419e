import { filterEts } from "#app/domain/forecast/ets-filter";
import type { EtsParameters, EtsShape, EtsState } from "#app/domain/forecast/ets-shape";
import { at, deviationOf, SEASON } from "#app/domain/forecast/series";

/** What a point outside the bounds costs. */
const OUTSIDE = 1e12;
const isShare = (value: number): boolean => value >= 1e-4 && value <= 0.9999;

type Beginning = { readonly start: readonly number[]; readonly steps: readonly number[] };

/**
 * Turns points of the optimiser into parameters within their bounds. A point holds alpha, beta and gamma as shares of
 * what alpha leaves them, the damping, and then, if wanted, how far the start is moved in deviations of the series.
 */
export class EtsCandidate {
  readonly parameters: EtsParameters = { alpha: 0, beta: 0, gamma: 0, damping: 1 };
  readonly state: EtsState;
  private readonly scale: number;
  private readonly hasTrend: boolean;
  private readonly hasSeason: boolean;

  constructor(
    private readonly values: Float64Array,
    private readonly shape: EtsShape,
    private readonly start: EtsState,
  ) {
    this.state = { ...start, season: start.season.slice() };
    this.scale = deviationOf(values) || 1;
    this.hasTrend = shape.trend !== "none";
    this.hasSeason = shape.season !== "none";
  }

  search(): Beginning {
    const { hasTrend, hasSeason } = this;
    const isDamped = this.shape.trend === "damped";
    return {
      start: [0.3, ...(hasTrend ? [0.1] : []), ...(hasSeason ? [0.1] : []), ...(isDamped ? [0.95] : [])],
      steps: [0.2, ...(hasTrend ? [0.15] : []), ...(hasSeason ? [0.15] : []), ...(isDamped ? [-0.06] : [])],
    };
  }

  /** From a point that was found, with the start to be moved too. */
  searchWithStart(found: Float64Array): Beginning {
    const moved = 1 + (this.hasTrend ? 1 : 0) + (this.hasSeason ? SEASON - 1 : 0);
    const steps = this.search().steps.map((step, i) => {
      const half = step / 2;
      const reached = at(found, i) + half;
      return reached > 0.98 || reached < 0.001 ? -half : half;
    });
    return {
      start: [...found, ...new Array<number>(moved).fill(0)],
      steps: [...steps, ...new Array<number>(moved).fill(0.1)],
    };
  }

  cost(point: Float64Array): number {
    return this.take(point) ? filterEts(this.shape, this.parameters, this.state, this.values) : OUTSIDE;
  }

  /** Takes over the parameters and the start that a point stands for; false outside the bounds. */
  take(point: Float64Array): boolean {
    const { parameters, hasTrend, hasSeason } = this;
    let place = 0;
    const alpha = at(point, place++);
    if (!isShare(alpha)) return false;
    parameters.alpha = alpha;
    if (hasTrend) {
      const share = at(point, place++);
      if (!isShare(share)) return false;
      parameters.beta = share * alpha;
    }
    if (hasSeason) {
      const share = at(point, place++);
      if (!isShare(share)) return false;
      parameters.gamma = share * (1 - alpha);
    }
    if (this.shape.trend === "damped") {
      const damping = at(point, place++);
      if (!(damping >= 0.8 && damping <= 0.98)) return false;
      parameters.damping = damping;
    }
    return this.place(point, place);
  }

  /** Puts the state where it is before the first month. */
  private place(point: Float64Array, from: number): boolean {
    const { state, start, scale } = this;
    const moves = point.length > from;
    let index = from;
    state.place = 0;
    state.level = start.level + (moves ? at(point, index++) * scale : 0);
    state.slope = start.slope + (moves && this.hasTrend ? at(point, index++) * scale * 0.1 : 0);
    for (let j = 0; j < start.season.length; j++) state.season[j] = at(start.season, j);
    return !(moves && this.hasSeason) || this.moveSeason(point, index);
  }

  /** Moves all indices but the last, which keeps their sum. */
  private moveSeason(point: Float64Array, from: number): boolean {
    const { state, shape } = this;
    const adds = shape.season === "additive";
    let rest = adds ? 0 : SEASON;
    for (let j = 0; j < SEASON - 1; j++) {
      const moved = at(state.season, j) + at(point, from + j) * (adds ? this.scale : 1);
      state.season[j] = moved;
      rest -= moved;
    }
    state.season[SEASON - 1] = rest;
    return adds || state.season.every((each) => each >= 0.01);
  }
}
