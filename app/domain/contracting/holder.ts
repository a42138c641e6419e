import { type Day, dayOf, type Instant } from "#app/domain/calendar";

/** Who holds an agreement from a day on, since it was taken over: the agreement itself goes on (reading 19). */
export type ContractHolder = {
  readonly organisation: string;
  readonly from: Day;
  readonly recordedAt: Instant;
};

type Held = { readonly provider: string; readonly holders?: readonly ContractHolder[] | undefined };

/** Who holds an agreement on a day, as known at a moment: who took it over last, else who it was made with. */
export function holderOn({ provider, holders = [] }: Held, day: Day, knownAt: Instant): string {
  const taken = holders
    .filter(({ from, recordedAt }) => from <= day && recordedAt <= knownAt)
    .toSorted((a, b) => (`${a.from}${a.recordedAt}` < `${b.from}${b.recordedAt}` ? -1 : 1));
  return taken.at(-1)?.organisation ?? provider;
}

/** An agreement with whoever holds it at a moment in the place of its provider. */
export const heldAt = <C extends Held>(contract: C, now: Instant): C =>
  contract.holders?.length ? { ...contract, provider: holderOn(contract, dayOf(now), now) } : contract;
