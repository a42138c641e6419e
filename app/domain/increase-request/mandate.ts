import type { Instant } from "#app/domain/calendar";
import type { Cents } from "#app/domain/money";
import { may, type Role } from "#app/domain/permission";
import { isShort } from "#app/domain/written-text";

/** How much a buyer may grant alone, as it was set at a moment. */
export type Mandate = {
  readonly account: string;
  /** Absent where any amount may be granted alone. */
  readonly cents?: Cents | undefined;
  readonly reason: string;
  readonly recordedAt: Instant;
};

/** What holds for a buyer: the mandate set last, else what the policy says for all (undefined: any amount). */
export function mandateOf(
  mandates: readonly Mandate[],
  account: string | undefined,
  policy: { readonly cents: Cents } | undefined,
): Cents | undefined {
  const own = mandates.findLast((mandate) => mandate.account === account);
  return own ? own.cents : policy?.cents;
}

/**
 * Whether somebody may give the second signature to what is granted: who signs without limit, and else whoever could
 * have granted it alone.
 * @param mandate in cents; undefined where any amount may be granted alone
 */
export const coversGrant = (roles: readonly Role[], mandate: Cents | undefined, granted: Cents): boolean =>
  may(roles, "sign-any-increase") || mandate === undefined || granted <= mandate;

/** Why a mandate cannot be set: a key of the texts of `increase`. */
export type MandateRefusal = "no-such-buyer" | "own-mandate" | "mandate-reason";

/** Why a mandate cannot be set, or undefined when it can: nobody sets one's own, and it is said why. */
export function mandateRefusal(
  given: { readonly account: string; readonly reason: string },
  by: string | undefined,
  buyers: readonly string[],
): MandateRefusal | undefined {
  if (!buyers.includes(given.account)) return "no-such-buyer";
  if (given.account === by) return "own-mandate";
  return isShort(given.reason) ? "mandate-reason" : undefined;
}
