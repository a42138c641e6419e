import { createHash, createHmac } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { and, eq, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Instant } from "#app/domain/calendar";
import type { DocumentThing, DocumentType } from "#app/domain/document";
import type { RegionCode } from "#app/domain/region";
import { audit, type Deed } from "#db/audit.server";
import { openBytes, sealBytes, sealText } from "#db/cipher.server";
import { type Seal, sealOf } from "#db/seal.server";
import type { Db, Tx } from "#db/store.server";

/** What is stored of a file that was found sound, and where it belongs. */
export type NewDocument = {
  readonly bytes: Buffer;
  readonly type: DocumentType;
  /** Cleaned. */
  readonly name: string;
  readonly thing: DocumentThing;
  readonly thingId: string;
  /** The organisation to whose people it belongs. */
  readonly holder: string;
  /** Organisations whose people see it from now on. */
  readonly sharedWith?: readonly string[] | undefined;
  /** For the log: the region and the provider that it concerns. */
  readonly region?: RegionCode | undefined;
  readonly provider?: string | undefined;
};

const CHUNK = 256 * 1024;

/** Stores the originals of an act with it, in its transaction. @returns their keys */
export async function storeFiles(
  tx: Tx,
  deed: Deed,
  files: readonly Pick<NewDocument, "name" | "bytes" | "type">[],
  at: Omit<NewDocument, "name" | "bytes" | "type">,
): Promise<string[]> {
  const stored: string[] = [];
  for (const { name, bytes, type } of files)
    stored.push(await storeDocument(tx, deed, { ...at, name, bytes, type }));
  return stored;
}

/**
 * Stores a document with its bytes, in the transaction of what it belongs to; in a sealed tender its name and bytes are
 * encrypted. @returns its key
 */
export async function storeDocument(tx: Tx, deed: Deed, given: NewDocument): Promise<string> {
  const id = uuidv7();
  const { bytes, type, name, thing, thingId, holder, sharedWith = [], region, provider } = given;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { seal } = deed;
  // The hash of a sealed file would tell whether it is one that somebody knows.
  const blob = seal ? createHmac("sha256", seal.key).update(id).digest("hex") : sha256;
  await storeBlob(tx, deed, { blob, bytes, type });
  await tx.insert(tx.t.documents).values({
    id,
    blob,
    name: seal ? sealText(seal.key, aboutName(id), JSON.stringify({ name, sha256 })) : name,
    seal: seal?.policy ?? null,
    thing,
    thingId,
    holder,
    addedBy: deed.account ?? null,
    addedAt: deed.clockAt,
  });
  await audit(tx, deed, {
    verb: "added",
    thing: "document",
    thingId: id,
    region,
    provider,
    after: { to: thing, key: thingId, sha256, type, size: bytes.length },
  });
  for (const organisation of sharedWith) await shareDocument(tx, deed, { id, organisation, region });
  return id;
}

/** Lets a stored file belong to one thing more, from a moment on. @returns the key of the new document */
export async function copyDocument(
  tx: Tx,
  deed: Deed,
  of: string,
  { thing, thingId, addedAt }: { thing: DocumentThing; thingId: string; addedAt: Instant },
): Promise<string> {
  const { documents } = tx.t;
  const [row] = await tx.select().from(documents).where(eq(documents.id, of));
  if (!row) throw new Error(`there is no document ${of}`);
  const id = uuidv7();
  await tx.insert(documents).values({ ...row, id, thing, thingId, addedBy: deed.account ?? null, addedAt });
  await audit(tx, deed, {
    ...{ verb: "added", thing: "document", thingId: id },
    after: { to: thing, key: thingId, sha256: row.blob },
  });
  return id;
}

async function storeBlob(
  tx: Tx,
  deed: Deed,
  { blob, bytes, type }: { blob: string; bytes: Buffer; type: DocumentType },
): Promise<void> {
  const { blobs, blobChunks } = tx.t;
  const [known] = await tx.select({ emptiedAt: blobs.emptiedAt }).from(blobs).where(eq(blobs.sha256, blob));
  if (known?.emptiedAt === null) return;
  if (known) await tx.update(blobs).set({ emptiedAt: null }).where(eq(blobs.sha256, blob));
  else await tx.insert(blobs).values({ sha256: blob, size: bytes.length, type, storedAt: deed.at });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const part = bytes.subarray(at, at + CHUNK);
    const position = at / CHUNK;
    const kept = deed.seal ? sealBytes(deed.seal.key, aboutPart(blob, position), part) : part;
    await tx.insert(blobChunks).values({ blob, position, bytes: kept });
    // Each row of an embedded database is written at once: other visitors come in between.
    await setImmediate();
  }
}

/** Lets the people of an organisation see a document from now on. @returns whether they did not see it before */
export async function shareDocument(
  tx: Tx,
  deed: Deed,
  { id, organisation, region }: { id: string; organisation: string; region?: RegionCode | undefined },
): Promise<boolean> {
  const added = await tx
    .insert(tx.t.documentShares)
    .values({ document: id, organisation, sharedFrom: deed.clockAt, sharedBy: deed.account ?? null })
    .onConflictDoNothing()
    .returning({ document: tx.t.documentShares.document });
  if (added.length === 0) return false;
  await audit(tx, deed, {
    verb: "shared",
    thing: "document",
    thingId: id,
    region,
    provider: organisation,
    after: { with: organisation },
  });
  return true;
}

/** Takes a document out. Its bytes go too when no other document has the same; that it was there stays known. */
export async function takeOutDocument(
  tx: Tx,
  deed: Deed,
  { id, blob, region }: { id: string; blob: string; region?: RegionCode | undefined },
): Promise<void> {
  const { documents, blobs, blobChunks } = tx.t;
  await tx
    .update(documents)
    .set({ removedAt: deed.clockAt, removedBy: deed.account ?? null })
    .where(eq(documents.id, id));
  if ((await tx.$count(documents, and(eq(documents.blob, blob), isNull(documents.removedAt)))) === 0) {
    await tx.delete(blobChunks).where(eq(blobChunks.blob, blob));
    await tx.update(blobs).set({ emptiedAt: deed.at }).where(eq(blobs.sha256, blob));
  }
  await audit(tx, deed, {
    verb: "removed",
    thing: "document",
    thingId: id,
    region,
    before: { sha256: blob },
  });
}

/** What the name of a sealed document is encrypted for. */
export const aboutName = (id: string): string => `document ${id}`;
const aboutPart = (blob: string, position: number): string => `file ${blob} ${position}`;

/**
 * The bytes of a stored file, a row at a time. Whether the reader may have them is the caller's to decide.
 * @param sealedIn the sealed tender that a document belongs to
 */
export async function* bytesOf(
  db: Db,
  blob: string,
  sealedIn?: string | undefined,
): AsyncGenerator<Uint8Array> {
  const { blobChunks } = db.t;
  const seal: Seal | undefined = sealedIn === undefined ? undefined : await sealOf(db, sealedIn);
  for (let position = 0; ; position++) {
    const [row] = await db
      .select({ bytes: blobChunks.bytes })
      .from(blobChunks)
      .where(and(eq(blobChunks.blob, blob), eq(blobChunks.position, position)));
    if (!row) return;
    yield seal ? openBytes(seal.key, aboutPart(blob, position), row.bytes) : row.bytes;
  }
}
