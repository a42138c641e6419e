import type { Day } from "#app/domain/calendar";
import { lastDayOf } from "#app/domain/deadline";
import type { LotKey } from "#app/domain/lot";
import type { NormSet } from "#app/domain/norm";
import type { Part, Phase } from "#app/domain/phase";
import type { CombinedAgreement } from "#app/domain/policy/combined";
import type { Discipline, PolicyLot } from "#app/domain/policy/lot";
import type { Question } from "#app/domain/policy/questionnaire";
import type {
  Access,
  ClaimRule,
  Exclusion,
  Guidance,
  LegalEntity,
  PolicyOption,
  ResponseWindow,
} from "#app/domain/policy/rules";
import type { RegionCode } from "#app/domain/region";
import type { Bilingual, Reading, Source, Statement, Topic } from "#app/domain/statement";
import type { TenderCriteria } from "#app/domain/tender/criteria";

/** The shape of a policy document that this version of the product reads. */
export const POLICY_SCHEMA_VERSION = 2;

/** The terms under which a ceiling can be adapted during the contract year (rules 4.74 to 4.82). */
export type CeilingTerms = {
  readonly text: Bilingual;
  readonly request: Phase;
  readonly decision: Phase;
  /** What a request holds at least (rule 4.77). */
  readonly required: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly statements: readonly Statement[];
  /** The most that a raise may come to before a second person has to sign, in cents; absent where not said. */
  readonly mandate?: { readonly cents: number; readonly source: Source } | undefined;
  /** The least that can be asked for, in cents; absent where not said. */
  readonly minimum?: { readonly cents: number; readonly source: Source } | undefined;
  /** Performance codes, of six digits, that use no ceiling. */
  readonly freeCodes?: { readonly codes: readonly string[]; readonly source: Source } | undefined;
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

/** Regions without IDD on the day of the policy, open for a new lead party (rules 4.15 and 4.18). */
export type OpenForIdd = {
  readonly regions: readonly RegionCode[];
  readonly text: Bilingual;
  readonly source: Source;
  readonly readings?: readonly Reading[] | undefined;
};

export const divisions = ["lots", "care-groups"] as const;

/** A purchasing policy: one validated document per insurer, care type, contract year and version. */
export type Policy = {
  readonly schemaVersion: typeof POLICY_SCHEMA_VERSION;
  readonly key: string;
  readonly title: Bilingual;
  readonly publisher: string;
  readonly careType: Bilingual;
  readonly contractYear: number;
  readonly publishedOn: Day;
  /** The legal persons behind it. */
  readonly entities: readonly LegalEntity[];
  /** Contradictions and gaps that belong to no item in particular. */
  readonly readings: readonly Reading[];
  readonly parts: readonly Part[];
  /** Days by which the insurer tells what it may still change (rule 1.11). */
  readonly announcements: readonly Phase[];
  readonly windows: readonly ResponseWindow[];
  readonly access?: Access | undefined;
  /** Whether it buys lots or groups of care. */
  readonly division: (typeof divisions)[number];
  readonly disciplines: readonly Discipline[];
  readonly lots: readonly PolicyLot[];
  /** Absent where the policy knows no lead parties. */
  readonly openForIdd?: OpenForIdd | undefined;
  readonly normSets: readonly NormSet[];
  readonly exclusions: readonly Exclusion[];
  readonly guidance?: Guidance | undefined;
  readonly questionnaire: readonly Question[];
  readonly options: readonly PolicyOption[];
  readonly claimRules: readonly ClaimRule[];
  /** Agreements that several were merged into; absent where there are none. */
  readonly combined?: readonly CombinedAgreement[] | undefined;
  /** What the open tender asks more exactly, published when it opens; absent where it asks no more. */
  readonly tender?: TenderCriteria | undefined;
  /** Absent where the policy knows no ceilings. */
  readonly ceiling?: CeilingTerms | undefined;
  readonly topics: readonly Topic[];
  readonly changes: readonly Change[];
  readonly contacts: readonly Contact[];
  /** What the source leaves open, so that nothing is invented for it (rule 1.31). */
  readonly open: readonly Statement[];
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

/** The two steps of the ceiling: asking and deciding; none where the policy knows no ceilings. */
export const ceilingPhases = ({ ceiling }: Policy): readonly Phase[] =>
  ceiling ? [ceiling.request, ceiling.decision] : [];

/** Every step of a policy: those of its parts, its announcements, then those of the ceiling. */
export const phasesOf = (policy: Policy): readonly Phase[] => [
  ...policy.parts.flatMap((part) => part.phases),
  ...policy.announcements,
  ...ceilingPhases(policy),
];

/** The phase of a policy with that key, or undefined. */
export const findPhase = (policy: Policy, key: string): Phase | undefined =>
  phasesOf(policy).find((phase) => phase.key === key);

/** The last day of a phase that counts, or undefined where the policy names none. */
export function deadlineDay(policy: Policy, key: string): Day | undefined {
  const deadline = findPhase(policy, key)?.deadline;
  return deadline && lastDayOf(deadline);
}

/** The norm sets that hold for a lot in a part of the process: all of their norms must be met. */
export const normSetsFor = (policy: Policy, part: string, lot: LotKey): readonly NormSet[] =>
  policy.normSets.filter((set) => set.parts.includes(part) && set.lots.includes(lot));
