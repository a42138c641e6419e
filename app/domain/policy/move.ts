import { type Act, may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";

/** A process that can be asked to go on under a later version of its policy (rule 4.87). */
export type Movable = { readonly thing: "increase-request" | "application"; readonly provider: string };

/** What somebody of the provider has to be allowed, to answer whether such a process moves. */
export const answererOf = (thing: Movable["thing"]): Act =>
  thing === "application" ? "register" : "ask-increase";

/** Whether the viewer can answer a move: people of its provider who look after the process. */
export const answersMove = ({ organisation, roles }: Viewer, move: Movable): boolean =>
  organisation === move.provider && may(roles, answererOf(move.thing));
