import { at } from "#app/domain/forecast/series";

export type Minimum = { readonly point: Float64Array; readonly value: number };

type Search = {
  readonly start: readonly number[];
  /** How far the first corners lie from the start, one per dimension. */
  readonly steps: readonly number[];
  /** Most evaluations of the cost. */
  readonly evaluations: number;
  /** Relative difference between best and worst corner at which the search is done. */
  readonly tolerance: number;
};

/**
 * The point where a cost is least, by the simplex of Nelder & Mead (1965). Bounds are the cost's own: it answers with
 * a huge number outside them.
 */
export function minimise(cost: (point: Float64Array) => number, search: Search): Minimum {
  const simplex = new Simplex(cost, search);
  while (simplex.evaluated < search.evaluations && !simplex.isFlat(search.tolerance)) simplex.step();
  return simplex.best();
}

class Simplex {
  evaluated = 0;
  private readonly corners: Float64Array[];
  private readonly costs: Float64Array;
  private readonly centre: Float64Array;
  private reflected: Float64Array;
  private tried: Float64Array;
  private worst = 0;
  private second = 0;
  private least = 0;

  constructor(
    private readonly cost: (point: Float64Array) => number,
    { start, steps }: Search,
  ) {
    const size = start.length;
    this.corners = [Float64Array.from(start)];
    for (let i = 0; i < size; i++) {
      const corner = Float64Array.from(start);
      corner[i] = at(corner, i) + (steps[i] ?? 0);
      this.corners.push(corner);
    }
    this.centre = new Float64Array(size);
    this.reflected = new Float64Array(size);
    this.tried = new Float64Array(size);
    this.costs = Float64Array.from(this.corners, (corner) => this.evaluate(corner));
    this.rank();
  }

  best(): Minimum {
    return { point: this.corner(this.least), value: at(this.costs, this.least) };
  }

  isFlat(tolerance: number): boolean {
    const best = at(this.costs, this.least);
    return Math.abs(at(this.costs, this.worst) - best) <= tolerance * (Math.abs(best) + tolerance);
  }

  /** Moves the worst corner: reflected, expanded or contracted, else all corners towards the best. */
  step(): void {
    this.findCentre();
    const reflected = this.place(this.reflected, -1);
    if (reflected < at(this.costs, this.least)) {
      const expanded = this.place(this.tried, -2);
      if (expanded < reflected) this.acceptTried(expanded);
      else this.acceptReflected(reflected);
    } else if (reflected < at(this.costs, this.second)) this.acceptReflected(reflected);
    else {
      const isBetter = reflected < at(this.costs, this.worst);
      const contracted = this.place(this.tried, isBetter ? -0.5 : 0.5);
      if (contracted < Math.min(reflected, at(this.costs, this.worst))) this.acceptTried(contracted);
      else this.shrink();
    }
    this.rank();
  }

  private corner(index: number): Float64Array {
    return this.corners[index] ?? this.centre;
  }

  private evaluate(point: Float64Array): number {
    this.evaluated++;
    return this.cost(point);
  }

  /** Puts a point on the line from the centre through the worst corner, and tells its cost. */
  private place(point: Float64Array, share: number): number {
    const worst = this.corner(this.worst);
    for (let i = 0; i < point.length; i++) {
      point[i] = at(this.centre, i) + share * (at(worst, i) - at(this.centre, i));
    }
    return this.evaluate(point);
  }

  private acceptReflected(cost: number): void {
    const freed = this.corner(this.worst);
    this.corners[this.worst] = this.reflected;
    this.reflected = freed;
    this.costs[this.worst] = cost;
  }

  private acceptTried(cost: number): void {
    const freed = this.corner(this.worst);
    this.corners[this.worst] = this.tried;
    this.tried = freed;
    this.costs[this.worst] = cost;
  }

  private shrink(): void {
    const best = this.corner(this.least);
    this.corners.forEach((corner, index) => {
      if (index === this.least) return;
      for (let i = 0; i < corner.length; i++) corner[i] = (at(corner, i) + at(best, i)) / 2;
      this.costs[index] = this.evaluate(corner);
    });
  }

  private findCentre(): void {
    this.centre.fill(0);
    for (let index = 0; index < this.corners.length; index++) {
      if (index === this.worst) continue;
      const corner = this.corner(index);
      for (let i = 0; i < corner.length; i++) {
        this.centre[i] = at(this.centre, i) + at(corner, i) / corner.length;
      }
    }
  }

  private rank(): void {
    const { costs } = this;
    this.worst = 0;
    this.least = 0;
    for (let i = 1; i < costs.length; i++) {
      if (at(costs, i) > at(costs, this.worst)) this.worst = i;
      if (at(costs, i) < at(costs, this.least)) this.least = i;
    }
    this.second = this.worst === 0 ? 1 : 0;
    for (let i = 0; i < costs.length; i++) {
      if (i !== this.worst && at(costs, i) > at(costs, this.second)) this.second = i;
    }
  }
}
