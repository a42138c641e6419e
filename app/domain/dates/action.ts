import type { Instant } from "#app/domain/calendar";
import { dayOf } from "#app/domain/calendar";
import type { Contract } from "#app/domain/contract";
import { dueOfAction, openActions } from "#app/domain/contracting/consultation";
import type { DateAhead } from "#app/domain/date-ahead";

/** The last days of what was promised in consultations about an agreement and is still to be done. */
export const actionDates = (
  contract: Contract,
  { about, year }: { readonly about: string; readonly year: number },
  now: Instant,
): DateAhead[] =>
  openActions(contract, year, dayOf(now), now).map((action) => ({
    ...{ kind: "season", key: `action:${action.id}`, actor: action.side, revision: 0 },
    title: { word: "own.action", values: { what: action.text } },
    belongsTo: { word: "own.belongsYear", values: { what: about, year: String(year) } },
    when: { deadline: dueOfAction(action) },
    path: `/agreements/${contract.id}?year=${year}`,
  }));
