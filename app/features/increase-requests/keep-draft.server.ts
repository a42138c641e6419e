import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { keepDraft, ownDraft } from "#db/queries/increase-request.server";
import type { Store } from "#db/store.server";

/**
 * Keeps what somebody of a provider typed about its ceiling, for everyone there to go on with. The insurer sees nothing
 * of it.
 * @param id the key under which the form was made
 * @returns whether it was kept; not for a ceiling that is not the viewer's own
 */
export async function keepIncreaseDraft(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { id, ceiling, typed }: { id: string; ceiling: string; typed: Readonly<Record<string, string>> },
): Promise<boolean> {
  const { organisation: provider, account } = viewer;
  if (provider === undefined || account === undefined || !may(viewer.roles, "ask-increase")) return false;
  return store.write(async (tx) => {
    const [placed] = await readCeilings(viewer, tx, { id: ceiling });
    if (placed?.provider !== provider) return false;
    const known = await ownDraft(viewer, tx, ceiling);
    const key = known?.id ?? id;
    await keepDraft(tx, {
      ...{ id: key, ceiling, provider, typed, savedBy: account },
      ...{ savedAt: deed.clockAt, sentAt: null },
    });
    await audit(tx, deed, { verb: "kept-draft", thing: "increase-request", thingId: key, provider });
    return true;
  });
}
