import { type Day, dayOf, type Instant } from "#app/domain/calendar";
import { groupedBy } from "#app/domain/grouping";
import type { Registration } from "#app/domain/registration";
import { isSealed, type TenderLot, type TenderStage, tenderStage } from "#app/domain/tender";
import { isSent, judgingOf } from "#app/domain/tender/judging";

/** How a lot out to tender stands: what was begun, sent, judged and told. */
export type LotStanding = {
  readonly lot: TenderLot;
  readonly stage: TenderStage;
  readonly started: number;
  readonly sent: number;
  readonly judged: number;
  readonly told: number;
  /** Nobody sent anything: while it is open somebody may still, after it nobody will. */
  readonly empty: boolean;
  /** What was begun and sent is known to nobody but whoever did. */
  readonly sealed: boolean;
};

/** How every lot stands at a moment; what was not announced, or withdrawn, is left out. */
export function lotStandings(
  lots: readonly TenderLot[],
  registrations: readonly Registration[],
  now: Instant,
): LotStanding[] {
  const day: Day = dayOf(now);
  const byLot = groupedBy(registrations, ({ tenderLot }) => tenderLot);
  return lots.flatMap((lot) => {
    const at = tenderStage(lot, day, now);
    if (!at) return [];
    const sealed = isSealed(lot, day, now);
    // Under seal not even the order of a list tells how many there are.
    const own = sealed ? [] : (byLot.get(lot.id) ?? []);
    const all = own.flatMap(({ facts }) => judgingOf(facts, now) ?? []);
    const sent = all.filter(isSent);
    return [
      {
        ...{ lot, stage: at.stage, sealed },
        ...{ sent: sent.length, empty: sent.length === 0 && !sealed },
        started: all.filter(({ stage }) => stage === "started").length,
        judged: sent.filter(({ judged }) => judged).length,
        told: sent.filter(({ told }) => told).length,
      },
    ];
  });
}
