import { type Day, type Instant, parseDay, yearOf } from "#app/domain/calendar";
import { type Dossier, eligibilityOf, evidenceOn, type NormFound } from "#app/domain/eligibility/eligibility";
import { normSetsToGet } from "#app/domain/eligibility/norms-of-agreement";
import type { Outcome } from "#app/domain/eligibility/verdict";
import type { Demand, NormSet } from "#app/domain/norm";
import type { PolicyLot } from "#app/domain/policy/lot";
import type { TenderCriteria } from "#app/domain/tender/criteria";

/** What of a policy decides whether a registration meets its norms. */
export type Norms = {
  readonly contractYear: number;
  readonly parts: readonly { readonly key: string }[];
  readonly lots: readonly PolicyLot[];
  readonly normSets: readonly NormSet[];
  readonly tender?: TenderCriteria | undefined;
};

/** A registration of a year, with all that was known of its provider. */
export type Registered = {
  readonly id: string;
  readonly provider: string;
  readonly lot: string;
  readonly dossier: Dossier;
};

/** A registration that would come out otherwise, and what of the other norms it does not meet. */
export type Turned = Pick<Registered, "id" | "provider" | "lot"> & {
  readonly before: Outcome;
  readonly after: Outcome;
  readonly because: readonly NormFound[];
};

export type Simulation = {
  readonly count: number;
  /** No longer meet the norms, or only may: the worst first. */
  readonly worse: readonly Turned[];
  readonly better: readonly Turned[];
  /** Registered for a lot that the other policy does not have. */
  readonly withoutLot: readonly Pick<Registered, "id" | "provider" | "lot">[];
};

const order: readonly Outcome[] = ["fails", "to-judge", "equivalent", "meets"];
const rank = (outcome: Outcome): number => order.indexOf(outcome);

/**
 * How the registrations of a year would come out under other norms: with the evidence of a day, as it was known at a
 * moment. The days of the other policy are laid on that year, so that an edition counts on the same day of its year.
 */
export function simulate(
  registered: readonly Registered[],
  { before, after }: { readonly before: Norms; readonly after: Norms },
  { day, knownAt }: { readonly day: Day; readonly knownAt: Instant },
): Simulation {
  const was = outcomesBy(before, normSetsToGet(before));
  const is = outcomesBy(after, normSetsToGet(laidBack(after, after.contractYear - before.contractYear)));
  const turned = registered.flatMap((each): Turned[] => {
    const evidence = evidenceOn(each.dossier, day, knownAt);
    const [old, young] = [was(each.lot, evidence), is(each.lot, evidence)];
    if (!old || !young || old.outcome === young.outcome) return [];
    const because = young.norms.filter(({ outcome }) => rank(outcome) < rank(old.outcome));
    const { id, provider, lot } = each;
    return [{ id, provider, lot, before: old.outcome, after: young.outcome, because }];
  });
  const known = new Set(after.lots.map(({ key }) => key));
  return {
    count: registered.length,
    worse: turned
      .filter((each) => rank(each.after) < rank(each.before))
      .sort((a, b) => rank(a.after) - rank(b.after)),
    better: turned.filter((each) => rank(each.after) > rank(each.before)),
    withoutLot: registered
      .filter(({ lot }) => !known.has(lot))
      .map(({ id, provider, lot }) => ({ id, provider, lot })),
  };
}

/** Works out lots by the norms that hold for each. */
function outcomesBy({ lots }: Norms, normSets: readonly NormSet[]) {
  const byKey = new Map(lots.map((lot) => [lot.key, lot]));
  return (key: string, evidence: ReturnType<typeof evidenceOn>) => {
    const lot = byKey.get(key);
    return lot && eligibilityOf(lot, normSets, evidence);
  };
}

/** The norms with the days of their editions so many years earlier. */
function laidBack(norms: Norms, years: number): Norms {
  if (years === 0) return norms;
  const editions = (
    given: readonly { edition: string; from?: Day | undefined; through?: Day | undefined }[],
  ) =>
    given.map(({ from, through, ...edition }) => ({
      ...edition,
      from: from && earlier(from, years),
      through: through && earlier(through, years),
    }));
  const demandOf = (demand: Demand): Demand => {
    if (demand.kind === "all" || demand.kind === "any") return { ...demand, of: demand.of.map(demandOf) };
    if (demand.kind === "where") return { ...demand, demand: demandOf(demand.demand) };
    return demand.kind === "certificate" && demand.editions
      ? { ...demand, editions: editions(demand.editions) }
      : demand;
  };
  return {
    ...norms,
    normSets: norms.normSets.map((set) => ({
      ...set,
      norms: set.norms.map((norm) => ({ ...norm, demand: demandOf(norm.demand) })),
    })),
    tender: norms.tender && {
      ...norms.tender,
      certificates: norms.tender.certificates.map((each) => ({
        ...each,
        editions: each.editions && editions(each.editions),
      })),
    },
  };
}

/** The same day some years earlier; 29 February becomes 28 February. */
function earlier(day: Day, years: number): Day {
  const year = yearOf(day) - years;
  return parseDay(`${year}${day.slice(4)}`) ?? parseDay(`${year}-02-28`) ?? day;
}
