import type { LotKey } from "#app/domain/lot";
import type { AreaStatus } from "#app/domain/region-status";
import { isCovered } from "#app/domain/status";

/** How well a lot is served: by several, by one alone (a risk), only through hospital care (reading 11), or by nobody. */
export const coverageKinds = ["contracted", "single-provider", "through-msz", "none"] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** Who serves a lot of an area in the contract year. */
export type LotCoverage = {
  readonly lot: LotKey;
  readonly kind: CoverageKind;
  /** Organisations with an agreement of this purchase: the figure of the map. Subcontractors never count (reading 8). */
  readonly providers: readonly string[];
  /** Hospitals that serve the lot under their agreement for specialist medical care only. */
  readonly throughMsz: readonly string[];
};

/** The coverage of every lot of an area, from its status on a day; what is still in talks covers nothing yet. */
export const coverageOf = (area: AreaStatus): LotCoverage[] =>
  area.lots.map(({ lot, status, providers }) => {
    const direct = isCovered(status) && status !== "through-msz" ? providers : [];
    const throughMsz = hospitalsOf(area, lot).filter((hospital) => !direct.includes(hospital));
    return { lot, kind: kindOf(direct.length, throughMsz.length), providers: direct, throughMsz };
  });

const hospitalsOf = (area: AreaStatus, lot: LotKey): string[] => [
  ...new Set(
    area.agreements
      .filter((state) => state.contract.form === "msz" && state.lots.includes(lot))
      .map((state) => state.contract.provider),
  ),
];

function kindOf(direct: number, hospitals: number): CoverageKind {
  if (direct === 0) return hospitals > 0 ? "through-msz" : "none";
  return direct + hospitals > 1 ? "contracted" : "single-provider";
}
