/** Kinds of organisation (rule 4.7). The declared kind is the truth; the AGB prefix is a hint (fact D4). */
export const organisationKinds = [
  "insurer",
  "laboratory",
  "hospital",
  "thrombosis-service",
  "diagnostic-centre",
  "requesters",
  "other-provider",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** An AGB code: eight digits, leading zeros kept (facts D1 and D2: no check digit exists). */
export const isAgbCode = (text: string): boolean => /^\d{8}$/.test(text);

/** A KvK number: eight digits (fact D6; the nine digits of rule 1.40 are refused). */
export const isKvkNumber = (text: string): boolean => /^\d{8}$/.test(text);

/** The AGB prefix table of the kinds that matter here (fact D3). */
const kindsByPrefix: Readonly<Record<string, OrganisationKind>> = {
  "06": "hospital",
  "22": "diagnostic-centre",
  "34": "thrombosis-service",
  "50": "laboratory",
};

/** The kind an AGB code hints at, or undefined when the prefix says nothing. */
export const kindHint = (agb: string): OrganisationKind | undefined => kindsByPrefix[agb.slice(0, 2)];
