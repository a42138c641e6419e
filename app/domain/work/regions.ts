import { firstOfYear } from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import { findPhase } from "#app/domain/policy";
import { isRegional } from "#app/domain/policy/lot";
import { type Reason, reason } from "#app/domain/reason";
import { type RegionStatus, regionStatus } from "#app/domain/region-status";
import { factsByRegion } from "#app/domain/season-facts";
import { beforeYear, isPast } from "#app/domain/work/due";
import type { WorkItem, WorkKind } from "#app/domain/work/item";
import { ofArea, type SeasonAt } from "#app/domain/work/season-at";

/** The regions where insured people have no provider for a lot, or will have none: duty of care (rule 4.83). */
export const gapWork = (at: SeasonAt): WorkItem[] =>
  statusesOf(at).flatMap((status) => {
    if (status.gaps.length === 0) return [];
    const begun = at.day >= firstOfYear(at.season.contractYear);
    const why = reason(begun ? "why.gap.now" : "why.gap.ahead", {
      lots: { lots: status.gaps },
      year: at.season.contractYear,
    });
    return [ofRegion(at, status, "gap", why, begun ? undefined : beforeYear(at.policy), "urgent")];
  });

/** The regions that the talks left without an agreement and that are not yet put out to tender (rule 4.57). */
export function toTenderWork(at: SeasonAt): WorkItem[] {
  const { policy, day, season } = at;
  if (!isPast(policy, "agreement", day) || day >= firstOfYear(season.contractYear)) return [];
  const opens = findPhase(policy, "tender-opens")?.opens;
  const deadline: Deadline | undefined = opens && { day: opens, limit: "before" };
  return statusesOf(at).flatMap((status) => {
    const lots = status.lots.filter((lot) => lot.status === "no-idd").map(({ lot }) => lot);
    if (lots.length === 0) return [];
    const why = reason("why.region-to-tender", { lots: { lots } });
    const item = ofRegion(at, status, "region-to-tender", why, deadline, "usual");
    return [{ ...item, to: `/tender/opening?year=${season.contractYear}` }];
  });
}

const statusesOf = ({ policy, season, day, now }: SeasonAt): RegionStatus[] =>
  isRegional(policy)
    ? [...factsByRegion(season).values()].map((facts) => regionStatus(facts, season.lots, day, now))
    : [];

const ofRegion = (
  at: SeasonAt,
  { region }: RegionStatus,
  kind: WorkKind,
  why: Reason,
  deadline: Deadline | undefined,
  importance: WorkItem["importance"],
): WorkItem => ({
  ...{ kind, thing: "region", thingId: region, why, deadline, importance },
  ...ofArea(at, { region }),
});
