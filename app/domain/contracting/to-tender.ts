import type { Day, Instant } from "#app/domain/calendar";
import type { LotKey } from "#app/domain/lot";
import { deadlineDay, findPhase, type Policy } from "#app/domain/policy";
import { type RegionFacts, regionStatus } from "#app/domain/region-status";
import type { TenderDays } from "#app/domain/tender";

/** The days of the open tender under a policy; undefined where it does not name all of them (rules 4.61 to 4.70). */
export function tenderDaysOf(policy: Policy): TenderDays | undefined {
  const opensOn = findPhase(policy, "tender-opens")?.opens;
  const questionsThrough = deadlineDay(policy, "questions");
  const closesOn = deadlineDay(policy, "tender-closes");
  const outcomeBy = deadlineDay(policy, "outcome");
  return opensOn && questionsThrough && closesOn && outcomeBy
    ? { opensOn, questionsThrough, closesOn, outcomeBy }
    : undefined;
}

/** The lots of an area that have neither an agreement nor a tender: those that go to the open tender (rules 4.57, 4.63). */
export const lotsToTender = (
  facts: RegionFacts,
  { lots }: Policy,
  part: string | undefined,
  day: Day,
  knownAt: Instant,
): LotKey[] =>
  regionStatus(facts, lots, day, knownAt)
    .areas.filter((area) => part === undefined || area.part?.id === part)
    .flatMap((area) => area.lots)
    .flatMap(({ lot, status, tender }) => (status === "no-idd" && !tender ? [lot] : []))
    .filter((lot, position, all) => all.indexOf(lot) === position);
