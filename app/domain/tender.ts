import type { Day, Instant } from "#app/domain/calendar";
import { type Dated, factsAt, latest } from "#app/domain/fact";
import type { LotKey } from "#app/domain/lot";
import { chooses, type PolicyOption } from "#app/domain/policy/rules";
import type { Reason } from "#app/domain/reason";
import type { Area } from "#app/domain/region";

/** The days of an open tender, taken from the policy version it runs under. All but `opensOn` include the whole day. */
export type TenderDays = {
  readonly opensOn: Day;
  readonly questionsThrough: Day;
  readonly closesOn: Day;
  readonly outcomeBy: Day;
};

/** A dated step of one lot in one area. */
export type TenderLotFact = Dated &
  /** What it followed from, with what a buyer added to that. */
  (
    | {
        readonly kind: "announced";
        readonly ground: string;
        readonly because?: readonly Reason[] | undefined;
        /** Nobody but its provider sees a registration until two people open them (reading 13). */
        readonly sealed?: boolean | undefined;
      }
    /** Two people opened the registrations; whoever signed second recorded it. */
    | { readonly kind: "unsealed" }
    | { readonly kind: "withdrawn"; readonly reason: string }
    /** How a buyer wants the outcome to be told, and why the duty of care is met where some are left out. */
    | { readonly kind: "outcome-drafted"; readonly language: "nl" | "en"; readonly enough: string }
    /** A second person agreed to the outcome as it stood at that many steps; its letters follow. */
    | {
        readonly kind: "outcome-signed";
        readonly language: "nl" | "en";
        readonly enough: string;
        readonly steps: number;
      }
    | { readonly kind: "outcome"; readonly qualified: number }
  );

/** A lot put out to open tender for an area and a contract year (rules 4.61 to 4.70). */
export type TenderLot = {
  readonly id: string;
  readonly contractYear: number;
  readonly area: Area;
  readonly lot: LotKey;
  readonly days: TenderDays;
  readonly facts: readonly TenderLotFact[];
};

export const tenderStages = ["announced", "open", "closed", "outcome"] as const;
export type TenderStage = (typeof tenderStages)[number];

/** Whether nobody but their providers may know of the registrations for a lot, nor how many there are. */
export function isSealed({ facts }: Pick<TenderLot, "facts">, day: Day, knownAt: Instant): boolean {
  const known = factsAt(facts, day, knownAt);
  return latest(known, "announced")?.sealed === true && latest(known, "unsealed") === undefined;
}

/** The fact that puts a lot out to tender under a policy. */
export const announcement = (
  policy: { readonly options: readonly PolicyOption[] },
  ground: string,
  because?: readonly Reason[],
) => ({
  kind: "announced" as const,
  ...{ ground, because },
  ...(chooses(policy, "sealing") && { sealed: true }),
});

/** Where the tender of a lot stands, or undefined when it is not announced or was withdrawn. */
export function tenderStage(
  lot: TenderLot,
  day: Day,
  knownAt: Instant,
): { stage: TenderStage; since: Day; qualified?: number } | undefined {
  const facts = factsAt(lot.facts, day, knownAt);
  const announced = latest(facts, "announced");
  if (!announced || latest(facts, "withdrawn")) return undefined;
  const outcome = latest(facts, "outcome");
  if (outcome) return { stage: "outcome", since: outcome.day, qualified: outcome.qualified };
  if (day > lot.days.closesOn) return { stage: "closed", since: lot.days.closesOn };
  if (day >= lot.days.opensOn) return { stage: "open", since: lot.days.opensOn };
  return { stage: "announced", since: announced.day };
}
