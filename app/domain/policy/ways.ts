import { takesApplications } from "#app/domain/contracting/application";
import type { Policy } from "#app/domain/policy";
import { isRegional } from "#app/domain/policy/lot";
import { OPEN_TENDER } from "#app/domain/tender/criteria";

/** Ways of buying that have pages of their own: without one in a policy its pages stand in nobody's way. */
export const ways = ["regions", "lead-parties", "disciplines", "tender", "ceilings", "applications"] as const;
export type Way = (typeof ways)[number];

const knows: Readonly<Record<Way, (policy: Policy) => boolean>> = {
  regions: isRegional,
  "lead-parties": ({ openForIdd }) => openForIdd !== undefined,
  disciplines: ({ disciplines }) => disciplines.length > 0,
  tender: ({ parts }) => parts.some(({ key }) => key === OPEN_TENDER),
  ceilings: ({ ceiling }) => ceiling !== undefined,
  applications: takesApplications,
};

/** The ways of buying that policies know together. */
export const waysOf = (policies: readonly Policy[]): readonly Way[] =>
  ways.filter((way) => policies.some(knows[way]));
