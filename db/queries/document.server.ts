import { and, asc, eq, exists, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { DocumentThing, DocumentType } from "#app/domain/document";
import { seesDocuments } from "#app/domain/document";
import type { ListAsk, ListPage } from "#app/domain/list";
import type { RegionCode } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import { openText } from "#db/cipher.server";
import { aboutName } from "#db/documents.server";
import { listCondition, listOrder, listWindow } from "#db/list.server";
import { holderOf } from "#db/queries/contract.server";
import { sealsOf } from "#db/seal.server";
import type { Db } from "#db/store.server";

/** A document as a list shows it. */
export type DocumentRow = {
  readonly id: string;
  readonly name: string;
  readonly type: DocumentType;
  readonly size: number;
  readonly sha256: string;
  /** Where its bytes are kept. */
  readonly blob: string;
  /** The sealed tender under whose key it is encrypted, where it is. */
  readonly seal: string | null;
  readonly thing: DocumentThing;
  readonly thingId: string;
  readonly holder: string;
  readonly addedBy: string | null;
  readonly addedAt: Instant;
};

/** What is shown of a document that belongs to an agreement: whose it is, and where. */
export type ContractDocument = DocumentRow & {
  /** Absent where the agreement serves the whole country. */
  readonly region: RegionCode | null;
  readonly provider: string;
  /** The organisations that see it besides its holder, at the viewer's moment. */
  readonly sharedWith: readonly string[];
};

/** A document that the viewer may have; undefined for whoever may not, as if it did not exist. */
export async function documentFor(viewer: Viewer, db: Db, id: string): Promise<DocumentRow | undefined> {
  const { documents, blobs } = db.t;
  const [row] = await db
    .select(columns(db))
    .from(documents)
    .innerJoin(blobs, eq(blobs.sha256, documents.blob))
    .where(and(eq(documents.id, id), visible(viewer, db)));
  return row && (await unsealed(db, [row]))[0];
}

/** Documents with the names and hashes that a sealed tender encrypts. */
async function unsealed<Row extends DocumentRow>(db: Db, rows: readonly Row[]): Promise<Row[]> {
  const seals = await sealsOf(
    db,
    rows.flatMap(({ seal }) => seal ?? []),
  );
  return rows.map((row) => {
    const seal = seals.get(row.seal ?? "");
    if (!seal) return row;
    const { name, sha256 }: Pick<DocumentRow, "name" | "sha256"> = JSON.parse(
      openText(seal.key, aboutName(row.id), row.name),
    );
    return { ...row, name, sha256 };
  });
}

/** The documents of a region's agreements that the viewer may have, the newest first. */
export async function regionDocuments(
  viewer: Viewer,
  db: Db,
  region: RegionCode,
): Promise<readonly ContractDocument[]> {
  const filters = [{ key: "region", kind: "word", words: [region] }] as const;
  const sort = { key: "added", descending: true };
  return (await documentPage(viewer, db, { filters, sort, page: 1, size: MOST_OF_REGION })).rows;
}

/** The most documents on the page of a region; all of them stand on the list of documents. */
const MOST_OF_REGION = 500;

/** The documents of agreements that the viewer may have, page by page. */
export async function documentPage(
  viewer: Viewer,
  db: Db,
  ask: ListAsk,
): Promise<ListPage<ContractDocument>> {
  const { documents, blobs, contracts, organisations } = db.t;
  const listed = {
    name: documents.name,
    region: contracts.region,
    contract: organisations.name,
    type: blobs.type,
    size: blobs.size,
    added: documents.addedAt,
  };
  const where = and(visible(viewer, db), listCondition(listed, ask));
  const { limit, offset } = listWindow(ask);
  const from = db
    .select({ ...columns(db), region: contracts.region, provider: holderOf(viewer, db) })
    .from(documents)
    .innerJoin(blobs, eq(blobs.sha256, documents.blob))
    .innerJoin(contracts, and(eq(documents.thing, "contract"), eq(contracts.id, documents.thingId)))
    .innerJoin(organisations, sql`${organisations.id} = ${holderOf(viewer, db)}`)
    .where(where);
  const total = await db.$count(from.as("listed"));
  const rows = await from
    .orderBy(...listOrder(listed, ask, documents.id))
    .limit(limit)
    .offset(offset);
  const shares = await sharesOf(viewer, db, rows);
  return {
    total,
    rows: rows.map((row) => ({
      ...row,
      sharedWith: shares
        .filter(({ document }) => document === row.id)
        .map(({ organisation }) => organisation),
    })),
  };
}

/** The documents of things of one kind that the viewer may have, the oldest first. */
export async function documentsOf(
  viewer: Viewer,
  db: Db,
  thing: DocumentThing,
  ids: readonly string[],
): Promise<DocumentRow[]> {
  const { documents, blobs } = db.t;
  if (ids.length === 0) return [];
  const rows = await db
    .select(columns(db))
    .from(documents)
    .innerJoin(blobs, eq(blobs.sha256, documents.blob))
    .where(and(visible(viewer, db), eq(documents.thing, thing), inArray(documents.thingId, [...ids])))
    .orderBy(asc(documents.addedAt), asc(documents.id));
  return unsealed(db, rows);
}

/** The names and hashes of what an organisation keeps with a thing, whatever anybody's clock shows. */
export async function filesAt(
  db: Db,
  { thing, thingId, holder }: Pick<DocumentRow, "thing" | "thingId" | "holder">,
): Promise<{ readonly name: string; readonly sha256: string }[]> {
  const { documents, blobs } = db.t;
  const rows = await db
    .select(columns(db))
    .from(documents)
    .innerJoin(blobs, eq(blobs.sha256, documents.blob))
    .where(
      and(
        isNull(documents.removedAt),
        eq(documents.holder, holder),
        eq(documents.thing, thing),
        eq(documents.thingId, thingId),
      ),
    );
  return unsealed(db, rows);
}

const columns = ({ t: { documents, blobs } }: Db) => ({
  id: documents.id,
  name: documents.name,
  type: blobs.type,
  size: blobs.size,
  sha256: blobs.sha256,
  blob: documents.blob,
  seal: documents.seal,
  thing: documents.thing,
  thingId: documents.thingId,
  holder: documents.holder,
  addedBy: documents.addedBy,
  addedAt: documents.addedAt,
});

/**
 * Known at the viewer's moment and not taken out: what was published with a policy or tender for everybody, all else where it is
 * held by or shared with the viewer's organisation by then.
 */
function visible({ organisation, roles, now }: Viewer, db: Db) {
  const { documents, documentShares } = db.t;
  const known = and(isNull(documents.removedAt), lte(documents.addedAt, now));
  const published = inArray(documents.thing, ["policy", "tender-papers"]);
  if (organisation === undefined || !seesDocuments(roles)) return and(known, published);
  const shared = db
    .select({ document: documentShares.document })
    .from(documentShares)
    .where(
      and(
        eq(documentShares.document, documents.id),
        eq(documentShares.organisation, organisation),
        lte(documentShares.sharedFrom, now),
      ),
    );
  return and(known, or(published, eq(documents.holder, organisation), exists(shared)));
}

/** With whom the viewer's own documents are shared; of another's documents that is not told. */
async function sharesOf({ organisation, now }: Viewer, db: Db, rows: readonly DocumentRow[]) {
  const own = rows.filter(({ holder }) => holder === organisation).map(({ id }) => id);
  if (own.length === 0) return [];
  const { documentShares } = db.t;
  return db
    .select({ document: documentShares.document, organisation: documentShares.organisation })
    .from(documentShares)
    .where(and(inArray(documentShares.document, own), lte(documentShares.sharedFrom, now)));
}

/** Whether people of another organisation can see the document, now or later. */
export async function isShared(_viewer: Viewer, db: Db, id: string): Promise<boolean> {
  return (await db.$count(db.t.documentShares, eq(db.t.documentShares.document, id))) > 0;
}
