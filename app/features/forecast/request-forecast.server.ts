import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { askForForecasts } from "#db/queries/forecast-run.server";
import type { Store, Tx } from "#db/store.server";

/**
 * Asks for the forecasts of the insurer whose ceiling it is, as they can be made at the viewer's moment.
 * @returns false for a ceiling that the viewer may not see
 */
export async function requestForecast(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  ceiling: string,
): Promise<boolean> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [known] = await readCeilings(viewer, tx, { id: ceiling });
    if (known) await ask(tx, deed, viewer, known.insurer);
    return known !== undefined;
  });
}

/** Asks for the forecasts of every insurer whose ceilings the viewer may see. */
export async function requestForecasts(store: Store, deed: Deed, viewer: Viewer): Promise<void> {
  await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const ceilings = await readCeilings(viewer, tx);
    for (const insurer of new Set(ceilings.map((each) => each.insurer))) await ask(tx, deed, viewer, insurer);
  });
}

async function ask(tx: Tx, deed: Deed, { now }: Viewer, insurer: string): Promise<void> {
  const id = await askForForecasts(tx, deed, { insurer, at: now });
  const event = { verb: "asked-to-run", thing: "job", thingId: id, after: { key: "make-forecasts" } };
  await audit(tx, deed, event);
}
