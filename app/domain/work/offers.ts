import { offerOf, offerTo } from "#app/domain/contracting/offer";
import { reason } from "#app/domain/reason";
import { qualified } from "#app/domain/tender/offerable";
import { beforeYear } from "#app/domain/work/due";
import type { WorkItem } from "#app/domain/work/item";
import { aboutArea, type SeasonAt } from "#app/domain/work/season-at";

/** What waits for the insurer between outcome and agreement: offers to make, and those whose term passed in silence. */
export const offerWork = (at: SeasonAt): WorkItem[] => [...toOffer(at), ...unanswered(at)];

const toOffer = (at: SeasonAt): WorkItem[] =>
  at.season.tenderLots.flatMap((tender): WorkItem[] => {
    const { area, lot, contractYear: year } = tender;
    const waiting = at.season.registrations
      .filter(({ tenderLot, facts }) => tenderLot === tender.id && qualified(facts, at.now))
      .filter(({ provider }) => !offerTo(at.season.contracts, { area, lot, year, provider }, at.day, at.now));
    if (waiting.length === 0) return [];
    return [
      {
        ...{ kind: "agreement-to-offer", thing: "tender-lot", thingId: tender.id, importance: "usual" },
        about: aboutArea(at, area),
        to: `/tender/lots/${tender.id}`,
        why: reason("why.agreement-to-offer", { lots: { lots: [lot] }, count: waiting.length }),
        deadline: beforeYear(at.policy),
      },
    ];
  });

const unanswered = (at: SeasonAt): WorkItem[] =>
  at.season.contracts.flatMap((contract): WorkItem[] => {
    const state = offerOf(contract, at.day, at.now);
    if (state?.stage !== "lapsed") return [];
    const { id, area, provider } = contract;
    return [
      {
        ...{ kind: "offer-unanswered", thing: "contract", thingId: id, importance: "usual" },
        about: aboutArea(at, area, provider),
        to: `/agreements/${id}?year=${at.season.contractYear}`,
        why: reason("why.offer-unanswered", { day: { day: state.answerBy } }),
        deadline: beforeYear(at.policy),
      },
    ];
  });

/** The offers that a provider can still accept. */
export const acceptanceWork = (own: SeasonAt): WorkItem[] =>
  own.season.contracts.flatMap((contract): WorkItem[] => {
    const state = offerOf(contract, own.day, own.now);
    if (state?.stage !== "open") return [];
    const { id, area } = contract;
    return [
      {
        ...{ kind: "agreement-to-accept", thing: "contract", thingId: id, importance: "usual" },
        about: aboutArea(own, area),
        to: `/agreements/${id}?year=${own.season.contractYear}`,
        why: reason("why.agreement-to-accept", {
          lots: { lots: [...state.offer.lots] },
          day: { day: state.offeredOn },
        }),
        deadline: { day: state.answerBy, limit: "through" },
      },
    ];
  });
