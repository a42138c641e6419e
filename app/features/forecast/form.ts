import { parseDay } from "#app/domain/calendar";
import type { StatedToCheck } from "#app/domain/forecast/stated-forecast";
import { monthFields } from "#app/domain/increase-request/content";
import { parseEuros } from "#app/domain/money";

const LONGEST = 60;

/** The fields of a provider's forecast as they were typed. */
export const typedStated = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["total", "day", ...monthFields].map((name) => {
      const value = form.get(name);
      return [name, typeof value === "string" ? value.trim().slice(0, LONGEST) : ""];
    }),
  );

/** The typed fields as a forecast, and the names of those that hold no amount. */
export function readStatedForm(typed: Readonly<Record<string, string>>): {
  readonly given: StatedToCheck;
  readonly wrong: readonly string[];
} {
  const amount = (name: string) => (typed[name] ? parseEuros(typed[name]) : undefined);
  return {
    given: {
      ...{ total: amount("total"), day: parseDay(typed.day ?? "") },
      months: monthFields.map(amount),
    },
    wrong: ["total", ...monthFields].filter((name) => typed[name] && amount(name) === undefined),
  };
}
