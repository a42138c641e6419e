import type { Day } from "#app/domain/calendar";
import type { Lot, LotKey } from "#app/domain/lot";
import type { RegionCode } from "#app/domain/region";

/** A text in both languages of the product. */
export type Bilingual = { readonly nl: string; readonly en: string };

/** Where an item of a policy comes from: the numbered rule of the source, and its heading in the document. */
export type Source = {
  readonly rule: string;
  readonly section?: string | undefined;
};

/** A place where the source is open or contradicts itself, with the reading chosen and why. */
export type Reading = { readonly issue: Bilingual; readonly chosen: Bilingual; readonly why: Bilingual };

/**
 * The last moment of something. `through` includes the whole day ("uiterlijk 1 november"), `before` excludes it
 * ("vóór 1 augustus"): both in Amsterdam time. A term does not roll to a working day unless the policy says so (D21).
 */
export type Deadline = {
  readonly day: Day;
  readonly limit: "through" | "before";
  readonly rolls?: boolean | undefined;
};

export type Actor = "provider" | "insurer" | "both";

/** One step of a part of the process: who acts, from when, until when. */
export type Phase = {
  readonly key: string;
  readonly title: Bilingual;
  readonly actor: Actor;
  /** First day on which it can be done; absent where the source names only a last day. */
  readonly opens?: Day | undefined;
  readonly deadline?: Deadline | undefined;
  /** Key of the phase that follows. */
  readonly follows?: string | undefined;
  readonly source: Source;
  readonly reading?: Reading | undefined;
};

/** One of the ways the policy leads to contracts (rules 4.47 to 4.50). */
export type Part = {
  readonly key: string;
  readonly number: number;
  readonly title: Bilingual;
  readonly phases: readonly Phase[];
  readonly source: Source;
};

/** A minimum norm. Its outcome is an opinion of the insurer where `judged` (rule 4.37). */
export type Norm = {
  readonly key: string;
  readonly title: Bilingual;
  readonly judged: boolean;
  /** Standard asked for, such as ISO 15189, with what may stand in its place. */
  readonly standard?:
    | { readonly name: string; readonly equivalent: boolean; readonly disciplineInScope: boolean }
    | undefined;
  readonly source: Source;
  readonly reading?: Reading | undefined;
};

/** Norms asked for a set of lots. */
export type NormSet = {
  readonly key: string;
  readonly title: Bilingual;
  readonly lots: readonly LotKey[];
  readonly norms: readonly Norm[];
};

/** The terms under which a ceiling can be adapted during the year (rules 4.74 to 4.82). */
export type CeilingTerms = {
  readonly text: Bilingual;
  readonly requestBy: Deadline;
  readonly decisionBy: Deadline;
  readonly required: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly source: Source;
  readonly reading?: Reading | undefined;
};

/** One line of the annex that lists what changed against the year before (rule 4.92). */
export type Change = {
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly note?: Bilingual | undefined;
  readonly source: Source;
};

/** A subject and how to reach the buyers about it (rules 4.2 and 4.91). */
export type Contact = {
  readonly topic: Bilingual;
  readonly address: string;
  readonly subject?: string | undefined;
  readonly source: Source;
};

/** A purchasing policy: one validated document per insurer, care type, contract year and version. */
export type Policy = {
  readonly key: string;
  readonly title: Bilingual;
  readonly publisher: string;
  readonly careType: Bilingual;
  readonly contractYear: number;
  readonly publishedOn: Day;
  readonly parts: readonly Part[];
  readonly lots: readonly Lot[];
  /** Regions without IDD on the day of the policy, open for a new lead party (rules 4.15 and 4.18). */
  readonly openForIdd: { readonly regions: readonly RegionCode[]; readonly source: Source };
  readonly normSets: readonly NormSet[];
  readonly ceiling: CeilingTerms;
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

/** The phase of a policy with that key, or undefined. */
export const findPhase = (policy: Policy, key: string): Phase | undefined =>
  policy.parts.flatMap((part) => part.phases).find((phase) => phase.key === key);

/** The last day of a phase as a person counts it: the day itself for `through`, the day as written for `before`. */
export const deadlineDay = (policy: Policy, key: string): Day | undefined =>
  findPhase(policy, key)?.deadline?.day;
