import { reason } from "#app/domain/reason";
import { countRegistrations, type Registration } from "#app/domain/registration";
import { isSealed, type TenderLot, type TenderStage, tenderStage } from "#app/domain/tender";
import { judgingOf } from "#app/domain/tender/judging";
import type { WorkItem, WorkKind } from "#app/domain/work/item";
import { aboutArea, ofArea, type SeasonAt } from "#app/domain/work/season-at";

/** What waits for the insurer in its open tenders: empty lots, registrations to judge, outcomes to tell. */
export const tenderWork = (at: SeasonAt): WorkItem[] => [
  ...toUnseal(at),
  ...at.season.tenderLots.flatMap((tender) => {
    const stage = tenderStage(tender, at.day, at.now)?.stage;
    if (stage === undefined || stage === "announced" || isSealed(tender, at.day, at.now)) return [];
    const registrations = at.season.registrations.filter(({ tenderLot }) => tenderLot === tender.id);
    return workOf(at, tender, stage, registrations);
  }),
];

/** A sealed tender that has closed waits for two people to open its registrations, once for all its lots. */
function toUnseal(at: SeasonAt): WorkItem[] {
  const sealed = at.season.tenderLots.filter(
    (tender) => isSealed(tender, at.day, at.now) && tenderStage(tender, at.day, at.now)?.stage === "closed",
  );
  const [first] = sealed;
  if (!first) return [];
  const year = at.season.contractYear;
  return [
    {
      ...{ kind: "tender-to-unseal", thing: "tender-lot", thingId: first.id, importance: "usual" },
      about: aboutArea(at, undefined),
      to: `/tender/lots?year=${year}`,
      why: reason("why.tender-to-unseal", { count: sealed.length, year }),
      deadline: { day: first.days.outcomeBy, limit: "through" },
    },
  ];
}

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
  const judgings = registrations.flatMap(({ facts }) => judgingOf(facts, at.now) ?? []);
  // What waits for a provider's repair does not wait for the insurer.
  const count = (wanted: string) =>
    judgings.filter(({ stage: each, repairRuns }) => each === wanted && !repairRuns).length;
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
  const answers = judgings.filter(({ responded }) => responded).length;
  const toAnswer: WorkItem[] =
    answers > 0
      ? [{ ...item("outcome-response", { count: answers }, outcomeBy, "usual"), deadline: undefined }]
      : [];
  const toJudge = count("submitted");
  if (toJudge > 0)
    return [item("registrations-to-judge", { count: toJudge }, outcomeBy, "usual"), ...toAnswer];
  const toTell = stage === "open" || judgings.some(({ repairRuns }) => repairRuns) ? 0 : count("judged");
  return toTell > 0
    ? [item("outcome-to-tell", { count: toTell }, outcomeBy, "usual"), ...toAnswer]
    : toAnswer;
}
