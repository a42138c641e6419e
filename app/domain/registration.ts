import type { Day, Instant } from "#app/domain/calendar";
import { type Dated, factsAt } from "#app/domain/fact";

/** A dated step of a registration (rule 4.73). */
export type RegistrationFact = Dated &
  (
    | { readonly kind: "started" }
    /** What came sealed was received before it became known. */
    | { readonly kind: "submitted"; readonly receivedAt?: Instant | undefined }
    | { readonly kind: "withdrawn" }
    | {
        readonly kind: "judged";
        readonly qualifies: boolean;
        readonly reason: string;
        /** Meets all that is asked, and stands behind the most that are contracted for the lot (rule 4.85). */
        readonly beyond?: { readonly place: number; readonly most: number } | undefined;
      }
    /** Whether a ground for exclusion holds, whatever was declared. */
    | {
        readonly kind: "ground-judged";
        readonly ground: string;
        readonly holds: boolean;
        readonly reason: string;
      }
    /** Something can be put right up to and including `by`; until then nothing is decided. */
    | { readonly kind: "repair-asked"; readonly what: string; readonly by: Day }
    | { readonly kind: "repaired"; readonly text: string }
    /** The outcome was told, in a letter that is the document under this key. */
    | { readonly kind: "informed"; readonly letter?: string | undefined }
    | { readonly kind: "response"; readonly text: string }
    | { readonly kind: "answered"; readonly text: string }
    /** What it takes the place of was recorded wrongly and counts no more; `step` is its kind. */
    | { readonly kind: "annulled"; readonly step: string; readonly reason: string }
  );

export type RegistrationStage = "started" | "submitted" | "withdrawn" | "judged" | "informed";

/** What each step makes of a registration; what is undefined leaves it where it was. */
const stageAfter: Readonly<Record<RegistrationFact["kind"], RegistrationStage | undefined>> = {
  started: "started",
  submitted: "submitted",
  withdrawn: "withdrawn",
  judged: "judged",
  informed: "informed",
  "repair-asked": "submitted",
  "ground-judged": undefined,
  repaired: undefined,
  response: undefined,
  answered: undefined,
  annulled: undefined,
};

/** A provider's registration for one lot of the open tender. */
export type Registration = {
  readonly id: string;
  readonly provider: string;
  readonly tenderLot: string;
  readonly facts: readonly RegistrationFact[];
};

/** Where a registration stands, or undefined before its first step. Who asks for repair judges anew. */
export const registrationStage = (
  { facts }: Pick<Registration, "facts">,
  day: Day,
  knownAt: Instant,
): RegistrationStage | undefined =>
  factsAt(facts, day, knownAt)
    .map(({ kind }) => stageAfter[kind])
    .findLast((stage) => stage !== undefined);

/** How many registrations have been started and how many sent, so that empty lots show in time (reading 13). */
export function countRegistrations(
  registrations: readonly Registration[],
  day: Day,
  knownAt: Instant,
): { started: number; submitted: number } {
  const stages = registrations.map((registration) => registrationStage(registration, day, knownAt));
  return {
    started: stages.filter((stage) => stage === "started").length,
    submitted: stages.filter((stage) => stage !== undefined && stage !== "started" && stage !== "withdrawn")
      .length,
  };
}
