import { z } from "zod";
import type { Triangle } from "#app/domain/forecast/run-off-triangle";
import { ForecastFileRefused } from "#app/exchange/forecast-refused";
import { jsonOf } from "#app/exchange/forecast-series";

/** A run-off triangle of an analyst's file. */
export type AskedTriangle = {
  readonly id: string;
  readonly triangle: Triangle;
  /** What each origin was expected to come to before anything came in; absent where the file tells nothing. */
  readonly priors: readonly number[] | undefined;
};

const rowsSchema = z.array(z.array(z.number().nullable()).min(1)).min(2);
const triangleSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  triangle: rowsSchema,
  /** Whether the cells are what came in at each age rather than all up to it. */
  incremental: z.boolean().default(false),
  prior: z.union([z.number(), z.array(z.number())]).optional(),
});

const FORM =
  'The file has to hold a triangle, {"id": "A", "triangle": [[100, 150], [110, null]], "prior": 160}, or a list of them: a row an origin from old to new, a column an age, null for what lies in the future.';

/**
 * Reads one triangle or a list of them; rows by themselves are one triangle.
 * @throws ForecastFileRefused that names the triangle, the row, the fault and the cure.
 */
export function readTriangles(text: string): AskedTriangle[] {
  const json = jsonOf(text);
  const rows = rowsSchema.safeParse(json);
  const list = rows.success ? [{ triangle: rows.data }] : Array.isArray(json) ? json : [json];
  return list.map((each, index) => {
    const read = triangleSchema.safeParse(each);
    if (!read.success) throw new ForecastFileRefused(`Triangle number ${index + 1} cannot be read. ${FORM}`);
    const { id = index + 1, triangle, incremental, prior } = read.data;
    const name = `Triangle "${id}"`;
    const known = triangle.map((row, origin) => knownOf(row, `${name}, row ${origin + 1}`, incremental));
    if (Array.isArray(prior) && prior.length !== known.length) {
      throw new ForecastFileRefused(
        `${name}: "prior" has to be one number, or one for each of the ${known.length} rows.`,
      );
    }
    const priors = typeof prior === "number" ? known.map(() => prior) : prior;
    return { id: String(id), triangle: known, priors };
  });
}

/** The ages that a row knows, as running totals. */
function knownOf(row: readonly (number | null)[], name: string, incremental: boolean): number[] {
  const length = row.findLastIndex((value) => value !== null) + 1;
  if (length === 0)
    throw new ForecastFileRefused(`${name} is empty: leave the row out, or fill in its first age.`);
  let total = 0;
  return row.slice(0, length).map((value, age) => {
    if (value === null) {
      throw new ForecastFileRefused(
        `${name} has a hole at age ${age + 1}, before later ages that are known: fill it in; 0 or the amount before it where nothing came in.`,
      );
    }
    total = incremental ? total + value : value;
    return total;
  });
}
