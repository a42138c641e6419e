import type { Day } from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import type { Demand } from "#app/domain/norm";
import type { Term } from "#app/domain/policy/rules";
import type { Bilingual } from "#app/domain/statement";

/** Kinds of item of a policy, in the order of its page. */
export const itemAreas = [
  "policy",
  "entity",
  "part",
  "phase",
  "announcement",
  "window",
  "access",
  "lot",
  "open-regions",
  "norm-set",
  "norm",
  "exclusion",
  "guidance",
  "question",
  "option",
  "ceiling",
  "claim-rule",
  "combined",
  "combined-part",
  "statement",
  "contact",
  "open",
] as const;
export type ItemArea = (typeof itemAreas)[number];

/** What an item says about one thing; its shape says how a reader's language writes it. */
export type ItemValue =
  | string
  | number
  | boolean
  | Bilingual
  | { readonly word: string }
  | { readonly day: Day }
  | { readonly deadline: Deadline }
  | { readonly demand: Demand }
  | { readonly term: Term }
  | { readonly cents: number }
  | { readonly list: readonly ItemValue[] };

/** One item of a policy: what it is called, and everything it says. */
export type PolicyItem = {
  readonly area: ItemArea;
  /** Unique within its area. */
  readonly key: string;
  readonly title: Bilingual;
  readonly fields: Readonly<Record<string, ItemValue | undefined>>;
};
