import type { Day, Instant } from "#app/domain/calendar";
import { agreementsOf } from "#app/domain/lot-status";
import type { Policy } from "#app/domain/policy";
import type { RegionFacts } from "#app/domain/region-status";

/** Why a region is not open for a candidate: it has a lead party, or the policy does not name it (rules 4.18, 4.21). */
export type NotOpen = "contracted" | "not-named";

/** The agreement of the lead party that a candidate could join in a region; undefined where there is none (4.20). */
export const leadToJoin = (facts: RegionFacts, day: Day, knownAt: Instant) =>
  agreementsOf(facts, day, knownAt).find(({ contract }) => contract.form === "idd")?.contract;

/** Why a region is not open for a new lead party on a day; undefined where it is. */
export function notOpen(facts: RegionFacts, policy: Policy, day: Day, knownAt: Instant): NotOpen | undefined {
  if (leadToJoin(facts, day, knownAt)) return "contracted";
  return policy.openForIdd?.regions.includes(facts.region) ? undefined : "not-named";
}
