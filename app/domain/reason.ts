import type { Day, Instant } from "#app/domain/calendar";
import type { LotKey } from "#app/domain/lot";
import type { Cents } from "#app/domain/money";
import type { OrganisationKind } from "#app/domain/organisation";
import type { Bilingual } from "#app/domain/statement";

/** A value inside a reason; its shape says how a reader's language writes it. */
export type ReasonValue =
  | string
  | number
  | { readonly day: Day }
  | { readonly instant: Instant }
  /** A moment of receipt, told to the second. */
  | { readonly received: Instant }
  | { readonly cents: Cents }
  | { readonly organisation: string }
  | { readonly organisations: readonly string[] }
  | { readonly lots: readonly LotKey[] }
  | { readonly part: string }
  | { readonly person: string }
  | { readonly disciplines: readonly string[] }
  | { readonly kinds: readonly OrganisationKind[] }
  | { readonly bilingual: Bilingual }
  /** Of which any one will do. */
  | { readonly anyOf: readonly string[] };

/** Why something is as it is: a key of the texts of `reasons`, with its values. The domain holds no words. */
export type Reason = { readonly key: string; readonly values: Readonly<Record<string, ReasonValue>> };

export const reason = (key: string, values: Reason["values"] = {}): Reason => ({ key, values });
