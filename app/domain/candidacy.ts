import type { Day, Instant } from "#app/domain/calendar";
import type { PartyRole } from "#app/domain/contracting/party";
import { type Dated, factsAt, latest } from "#app/domain/fact";
import type { Area } from "#app/domain/region";

/** A dated step of a candidacy (rule 4.72). */
export type CandidacyFact = Dated &
  (
    | { readonly kind: "interest-shown"; readonly receivedAt: Instant }
    | { readonly kind: "documents-sent" }
    | { readonly kind: "offer-received"; readonly receivedAt: Instant; readonly late: boolean }
    | {
        readonly kind: "norm-judged";
        readonly norm: string;
        readonly meets: boolean;
        readonly judge: string;
        readonly reason: string;
        /** What it was seen in: which file, which page. */
        readonly evidence?: string | undefined;
      }
    | { readonly kind: "late-considered"; readonly reason: string }
    | {
        readonly kind: "party-named";
        readonly organisation: string;
        readonly role: Exclude<PartyRole, "lead">;
        /** Whether a signed agreement with it was seen. */
        readonly signed: boolean;
      }
    | { readonly kind: "support-shown"; readonly reason: string }
    | { readonly kind: "ceiling-accepted"; readonly reason: string }
    | { readonly kind: "judged"; readonly meets: boolean; readonly reason: string }
    | { readonly kind: "talks-opened" }
    | { readonly kind: "agreed"; readonly contract: string }
    | { readonly kind: "not-agreed"; readonly reason: string }
    | { readonly kind: "refused"; readonly reason: string }
    | { readonly kind: "withdrawn"; readonly reason: string }
    /** What it takes the place of was recorded wrongly and counts no more; `step` is its kind. */
    | { readonly kind: "annulled"; readonly step: string; readonly reason: string }
  );

/** A party that wants to become lead party of an area, or to join an existing one (rules 4.19 to 4.21). */
export type Candidacy = {
  readonly id: string;
  readonly provider: string;
  readonly area: Area;
  readonly contractYear: number;
  /** The contract of the lead party it wants to join, for a candidacy that joins an existing region. */
  readonly joins?: string | undefined;
  readonly facts: readonly CandidacyFact[];
};

/** What is told of an offer without moving the candidacy on. */
const asides = [
  "norm-judged",
  "late-considered",
  "party-named",
  "support-shown",
  "ceiling-accepted",
  "annulled",
] as const;
type Aside = (typeof asides)[number];

/** Where a candidacy stands: its last step. */
export type CandidacyStage =
  | Exclude<CandidacyFact["kind"], Aside | "judged">
  | "meets"
  | "does-not-meet"
  /** It was entered by mistake. */
  | "annulled";

type StepFact = Exclude<CandidacyFact, { kind: Aside }>;
const isStep = (fact: CandidacyFact): fact is StepFact => !asides.some((kind) => kind === fact.kind);

/** The steps towards an agreement, in order. */
export const candidacySteps: readonly CandidacyStage[] = [
  "interest-shown",
  "documents-sent",
  "offer-received",
  "meets",
  "talks-opened",
  "agreed",
];

const endings: readonly CandidacyStage[] = [
  "does-not-meet",
  "not-agreed",
  "refused",
  "withdrawn",
  "annulled",
];

/** Every stage: those towards an agreement in order, then how it ends without one. */
export const candidacyStages: readonly CandidacyStage[] = [...candidacySteps, ...endings];

/** The stages after which nothing of the candidacy is still to come. */
const ended: ReadonlySet<CandidacyStage> = new Set(["agreed", ...endings]);

/** The last step known, with its day; undefined before the first one. */
export function candidacyStage(
  candidacy: Candidacy,
  day: Day,
  knownAt: Instant,
): { stage: CandidacyStage; since: Day } | undefined {
  const known = factsAt(candidacy.facts, day, knownAt);
  const last = known.filter(isStep).at(-1);
  const entered = latest(known, "annulled");
  if (!last) return entered && { stage: "annulled", since: entered.day };
  const stage = last.kind === "judged" ? (last.meets ? "meets" : "does-not-meet") : last.kind;
  return { stage, since: last.day };
}

/** Whether a candidate for a new lead party is still in the running. */
export function isLive(candidacy: Candidacy, day: Day, knownAt: Instant): boolean {
  const at = candidacyStage(candidacy, day, knownAt);
  return at !== undefined && !ended.has(at.stage);
}
