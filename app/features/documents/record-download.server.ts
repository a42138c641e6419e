import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import type { DocumentRow } from "#db/queries/document.server";
import { closedSeal } from "#db/seal.server";
import type { Store } from "#db/store.server";

/** Leaves in the log of its holder that somebody took a document. */
export const recordDownload = (
  store: Store,
  deed: Deed,
  { id, holder, sha256, seal: tender }: DocumentRow,
): Promise<void> =>
  act(store, { deed }, async (tx, { deed }) => {
    const seal = tender === null ? undefined : await closedSeal(tx, tender);
    await audit(
      tx,
      { ...deed, seal },
      {
        verb: "downloaded",
        thing: "document",
        thingId: id,
        holder,
        after: { sha256 },
      },
    );
  });
