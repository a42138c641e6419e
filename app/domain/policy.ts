import type { Day } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import type { Lot, LotKey } from "#app/domain/lot";
import type { Part, Phase } from "#app/domain/phase";
import type { RegionCode } from "#app/domain/region";
import type { Bilingual, Reading, Source, Statement, Topic } from "#app/domain/statement";

/** The shape of a policy document that this version of the product reads. */
export const POLICY_SCHEMA_VERSION = 1;

/** A lot with what the policy says about who can be contracted for it, and how. */
export type PolicyLot = Lot & { readonly text: Bilingual; readonly source: Source };

/** A standard asked for, such as ISO 15189. */
export type Standard = {
  readonly name: string;
  /** Whether the insurer may accept an alternative (rule 4.40). */
  readonly equivalent: boolean;
  /** Where it has a scope: the lot's discipline must be in it, or that is for the insurer to judge (reading 14). */
  readonly scope?: "required" | "judged" | undefined;
};

/** A minimum norm. Its outcome is an opinion of the insurer where `judged` (rule 4.37). */
export type Norm = {
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly judged: boolean;
  readonly standard?: Standard | undefined;
  readonly source: Source;
  readonly readings?: readonly Reading[] | undefined;
};

/** Norms that must all be met for a set of lots, in the named parts of the process. */
export type NormSet = {
  readonly key: string;
  readonly title: Bilingual;
  readonly parts: readonly string[];
  readonly lots: readonly LotKey[];
  readonly norms: readonly Norm[];
};

/** The terms under which a ceiling can be adapted during the contract year (rules 4.74 to 4.82). */
export type CeilingTerms = {
  readonly text: Bilingual;
  readonly request: Phase;
  readonly decision: Phase;
  /** What a request holds at least (rule 4.77). */
  readonly required: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly statements: readonly Statement[];
  readonly source: Source;
};

/** One line of the annex that lists what changed against the year before (rule 4.92). */
export type Change = {
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** The author's own remark, such as that a norm stood before only in the criteria. */
  readonly note?: Bilingual | undefined;
  readonly source: Source;
};

/** A subject and how to reach the insurer about it (rules 4.2 and 4.91). */
export type Contact = {
  readonly key: string;
  readonly topic: Bilingual;
  /** E-mail address or web address. */
  readonly address: string;
  /** Fixed subject line of the message. */
  readonly subject?: string | undefined;
  readonly source: Source;
};

/** A purchasing policy: one validated document per insurer, care type, contract year and version. */
export type Policy = {
  readonly schemaVersion: typeof POLICY_SCHEMA_VERSION;
  readonly key: string;
  readonly title: Bilingual;
  readonly publisher: string;
  readonly careType: Bilingual;
  readonly contractYear: number;
  readonly publishedOn: Day;
  readonly parts: readonly Part[];
  readonly lots: readonly PolicyLot[];
  /** Regions without IDD on the day of the policy, open for a new lead party (rules 4.15 and 4.18). */
  readonly openForIdd: {
    readonly regions: readonly RegionCode[];
    readonly text: Bilingual;
    readonly source: Source;
    readonly readings?: readonly Reading[] | undefined;
  };
  readonly normSets: readonly NormSet[];
  readonly ceiling: CeilingTerms;
  readonly topics: readonly Topic[];
  readonly changes: readonly Change[];
  readonly contacts: readonly Contact[];
};

/** A policy as adopted: a version counts from a day on, is known from a moment, and is never changed. */
export type PolicyVersion = {
  readonly id: string;
  readonly insurer: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly reason: string;
  readonly policy: Policy;
};

/** Every step of a policy: those of its parts, then the two of the ceiling. */
export const phasesOf = (policy: Policy): readonly Phase[] => [
  ...policy.parts.flatMap((part) => part.phases),
  policy.ceiling.request,
  policy.ceiling.decision,
];

/** The phase of a policy with that key, or undefined. */
export const findPhase = (policy: Policy, key: string): Phase | undefined =>
  phasesOf(policy).find((phase) => phase.key === key);

/** The last day of a phase that counts, or undefined where the policy names none. */
export function deadlineDay(policy: Policy, key: string): Day | undefined {
  const deadline = findPhase(policy, key)?.deadline;
  return deadline && lastDayOf(deadline);
}
