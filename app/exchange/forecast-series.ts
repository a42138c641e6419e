import { z } from "zod";
import { ForecastFileRefused } from "#app/exchange/forecast-refused";

/** A series to forecast, as an analyst's file holds it. */
export type AskedSeries = {
  readonly id: string;
  /** From old to new; null where nothing is known of a month. */
  readonly train: readonly (number | null)[];
  /** Months ahead. */
  readonly h: number;
  /** Held against the sum of those months. */
  readonly ceilings: readonly number[];
};

const MOST_AHEAD = 60;
const seriesSchema = z.object({
  // No figure hangs on the month a history begins in; a month that does not exist is a fault of the file all the same.
  start: z.tuple([z.int(), z.int().min(1).max(12)]).optional(),
  train: z.array(z.number().nullable()).min(1),
  h: z.int().min(1).max(MOST_AHEAD).default(12),
  ceilings: z.array(z.number()).default([]),
});
const nameSchema = z.object({ id: z.union([z.string(), z.number()]) });

/** What is wrong with a field, and how to mend it. */
const cures: Readonly<Record<string, string>> = {
  train:
    '"train" has to be a list of at least one month, each a number, or null where nothing is known of it',
  h: `"h" has to be a whole number of months ahead from 1 to ${MOST_AHEAD}`,
  start: '"start" has to be [year, month], both whole numbers, the month from 1 to 12',
  ceilings: '"ceilings" has to be a list of numbers',
};

/**
 * Reads the series of a file: `[{"id", "start": [year, month], "train": […], "h": 12, "ceilings": […]}]`.
 * @throws ForecastFileRefused that names the series, the fault and the cure.
 */
export function readSeries(text: string): AskedSeries[] {
  const list = z.array(z.unknown()).safeParse(jsonOf(text));
  if (!list.success) {
    throw new ForecastFileRefused(
      'The file has to hold a list of series: [{"id": "A", "train": [1, 2, …], "h": 12}].',
    );
  }
  const read = list.data.map((each, index) => {
    const named = nameSchema.safeParse(each);
    const name = named.success
      ? `Series "${named.data.id}" (number ${index + 1})`
      : `Series number ${index + 1}`;
    const series = seriesSchema.safeParse(each);
    if (!named.success) return `${name} has no "id": give every series a name of its own.`;
    if (series.success) return { id: String(named.data.id), ...series.data };
    const fields = new Set(series.error.issues.map(({ path }) => String(path[0] ?? "train")));
    return `${name}: ${[...fields].map((field) => cures[field] ?? field).join("; ")}.`;
  });
  const faults = read.filter((each) => typeof each === "string");
  if (faults.length > 0) throw new ForecastFileRefused(faults.join("\n"));
  return read.filter((each) => typeof each !== "string");
}

/** @throws ForecastFileRefused that tells where the text stops being JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ForecastFileRefused(
      `The file is not valid JSON (${why}): NaN and Infinity are not; write null.`,
    );
  }
}
