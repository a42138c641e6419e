import { isObject } from "#app/domain/policy/shape";

/** One step into a document: the name of a field, or the place in a list. */
export type Step = string | number;

/** The member at a step, or undefined. */
const member = (value: unknown, step: Step): unknown => {
  if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
  return isObject(value) && typeof step === "string" && Object.hasOwn(value, step) ? value[step] : undefined;
};

/**
 * The steps that a path names: `parts/open-tender/phases/2`. An item of a list is named by its key, or by its place.
 * Undefined where the document has nothing there.
 */
export function stepsTo(document: unknown, path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let value = document;
  for (const name of path.split("/").filter(Boolean)) {
    const step = Array.isArray(value) ? placeIn(value, name) : name;
    if (step === undefined) return undefined;
    value = member(value, step);
    if (value === undefined) return undefined;
    steps.push(step);
  }
  return steps;
}

function placeIn(list: readonly unknown[], name: string): number | undefined {
  if (/^\d{1,6}$/.test(name)) return Number(name) < list.length ? Number(name) : undefined;
  const found = list.findIndex((each) => isObject(each) && each.key === name);
  return found < 0 ? undefined : found;
}

/** The path of a place: with keys wherever a key names one item alone, else with its place in the list. */
export function pathTo(document: unknown, steps: readonly Step[]): string {
  const names: string[] = [];
  let value = document;
  for (const step of steps) {
    names.push(Array.isArray(value) && typeof step === "number" ? nameIn(value, step) : String(step));
    value = member(value, step);
  }
  return names.join("/");
}

/** The key of an item of a list where it names that item alone, else its place. */
export function nameIn(list: readonly unknown[], at: number): string {
  const item: unknown = list[at];
  const key = isObject(item) ? item.key : undefined;
  return typeof key === "string" && /^[a-z]/.test(key) && placeIn(list, key) === at ? key : String(at);
}

/** What stands at a place. */
export const valueAt = (document: unknown, steps: readonly Step[]): unknown =>
  steps.reduce((value: unknown, step) => member(value, step), document);

/** The document with something else at a place; undefined takes a field away. */
export function putAt(document: unknown, steps: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const within = putAt(member(document, step), rest, value);
  if (Array.isArray(document)) return document.map((each, at) => (at === step ? within : each));
  const { [step]: _, ...others } = isObject(document) ? document : {};
  if (within === undefined) return others;
  return isObject(document) && step in document
    ? { ...document, [step]: within }
    : { ...others, [step]: within };
}

/** A list without the item at a place. */
export const without = (list: readonly unknown[], at: number): unknown[] =>
  list.filter((_, place) => place !== at);

/** A list with the item at a place one place earlier. */
export const earlier = (list: readonly unknown[], at: number): unknown[] =>
  at < 1 || at >= list.length
    ? [...list]
    : [...list.slice(0, at - 1), list[at], list[at - 1], ...list.slice(at + 1)];
