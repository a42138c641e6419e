import { type Act, may, type Role } from "#app/domain/permission";
import { type Person, personState } from "#app/domain/person";

/** Every kind of open work that an account can hold; `held.<kind>` in the texts of `people` says what it is. */
export const heldKinds = ["invitations", "notices", "questions"] as const;
export type HeldKind = (typeof heldKinds)[number];

/** How much of a kind an account holds, and what whoever takes it over has to be allowed to do. */
export type HeldWork = { readonly kind: HeldKind; readonly count: number; readonly act?: Act | undefined };

const canTakeOver = (roles: readonly Role[], held: readonly HeldWork[]): boolean =>
  held.every(({ act }) => act === undefined || may(roles, act));

/**
 * The people who can take over what somebody holds: active colleagues who may do all of it, or, where there is nobody
 * like that, every active colleague, since somebody has to know of it.
 */
export function successorsOf<P extends Person>(
  people: readonly P[],
  id: string,
  held: readonly HeldWork[],
): readonly P[] {
  const colleagues = people.filter((person) => person.id !== id && personState(person) === "active");
  const able = colleagues.filter(({ roles }) => canTakeOver(roles, held));
  return able.length > 0 ? able : colleagues;
}
