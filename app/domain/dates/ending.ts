import { dayOf, type Instant, yearOf } from "#app/domain/calendar";
import { type Contract, contractState } from "#app/domain/contract";
import type { DateAhead } from "#app/domain/date-ahead";
import { factsAt } from "#app/domain/fact";

/** The last day of an agreement, in the contract year in which it ends; care by way of a hospital ends with no agreement of its own. */
export function endingDates(
  contract: Contract,
  { about, year }: { readonly about: string; readonly year: number },
  now: Instant,
): DateAhead[] {
  const today = dayOf(now);
  const state = contractState(contract, year, today, now);
  if (!state || contract.form === "msz" || yearOf(state.endsOn) !== year) return [];
  const moved = factsAt(contract.facts, today, now).filter(
    (fact) => fact.kind !== "agreed" && "endsOn" in fact && fact.endsOn !== undefined,
  );
  return [
    {
      ...{ kind: "season", key: `agreement:${contract.id}:end`, actor: "both", revision: moved.length },
      title: { word: "own.end", values: {} },
      belongsTo: { word: "own.belongsYear", values: { what: about, year: String(year) } },
      when: { deadline: { day: state.endsOn, limit: "through" } },
      path: `/agreements/${contract.id}?year=${year}`,
    },
  ];
}
