import { uuidv7 } from "uuidv7";
import { hashPassword } from "#app/auth/password.server";
import type { NewSession } from "#app/auth/session.server";
import { fingerprint } from "#app/auth/token.server";
import { type Beginning, beginSession } from "#app/features/account/begin-session.server";
import { type DeadLink, readLink } from "#app/features/account/read-link.server";
import { act } from "#app/features/act.server";
import type { Language } from "#app/i18n/text";
import { audit, type Deed } from "#db/audit.server";
import { insertAccount, isEmailTaken } from "#db/queries/account.server";
import { inviterOf, spendToken, tieToAccount } from "#db/queries/account-token.server";
import type { Store } from "#db/store.server";

export type AcceptedOrNot =
  | { readonly session: NewSession }
  | { readonly refused: "taken" }
  | { readonly dead: DeadLink };

/** Makes the account that an invitation offers, and signs its holder in. The invitation works once. */
export async function acceptInvitation(
  store: Store,
  deed: Deed,
  given: Beginning & {
    readonly token: string;
    readonly name: string;
    readonly language: Language;
    readonly password: string;
  },
): Promise<AcceptedOrNot> {
  const asked = await readLink(store.db, ["invitation"], given.token, deed.at);
  if (asked.dead) return { dead: asked.dead };
  const passwordHash = await hashPassword(given.password);
  return act(store, { deed }, async (tx, { deed }) => {
    if (await isEmailTaken(tx, asked.link.email ?? "")) return { refused: "taken" };
    const link = await spendToken(tx, ["invitation"], fingerprint(given.token), deed.at);
    const place = link && (await inviterOf(tx, link));
    if (!link?.email || !place) return { dead: "used" };
    const { id: organisation, fictional } = place.organisation;
    const [email, account, { name, language }] = [link.email, uuidv7(), given];
    const roles = link.roles ?? [];
    await insertAccount(
      tx,
      { id: account, email, name, passwordHash, language, fictional, createdAt: deed.at },
      ...roles.map((role) => ({ id: uuidv7(), account, organisation, role, grantedAt: deed.at })),
    );
    await tieToAccount(tx, link.id, account);
    const own = { ...deed, account, organisation };
    await audit(tx, own, { verb: "accepted", thing: "invitation", thingId: link.id });
    await audit(tx, own, {
      verb: "created",
      thing: "account",
      thingId: account,
      after: { organisation, roles },
    });
    return { session: await beginSession(tx, deed, { id: account, organisation }, given) };
  });
}
