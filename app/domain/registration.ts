import type { Day, Instant } from "#app/domain/calendar";
import { type Dated, factsAt } from "#app/domain/fact";

/** A dated step of a registration (rule 4.73). */
export type RegistrationFact = Dated &
  (
    | { readonly kind: "started" }
    | { readonly kind: "submitted" }
    | { readonly kind: "withdrawn" }
    | { readonly kind: "judged"; readonly qualifies: boolean; readonly reason: string }
    /** Something can be put right up to and including `by`; until then nothing is decided. */
    | { readonly kind: "repair-asked"; readonly what: string; readonly by: Day }
    | { readonly kind: "repaired"; readonly text: string }
    /** The outcome was told, in a letter that is the document under this key. */
    | { readonly kind: "informed"; readonly letter?: string | undefined }
    | { readonly kind: "response"; readonly text: string }
    | { readonly kind: "answered"; readonly text: string }
  );

const stages = ["started", "submitted", "withdrawn", "judged", "informed"] as const;
export type RegistrationStage = (typeof stages)[number];
const isStage = (kind: RegistrationFact["kind"]): kind is RegistrationStage =>
  stages.some((stage) => stage === kind);

/** A provider's registration for one lot of the open tender. */
export type Registration = {
  readonly id: string;
  readonly provider: string;
  readonly tenderLot: string;
  readonly facts: readonly RegistrationFact[];
};

/** Where a registration stands: its last step, or undefined before the first. Repair and response leave it there. */
export const registrationStage = (
  { facts }: Pick<Registration, "facts">,
  day: Day,
  knownAt: Instant,
): RegistrationStage | undefined =>
  factsAt(facts, day, knownAt)
    .map(({ kind }) => kind)
    .findLast(isStage);

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
