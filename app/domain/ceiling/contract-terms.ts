import { addDays, type Day, type Instant } from "#app/domain/calendar";
import { type Dated, factsAt, latest } from "#app/domain/fact";
import type { LotKey } from "#app/domain/lot";

/** By what a line is placed in a region; the agreement says which (reading 6). */
export const regionBases = ["insured", "requester", "drawing-site"] as const;
export type RegionBasis = (typeof regionBases)[number];

/** Rules of claiming that count only where an agreement adopts them (reading 18). */
export const claimRules = [
  "book-year-closes",
  "two-year-look-back",
  "five-year-uniqueness",
  "return-terms",
  "agb-month-ahead",
] as const;
export type ClaimRule = (typeof claimRules)[number];

/** What an agreement asks above the ceiling: all care, urgent care and what was begun, or none. */
export const duties = ["all", "urgent-and-running", "none"] as const;
export type Duty = (typeof duties)[number];

/** A dated term of an agreement about what is claimed under it. */
export type TermFact = Dated &
  (
    | {
        /** From its day this AGB code may claim under the agreement (readings 8 and 19). */
        readonly kind: "agb-listed";
        readonly organisation: string;
        readonly code: string;
        readonly until?: Day | undefined;
      }
    /** Its day is the last on which the code may claim. */
    | { readonly kind: "agb-ended"; readonly code: string }
    /** The whole list of performance codes that use no ceiling, from its day. */
    | { readonly kind: "ceiling-free"; readonly codes: readonly string[] }
    /** The lot to which order tariffs count; without it they stay not allocated (reading 6). */
    | { readonly kind: "order-tariffs"; readonly lot: LotKey }
    | { readonly kind: "region-basis"; readonly basis: RegionBasis }
    /** The whole list of adopted rules, from its day. */
    | { readonly kind: "claim-rules"; readonly rules: readonly ClaimRule[] }
    /** What has to be delivered above the ceiling, with the words of the agreement. */
    | { readonly kind: "duty-to-continue"; readonly duty: Duty; readonly clause: string }
  );

/** An AGB code with the days from and through which it may claim. */
export type AgbPeriod = {
  readonly organisation: string;
  readonly code: string;
  readonly from: Day;
  readonly until?: Day | undefined;
};

const END: Day = "9999-12-31";

/** The dated list of AGB codes of an agreement as known at a moment, in order of their first day. */
export function agbPeriods(facts: readonly TermFact[], knownAt: Instant): AgbPeriod[] {
  const known = factsAt(facts, END, knownAt);
  return known
    .filter((fact) => fact.kind === "agb-listed")
    .map(({ organisation, code, day: from, until }) => {
      const next = known.find((fact) => fact.kind === "agb-listed" && fact.code === code && fact.day > from);
      const ended = known.find(
        (fact) =>
          fact.kind === "agb-ended" &&
          fact.code === code &&
          fact.day >= from &&
          fact.day < (next?.day ?? END),
      );
      const last = [until, ended?.day, next && addDays(next.day, -1)]
        .filter((day) => day !== undefined)
        .sort()[0];
      return { organisation, code, from, until: last };
    });
}

/** What an agreement says about a claim of one day. */
export type TermsOn = {
  readonly agb: readonly AgbPeriod[];
  readonly ceilingFree: ReadonlySet<string>;
  readonly orderLot?: LotKey | undefined;
  readonly regionBasis: RegionBasis;
  readonly rules: ReadonlySet<ClaimRule>;
  /** Absent where nothing was recorded of it. */
  readonly duty?: DutyOn | undefined;
};

/** What has to be delivered above the ceiling, since when, in the words of the agreement. */
export type DutyOn = { readonly duty: Duty; readonly clause: string; readonly from: Day };

/** The terms of an agreement for a claim of `day`, as known at a moment. */
export function termsOn(facts: readonly TermFact[], day: Day, knownAt: Instant): TermsOn {
  const known = factsAt(facts, day, knownAt);
  const duty = latest(known, "duty-to-continue");
  return {
    duty: duty && { duty: duty.duty, clause: duty.clause, from: duty.day },
    agb: agbPeriods(facts, knownAt).filter(
      ({ from, until }) => from <= day && (until === undefined || day <= until),
    ),
    ceilingFree: new Set(latest(known, "ceiling-free")?.codes),
    orderLot: latest(known, "order-tariffs")?.lot,
    regionBasis: latest(known, "region-basis")?.basis ?? "insured",
    rules: new Set(latest(known, "claim-rules")?.rules),
  };
}
