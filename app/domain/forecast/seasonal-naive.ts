import { at, SEASON } from "#app/domain/forecast/series";

/** The same month of the last year again. @param values a year or more. */
export const seasonalNaive = (values: Float64Array, months: number): Float64Array =>
  Float64Array.from({ length: months }, (_, k) => at(values, values.length - SEASON + (k % SEASON)));
