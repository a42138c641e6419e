/** The statuses of a region or lot for a contract year, the least settled first: the order in which they outweigh one another. */
export const statusKeys = [
  "gap",
  "being-assessed",
  "tender-open",
  "tender-announced",
  "extension-in-talks",
  "candidate-in-talks",
  "no-idd",
  "privately-contracted",
  "through-msz",
  "contracted-per-lot",
  "contracted",
] as const;
export type StatusKey = (typeof statusKeys)[number];

/** The status that speaks for several: the least settled among them. */
export const leastSettled = (statuses: readonly StatusKey[]): StatusKey =>
  statusKeys.find((key) => statuses.includes(key)) ?? "no-idd";

const settled: ReadonlySet<StatusKey> = new Set([
  "privately-contracted",
  "through-msz",
  "contracted-per-lot",
  "contracted",
]);

/** Whether insured people have a contracted provider under this status. */
export const isCovered = (status: StatusKey): boolean => settled.has(status);
