import type { Day, Instant } from "#app/domain/calendar";
import { type Dated, factsAt } from "#app/domain/fact";

/** A dated step of a registration (rule 4.73). */
export type RegistrationFact = Dated &
  (
    | { readonly kind: "started" }
    | { readonly kind: "submitted" }
    | { readonly kind: "withdrawn" }
    | { readonly kind: "judged"; readonly qualifies: boolean; readonly reason: string }
    | { readonly kind: "informed" }
  );

/** A provider's registration for one lot of the open tender. */
export type Registration = {
  readonly id: string;
  readonly provider: string;
  readonly tenderLot: string;
  readonly facts: readonly RegistrationFact[];
};

/** Where a registration stands: its last step, or undefined before the first. */
export const registrationStage = (
  registration: Registration,
  day: Day,
  knownAt: Instant,
): RegistrationFact["kind"] | undefined => factsAt(registration.facts, day, knownAt).at(-1)?.kind;

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
