import type { LotKey } from "#app/domain/lot";
import type { CertificateDemand, Demand, Edition, Norm, NormSet } from "#app/domain/norm";
import type { Bilingual } from "#app/domain/statement";

/** The part of the process that an open tender is. */
export const OPEN_TENDER = "open-tender";

/** Something that a provider declares or accepts: by ticking it, and no other way (non-negotiable offer, rule 4.50). */
export type Tick = { readonly key: string; readonly title: Bilingual; readonly text: Bilingual };

/** By what providers are chosen where no more than a number are contracted: the answer to one question (rule 4.85). */
export type TenderSelection = {
  readonly question: string;
  readonly order: "highest" | "lowest";
  readonly text: Bilingual;
};

/** What an open tender asks besides the norms of the policy, published when it opens (rules 4.42 and 4.44). */
export type TenderCriteria = {
  /** What a norm for a certificate asks more exactly here. */
  readonly certificates: readonly {
    readonly norm: string;
    readonly scope?: CertificateDemand["scope"];
    readonly editions?: readonly Edition[] | undefined;
  }[];
  /** Price conditions; all have to be accepted. */
  readonly conditions: readonly Tick[];
  /** Grounds of exclusion that do not hold; all have to be declared. */
  readonly declarations: readonly Tick[];
  /** Intentions that are asked for and never held against anyone (rule 4.46). */
  readonly intentions: readonly Tick[];
  /** Absent where no maximum is set. */
  readonly selection?: TenderSelection | undefined;
};

/** The norms of an open tender: those of the policy, as exact as the criteria make them. */
export function tenderNormSets({
  normSets,
  tender,
}: {
  readonly normSets: readonly NormSet[];
  readonly tender?: TenderCriteria | undefined;
}): readonly NormSet[] {
  return normSets
    .filter((set) => set.parts.includes(OPEN_TENDER))
    .map((set) => ({
      ...set,
      norms: set.norms.map((norm) => {
        const exact = tender?.certificates.find((each) => each.norm === norm.key);
        return exact ? { ...norm, demand: exactly(norm.demand, exact) } : norm;
      }),
    }));
}

/** The norms of an open tender that hold for a lot. */
export const tenderNorms = (policy: Parameters<typeof tenderNormSets>[0], lot: LotKey): readonly Norm[] =>
  tenderNormSets(policy).flatMap(({ lots, norms }) => (lots.includes(lot) ? norms : []));

function exactly(demand: Demand, exact: TenderCriteria["certificates"][number]): Demand {
  if (demand.kind === "certificate") {
    const { scope = demand.scope, editions = demand.editions } = exact;
    return { ...demand, scope, editions };
  }
  if (demand.kind === "all" || demand.kind === "any")
    return { ...demand, of: demand.of.map((each) => exactly(each, exact)) };
  return demand.kind === "where" ? { ...demand, demand: exactly(demand.demand, exact) } : demand;
}
