import { dayOf, type Instant } from "#app/domain/calendar";
import type { Contract } from "#app/domain/contract";
import { offerTo, stands } from "#app/domain/contracting/offer";
import type { LotKey } from "#app/domain/lot";
import type { Area } from "#app/domain/region";
import type { RegistrationFact } from "#app/domain/registration";
import { judgingOf } from "#app/domain/tender/judging";

/** A registration with the lot that it is for. */
type Placed = {
  readonly provider: string;
  readonly area: Area;
  readonly lot: LotKey;
  readonly contractYear: number;
  readonly facts: readonly RegistrationFact[];
};

/** Whether a registration qualified for an agreement, and its maker was told so. */
export function qualified(facts: readonly RegistrationFact[], now: Instant): boolean {
  const judging = judgingOf(facts, now);
  return judging?.stage === "informed" && judging.judged?.qualifies === true;
}

/** The lots of one area for which a provider that qualified can be offered an agreement (reading 12). */
export const offerableLots = (
  registrations: readonly Placed[],
  { provider, area }: Pick<Placed, "provider" | "area">,
  contracts: readonly Contract[],
  now: Instant,
): LotKey[] =>
  registrations
    .filter((each) => each.provider === provider)
    .filter((each) => each.area.region === area.region && each.area.part === area.part)
    .filter(({ facts }) => qualified(facts, now))
    .filter(({ contractYear: year, lot }) => {
      const offered = offerTo(contracts, { area, lot, year, provider }, dayOf(now), now);
      return offered === undefined || !stands(offered.state);
    })
    .map(({ lot }) => lot);
