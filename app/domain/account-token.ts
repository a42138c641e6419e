import { type Instant, instantOf, msOf } from "#app/domain/calendar";

/** What a link in a mail is for. A change of mail address has two: one to the old address and one to the new. */
export type TokenPurpose = "invitation" | "reset" | "old-address" | "new-address";

const HOUR = 3_600_000;
/** How long a link works, in milliseconds. */
const lasts: Readonly<Record<TokenPurpose, number>> = {
  invitation: 14 * 24 * HOUR,
  reset: HOUR,
  "old-address": 24 * HOUR,
  "new-address": 24 * HOUR,
};

/** The real moment from which a link made at `at` no longer works. */
export const expiryOf = (purpose: TokenPurpose, at: Instant): Instant => instantOf(msOf(at) + lasts[purpose]);

/** The dated facts of a link, on the real clock. */
export type TokenFacts = {
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
};

export const tokenStates = ["open", "used", "withdrawn", "expired"] as const;
export type TokenState = (typeof tokenStates)[number];

/** Where a link stands at a real moment. */
export function tokenState({ expiresAt, usedAt, withdrawnAt }: TokenFacts, now: Instant): TokenState {
  if (usedAt) return "used";
  if (withdrawnAt) return "withdrawn";
  return expiresAt <= now ? "expired" : "open";
}

/** The places whose path holds the secret of a link. */
const secretPlaces = /^(\/(?:invitation|reset|mail-address|calendar)\/)[^?]+/;

/** A path as it may be written to a log: without the secret of a link. */
export const withoutSecret = (path: string): string => path.replace(secretPlaces, "$1…");
