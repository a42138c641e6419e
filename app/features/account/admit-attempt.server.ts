import { fingerprint } from "#app/auth/token.server";
import { type Instant, instantOf, msOf } from "#app/domain/calendar";
import {
  attemptsOf,
  countAttempt,
  forgetAttempt,
  forgetAttemptsOf,
  forgetAttemptsUntil,
} from "#db/queries/attempt.server";
import type { Store, Tx } from "#db/store.server";

const MINUTE = 60_000;
/** Attempts that count last a quarter of an hour; so many may stand open for one account and from one network. */
const limits = { window: 15 * MINUTE, account: 5, network: 20 } as const;

/** An attempt to prove who one is: whose, from where and at what real moment. */
export type Attempt = {
  readonly email: string;
  readonly address: string;
  readonly at: Instant;
  /** Asking for a new password is counted apart: it must not keep its holder from signing in. */
  readonly asks?: "reset";
};

/** An IPv6 address stands for its network of 64 bits, since one household or office holds all of that. */
export function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address.replace(/^::ffff:/i, "");
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const filled =
    tail === undefined ? groups : [...groups, ...Array(8 - groups.length - after.length).fill("0"), ...after];
  return filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

const keysOf = ({ email, address, asks }: Attempt) => ({
  account: `${asks ?? "account"}:${fingerprint(email)}`,
  network: `${asks ? `${asks}-from` : "from"}:${fingerprint(networkOf(address))}`,
});

/**
 * Counts an attempt before it is made, so that many at once cannot slip through together.
 * @returns the minutes to wait when there were too many, undefined when it may be made.
 */
export async function admitAttempt(store: Store, attempt: Attempt): Promise<number | undefined> {
  const keys = keysOf(attempt);
  const since = msOf(attempt.at) - limits.window;
  return store.write(async (tx) => {
    await forgetAttemptsUntil(tx, instantOf(since));
    const waits = [
      waitFor(await attemptsOf(tx, keys.account), limits.account),
      waitFor(await attemptsOf(tx, keys.network), limits.network),
    ];
    const wait = Math.max(...waits) - since;
    if (wait > 0) return Math.ceil(wait / MINUTE);
    await countAttempt(tx, Object.values(keys), attempt.at);
    return undefined;
  });
}

/** The moment, in milliseconds, of the attempt that has to lapse before there is room again. */
function waitFor(attempts: readonly Instant[], most: number): number {
  const blocking = attempts.at(-most);
  return attempts.length < most || blocking === undefined ? Number.NEGATIVE_INFINITY : msOf(blocking);
}

/** Forgets what was counted against an account whose holder has now proved who they are. */
export async function forgiveAttempts(tx: Tx, attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt);
  await forgetAttemptsOf(tx, keys.account);
  await forgetAttempt(tx, [keys.network], attempt.at);
}
