import { hashPassword } from "#app/auth/password.server";
import { fingerprint } from "#app/auth/token.server";
import { type DeadLink, readLink } from "#app/features/account/read-link.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { notify, receiversOf } from "#db/notices.server";
import { changeAccount } from "#db/queries/account.server";
import { spendToken, withdrawTokensOf } from "#db/queries/account-token.server";
import { endSessionsOf } from "#db/queries/person.server";
import type { Store } from "#db/store.server";

/**
 * Gives an account the password that was chosen through a link. Every session of the account ends, and a change of
 * mail address that was under way with it.
 * @returns why the link does not work, or nothing when the password holds.
 */
export async function resetPassword(
  store: Store,
  deed: Deed,
  given: { readonly token: string; readonly password: string },
): Promise<DeadLink | undefined> {
  const { dead } = await readLink(store.db, ["reset"], given.token, deed.at);
  if (dead) return dead;
  const passwordHash = await hashPassword(given.password);
  return act(store, { deed }, async (tx, { deed }) => {
    const link = await spendToken(tx, ["reset"], fingerprint(given.token), deed.at);
    const [holder] = link?.account ? await receiversOf(tx, [link.account]) : [];
    if (!holder) return "used";
    const { account, organisation } = holder;
    await changeAccount(tx, account, { passwordHash });
    await withdrawTokensOf(tx, account, ["old-address", "new-address"], deed.at);
    const own = { ...deed, account, organisation };
    const about = { thing: "account", thingId: account };
    for (const thingId of await endSessionsOf(tx, account, deed.at))
      await audit(tx, own, { verb: "ended", thing: "session", thingId });
    await audit(tx, own, { verb: "reset-password", ...about });
    const values = { at: { instant: deed.clockAt } };
    await notify(tx, own, { to: [account], kind: "password-reset", values, ...about, legalEffect: true });
    return undefined;
  });
}
