import type { DateAhead } from "#app/domain/date-ahead";
import { findPhase } from "#app/domain/policy";
import { registrationStage } from "#app/domain/registration";
import type { Source } from "#app/domain/statement";
import { areaName, type SeasonAt } from "#app/domain/work/season-at";

/** What one's own registrations wait for: sending what was begun, and the outcome of what was sent (rules 4.64 to 4.70). */
export function registrationDates(own: SeasonAt, path: string, revision: number): DateAhead[] {
  const { season, policy, day, now } = own;
  return season.registrations.flatMap((registration): DateAhead[] => {
    const tender = season.tenderLots.find(({ id }) => id === registration.tenderLot);
    const stage = registrationStage(registration, day, now);
    if (!tender || stage === undefined || stage === "withdrawn" || stage === "informed") return [];
    const sends = stage === "started";
    const sourceOf = (key: string): Source | undefined => findPhase(policy, key)?.source;
    return [
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
