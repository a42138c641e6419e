import { type Day, firstOfYear, type Instant, lastOfYear, yearOf } from "#app/domain/calendar";
import { type Contract, contractState } from "#app/domain/contract";
import type { LotKey } from "#app/domain/lot";
import type { Policy } from "#app/domain/policy";

/** A provider that an insurer turns to by itself, with the lots of the agreement that it has (rule 1.25). */
export type ToApproach = { readonly provider: string; readonly lots: readonly LotKey[] };

/** Whom the policy says the insurer approaches: those contracted in the year that it names, each once. */
export function toApproach(
  { access, lots }: Pick<Policy, "access" | "lots">,
  contracts: readonly Contract[],
  { day, now }: { readonly day: Day; readonly now: Instant },
): readonly ToApproach[] {
  const year = access?.approached?.contractedIn;
  if (year === undefined) return [];
  const held = new Map<string, Set<LotKey>>();
  for (const contract of contracts) {
    const state = contractState(contract, year, day, now);
    if (!state || state.startsOn > lastOfYear(year) || state.endsOn < firstOfYear(year)) continue;
    const own = held.get(contract.provider) ?? new Set();
    for (const lot of state.lots) own.add(lot);
    held.set(contract.provider, own);
  }
  return [...held].map(([provider, own]) => ({
    provider,
    lots: lots.map(({ key }) => key).filter((key) => own.has(key)),
  }));
}

/** How many months of the year in which somebody has to claim have passed on a day: twelve once it is over. */
export function monthsPassed({ access }: Pick<Policy, "access">, day: Day): number | undefined {
  const year = access?.approached?.claimingIn;
  if (year === undefined) return undefined;
  const [inYear, month] = [yearOf(day), Number(day.slice(5, 7))];
  return inYear < year ? 0 : inYear > year ? 12 : month - 1;
}

/**
 * Whether somebody is among those to approach by what it claimed: where the policy asks that, and a month of the year
 * has passed, it claimed in one. What is structural beyond that no source says: the months are shown, and a buyer weighs.
 */
export const isClaiming = (months: number | undefined, passed: number | undefined): boolean =>
  passed === undefined || passed === 0 || (months ?? 0) > 0;
