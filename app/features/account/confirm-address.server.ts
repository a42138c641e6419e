import { fingerprint } from "#app/auth/token.server";
import { type DeadLink, readLink } from "#app/features/account/read-link.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { notify, receiversOf } from "#db/notices.server";
import { changeAccount, isEmailTaken } from "#db/queries/account.server";
import { spendToken, tokensOfChange, withdrawTokensOf } from "#db/queries/account-token.server";
import type { Store } from "#db/store.server";

/** The two links of a change of mail address. */
export const addressPurposes = ["old-address", "new-address"] as const;

export type ConfirmedOrNot =
  | { readonly confirmed: "changed" | "other-awaited" }
  | { readonly refused: "taken" }
  | { readonly dead: DeadLink };

/** Confirms a change of mail address from one side; it takes effect when both sides have confirmed it. */
export async function confirmAddress(store: Store, deed: Deed, token: string): Promise<ConfirmedOrNot> {
  const { dead } = await readLink(store.db, addressPurposes, token, deed.at);
  if (dead) return { dead };
  return act(store, { deed }, async (tx, { deed }) => {
    const link = await spendToken(tx, addressPurposes, fingerprint(token), deed.at);
    const [holder] = link?.account ? await receiversOf(tx, [link.account]) : [];
    if (!link?.email || !link.change || !holder) return { dead: "used" };
    const { account, organisation } = holder;
    const about = { thing: "account", thingId: account };
    // Whoever has the link holds the address, but is not known to be the account's holder.
    const after = { by: link.purpose };
    await audit(tx, deed, { verb: "confirmed-address", ...about, holder: organisation, after });
    const both = await tokensOfChange(tx, link.change);
    if (both.some(({ usedAt }) => usedAt === null)) return { confirmed: "other-awaited" };
    if (await isEmailTaken(tx, link.email)) return { refused: "taken" };
    await changeAccount(tx, account, { email: link.email });
    // A link for a new password went to the old address.
    await withdrawTokensOf(tx, account, ["reset"], deed.at);
    await audit(tx, deed, { verb: "changed-address", ...about, holder: organisation });
    const values = { at: { instant: deed.clockAt } };
    await notify(tx, deed, { to: [account], kind: "address-changed", values, ...about, legalEffect: true });
    return { confirmed: "changed" };
  });
}
