import type { OrganisationKind } from "#app/domain/organisation";
import type { Bilingual } from "#app/domain/statement";

/** Stable key of a lot within a policy. */
export type LotKey = string;

/** A lot as the policy defines it (rules 4.62 to 4.65). */
export type Lot = {
  readonly key: LotKey;
  readonly title: Bilingual;
  /** Short name for narrow columns. */
  readonly short: Bilingual;
  /** Part of every agreement with a lead party (rule 4.32). */
  readonly inIdd: boolean;
  /** May be bought selectively from the lead party, and then leaves the tender (rules 4.58 and 4.59). */
  readonly selective: boolean;
  /** Kinds of provider that cannot register, since they are contracted elsewhere (rule 4.65). */
  readonly notFor: readonly OrganisationKind[];
};
