import type { Instant } from "#app/domain/calendar";
import { may, type Role } from "#app/domain/permission";

/** Someone of an organisation, with the roles held there. */
export type Person = {
  readonly id: string;
  /** Empty once the person was erased. */
  readonly name: string;
  readonly deactivatedAt: Instant | null;
  readonly roles: readonly Role[];
};

export const personStates = ["active", "deactivated", "erased"] as const;
export type PersonState = (typeof personStates)[number];

/** Where someone stands; of who was erased no name is left. */
export function personState({ name, deactivatedAt }: Omit<Person, "id" | "roles">): PersonState {
  if (name === "") return "erased";
  return deactivatedAt ? "deactivated" : "active";
}

/** What has to be the same when somebody is erased as when it was proposed. */
export const erasureState = ({ deactivatedAt, roles }: Pick<Person, "deactivatedAt" | "roles">) => ({
  deactivatedAt,
  roles,
});

/** What is to be known before somebody manages accounts no more: it is oneself, or one other is left alone with it. */
export type LossToConfirm = "own" | "one-left";

/**
 * What an organisation loses when `id` keeps these roles only: `last` leaves nobody to manage its accounts. Where one
 * is left, an act that takes two people becomes the act of one.
 */
export function administratorLoss(
  people: readonly Person[],
  id: string,
  rolesLeft: readonly Role[],
  by: string | undefined,
): "last" | readonly LossToConfirm[] {
  const managing = people.filter(
    (person) => personState(person) === "active" && may(person.roles, "manage-accounts"),
  );
  if (!managing.some((person) => person.id === id) || may(rolesLeft, "manage-accounts")) return [];
  const left = managing.length - 1;
  if (left === 0) return "last";
  return [...(id === by ? (["own"] as const) : []), ...(left === 1 ? (["one-left"] as const) : [])];
}

/** The shortest text that can stand for the name of a person or an organisation, and the longest, in characters. */
const nameLength = { least: 2, most: 200 } as const;

/**
 * Whether a text can be the name of a person or an organisation: some letters, on one line, without characters that
 * nobody sees, and not beginning as a spreadsheet's formula does.
 */
export const isName = (text: string): boolean =>
  text.length >= nameLength.least &&
  text.length <= nameLength.most &&
  /\p{L}/u.test(text) &&
  !/^[=+\-@]/.test(text.normalize("NFKC").trimStart()) &&
  !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(text);
