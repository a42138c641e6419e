import { uuidv7 } from "uuidv7";
import { fingerprint, newToken } from "#app/auth/token.server";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertToken, ownTokens, revokeOwnToken } from "#db/queries/production-token.server";
import type { Store } from "#db/store.server";

/** The most tokens that an organisation has at a time. */
export const MOST_TOKENS = 20;

/**
 * Makes a token by which a program of the viewer's organisation delivers production in the viewer's name.
 * @returns the secret, which is told once and kept nowhere, or why there is none; undefined for whoever may not deliver
 */
export async function makeToken(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  name: string,
): Promise<{ readonly token: string } | { readonly refused: "nameless" | "too-many" } | undefined> {
  const { account, organisation } = viewer;
  if (!account || !organisation || !may(viewer.roles, "deliver-production")) return undefined;
  if (name.trim() === "") return { refused: "nameless" };
  const token = newToken();
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if ((await ownTokens(viewer, tx)).length >= MOST_TOKENS) return { refused: "too-many" };
    const id = uuidv7();
    await insertToken(tx, {
      ...{ id, account, organisation, name: name.trim(), tokenHash: fingerprint(token), createdAt: deed.at },
    });
    await audit(tx, deed, {
      ...{ verb: "added", thing: "production-token", thingId: id },
      after: { name: name.trim() },
    });
    return { token };
  });
}

/** Revokes a token: nothing is delivered by it any more. Says whether it was one of the viewer's organisation. */
export async function revokeToken(store: Store, deed: Deed, viewer: Viewer, id: string): Promise<boolean> {
  if (!may(viewer.roles, "deliver-production")) return false;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if (!(await revokeOwnToken(viewer, tx, id, deed.at))) return false;
    await audit(tx, deed, { verb: "withdrew", thing: "production-token", thingId: id });
    return true;
  });
}
