import { uuidv7 } from "uuidv7";
import type { Visit } from "#app/auth/viewer.server";
import { seesDocuments } from "#app/domain/document";
import { may } from "#app/domain/permission";
import { type DocumentShown, listDocuments } from "#app/features/documents/list-documents.server";
import type { regionPage } from "#app/routes/region/load.server";
import type { Db } from "#db/store.server";

export type RegionDocuments = {
  readonly documents: readonly DocumentShown[];
  /** The agreements that the reader may add to. */
  readonly contracts: readonly { readonly id: string; readonly provider: string }[];
  /** Where to come back to. */
  readonly path: string;
  /** Where the state of the region is sent as a letter, and the key of the letter that this page can send. */
  readonly report: string;
  readonly letter: string;
};

/** The documents of a region; absent for whoever has none to see and may not add any. */
export async function documentsOf(
  page: Awaited<ReturnType<typeof regionPage>>,
  { viewer, path }: Visit,
  db: Db,
): Promise<RegionDocuments | undefined> {
  if (!seesDocuments(viewer.roles)) return undefined;
  const documents = await listDocuments(viewer, db, page.region.code);
  const report = `/regions/${page.region.code}/report?year=${page.year}&day=${page.day}`;
  const mayAdd = page.insider && may(viewer.roles, "add-documents");
  const contracts = mayAdd
    ? page.agreements.map(({ id, provider, part }) => ({
        id,
        provider: part ? `${provider.name}, ${part}` : provider.name,
      }))
    : [];
  return documents.length > 0 || page.insider
    ? { documents, contracts, path, report, letter: uuidv7() }
    : undefined;
}
