import { uuidv7 } from "uuidv7";
import { fingerprint, newToken } from "#app/auth/token.server";
import { expiryOf, type TokenPurpose } from "#app/domain/account-token";
import type { Deed } from "#db/audit.server";
import { insertToken, type TokenRow } from "#db/queries/account-token.server";
import type { Tx } from "#db/store.server";

/** Where the links of each purpose lead; the token comes behind it. */
const places: Readonly<Record<TokenPurpose, string>> = {
  invitation: "/invitation/",
  reset: "/reset/",
  "old-address": "/mail-address/",
  "new-address": "/mail-address/",
};

/** A link that works once: what is stored of it, and the path that goes out by mail and is kept nowhere else. */
export function newLink(deed: Deed, purpose: TokenPurpose) {
  const token = newToken();
  return {
    stored: { tokenHash: fingerprint(token), expiresAt: expiryOf(purpose, deed.at) },
    path: places[purpose] + token,
  };
}

/** Makes a link inside the transaction of the write that sends it. */
export async function issueLink(
  tx: Tx,
  deed: Deed,
  given: Pick<TokenRow, "purpose" | "language"> &
    Partial<Pick<TokenRow, "account" | "organisation" | "invitedBy" | "email" | "roles" | "change">>,
): Promise<{ readonly id: string; readonly path: string; readonly expiresAt: TokenRow["expiresAt"] }> {
  const { stored, path } = newLink(deed, given.purpose);
  const id = uuidv7();
  await insertToken(tx, { ...given, ...stored, id, createdAt: deed.at });
  return { id, path, expiresAt: stored.expiresAt };
}
