import { uuidv7 } from "uuidv7";
import { verifyPassword } from "#app/auth/password.server";
import type { Viewer } from "#app/domain/viewer";
import { admitAttempt, forgiveAttempts } from "#app/features/account/admit-attempt.server";
import { issueLink } from "#app/features/account/issue-link.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { type Receiver, receiversOf, sendMail } from "#db/notices.server";
import { ownPasswordHash } from "#db/queries/account.server";
import { withdrawTokensOf } from "#db/queries/account-token.server";
import type { Store, Tx } from "#db/store.server";

export type AskedOrNot =
  | { readonly asked: true }
  | { readonly refused: "wrong" }
  | { readonly refused: "limited"; readonly minutes: number };

/**
 * Begins to move the viewer's account to another mail address: both addresses get a link to confirm it. Whether the
 * new address has an account already is told to its holder alone, at the end.
 */
export async function askNewAddress(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  account: { readonly id: string; readonly email: string },
  given: { readonly email: string; readonly password: string; readonly address: string },
): Promise<AskedOrNot> {
  const attempt = { email: account.email, address: given.address, at: deed.at };
  const minutes = await admitAttempt(store, attempt);
  if (minutes !== undefined) return { refused: "limited", minutes };
  if (!(await verifyPassword(await ownPasswordHash(viewer, store.db), given.password)))
    return { refused: "wrong" };
  await act(store, { deed }, async (tx, { deed }) => {
    await forgiveAttempts(tx, attempt);
    await withdrawTokensOf(tx, account.id, ["old-address", "new-address"], deed.at);
    const [receiver] = await receiversOf(tx, [account.id]);
    if (receiver) await sendBoth(tx, deed, { ...receiver, account: account.id }, given.email);
    await audit(tx, deed, { verb: "asked-new-address", thing: "account", thingId: account.id });
  });
  return { asked: true };
}

async function sendBoth(
  tx: Tx,
  deed: Deed,
  receiver: Receiver & { readonly account: string },
  email: string,
): Promise<void> {
  const change = uuidv7();
  const { account, language } = receiver;
  for (const purpose of ["old-address", "new-address"] as const) {
    const link = await issueLink(tx, deed, { purpose, account, language, email, change });
    await sendMail(tx, deed, {
      ...receiver,
      address: purpose === "old-address" ? receiver.address : email,
      ...{ kind: purpose, path: link.path, secret: true },
      values: { address: email, until: { instant: link.expiresAt } },
    });
  }
}
