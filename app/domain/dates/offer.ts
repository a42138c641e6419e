import { dayOf, type Instant } from "#app/domain/calendar";
import type { Contract } from "#app/domain/contract";
import { offerOf } from "#app/domain/contracting/offer";
import type { DateAhead } from "#app/domain/date-ahead";

/** The last day on which an offered agreement can be accepted. */
export function offerDates(
  contract: Contract,
  { about, year }: { readonly about: string; readonly year: number },
  now: Instant,
): DateAhead[] {
  const state = offerOf(contract, dayOf(now), now);
  if (state?.stage !== "open") return [];
  const moved = contract.facts.filter(
    ({ kind, recordedAt }) => kind === "offer-extended" && recordedAt <= now,
  );
  return [
    {
      ...{ kind: "season", key: `offer:${contract.id}`, actor: "provider", revision: moved.length },
      title: { word: "own.accept", values: {} },
      belongsTo: { word: "own.belongsYear", values: { what: about, year: String(year) } },
      when: { deadline: { day: state.answerBy, limit: "through" } },
      path: `/agreements/${contract.id}?year=${year}`,
    },
  ];
}
