import { verifyPassword } from "#app/auth/password.server";
import type { NewSession } from "#app/auth/session.server";
import { admitAttempt, forgiveAttempts } from "#app/features/account/admit-attempt.server";
import { type Beginning, beginSession } from "#app/features/account/begin-session.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { accountByEmail } from "#db/queries/account.server";
import type { Store } from "#db/store.server";

export type SignedInOrNot =
  | { readonly session: NewSession }
  | { readonly refused: "wrong" }
  | { readonly refused: "limited"; readonly minutes: number };

/**
 * Signs in with mail address and password. Whether an account exists cannot be told from the answer or its time.
 * @param given the mail address in lower case, the password, and the network address it comes from.
 */
export async function signIn(
  store: Store,
  deed: Deed,
  given: Beginning & { readonly email: string; readonly password: string; readonly address: string },
): Promise<SignedInOrNot> {
  const attempt = { email: given.email, address: given.address, at: deed.at };
  const minutes = await admitAttempt(store, attempt);
  if (minutes !== undefined) return { refused: "limited", minutes };
  const account = await accountByEmail(store.db, given.email);
  const right = await verifyPassword(account?.passwordHash, given.password);
  return act(store, { deed }, async (tx, { deed }) => {
    if (!account || !right) {
      const thingId = account?.id ?? "unknown";
      const holder = account?.organisation;
      await audit(tx, deed, { verb: "refused-sign-in", thing: "account", thingId, holder });
      return { refused: "wrong" };
    }
    await forgiveAttempts(tx, attempt);
    return { session: await beginSession(tx, deed, account, given) };
  });
}
