import { type CurrentSession, type NewSession, startSession } from "#app/auth/session.server";
import type { Instant } from "#app/domain/calendar";
import { deviceOf, isSameDevice } from "#app/domain/device";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import type { AccountToOpen } from "#db/queries/account.server";
import { endSession, userAgentsOf } from "#db/queries/session.server";
import type { Tx } from "#db/store.server";

/** Where a session begins: the browser, and the session it had, whose clock goes on. */
export type Beginning = {
  readonly userAgent: string;
  readonly session: CurrentSession | undefined;
  /** Where the clock begins, for who had not moved it. */
  readonly opens?: Instant | undefined;
};

/**
 * Starts a session for an account in place of the one the browser had, inside a transaction. The account's holder is
 * told when it is from a device that it was not used from before.
 */
export async function beginSession(
  tx: Tx,
  deed: Deed,
  account: Omit<AccountToOpen, "passwordHash">,
  { userAgent, session, opens }: Beginning,
): Promise<NewSession> {
  if (session) await endSession(tx, session.id, deed.at);
  const known = await userAgentsOf(tx, account.id);
  const clock = session?.clock ?? (opens === undefined ? undefined : { moment: opens, setAt: deed.at });
  const begun = await startSession(tx, deed.at, { account: account.id, userAgent, clock });
  const own = { ...deed, account: account.id, organisation: account.organisation, session: begun.id };
  await audit(tx, own, { verb: "signed-in", thing: "session", thingId: begun.id });
  if (known.length > 0 && !known.some((each) => isSameDevice(each, userAgent))) {
    const { browser = "", system = "" } = deviceOf(userAgent);
    await notify(tx, own, {
      to: [account.id],
      kind: "new-device",
      values: { at: { instant: deed.clockAt }, browser, system },
      thing: "session",
      thingId: begun.id,
      legalEffect: false,
    });
  }
  return begun;
}
