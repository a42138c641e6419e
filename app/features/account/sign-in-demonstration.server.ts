import type { NewSession } from "#app/auth/session.server";
import type { Mode } from "#app/domain/mode";
import { type Beginning, beginSession } from "#app/features/account/begin-session.server";
import type { Deed } from "#db/audit.server";
import { demonstrationAccount } from "#db/queries/account.server";
import type { Store } from "#db/store.server";

/** Signs in as one of a demonstration's own accounts; undefined in a live database and for any other account. */
export async function signInDemonstration(
  store: Store,
  deed: Deed,
  given: Beginning & { readonly mode: Mode; readonly account: string },
): Promise<NewSession | undefined> {
  if (given.mode !== "demonstration") return undefined;
  return store.write(async (tx) => {
    const account = await demonstrationAccount(tx, given.account);
    return account && beginSession(tx, deed, account, given);
  });
}
