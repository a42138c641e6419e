import { addDays, type Day, type Instant } from "#app/domain/calendar";
import { type Certificate, certificateOn, turnsOf } from "#app/domain/eligibility/certificate";
import type { AskedLot, Candidate, Evidence, Judgement } from "#app/domain/eligibility/evidence";
import { judgeNorm } from "#app/domain/eligibility/norm-verdict";
import { allOf, type Outcome, type Verdict, verdict } from "#app/domain/eligibility/verdict";
import { leavesOf, type NormSet } from "#app/domain/norm";
import { reason } from "#app/domain/reason";

/** What was found of one norm. */
export type NormFound = Verdict & { readonly norm: string };

/** Whether a provider can be contracted for a lot, with all that it rests on. */
export type Eligibility = {
  readonly lot: string;
  readonly outcome: Outcome;
  /** Of who may be contracted for the lot at all, under the key of no norm; then of each norm, in order. */
  readonly norms: readonly NormFound[];
};

/** The key under which stands who may register for a lot at all (rule 4.65). */
export const WHO_MAY = "who-may-register";

/** Whether a provider meets the norms for a lot on the day of its evidence, derived and explained (rule 4.29 and on). */
export function eligibilityOf(lot: AskedLot, normSets: readonly NormSet[], evidence: Evidence): Eligibility {
  const norms = normSets
    .filter((set) => set.lots.includes(lot.key))
    .flatMap((set) => set.norms)
    .map((norm) => ({ norm: norm.key, ...judgeNorm(norm, lot, evidence) }));
  const found = [...whoMay(lot, evidence.candidate), ...norms];
  return { lot: lot.key, outcome: allOf(found).outcome, norms: found };
}

/** How every lot stands for a provider: norms look at the lot, so that it is the same in every region. */
export const eligibilityByLot = (
  lots: readonly AskedLot[],
  normSets: readonly NormSet[],
  evidence: Evidence,
): ReadonlyMap<string, Eligibility> =>
  new Map(lots.map((lot) => [lot.key, eligibilityOf(lot, normSets, evidence)]));

/** The declared kind decides; what the prefix of an AGB code says is a hint only (fact D4). */
function whoMay({ notFor, key }: AskedLot, { kind }: Candidate): NormFound[] {
  if (!notFor.includes(kind)) return [];
  const rule = reason("rule.notFor", { kinds: { kinds: notFor }, lots: { lots: [key] } });
  const seen = [reason("seen.kind", { kinds: { kinds: [kind] } })];
  return [{ norm: WHO_MAY, ...verdict({ outcome: "fails", rule, seen, cure: reason("cure.msz") }) }];
}

/** All that is known of a provider, before a day is chosen to look at. */
export type Dossier = {
  readonly candidate: Candidate;
  readonly certificates: readonly Certificate[];
  readonly judgements: readonly Judgement[];
  readonly declarations?: ReadonlySet<string> | undefined;
  readonly answers?: Readonly<Record<string, unknown>> | undefined;
  readonly location?: string | undefined;
};

/** What a dossier shows on a day, as known at a moment. */
export function evidenceOn(dossier: Dossier, day: Day, knownAt: Instant): Evidence {
  const certificates = dossier.certificates.flatMap((each) => certificateOn(each, day, knownAt) ?? []);
  return { ...dossier, certificates, day };
}

/** How a lot stands from a day on, until the next period begins. */
export type EligiblePeriod = Eligibility & { readonly from: Day; readonly through: Day };

/**
 * How a lot stands on every day of a span, both ends included: conditions are to get and to keep a contract. Only days
 * on which something turns are looked at; neighbours that come out the same are one period.
 */
export function eligibilityOver(
  lot: AskedLot,
  normSets: readonly NormSet[],
  dossier: Dossier,
  { from, through, knownAt }: { readonly from: Day; readonly through: Day; readonly knownAt: Instant },
): EligiblePeriod[] {
  const turns = [...dossier.certificates.flatMap(turnsOf), ...editionTurns(normSets)];
  const days = [from, ...turns.flatMap((day) => [day, addDays(day, 1)])]
    .filter((day) => from <= day && day <= through)
    .sort();
  const periods: EligiblePeriod[] = [];
  for (const day of new Set(days)) {
    const found = eligibilityOf(lot, normSets, evidenceOn(dossier, day, knownAt));
    const last = periods.at(-1);
    if (last?.outcome === found.outcome) continue;
    if (last) periods[periods.length - 1] = { ...last, through: addDays(day, -1) };
    periods.push({ ...found, from: day, through });
  }
  return periods;
}

const editionTurns = (normSets: readonly NormSet[]): Day[] =>
  normSets
    .flatMap((set) => set.norms.flatMap((norm) => leavesOf(norm.demand)))
    .flatMap((leaf) => (leaf.kind === "certificate" ? (leaf.editions ?? []) : []))
    .flatMap(({ from, through }) => [from, through].filter((day) => day !== undefined));
