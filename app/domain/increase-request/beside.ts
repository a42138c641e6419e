/** What two requests can have in common. */
export const ties = ["provider", "region", "lot"] as const;
export type Tie = (typeof ties)[number];

/** Where a request lies. */
export type RequestPlace = {
  readonly provider: string;
  /** Absent where the whole country is served. */
  readonly region?: string | undefined;
  readonly lots: readonly string[];
};

/** What a request has in common with another: the first that applies says most. Empty where it has nothing. */
export const tiesBetween = (one: RequestPlace, other: RequestPlace): Tie[] =>
  ties.filter((thing) =>
    thing === "lot" ? one.lots.some((lot) => other.lots.includes(lot)) : one[thing] === other[thing],
  );
