import type { NewSession } from "#app/auth/session.server";
import { ownOpening } from "#app/clock.server";
import type { Mode } from "#app/domain/mode";
import { type Beginning, beginSession } from "#app/features/account/begin-session.server";
import { act } from "#app/features/act.server";
import type { Deed } from "#db/audit.server";
import { demonstrationAccount } from "#db/queries/account.server";
import type { Store } from "#db/store.server";

/**
 * Signs in as one of a demonstration's own accounts, at the moment of its own story where the visitor had not moved the
 * clock; undefined in a live database and for any other account.
 */
export async function signInDemonstration(
  store: Store,
  deed: Deed,
  given: Beginning & { readonly mode: Mode; readonly account: string },
): Promise<NewSession | undefined> {
  if (given.mode !== "demonstration") return undefined;
  return act(store, { deed }, async (tx, { deed }) => {
    const account = await demonstrationAccount(tx, given.account);
    if (!account) return undefined;
    return beginSession(tx, deed, account, { ...given, opens: ownOpening(account.organisation) });
  });
}
