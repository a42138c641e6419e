import type { ListAsk, ListPage, ListShape } from "#app/domain/list";
import { pageOfRows } from "#app/domain/list-rows";
import type { OrganisationKind } from "#app/domain/organisation";

/**
 * Who there is of a provider: someone who manages its people, others alone, someone invited, someone invited whom the
 * message did not reach, or nobody.
 */
export const providerStaffs = ["administrator", "people", "invited", "unreached", "nobody"] as const;
export type ProviderStaff = (typeof providerStaffs)[number];

/** What decides who may invite the first administrator of a provider. */
export type ProviderGround = {
  readonly staff: ProviderStaff;
  /** Whether another insurer than the one that asks recorded anything with it, or invited somebody for it. */
  readonly ofOthers: boolean;
};

/** Why somebody may not invite the first administrator of a provider. */
export type FirstRefusal = "has-administrator" | "has-people" | "of-others";

/**
 * Whether a first administrator can be invited. Whoever becomes it sees what the provider has with every insurer, so
 * that an insurer does it alone for a provider that has nobody yet and nothing with another insurer; the operator also
 * for others. Once there is an administrator, its people are its own to manage.
 */
export function firstRefusal(
  { staff, ofOthers }: ProviderGround,
  by: "insurer" | "operator",
): FirstRefusal | undefined {
  if (staff === "administrator") return "has-administrator";
  if (by === "operator") return undefined;
  if (staff === "people") return "has-people";
  return ofOthers ? "of-others" : undefined;
}

/** A provider as the list shows it. */
export type ProviderRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly kvk: string;
  /** Its AGB codes of today, in order. */
  readonly agb: readonly string[];
  readonly staff: ProviderStaff;
};

/** The kinds that a provider can have. */
export const providerKinds = [
  "laboratory",
  "hospital",
  "thrombosis-service",
  "diagnostic-centre",
  "other-provider",
] as const satisfies readonly OrganisationKind[];

export const providersShape: ListShape = {
  columns: [
    { key: "name", kind: "text", sortable: true, filterable: true },
    { key: "kind", kind: "word", filterable: true, words: providerKinds },
    { key: "kvk", kind: "text", sortable: true, filterable: true },
    { key: "agb", kind: "text", filterable: true },
    { key: "staff", kind: "word", filterable: true, words: providerStaffs },
  ],
  sort: { key: "name", descending: false },
};

/** The providers that a view asks for. */
export const listProviders = (rows: readonly ProviderRow[], ask: ListAsk): ListPage<ProviderRow> =>
  pageOfRows(
    rows,
    ask,
    ({ agb, ...row }, key) =>
      key === "agb" ? agb.join(" ") : new Map<string, string>(Object.entries(row)).get(key),
    (a, b) => (`${a.name}${a.id}` < `${b.name}${b.id}` ? -1 : 1),
  );
