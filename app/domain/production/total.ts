/**
 * What lines of one total have in common in the eyes of a ceiling: they count against it, are free of it by contract,
 * found no contract, have a code without a lot, or fit several contracts. What is not allocated is kept apart and
 * shown, never dropped.
 */
export const productionClasses = [
  "counts",
  "ceiling-free",
  "uncontracted",
  "no-lot",
  "several-contracts",
] as const;
export type ProductionClass = (typeof productionClasses)[number];
