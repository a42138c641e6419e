import { type Day, firstOfYear, type Instant, lastOfYear } from "#app/domain/calendar";
import type { OfferFact, RunningFact } from "#app/domain/contracting/agreement-fact";
import type { ContractHolder } from "#app/domain/contracting/holder";
import type { ContractParty } from "#app/domain/contracting/party";
import { type Dated, factsAt, latest } from "#app/domain/fact";
import type { LotKey } from "#app/domain/lot";
import type { Area } from "#app/domain/region";

/** How it came about: with a lead party, by open tender, privately (4.83), through hospital care (4.65), on request (1.24). */
export type ContractForm = "idd" | "tender" | "private" | "msz" | "direct";

/** A dated step in the life of an agreement. Agreement, publication and start are three dates (reading 12). */
export type ContractFact = Dated &
  (
    | OfferFact
    | {
        readonly kind: "agreed";
        readonly startsOn: Day;
        readonly endsOn: Day;
        readonly lots: readonly LotKey[];
        /** Why it was made privately (rule 4.83). */
        readonly ground?: string | undefined;
      }
    | { readonly kind: "published" }
    | { readonly kind: "talks-opened"; readonly forYear: number }
    | { readonly kind: "integral-offer"; readonly forYear: number; readonly lots: readonly LotKey[] }
    | { readonly kind: "bought-selectively"; readonly forYear: number; readonly lots: readonly LotKey[] }
    | { readonly kind: "selective-declined"; readonly forYear: number; readonly reason: string }
    | { readonly kind: "renewed"; readonly forYear: number; readonly endsOn: Day }
    | { readonly kind: "talks-failed"; readonly forYear: number; readonly reason: string }
    | {
        readonly kind: "option-told";
        readonly forYear: number;
        readonly used: boolean;
        readonly endsOn?: Day | undefined;
      }
    | {
        readonly kind: "reopening-decided";
        readonly forYear: number;
        readonly reopens: boolean;
        readonly reason: string;
      }
    | RunningFact
    | { readonly kind: "ended"; readonly endsOn: Day; readonly reason: string }
    /** What it takes the place of was recorded wrongly and counts no more; `step` is its kind. */
    | { readonly kind: "annulled"; readonly step: string; readonly reason: string }
  );

export type Contract = {
  readonly id: string;
  readonly form: ContractForm;
  readonly provider: string;
  readonly holders?: readonly ContractHolder[] | undefined;
  readonly area?: Area | undefined; // absent where the whole country is served
  readonly parties: readonly ContractParty[];
  readonly facts: readonly ContractFact[];
};

/** What is known of an agreement for one contract year, looked at from one day. */
export type ContractState = {
  readonly contract: Contract;
  readonly agreedOn: Day;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Lots served in the contract year. */
  readonly lots: readonly LotKey[];
  /** Lots among them that were bought selectively on top of the agreement (rule 4.59). */
  readonly selective: readonly LotKey[];
  /** When the agreement was first published; absent while it is not. */
  readonly publishedOn?: Day | undefined;
  /** For this year: nothing to renew, still to be renewed, in talks, renewed, or failed. */
  readonly renewal: "not-needed" | "due" | "in-talks" | "renewed" | "failed";
  /** The day of the fact that the renewal follows from. */
  readonly renewalSince?: Day | undefined;
  /** When a renewal for this year was published; absent while it is not. */
  readonly renewalPublishedOn?: Day | undefined;
};

/**
 * The state of an agreement for `year`, or undefined when it was not agreed by then or does not touch that year.
 * An agreement that ends before the year begins still touches it while it runs and may be renewed (rule 4.48).
 */
export function contractState(
  contract: Contract,
  year: number,
  day: Day,
  knownAt: Instant,
): ContractState | undefined {
  const facts = factsAt(contract.facts, day, knownAt);
  const agreed = latest(facts, "agreed");
  if (!agreed) return undefined;
  const forYear = facts.filter((fact) => !("forYear" in fact) || fact.forYear === year);
  const endsOn = endOf(facts, agreed.endsOn);
  const talks = latest(forYear, "talks-opened", "renewed", "talks-failed", "option-told");
  const renewal = renewalOf(talks, endsOn < firstOfYear(year));
  const runs = agreed.startsOn <= lastOfYear(year) && (endsOn >= firstOfYear(year) || day <= endsOn);
  if (!runs) return undefined;
  const selective = latest(forYear, "bought-selectively")?.lots ?? [];
  const published = facts.filter((fact) => fact.kind === "published").map((fact) => fact.day);
  const since = talks?.day;
  return {
    contract,
    agreedOn: agreed.day,
    startsOn: agreed.startsOn,
    endsOn,
    lots: [...new Set([...agreed.lots, ...selective])],
    selective,
    publishedOn: published[0],
    renewal,
    renewalSince: since,
    renewalPublishedOn: renewal === "renewed" && since ? published.find((each) => each >= since) : undefined,
  };
}

type RenewalFact = Extract<
  ContractFact,
  { kind: "talks-opened" | "renewed" | "talks-failed" | "option-told" }
>;

function renewalOf(fact: RenewalFact | undefined, endsBefore: boolean): ContractState["renewal"] {
  if (!fact) return endsBefore ? "due" : "not-needed";
  if (fact.kind === "talks-opened") return "in-talks";
  if (fact.kind === "option-told") return fact.used ? "renewed" : "failed";
  return fact.kind === "renewed" ? "renewed" : "failed";
}

/** The last day of the term: as agreed, moved by renewals and options used, cut short by an ending. */
export const endOf = (facts: readonly ContractFact[], agreed: Day): Day =>
  facts.flatMap((fact) => (fact.kind !== "agreed" && "endsOn" in fact ? (fact.endsOn ?? []) : [])).at(-1) ??
  agreed;
