import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import type { Language } from "#app/i18n/text";
import { audit, type Deed } from "#db/audit.server";
import { changeOwnAccount } from "#db/queries/account.server";
import type { Store } from "#db/store.server";

/** Keeps the language of someone who has signed in with their account, for other browsers and for letters. */
export async function setLanguage(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  language: Language,
): Promise<void> {
  const { account } = viewer;
  if (account === undefined) return;
  await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    await changeOwnAccount(viewer, tx, { language });
    await audit(tx, deed, {
      verb: "set-language",
      thing: "account",
      thingId: account,
      after: { language },
    });
  });
}
