import { cleanFileName, type DocumentType, type FileRefusal, refusal } from "#app/domain/document";
import { type Allowed, inspectDocument } from "#app/exchange/document-type.server";
import type { Place } from "#app/features/documents/place.server";
import type { Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import type { Store } from "#db/store.server";

/** A file as it came: its name is the sender's word, its bytes are whole or it was refused on the way. */
export type GivenFile = {
  readonly name: string;
  readonly content: Buffer | FileRefusal;
};

export type AddedAndRefused = {
  readonly added: readonly { readonly id: string; readonly name: string }[];
  /** Named as they came, cleaned where that leaves a name. */
  readonly refused: readonly { readonly name: string; readonly why: FileRefusal }[];
};

/**
 * Adds the files that are sound to a place, all in one transaction, and tells why the others were not taken.
 * @param share whether the partners of the place see them from now on
 */
export async function addDocuments(
  store: Store,
  deed: Deed,
  place: Place,
  files: readonly GivenFile[],
  { share = false, ...allowed }: Allowed & { readonly share?: boolean } = {},
): Promise<AddedAndRefused> {
  const found = files.map((file) => inspect(file, allowed));
  const sound = found.filter((file) => "type" in file);
  const added = await store.write(async (tx) => {
    const stored: { id: string; name: string }[] = [];
    for (const { name, bytes, type } of sound) {
      const { partners, alwaysShared, ...at } = place;
      const sharedWith = share || alwaysShared ? partners : [];
      stored.push({ id: await storeDocument(tx, deed, { ...at, name, bytes, type, sharedWith }), name });
    }
    return stored;
  });
  return { added, refused: found.filter((file) => "why" in file) };
}

type Inspected =
  | { readonly name: string; readonly why: FileRefusal }
  | { readonly name: string; readonly bytes: Buffer; readonly type: DocumentType };

function inspect({ name: given, content }: GivenFile, allowed: Allowed): Inspected {
  const name = cleanFileName(given);
  if (name === undefined) return { name: "–", why: refusal("name") };
  if (!Buffer.isBuffer(content)) return { name, why: content };
  const found = inspectDocument(content, name, allowed);
  return "refused" in found ? { name, why: found.refused } : { name, bytes: content, type: found.type };
}
