import type { Thresholds } from "#app/domain/forecast/risk";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { keepThresholds, ownThresholds } from "#db/queries/warning-threshold.server";
import type { Store } from "#db/store.server";

/** Keeps from where on the viewer wants to be warned early. */
export async function chooseThresholds(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  chosen: Thresholds,
): Promise<void> {
  const { account } = viewer;
  if (account === undefined) return;
  await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const before = await ownThresholds(viewer, tx);
    if (before?.chance === chosen.chance && before.over === chosen.over) return;
    await keepThresholds(tx, { account, ...chosen, chosenAt: deed.clockAt });
    const event = { verb: "chose-thresholds", thing: "account", thingId: account };
    await audit(tx, deed, { ...event, before, after: chosen });
  });
}
