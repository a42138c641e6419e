import { type ScenarioFields, scenarioFields } from "#app/domain/forecast/scenario-address";
import type { SavedView } from "#app/domain/saved-view";

/** A scenario with its name, as an address holds several of them. */
export type NamedScenario = {
  readonly name: string;
  /** The address of it alone, without the question mark. */
  readonly search: string;
  readonly fields: ScenarioFields;
};

/** How many scenarios fit beside the real expectation. */
export const MOST_BESIDE = 4;
const LONGEST_NAME = 60;

/** A scenario as one value of an address: its own search, with its name in it. */
export const besideValue = (name: string, search: string): string => {
  const params = new URLSearchParams(search);
  params.set("name", name);
  return params.toString();
};

/**
 * The scenarios of a year that an address names, in its order; a second of the same is left out, and so is what was
 * assumed of another year, of which only the names are told.
 */
export function scenariosBeside(
  params: URLSearchParams,
  year: number,
): { readonly found: readonly NamedScenario[]; readonly elsewhere: readonly string[] } {
  const found = new Map<string, NamedScenario>();
  const elsewhere: string[] = [];
  for (const value of params.getAll("scenario")) {
    const own = new URLSearchParams(value);
    const name = (own.get("name") ?? "").slice(0, LONGEST_NAME);
    own.delete("name");
    if (!isOfYear(own, year)) {
      elsewhere.push(name);
      continue;
    }
    const search = own.toString();
    const key = `${name}\n${search}`;
    if (!found.has(key)) found.set(key, { name, search, fields: scenarioFields(own) });
  }
  return { found: [...found.values()], elsewhere };
}

/** The saved scenarios of a year, which can stand beside one another. */
export const savedOfYear = (views: readonly SavedView[], year: number): SavedView[] =>
  views.filter(({ search }) => isOfYear(new URLSearchParams(search), year));

const isOfYear = (params: URLSearchParams, year: number): boolean =>
  (params.get("year") ?? String(year)) === String(year);
