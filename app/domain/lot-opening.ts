import type { AreaFacts } from "#app/domain/area-facts";
import { addDays, type Day, dayOf, firstOfYear, type Instant } from "#app/domain/calendar";
import { candidacyStage, candidacySteps, isLive } from "#app/domain/candidacy";
import { contractState } from "#app/domain/contract";
import { lostOffers, type OfferState } from "#app/domain/contracting/offer";
import type { Lot } from "#app/domain/lot";
import { type Reason, reason } from "#app/domain/reason";
import { countRegistrations } from "#app/domain/registration";
import type { StatusKey } from "#app/domain/status";
import { isSealed, type TenderLot, tenderStage } from "#app/domain/tender";

/** Where a lot without an agreement stands. */
export type Opening = { readonly status: StatusKey; readonly reasons: readonly Reason[] };

/**
 * The day up to which silence counts: what nobody has decided yet on a day ahead of all knowledge may still be decided.
 */
export function decidedBy(day: Day, knownAt: Instant): Day {
  const today = dayOf(knownAt);
  return day < today ? day : today;
}

/** The tender a lot is or was out to, if any, and how the lot stands while nobody is contracted for it. */
export function openingOf(
  lot: Lot,
  facts: AreaFacts,
  day: Day,
  knownAt: Instant,
): { tender?: { id: string; submitted: number } | undefined; open: Opening } {
  const out = tenderOf(lot, facts, day, knownAt);
  const open = out?.open ?? candidateOf(lot, facts, day, knownAt) ?? nothing(lot, facts, day, knownAt);
  return { tender: out?.tender, open };
}

function tenderOf(lot: Lot, facts: AreaFacts, day: Day, knownAt: Instant) {
  for (const each of facts.tenderLots) {
    if (each.lot !== lot.key || each.contractYear !== facts.contractYear) continue;
    const at = tenderStage(each, day, knownAt);
    if (!at) continue;
    const registrations = facts.registrations.filter((registration) => registration.tenderLot === each.id);
    const { submitted } = countRegistrations(registrations, day, knownAt);
    const decided = decidedBy(day, knownAt);
    const begun = decided >= firstOfYear(facts.contractYear);
    // Of a sealed tender nothing is known, not even that nobody came.
    const sealed = isSealed(each, day, knownAt);
    const empty = submitted === 0 && decided > each.days.closesOn && !sealed;
    const lost = lostOffers(facts.contracts, { ...each, year: each.contractYear }, day, knownAt);
    const open = tenderOpening(each, at, { submitted, sealed, empty, begun, lost });
    return { tender: { id: each.id, submitted }, open };
  }
  return undefined;
}

/** An outcome with providers who qualify says nothing more once the contract year has begun. */
function tenderOpening(
  { days }: TenderLot,
  { stage, since, qualified = 0 }: NonNullable<ReturnType<typeof tenderStage>>,
  {
    submitted,
    sealed,
    empty,
    begun,
    lost,
  }: { submitted: number; sealed: boolean; empty: boolean; begun: boolean; lost: readonly OfferState[] },
): Opening | undefined {
  const said = (status: StatusKey, key: string, day: Day, count: number) => ({
    status,
    reasons: [reason(key, { day: { day }, count })],
  });
  if (stage === "announced") return said("tender-announced", "tender.announced", days.opensOn, submitted);
  if (stage === "open")
    return said("tender-open", sealed ? "tender.open.sealed" : "tender.open", days.closesOn, submitted);
  if (stage === "closed" && empty) return said("gap", "tender.empty", days.closesOn, 0);
  if (stage === "closed")
    return said(
      "being-assessed",
      sealed ? "tender.closed.sealed" : "tender.closed",
      days.outcomeBy,
      submitted,
    );
  if (qualified === 0) return said("gap", "tender.noneQualified", since, 0);
  const lastLost = lost
    .map((offer) => offer.since)
    .toSorted()
    .at(-1);
  if (!begun && lastLost && lost.length >= qualified) return said("gap", "tender.noneAccepted", lastLost, 0);
  return begun ? undefined : said("being-assessed", "tender.offered", since, qualified - lost.length);
}

/** The candidate for lead party that has come furthest. */
function candidateOf(lot: Lot, facts: AreaFacts, day: Day, knownAt: Instant): Opening | undefined {
  if (!lot.inIdd) return undefined;
  const [first] = facts.candidacies
    .filter((each) => each.joins === undefined && isLive(each, day, knownAt))
    .flatMap((each) => {
      const at = candidacyStage(each, day, knownAt);
      return at ? [{ provider: each.provider, ...at }] : [];
    })
    .sort((a, b) => candidacySteps.indexOf(b.stage) - candidacySteps.indexOf(a.stage));
  if (!first) return undefined;
  const values = { provider: { organisation: first.provider }, day: { day: first.since } };
  return { status: "candidate-in-talks", reasons: [reason(`candidacy.${first.stage}`, values)] };
}

/** Before the contract year nothing is lost; from its first day a lot without a provider is a gap in the duty of care. */
function nothing(lot: Lot, facts: AreaFacts, day: Day, knownAt: Instant): Opening {
  const begin = firstOfYear(facts.contractYear);
  if (decidedBy(day, knownAt) < begin) return { status: "no-idd", reasons: [] };
  const ends = facts.contracts
    .map((contract) => contractState(contract, facts.contractYear, day, knownAt))
    .flatMap((state) =>
      state?.lots.includes(lot.key) && begin <= state.endsOn && state.endsOn < day ? [state.endsOn] : [],
    )
    .sort();
  const ended = ends.at(-1);
  return {
    status: "gap",
    reasons: [reason("none.now", { day: { day: ended ? addDays(ended, 1) : begin } })],
  };
}
