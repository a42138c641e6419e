import type { DocumentThing } from "#app/domain/document";
import { may } from "#app/domain/permission";
import type { RegionCode } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import { readContracts } from "#db/queries/contract.server";
import type { Db } from "#db/store.server";

/** What the viewer may add documents to. */
export type Place = {
  readonly thing: DocumentThing;
  readonly thingId: string;
  readonly holder: string;
  readonly region: RegionCode;
  /** The lead party, with which they can be shared. */
  readonly provider: string;
};

/** The agreement of the viewer's own insurer; undefined for whoever may not add to it, as if it did not exist. */
export async function placeFor(viewer: Viewer, db: Db, contract: string): Promise<Place | undefined> {
  const { organisation, roles } = viewer;
  if (organisation === undefined || !may(roles, "add-documents")) return undefined;
  const found = (await readContracts(viewer, db, organisation)).find(({ id }) => id === contract);
  return (
    found && {
      thing: "contract",
      thingId: found.id,
      holder: organisation,
      region: found.area.region,
      provider: found.provider,
    }
  );
}
