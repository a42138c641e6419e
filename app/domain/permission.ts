/** Roles an account can hold, each tied to an organisation; an operator belongs to the installation. */
export const roles = [
  "buyer",
  "provider",
  "director",
  "auditor",
  "administrator",
  "operator",
  "catalogue-expert",
] as const;
export type Role = (typeof roles)[number];

/** What can be done or seen. */
export const acts = [
  "see-season",
  "see-own-contracts",
  "read-audit",
  "manage-accounts",
  "add-insurer",
] as const;
export type Act = (typeof acts)[number];

/** Who may do what: the one table that decides. What is not in it is not allowed. */
const table: Readonly<Record<Role, readonly Act[]>> = {
  buyer: ["see-season"],
  provider: ["see-own-contracts"],
  director: ["see-season"],
  auditor: ["see-season", "read-audit"],
  administrator: ["see-season", "manage-accounts"],
  operator: ["add-insurer"],
  "catalogue-expert": [],
};

/** Whether any of the roles allows the act. */
export const may = (held: readonly Role[], act: Act): boolean =>
  held.some((role) => table[role].includes(act));
