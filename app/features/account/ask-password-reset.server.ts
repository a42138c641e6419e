import { admitAttempt } from "#app/features/account/admit-attempt.server";
import { issueLink } from "#app/features/account/issue-link.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { receiversOf, sendMail } from "#db/notices.server";
import { accountByEmail } from "#db/queries/account.server";
import { withdrawTokensOf } from "#db/queries/account-token.server";
import type { Store } from "#db/store.server";

/**
 * Sends the holder of an account a link to choose a new password. The answer is the same whether there is an account.
 * @returns the minutes to wait when it was asked too often, for any address.
 */
export async function askPasswordReset(
  store: Store,
  deed: Deed,
  given: { readonly email: string; readonly address: string },
): Promise<{ readonly minutes?: number }> {
  const minutes = await admitAttempt(store, { ...given, at: deed.at, asks: "reset" });
  if (minutes !== undefined) return { minutes };
  await act(store, { deed }, async (tx, { deed }) => {
    const found = await accountByEmail(tx, given.email);
    // An account of a demonstration that has no password is not given one.
    const account = found?.passwordHash === undefined ? undefined : found;
    const [receiver] = account ? await receiversOf(tx, [account.id]) : [];
    if (receiver) {
      await withdrawTokensOf(tx, receiver.account, ["reset"], deed.at);
      const { language } = receiver;
      const link = await issueLink(tx, deed, { purpose: "reset", account: receiver.account, language });
      const values = { until: { instant: link.expiresAt } };
      await sendMail(tx, deed, { ...receiver, kind: "reset-link", path: link.path, secret: true, values });
    }
    const thingId = account?.id ?? "unknown";
    await audit(tx, deed, { verb: "asked-reset", thing: "account", thingId, holder: account?.organisation });
  });
  return {};
}
