/** The part of d3-delaunay that is used here; the package brings no types. */
declare module "d3-delaunay" {
  export class Delaunay {
    static from<P>(points: readonly P[], x: (point: P) => number, y: (point: P) => number): Delaunay;
    voronoi(bounds: readonly [left: number, bottom: number, right: number, top: number]): {
      /** The closed outline of a point's cell, or null when another point lies on the same spot. */
      cellPolygon(index: number): [x: number, y: number][] | null;
    };
  }
}
