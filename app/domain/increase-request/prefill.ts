import { monthFields } from "#app/domain/increase-request/content";
import { type Cents, sumCents } from "#app/domain/money";

/** What a year is expected to come to, as far as it is known; January first. */
export type ExpectedMonths = readonly (Cents | undefined)[];

const euros = (cents: Cents): number => Math.round(cents / 100);

/**
 * The fields of a request as they can be filled in beforehand, in whole euros: the months of a forecast, and a total
 * that is their sum where all are known.
 */
export function prefilled(total: Cents, months: ExpectedMonths = []): Readonly<Record<string, string>> {
  const known = monthFields.flatMap((name, at) => {
    const cents = months[at];
    return cents === undefined ? [] : [[name, euros(cents)] as const];
  });
  const whole = known.length === monthFields.length;
  const sum = whole ? sumCents(known.map(([, amount]) => amount)) : euros(total);
  return {
    forecast: String(sum),
    ...Object.fromEntries(known.map(([name, amount]) => [name, String(amount)])),
  };
}
