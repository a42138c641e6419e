import { endApplication } from "#app/features/contracting/decide-application.server";
import type { Deed } from "#db/audit.server";
import { signedOffers } from "#db/queries/application.server";
import type { Store } from "#db/store.server";

/**
 * Makes the offers that a second person agreed to, as their insurer and at the moment of the signature; what cannot be
 * offered any more, such as to who withdrew, waits to be proposed again.
 * @returns how many were made
 */
export async function sendSignedOffers(store: Store, deed: Deed): Promise<number> {
  let count = 0;
  for (const { application, insurer, signedAt, signedBy, draft } of await signedOffers(store.db)) {
    const { offer, language, reason } = draft;
    const viewer = { account: signedBy, organisation: insurer, roles: ["buyer"], now: signedAt } as const;
    const at = { ...deed, account: signedBy, organisation: insurer, clockAt: signedAt, clock: undefined };
    const end = { ...({ kind: "offered", files: [], signed: draft } as const), offer, language, reason };
    if ((await endApplication(store, at, viewer, application, end)) === "done") count++;
  }
  return count;
}
