import type { Day, Instant } from "#app/domain/calendar";
import type { Contract, ContractFact } from "#app/domain/contract";
import type { Deadline } from "#app/domain/deadline";
import { factsAt } from "#app/domain/fact";

type ActionFact = Extract<ContractFact, { kind: "action-agreed" }>;

/** An action that was agreed on, with what was said of it when it was done. */
export type AgreedAction = ActionFact & {
  readonly done?: { readonly day: Day; readonly text: string } | undefined;
};

/** The actions agreed on for a contract year, the soonest last day first, as known at a moment. */
export function actionsOf(
  { facts }: Pick<Contract, "facts">,
  year: number,
  day: Day,
  knownAt: Instant,
): AgreedAction[] {
  const known = factsAt(facts, day, knownAt);
  const done = new Map(
    known.flatMap((fact) => (fact.kind === "action-done" ? [[fact.action, fact] as const] : [])),
  );
  return known
    .flatMap((fact) => (fact.kind === "action-agreed" && fact.forYear === year ? [fact] : []))
    .map((fact) => ({ ...fact, done: done.get(fact.id) }))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** The actions that are still to be done. */
export const openActions = (...given: Parameters<typeof actionsOf>): AgreedAction[] =>
  actionsOf(...given).filter(({ done }) => !done);

/** By when an action is to be done: the whole of its last day counts. */
export const dueOfAction = ({ due }: Pick<AgreedAction, "due">): Deadline => ({ day: due, limit: "through" });
