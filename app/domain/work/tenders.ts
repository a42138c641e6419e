import { reason } from "#app/domain/reason";
import { countRegistrations, type Registration, registrationStage } from "#app/domain/registration";
import { type TenderLot, type TenderStage, tenderStage } from "#app/domain/tender";
import type { WorkItem, WorkKind } from "#app/domain/work/item";
import { ofArea, type SeasonAt } from "#app/domain/work/season-at";

/** What waits for the insurer in its open tenders: empty lots, registrations to judge, outcomes to tell. */
export const tenderWork = (at: SeasonAt): WorkItem[] =>
  at.season.tenderLots.flatMap((tender) => {
    const stage = tenderStage(tender, at.day, at.now)?.stage;
    if (stage === undefined || stage === "announced") return [];
    const registrations = at.season.registrations.filter(({ tenderLot }) => tenderLot === tender.id);
    return workOf(at, tender, stage, registrations);
  });

/**
 * Registrations are judged on receipt (reading 13); their makers are told when all has been judged. That nothing was
 * sent in says little before the questions have been answered.
 */
function workOf(
  at: SeasonAt,
  tender: TenderLot,
  stage: TenderStage,
  registrations: readonly Registration[],
): WorkItem[] {
  const { questionsThrough, closesOn, outcomeBy } = tender.days;
  const count = (wanted: string) =>
    registrations.filter((each) => registrationStage(each, at.day, at.now) === wanted).length;
  const { submitted, started } = countRegistrations(registrations, at.day, at.now);
  const item = (
    kind: WorkKind,
    values: Record<string, number>,
    by: typeof closesOn,
    importance: WorkItem["importance"],
  ): WorkItem => ({
    kind,
    thing: "tender-lot",
    thingId: tender.id,
    ...ofArea(at, tender.area),
    to: `/tender/lots/${tender.id}`,
    why: reason(`why.${kind}`, { lots: { lots: [tender.lot] }, ...values }),
    deadline: { day: by, limit: "through" },
    importance,
  });
  if (stage === "open" && submitted === 0)
    return at.day > questionsThrough ? [item("lot-empty", { count: started }, closesOn, "watch")] : [];
  const toJudge = count("submitted");
  if (toJudge > 0) return [item("registrations-to-judge", { count: toJudge }, outcomeBy, "usual")];
  const toTell = stage === "open" ? 0 : count("judged");
  return toTell > 0 ? [item("outcome-to-tell", { count: toTell }, outcomeBy, "usual")] : [];
}
