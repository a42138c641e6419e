import type { Instant } from "#app/domain/calendar";

/** The fields of a form by name, each with everything that it holds: one value, several, or none. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

/** A field that somebody else changed after the form was made, and that this form would change back. */
export type StaleField = {
  readonly field: string;
  /** What it held when the form was made. */
  readonly before: readonly string[];
  /** What the other made of it. */
  readonly theirs: readonly string[];
  /** What is typed here. */
  readonly mine: readonly string[];
  /** Whether who typed it changed it; else the form only still holds what it was made from. */
  readonly touched: boolean;
};

/** Why a form was not kept: what was changed meanwhile, by whom and when, as far as is known. */
export type Stale = {
  readonly fields: readonly StaleField[];
  /** The name of whoever changed the thing last; absent for who is no colleague or was erased. */
  readonly by?: string | undefined;
  /** Whether that was the reader, elsewhere. */
  readonly self: boolean;
  /** By the clock in force. */
  readonly at?: Instant | undefined;
  /** All fields as they are kept now: what the next attempt is made from. */
  readonly now: FormFields;
};

/** The fields that a form carries along for this: what it was made from, and what was chosen for a stale field. */
export const MADE_FROM = "made-from";
export const choiceOf = (field: string): string => `choice-${field}`;

/** The same value, however a browser ends its lines or in which order boxes are ticked. */
const canonical = (values: readonly string[] = []): string =>
  values
    .map((value) => value.replaceAll("\r\n", "\n").trim())
    .filter((value) => value !== "")
    .sort()
    .join("\0");

/**
 * The fields in which a form would undo what somebody else kept after it was made. Who typed the same loses nothing,
 * and a field that the form does not have stays as it is.
 */
export function staleFields(madeFrom: FormFields, now: FormFields, typed: FormFields): readonly StaleField[] {
  return Object.entries(typed).flatMap(([field, mine]) => {
    const [before = [], theirs = []] = [madeFrom[field], now[field]];
    const is = canonical(theirs);
    if (is === canonical(before) || is === canonical(mine)) return [];
    return [{ field, before, theirs, mine, touched: canonical(mine) !== canonical(before) }];
  });
}

type Entry = readonly [name: string, value: string];

/** What was typed, with in each field for which that was chosen the value of the other. */
export function settled(typed: readonly Entry[], madeFrom: FormFields): readonly Entry[] {
  const isTaken = (field: string) =>
    typed.some(([name, value]) => name === choiceOf(field) && value === "theirs");
  const taken = Object.entries(madeFrom).filter(([field]) => isTaken(field));
  const others = new Set([
    MADE_FROM,
    ...Object.keys(madeFrom).map(choiceOf),
    ...taken.map(([field]) => field),
  ]);
  return [
    ...typed.filter(([name]) => !others.has(name)),
    ...taken.flatMap(([field, values]) => values.map((value): Entry => [field, value])),
  ];
}
