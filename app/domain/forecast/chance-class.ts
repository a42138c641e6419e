/** Chances as a map tells them apart, from the least to the greatest. */
export const chanceClasses = ["small", "some", "even", "likely", "sure"] as const;
export type ChanceClass = (typeof chanceClasses)[number];

/** The chances from which each class begins. */
const begins: Readonly<Record<ChanceClass, number>> = {
  small: 0,
  some: 0.1,
  even: 0.3,
  likely: 0.5,
  sure: 0.9,
};

export const classOf = (chance: number): ChanceClass =>
  chanceClasses.findLast((each) => chance >= begins[each]) ?? "small";
