import { audit, type Deed } from "#db/audit.server";
import type { DocumentRow } from "#db/queries/document.server";
import type { Store } from "#db/store.server";

/** Leaves in the log of its holder that somebody took a document. */
export const recordDownload = (
  store: Store,
  deed: Deed,
  { id, holder, sha256 }: DocumentRow,
): Promise<void> =>
  store.write((tx) =>
    audit(tx, deed, {
      verb: "downloaded",
      thing: "document",
      thingId: id,
      holder,
      after: { sha256 },
    }),
  );
