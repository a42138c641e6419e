import type { LotKey } from "#app/domain/lot";
import type { Bilingual, Reading, Source } from "#app/domain/statement";

/** Which parts of an agreement are switched on: each, those that apply to the provider, or the source does not say. */
export const partRules = ["everyone", "where-applicable", "open"] as const;

/** A part of an agreement that several were merged into. */
export type CombinedPart = {
  readonly key: string;
  readonly title: Bilingual;
  /** The lots that it is for; empty where the source does not say. */
  readonly lots: readonly LotKey[];
  readonly applies: (typeof partRules)[number];
  readonly source: Source;
};

/** An agreement that several were merged into, of which the parts that apply are switched on (rule 1.8). */
export type CombinedAgreement = {
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly parts: readonly CombinedPart[];
  readonly source: Source;
  readonly readings?: readonly Reading[] | undefined;
};

/** Whether a part is switched on in an agreement for some lots, or the source leaves that open. */
export function partState(
  { applies, lots }: Pick<CombinedPart, "applies" | "lots">,
  held: readonly LotKey[],
): "on" | "off" | "open" {
  if (applies === "everyone") return "on";
  if (applies === "open" || lots.length === 0) return "open";
  return lots.some((lot) => held.includes(lot)) ? "on" : "off";
}
