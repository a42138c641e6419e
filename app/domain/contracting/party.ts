import type { Day, Instant } from "#app/domain/calendar";
import { type Dated, factsAt } from "#app/domain/fact";

export type PartyRole = "lead" | "partner" | "hospital" | "subcontractor";

/** An organisation that takes part in an agreement. Subcontractors are shown and never count twice (reading 8). */
export type ContractParty = {
  readonly organisation: string;
  readonly role: PartyRole;
  readonly from: Day;
  readonly until?: Day | undefined;
  /** The moment it became known; absent for what was known with the agreement. */
  readonly recordedAt?: Instant | undefined;
};

/** Whether a party takes part still on a day, or will later. */
export const takesPart = ({ until }: Pick<ContractParty, "until">, day: Day): boolean =>
  until === undefined || day <= until;

type Leaving = Dated & {
  readonly kind: string;
  readonly organisation?: string;
  readonly role?: string;
  readonly until?: Day;
};

/** The parties with the last day of each that is known to leave. */
export function withLeaving(
  parties: readonly ContractParty[],
  facts: readonly Leaving[],
  knownAt: Instant,
): readonly ContractParty[] {
  const left = factsAt(facts, "9999-12-31", knownAt).filter(({ kind }) => kind === "party-left");
  if (left.length === 0) return parties;
  return parties.map((party) => {
    const until = left.findLast(
      (fact) =>
        fact.organisation === party.organisation &&
        fact.role === party.role &&
        fact.until !== undefined &&
        fact.until >= party.from,
    )?.until;
    return until !== undefined && takesPart(party, until) ? { ...party, until } : party;
  });
}
