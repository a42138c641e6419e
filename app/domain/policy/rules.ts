import type { Bilingual, Reading, Source } from "#app/domain/statement";

/** A length of time that does not depend on the day it begins. */
export const termUnits = ["days", "working-days", "weeks", "months", "years"] as const;
export type Term = { readonly count: number; readonly unit: (typeof termUnits)[number] };

/** A ground on which a provider gets or keeps no agreement, whatever else it meets (rule 1.23). */
export type Exclusion = {
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** How far back it counts; absent where the source names no term. */
  readonly lookBack?: Term | undefined;
  readonly source: Source;
  readonly readings?: readonly Reading[] | undefined;
};

/** How long a party has to answer, counted from what it received (rules 1.32 and 1.33). */
export type ResponseWindow = {
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly actor: "provider" | "insurer";
  readonly term: Term;
  /** The shorter term that the party strives for. */
  readonly aim?: Term | undefined;
  /** Whether the term can be moved, before it passes and with a reason. */
  readonly movable: boolean;
  readonly source: Source;
};

/** A rule about claims and administration that a policy or a contract switches on (reading 18). */
export type ClaimRule = {
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly on: boolean;
  /** Day of the year as "06-30", for a rule that names one. */
  readonly dayOfYear?: string | undefined;
  readonly term?: Term | undefined;
  readonly source: Source;
};

/** Ways of working that a policy can choose. */
export const optionKeys = [
  /** Nobody but the provider sees a registration until two people open them (reading 13). */
  "sealing",
  /** What binds the insurer is signed by a second person. */
  "second-signature",
  /** No more providers than a number are contracted for a lot (rule 4.85). */
  "maximum-providers",
  /** A lot's discipline has to be in the scope wherever a norm leaves that to judgement (reading 14). */
  "scope-is-norm",
  /** A process that runs moves to a later version where its parties consent. */
  "move-running",
] as const;
export type OptionKey = (typeof optionKeys)[number];

/** A way of working with whether this policy chooses it. */
export type PolicyOption = {
  readonly key: OptionKey;
  readonly on: boolean;
  /** The number that goes with it, as for the most providers of a lot. */
  readonly number?: number | undefined;
  readonly text: Bilingual;
  readonly source: Source;
};

/** Whether a policy chooses a way of working. */
export const chooses = (policy: { readonly options: readonly PolicyOption[] }, key: OptionKey): boolean =>
  policy.options.some((option) => option.key === key && option.on);

/** Themes that steer the talks and give no rights: never a condition (rules 1.15 and 1.39). */
export type Guidance = {
  readonly text: Bilingual;
  readonly themes: readonly { readonly key: string; readonly title: Bilingual; readonly text: Bilingual }[];
  readonly source: Source;
};

/** Who can ask for an agreement, and to whom the insurer turns by itself. */
export type Access = {
  /** Who can register or ask. */
  readonly register: { readonly text: Bilingual; readonly source: Source };
  /** Who is approached: contracted in a year, and structurally claiming in it (rule 1.25). */
  readonly approached?:
    | {
        readonly contractedIn: number;
        readonly claimingIn?: number | undefined;
        readonly text: Bilingual;
        readonly source: Source;
      }
    | undefined;
  /** How a new provider asks, and what it sends along (rule 1.28). */
  readonly newcomers?:
    | {
        readonly text: Bilingual;
        readonly sends: readonly { readonly key: string; readonly title: Bilingual }[];
        readonly source: Source;
      }
    | undefined;
};

/** A legal person behind the policy; the number is absent where the source's cannot be right (rule 1.40). */
export type LegalEntity = {
  readonly key: string;
  readonly name: string;
  readonly kvk?: string | undefined;
  readonly source: Source;
  readonly readings?: readonly Reading[] | undefined;
};
