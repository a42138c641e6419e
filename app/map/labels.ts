/** A name on the map: its middle and size in pixels, and how large its region is. */
export type LabelBox = {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly area: number;
};

/** The names that can stand without touching one another, from the largest region down. */
export function placeLabels(boxes: readonly LabelBox[]): ReadonlySet<string> {
  const standing: LabelBox[] = [];
  for (const box of boxes.toSorted((a, b) => b.area - a.area))
    if (!standing.some((other) => touch(box, other))) standing.push(box);
  return new Set(standing.map(({ code }) => code));
}

const touch = (a: LabelBox, b: LabelBox): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
