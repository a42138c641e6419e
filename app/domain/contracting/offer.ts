import { type Day, type Instant, lastOfYear, yearOf } from "#app/domain/calendar";
import type { Contract } from "#app/domain/contract";
import type { Offer } from "#app/domain/contracting/agreement-fact";
import { factsAt, latest } from "#app/domain/fact";
import type { LotKey } from "#app/domain/lot";
import type { Area } from "#app/domain/region";

/** Where an offer stands: it waits, its term went by in silence, or it was answered or taken back. */
export type OfferStage = "open" | "lapsed" | "accepted" | "declined" | "withdrawn";

/** An offered agreement on a day. */
export type OfferState = {
  readonly offer: Offer;
  readonly offeredOn: Day;
  /** The last day on which it can be accepted, as extended since. */
  readonly answerBy: Day;
  readonly stage: OfferStage;
  /** The day of the fact that the stage follows from. */
  readonly since: Day;
};

type Offered = Pick<Contract, "facts">;

/** Where the offer of an agreement stands on a day; undefined where it was not offered on terms. */
export function offerOf({ facts }: Offered, day: Day, knownAt: Instant): OfferState | undefined {
  const known = factsAt(facts, day, knownAt);
  const offered = latest(known, "offered");
  if (!offered?.offer) return undefined;
  const answerBy = latest(known, "offer-extended")?.answerBy ?? offered.offer.answerBy;
  const ended = latest(known, "accepted", "agreed", "declined", "offer-withdrawn");
  const state = { offer: offered.offer, offeredOn: offered.day, answerBy };
  if (ended) return { ...state, stage: stageAfter[ended.kind], since: ended.day };
  return day > answerBy
    ? { ...state, stage: "lapsed", since: answerBy }
    : { ...state, stage: "open", since: offered.day };
}

const stageAfter = {
  accepted: "accepted",
  agreed: "accepted",
  declined: "declined",
  "offer-withdrawn": "withdrawn",
} as const;

/**
 * What can be done with an offer on a day. After its last day an acceptance can still be recorded by the insurer,
 * which decides itself what it does with one that comes late.
 */
export function offerSteps(contract: Offered, day: Day, knownAt: Instant) {
  const stage = offerOf(contract, day, knownAt)?.stage;
  if (stage === "open") return ["accepted", "declined", "offer-extended", "offer-withdrawn"] as const;
  return stage === "lapsed" ? (["accepted", "offer-extended", "offer-withdrawn"] as const) : [];
}

/** The steps that are the provider's own; it takes them while the offer is open. */
export const isAnswer = ({ kind }: { readonly kind: string }): boolean =>
  kind === "accepted" || kind === "declined";

/** A lot of an area in a contract year. */
type Sought = { readonly area: Area; readonly lot: LotKey; readonly year: number };

/** The latest offer from the open tender for a lot that each provider got, oldest first. */
function offersFor(contracts: readonly Contract[], sought: Sought, day: Day, knownAt: Instant) {
  const found = contracts.flatMap((contract) => {
    const state = contract.form === "tender" ? offerOf(contract, day, knownAt) : undefined;
    return state && isFor(contract, state.offer, sought)
      ? [{ provider: contract.provider, contract, state }]
      : [];
  });
  const oldestFirst = found.toSorted((a, b) => (a.state.offeredOn < b.state.offeredOn ? -1 : 1));
  return new Map(oldestFirst.map((each) => [each.provider, each]));
}

const isFor = (contract: Contract, { lots, startsOn, endsOn }: Offer, { area, lot, year }: Sought): boolean =>
  contract.area?.region === area.region &&
  contract.area?.part === area.part &&
  lots.includes(lot) &&
  startsOn <= lastOfYear(year) &&
  yearOf(endsOn) >= year;

const lost: ReadonlySet<OfferStage> = new Set(["lapsed", "declined", "withdrawn"]);

/** Whether an offer stands in the way of another: it waits, can be extended, or was accepted. */
export const stands = ({ stage }: OfferState): boolean => stage !== "declined" && stage !== "withdrawn";

/** The offer that a provider last got for a lot, with its agreement. */
export const offerTo = (
  contracts: readonly Contract[],
  { provider, ...sought }: Sought & { readonly provider: string },
  day: Day,
  knownAt: Instant,
) => offersFor(contracts, sought, day, knownAt).get(provider);

/** The offers for a lot that came to nothing: they lapsed, or were declined or withdrawn. */
export const lostOffers = (contracts: readonly Contract[], sought: Sought, day: Day, knownAt: Instant) =>
  [...offersFor(contracts, sought, day, knownAt).values()].flatMap(({ state }) =>
    lost.has(state.stage) ? [state] : [],
  );
