import { type Day, firstOfYear, type Instant, lastOfYear } from "#app/domain/calendar";
import { type Contract, contractState } from "#app/domain/contract";
import type { LotKey } from "#app/domain/lot";
import type { Policy } from "#app/domain/policy";
import { type TenderLot, type TenderStage, tenderStage } from "#app/domain/tender";
import { isShort } from "#app/domain/written-text";

/**
 * The providers that an insurer turns to by itself when lots go to the open tender: those contracted in the year that
 * the policy names (rule 1.25), else those that were contracted for one of the lots in the year before. Nobody else is
 * shut out by that: whoever meets the norms can register (rule 4.84).
 */
export function approachedFor(
  { access, contractYear }: Pick<Policy, "access" | "contractYear">,
  contracts: readonly Contract[],
  lots: readonly LotKey[],
  { day, now }: { readonly day: Day; readonly now: Instant },
): readonly string[] {
  const named = access?.approached?.contractedIn;
  const year = named ?? contractYear - 1;
  const found = contracts.flatMap((contract) => {
    const state = contract.form === "msz" ? undefined : contractState(contract, year, day, now);
    const runs = state && state.startsOn <= lastOfYear(year) && state.endsOn >= firstOfYear(year);
    const serves = named !== undefined || state?.lots.some((lot) => lots.includes(lot));
    return runs && serves ? [contract.provider] : [];
  });
  return [...new Set(found)];
}

export type WithdrawalRefusal = "withdrawn-already" | "tender-closed" | "too-short";

/** Why a lot cannot be taken back from the open tender, or undefined where it can: until it closes, with a reason. */
export function withdrawalRefusal(
  lot: TenderLot,
  reason: string,
  { day, now }: { readonly day: Day; readonly now: Instant },
): WithdrawalRefusal | undefined {
  const stage = tenderStage(lot, day, now)?.stage;
  if (stage === undefined) return "withdrawn-already";
  if (!canBeWithdrawn(stage)) return "tender-closed";
  return isShort(reason) ? "too-short" : undefined;
}

/** Whether a lot can still be taken back: what was judged is told, and not undone. */
export const canBeWithdrawn = (stage: TenderStage): boolean => stage === "announced" || stage === "open";
