import { fingerprint } from "#app/auth/token.server";
import { type TokenPurpose, type TokenState, tokenState } from "#app/domain/account-token";
import type { Instant } from "#app/domain/calendar";
import { type TokenRow, tokenByHash } from "#db/queries/account-token.server";
import type { Db } from "#db/store.server";

/** Why a link does not work; `unknown` was never made, or was replaced by a later one. */
export type DeadLink = Exclude<TokenState, "open"> | "unknown";
export type LinkOrNot =
  | { readonly link: TokenRow; readonly dead?: undefined }
  | { readonly dead: DeadLink; readonly link?: undefined };

/** What a link of a mail is for, or why it does not work at the real moment `at`. */
export async function readLink(
  db: Db,
  purposes: readonly TokenPurpose[],
  token: string,
  at: Instant,
): Promise<LinkOrNot> {
  const link = await tokenByHash(db, purposes, fingerprint(token));
  const state = link ? tokenState(link, at) : "unknown";
  return link && state === "open" ? { link } : { dead: state === "open" ? "unknown" : state };
}
