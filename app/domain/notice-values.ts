import type { Day, Instant } from "#app/domain/calendar";
import type { Cents } from "#app/domain/money";
import type { Bilingual } from "#app/domain/statement";

/** A value in the words of a notice; its shape says how the reader's language writes it. */
type PlainValue =
  | string
  | number
  | { readonly day: Day }
  | { readonly instant: Instant }
  /** A moment of receipt, told to the second: in the last minute before a term closes that decides. */
  | { readonly received: Instant }
  | { readonly cents: Cents }
  | { readonly bilingual: Bilingual };

/** A value as it is kept: who it speaks of stands in it by the key of the account alone. */
export type NoticeValue = PlainValue | { readonly account: string };
export type NoticeValues = Readonly<Record<string, NoticeValue>>;

/** A value as it is read: who it speaks of has a name, empty once that person was erased. */
export type NamedValue = PlainValue | { readonly person: string };
export type NamedValues = Readonly<Record<string, NamedValue>>;

/** The accounts that kept values speak of. */
export const accountsIn = (values: NoticeValues): readonly string[] =>
  Object.values(values).flatMap((value) =>
    typeof value === "object" && "account" in value ? [value.account] : [],
  );

/** Kept values in which a person stands by key and no longer by name, as those of earlier versions do. */
export const withKeyOf = (
  { id, name }: { readonly id: string; readonly name: string },
  values: NoticeValues,
): NoticeValues =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === name ? { account: id } : value]),
  );

/** Kept values with the names of who they speak of. */
export const withNames = (values: NoticeValues, names: ReadonlyMap<string, string>): NamedValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "object" && "account" in value ? { person: names.get(value.account) ?? "" } : value,
    ]),
  );

/** The texts in a notice that never tell who its receiver is: all others are erased with the receiver. */
const impersonal = new Set([
  ...["organisation", "provider", "region", "reference", "number", "policy", "code", "forecast", "hash"],
]);

/** Kept values without what can tell who their receiver was; days, sums, keys and the names of organisations stay. */
export const withoutReceiver = (values: NoticeValues): NoticeValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && !impersonal.has(name) ? "" : value,
    ]),
  );
