import { dayOf } from "#app/domain/calendar";
import type { DateAhead } from "#app/domain/date-ahead";
import { findPhase } from "#app/domain/policy";
import type { Source } from "#app/domain/statement";
import { tenderStage } from "#app/domain/tender";
import { judgingOf } from "#app/domain/tender/judging";
import { areaName, type SeasonAt } from "#app/domain/work/season-at";

/** What one's own registrations wait for: sending what was begun, the repair that was asked, and the outcome of what was sent (rules 4.64 to 4.70). */
export function registrationDates(own: SeasonAt, path: string, revision: number): DateAhead[] {
  const { season, policy, now } = own;
  return season.registrations.flatMap((registration): DateAhead[] => {
    const tender = season.tenderLots.find(({ id }) => id === registration.tenderLot);
    const judging = judgingOf(registration.facts, now);
    if (!tender || !tenderStage(tender, dayOf(now), now)) return [];
    if (!judging || judging.stage === "withdrawn" || judging.stage === "informed") return [];
    const sends = judging.stage === "started";
    const sourceOf = (key: string): Source | undefined => findPhase(policy, key)?.source;
    const { repair, repairRuns } = judging;
    const toRepair: DateAhead[] =
      repairRuns && repair
        ? [
            {
              ...{ kind: "registration", revision, actor: "provider", belongsTo: policy.title },
              key: `registration:${registration.id}:repair`,
              title: { word: "own.repair", values: { what: areaName(own, tender.area) } },
              when: { deadline: { day: repair.by, limit: "through" } },
              source: sourceOf("outcome"),
              path: `/tender/registrations/${registration.id}`,
            },
          ]
        : [];
    return [
      ...toRepair,
      {
        ...{ kind: "registration", revision, actor: sends ? "provider" : "insurer" },
        key: `registration:${registration.id}:${sends ? "send" : "outcome"}`,
        title: {
          word: sends ? "own.register" : "own.outcome",
          values: { what: areaName(own, tender.area) },
        },
        belongsTo: policy.title,
        when: {
          deadline: { day: sends ? tender.days.closesOn : tender.days.outcomeBy, limit: "through" },
        },
        source: sourceOf(sends ? "tender-closes" : "outcome"),
        path: `${path}#phase-${sends ? "tender-closes" : "outcome"}`,
      },
    ];
  });
}
