import { type StatusKey, statusKeys } from "#app/domain/status";

/** What the map can show: IDD status, one lot, how many providers, lots without provider; `published` is the public's. */
export const layers = ["idd", "lot", "providers", "gaps", "published"] as const;
export type Layer = (typeof layers)[number];

const providerClasses = ["providers-0", "providers-1", "providers-2", "providers-3"] as const;
const gapClasses = ["gaps-0", "gaps-1", "gaps-2", "gaps-3"] as const;

/** What a region is filed under on a layer: a status, or a class of a count. */
export type BucketKey =
  | StatusKey
  | "not-published"
  | (typeof providerClasses)[number]
  | (typeof gapClasses)[number];

/** The order of the legend: from what is settled to what asks for attention. */
const statusOrder: readonly StatusKey[] = [
  "contracted",
  "extension-in-talks",
  "candidate-in-talks",
  "tender-announced",
  "tender-open",
  "being-assessed",
  "contracted-per-lot",
  "privately-contracted",
  "through-msz",
  "no-idd",
  "gap",
];

const buckets: Readonly<Record<Layer, readonly BucketKey[]>> = {
  idd: statusOrder,
  lot: statusOrder,
  providers: providerClasses,
  gaps: gapClasses,
  published: ["contracted", "contracted-per-lot", "not-published"],
};

/** The buckets of a layer, in the order of its legend. */
export const bucketsOf = (layer: Layer): readonly BucketKey[] => buckets[layer];

/** The layers a reader can choose from: the public sees published agreements only (reading 20). */
export const layersFor = (kind: "season" | "public"): readonly Layer[] =>
  kind === "public" ? ["published"] : ["idd", "lot", "providers", "gaps"];

/** The class of a number of providers; the last one holds three and more. */
export const providerBucket = (count: number): BucketKey => providerClasses[count] ?? "providers-3";

/** The class of a number of lots without provider; the last one holds three and more. */
export const gapBucket = (count: number): BucketKey => gapClasses[count] ?? "gaps-3";

export const isStatusKey = (bucket: BucketKey): bucket is StatusKey =>
  statusKeys.some((key) => key === bucket);
