import type { OrganisationKind } from "#app/domain/organisation";
import { type Role, roleFits } from "#app/domain/permission";

/** A role held at an organisation, or at the installation itself. */
export type Membership<Place> = { readonly role: Role; readonly organisation?: Place | null | undefined };

/**
 * The organisation that somebody acts for, and the roles held there that fit it: that of the oldest membership.
 * @param memberships oldest first
 */
export function actingFor<Place extends { readonly id: string; readonly kind: OrganisationKind }>(
  memberships: readonly Membership<Place>[],
): { readonly organisation: Place | undefined; readonly roles: readonly Role[] } {
  const organisation = memberships[0]?.organisation ?? undefined;
  const roles = memberships
    .filter((membership) => membership.organisation?.id === organisation?.id)
    .map(({ role }) => role)
    .filter((role) => roleFits(role, organisation?.kind));
  return { organisation, roles };
}
