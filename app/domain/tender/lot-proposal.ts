import { type Day, dayOf, firstOfYear, type Instant, laterOf } from "#app/domain/calendar";
import { tenderDaysOf } from "#app/domain/contracting/to-tender";
import type { Lot, LotKey } from "#app/domain/lot";
import type { Policy } from "#app/domain/policy";
import { type Reason, reason } from "#app/domain/reason";
import type { Area } from "#app/domain/region";
import { type RegionFacts, regionStatus } from "#app/domain/region-status";
import { factsByRegion, type SeasonFacts } from "#app/domain/season-facts";
import { endingsOf } from "#app/domain/status-explanation";
import { isPast } from "#app/domain/work/due";

/** A lot of a region, or of a part of one, with what it follows from that it goes to open tender or waits. */
export type LotProposal = {
  readonly area: Area;
  readonly lot: LotKey;
  readonly because: readonly Reason[];
};

/** Which lots the facts bring to the open tender, and which still wait for talks. */
export type LotProposals = {
  readonly open: readonly LotProposal[];
  readonly waiting: readonly LotProposal[];
};

/** Names a proposal among all: by its area and lot. */
export const proposalKey = ({ area, lot }: Pick<LotProposal, "area" | "lot">): string =>
  [area.region, area.part ?? "", lot].join("/");

/**
 * The lots that nobody is contracted for and that are not out to tender yet, from what is known at a moment: without
 * agreement with a lead party (rules 4.50 and 4.57), or not bought selectively from one (rule 4.63).
 */
export function proposedLots(season: SeasonFacts, now: Instant): LotProposals {
  // How it will stand when the contract year begins, parts of regions included, by what is known now.
  const day = laterOf(dayOf(now), firstOfYear(season.contractYear));
  const all = [...factsByRegion(season).values()].flatMap((facts) => areaLots(facts, season.lots, day, now));
  const of = (...wanted: readonly string[]) =>
    all.filter(({ status }) => wanted.includes(status)).map(({ status: _, ...proposal }) => proposal);
  return { open: of("no-idd"), waiting: of("candidate-in-talks", "extension-in-talks") };
}

function areaLots(facts: RegionFacts, lots: readonly Lot[], day: Day, now: Instant) {
  const ending = endingsOf(facts, day, now).slice(-1);
  const nobody = reason("opening.nobody", { year: facts.contractYear });
  const { areas, lead } = regionStatus(facts, lots, day, now);
  return areas.flatMap(({ part, lots: each }) =>
    each.map(({ lot, status, reasons }) => {
      const inIdd = lots.some(({ key, inIdd: belongs }) => key === lot && belongs);
      const left = reason("opening.notSelective", {
        provider: { organisation: lead?.contract.provider ?? "" },
      });
      const open = inIdd || !lead ? [nobody, ...(inIdd ? ending : [])] : [left];
      return {
        ...{ area: { region: facts.region, ...(part && { part: part.id }) }, lot, status },
        because: status === "no-idd" ? open : reasons,
      };
    }),
  );
}

export type OpeningRefusal = "talks-run" | "tender-closed" | "no-tender";

/** Why no lot can be opened on a day, or undefined where it can: after the talks, before the tender closes. */
export function openingRefusal(policy: Policy, today: Day): OpeningRefusal | undefined {
  const days = tenderDaysOf(policy);
  if (!days) return "no-tender";
  if (!isPast(policy, "agreement", today)) return "talks-run";
  return today > days.closesOn ? "tender-closed" : undefined;
}
