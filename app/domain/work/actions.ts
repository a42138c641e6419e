import { dueOfAction, openActions } from "#app/domain/contracting/consultation";
import { reason } from "#app/domain/reason";
import type { WorkItem } from "#app/domain/work/item";
import { aboutArea, type SeasonAt } from "#app/domain/work/season-at";

/** What one side promised the other in consultations about agreements, and has not done yet. */
export const actionWork = (at: SeasonAt, side: "insurer" | "provider"): WorkItem[] =>
  at.season.contracts.flatMap((contract) =>
    openActions(contract, at.season.contractYear, at.day, at.now)
      .filter((action) => action.side === side)
      .map((action): WorkItem => {
        const { id, area, provider } = contract;
        return {
          ...{ kind: "action-to-do", thing: "action", thingId: action.id, importance: "usual" },
          about: aboutArea(at, area, side === "insurer" ? provider : undefined),
          why: reason("why.action-to-do", { what: action.text }),
          deadline: dueOfAction(action),
          to: `/agreements/${id}?year=${at.season.contractYear}`,
        };
      }),
  );
