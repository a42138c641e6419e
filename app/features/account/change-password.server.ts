import { hashPassword, verifyPassword } from "#app/auth/password.server";
import type { Viewer } from "#app/domain/viewer";
import { admitAttempt, forgiveAttempts } from "#app/features/account/admit-attempt.server";
import { type Beginning, beginSession } from "#app/features/account/begin-session.server";
import type { SignedInOrNot } from "#app/features/account/sign-in.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { changeOwnAccount, ownPasswordHash } from "#db/queries/account.server";
import { endOwnSessions } from "#db/queries/session.server";
import type { Store } from "#db/store.server";

/** Changes the viewer's password. Every session of the account ends, and this browser gets a new one. */
export async function changePassword(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  account: { readonly id: string; readonly email: string },
  given: Beginning & { readonly current: string; readonly next: string; readonly address: string },
): Promise<SignedInOrNot> {
  const attempt = { email: account.email, address: given.address, at: deed.at };
  const minutes = await admitAttempt(store, attempt);
  if (minutes !== undefined) return { refused: "limited", minutes };
  if (!(await verifyPassword(await ownPasswordHash(viewer, store.db), given.current))) {
    return { refused: "wrong" };
  }
  const passwordHash = await hashPassword(given.next);
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    await forgiveAttempts(tx, attempt);
    await changeOwnAccount(viewer, tx, { passwordHash });
    await endOwnSessions(viewer, tx, deed.at);
    await audit(tx, deed, { verb: "changed-password", thing: "account", thingId: account.id });
    await notify(tx, deed, {
      to: [account.id],
      kind: "password-changed",
      values: { at: { instant: deed.clockAt } },
      thing: "account",
      thingId: account.id,
      legalEffect: false,
    });
    const opened = { id: account.id, organisation: viewer.organisation };
    return { session: await beginSession(tx, deed, opened, given) };
  });
}
