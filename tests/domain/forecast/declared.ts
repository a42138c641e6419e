import { addMonths, type Month } from "#app/domain/calendar";
import { normalFrom, randomFrom } from "#app/domain/forecast/random";
import { monthsBetween, monthsFrom } from "#app/domain/forecast/received";

/** The share of a month's care that has come in by each age, as a laboratory declares. */
const comesIn = [0.04, 0.8, 0.95, 0.98, 0.985, 0.99, 0.993, 0.995, 0.997, 0.998, 0.999, 0.999, 1];
const seasonal = [9.2, 8.3, 9.3, 8.2, 8.1, 8.6, 7.3, 7.3, 8.7, 9.1, 8.9, 7].map(
  (share) => (share * 12) / 100,
);

/** A made-up contract: what its care comes to by month, and when it is declared. In cents. */
export function declaredContract(seed: number, first: Month, through: Month) {
  const random = randomFrom(seed);
  const normal = normalFrom(random);
  const size = 10_000_000 * Math.exp(normal());
  const growth = 0.002 * normal();
  let level = 1;
  const received = new Map<Month, Map<Month, number>>();
  const whole = new Map<Month, number>();
  for (const month of monthsFrom(first, monthsBetween(first, through) + 1)) {
    level *= Math.exp(growth + 0.015 * normal());
    const index = seasonal[Number(month.slice(5)) - 1] ?? 1;
    const cents = Math.round(size * level * index * Math.exp(0.05 * normal()));
    whole.set(month, cents);
    const shift = Math.exp(0.06 * normal());
    let before = 0;
    const row = new Map<Month, number>();
    comesIn.forEach((share, age) => {
      const by = age === comesIn.length - 1 ? cents : Math.round(cents * share ** shift);
      row.set(addMonths(month, age), by - before);
      before = by;
    });
    received.set(month, row);
  }
  const yearOf = (year: number) =>
    monthsFrom(`${year}-01`, 12).reduce((sum, month) => sum + (whole.get(month) ?? 0), 0);
  return { received, yearOf };
}
