import type { OrganisationKind } from "#app/domain/organisation";

/** Roles an account can hold, each tied to an organisation; an operator belongs to the installation. */
export const roles = [
  "buyer",
  "director",
  "auditor",
  "administrator",
  "catalogue-expert",
  "provider",
  "provider-administrator",
  "operator",
] as const;
export type Role = (typeof roles)[number];

/** What can be done or seen. */
export const acts = [
  "see-season",
  "contract",
  "see-own-contracts",
  "answer-offers",
  "see-catalogue",
  "ask-code",
  "decide-code",
  "see-ceilings",
  "change-ceilings",
  "ask-increase",
  "ask-agb-change",
  "decide-increases",
  "sign-increases",
  "sign-any-increase",
  "set-mandates",
  "deliver-production",
  "add-documents",
  "state-certificates",
  "register",
  "open-lots",
  "judge-registrations",
  "write-in-threads",
  "read-audit",
  "manage-accounts",
  "write-policy",
  "add-insurer",
  "add-provider",
  "run-jobs",
  "cancel-jobs-of-all",
  "see-mail",
] as const;
export type Act = (typeof acts)[number];

/** Where a role is held: at an insurer, at any other organisation, or at none. */
type Side = "insurer" | "provider" | "installation";

/** What everybody at a provider may. */
const ofProviders: readonly Act[] = [
  "see-own-contracts",
  "answer-offers",
  "see-catalogue",
  "ask-code",
  "see-ceilings",
  "ask-agb-change",
  "ask-increase",
  "deliver-production",
  "add-documents",
  "state-certificates",
  "write-in-threads",
  "register",
];

/** Who may do what, and where: the one table that decides. What is not in it is not allowed. */
const table: Readonly<Record<Role, { readonly at: Side; readonly acts: readonly Act[] }>> = {
  buyer: {
    at: "insurer",
    acts: [
      "see-season",
      "contract",
      "see-catalogue",
      "ask-code",
      "see-ceilings",
      "ask-agb-change",
      "change-ceilings",
      "decide-increases",
      "sign-increases",
      "deliver-production",
      "add-documents",
      "state-certificates",
      "open-lots",
      "judge-registrations",
      "write-in-threads",
      "add-provider",
    ],
  },
  director: {
    at: "insurer",
    acts: [
      "see-season",
      "see-catalogue",
      "see-ceilings",
      "write-in-threads",
      "sign-increases",
      "sign-any-increase",
      "set-mandates",
    ],
  },
  auditor: { at: "insurer", acts: ["see-season", "see-catalogue", "see-ceilings", "read-audit"] },
  administrator: {
    at: "insurer",
    acts: [
      "see-season",
      "see-catalogue",
      "see-ceilings",
      "write-policy",
      "manage-accounts",
      "set-mandates",
      "add-provider",
      "run-jobs",
      "see-mail",
    ],
  },
  "catalogue-expert": { at: "insurer", acts: ["see-catalogue", "decide-code"] },
  provider: { at: "provider", acts: ofProviders },
  "provider-administrator": { at: "provider", acts: [...ofProviders, "manage-accounts", "see-mail"] },
  operator: { at: "installation", acts: ["add-insurer", "add-provider", "run-jobs", "cancel-jobs-of-all"] },
};

/** Whether any of the roles allows the act. */
export const may = (held: readonly Role[], act: Act): boolean =>
  held.some((role) => table[role].acts.includes(act));

type Holder = { readonly roles: readonly Role[]; readonly organisation?: string | undefined };

/** Whether a viewer brings in what its insurer has: agreements and their ceilings alike. */
export const bringsOwn = ({ roles, organisation }: Holder): boolean =>
  organisation !== undefined && may(roles, "contract") && may(roles, "change-ceilings");

/** The roles that allow the act. */
export const rolesThatMay = (act: Act): readonly Role[] => roles.filter((role) => may([role], act));

/** Whether the role can be held at an organisation of this kind; undefined is the installation itself. */
export function roleFits(role: Role, kind: OrganisationKind | undefined): boolean {
  const side: Side = kind === undefined ? "installation" : kind === "insurer" ? "insurer" : "provider";
  return table[role].at === side;
}
