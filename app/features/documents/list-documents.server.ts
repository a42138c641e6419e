import type { Instant } from "#app/domain/calendar";
import { type DocumentType, documentTypes } from "#app/domain/document";
import type { ListAsk, ListPage } from "#app/domain/list";
import { may } from "#app/domain/permission";
import type { RegionCode } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import { nameColleagues } from "#db/queries/account-name.server";
import { type ContractDocument, documentPage, regionDocuments } from "#db/queries/document.server";
import { toldOfDocuments } from "#db/queries/notices-about.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Db } from "#db/store.server";

/** A document of an agreement, with the names of whoever it concerns and what the reader can do with it. */
export type DocumentShown = {
  readonly id: string;
  readonly name: string;
  readonly type: DocumentType;
  readonly size: number;
  readonly opens: boolean;
  /** Empty where the agreement serves the whole country. */
  readonly region: RegionCode | "";
  readonly addedAt: Instant;
  /** Who added it: a colleague, or else the organisation. */
  readonly addedBy: string;
  readonly provider: string;
  /** Whether the reader's organisation holds it; else it was shared with it. */
  readonly own: boolean;
  /** Names of the organisations that see it too. */
  readonly sharedWith: readonly string[];
  /** Who was told of it by the reader's organisation, and when they opened that. */
  readonly told: readonly { readonly name: string; readonly openedAt?: Instant | undefined }[];
  readonly canShare: boolean;
  readonly canRemove: boolean;
};

/** The documents of a region's agreements that the viewer may have, the newest first. */
export const listDocuments = async (viewer: Viewer, db: Db, region: RegionCode): Promise<DocumentShown[]> =>
  shown(viewer, db, await regionDocuments(viewer, db, region));

/** A page of all the documents of agreements that the viewer may have. */
export async function documentsPage(viewer: Viewer, db: Db, ask: ListAsk): Promise<ListPage<DocumentShown>> {
  const { rows, total } = await documentPage(viewer, db, ask);
  return { rows: await shown(viewer, db, rows), total };
}

/** Documents with the names of whoever they concern. */
async function shown(viewer: Viewer, db: Db, rows: readonly ContractDocument[]): Promise<DocumentShown[]> {
  const ids = rows.flatMap(({ provider, holder, sharedWith }) => [provider, holder, ...sharedWith]);
  const [organisations, colleagues, told] = await Promise.all([
    nameOrganisations(viewer, db, ids),
    nameColleagues(
      viewer,
      db,
      rows.flatMap(({ addedBy }) => addedBy ?? []),
    ),
    toldOfDocuments(
      viewer,
      db,
      rows.map(({ id }) => id),
    ),
  ]);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const mayAdd = may(viewer.roles, "add-documents");
  return rows.map((row) => {
    const own = row.holder === viewer.organisation;
    const { id, name, type, size, addedAt, provider, sharedWith } = row;
    return {
      id,
      name,
      type,
      size,
      opens: documentTypes[type].opens,
      region: row.region ?? "",
      addedAt,
      addedBy: colleagues.get(row.addedBy ?? "") ?? nameOf(row.holder),
      provider: nameOf(provider),
      own,
      sharedWith: sharedWith.map(nameOf),
      told: told.get(id) ?? [],
      canShare: own && mayAdd && !sharedWith.includes(provider),
      canRemove: own && mayAdd && sharedWith.length === 0,
    };
  });
}
