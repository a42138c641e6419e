import type { Lot } from "#app/domain/lot";
import type { Bilingual, Reading, Source } from "#app/domain/statement";

/** A field of diagnostics or care that a certificate's scope can name. */
export type Discipline = { readonly key: string; readonly title: Bilingual };

/** The smallest area that a lot is bought for: a part of a region, a whole region, or the country. */
export const lotAreas = ["part", "region", "country"] as const;
export type LotArea = (typeof lotAreas)[number];

export const lotStandings = ["changed", "unchanged", "under-review"] as const;
export const lotRoutes = ["digital", "quotation", "digital-or-quotation"] as const;

/** A lot with what the policy says about who can be contracted for it, where, and how. */
export type PolicyLot = Lot & {
  readonly boughtPer: LotArea;
  /** Keys of the disciplines it holds; a certificate's scope is held against them. */
  readonly disciplines: readonly string[];
  readonly text: Bilingual;
  /** How the policy for it stands against last year (rules 1.9 and 1.10). */
  readonly standing?: (typeof lotStandings)[number] | undefined;
  /** How it is contracted (rule 1.24). */
  readonly route?: (typeof lotRoutes)[number] | undefined;
  readonly source: Source;
  readonly readings?: readonly Reading[] | undefined;
};

/** Whether a policy buys by region: without, no region and no map belongs to it. */
export const isRegional = (policy: { readonly lots: readonly PolicyLot[] }): boolean =>
  policy.lots.some(({ boughtPer }) => boughtPer !== "country");
