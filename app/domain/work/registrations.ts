import { reason } from "#app/domain/reason";
import type { Registration } from "#app/domain/registration";
import { tenderStage } from "#app/domain/tender";
import { judgingOf } from "#app/domain/tender/judging";
import { tenderPath } from "#app/domain/tender/tender-path";
import type { WorkItem } from "#app/domain/work/item";
import { areaName, type SeasonAt } from "#app/domain/work/season-at";

/** What a registration of one's own waits for: sending what was begun, while it can be, or the repair that was asked. */
export function registrationWork(at: SeasonAt, own: Registration, insurer: string): WorkItem[] {
  const tender = at.season.tenderLots.find(({ id }) => id === own.tenderLot);
  const judging = judgingOf(own.facts, at.now);
  // A lot that was taken back asks nothing any more.
  if (!tender || !judging || !tenderStage(tender, at.day, at.now)) return [];
  const item = (kind: "repair-to-give" | "registration-to-send", day: typeof tender.days.closesOn) => ({
    ...{ kind, thing: "registration", thingId: own.id, importance: "usual" as const },
    about: reason("about.region", { region: areaName(at, tender.area) }),
    why: reason(`why.${kind}`, { lots: { lots: [tender.lot] } }),
    deadline: { day, limit: "through" as const },
  });
  const { repair, repairRuns, stage } = judging;
  if (repairRuns && repair)
    return [{ ...item("repair-to-give", repair.by), to: `/tender/registrations/${own.id}` }];
  if (stage !== "started" || at.day > tender.days.closesOn) return [];
  return [
    {
      ...item("registration-to-send", tender.days.closesOn),
      to: tenderPath("", { year: tender.contractYear, insurer }),
    },
  ];
}
