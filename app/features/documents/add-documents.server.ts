import { type FileRefusal, isKeptAs } from "#app/domain/document";
import type { Allowed } from "#app/exchange/document-type.server";
import { type GivenFile, inspectFile } from "#app/exchange/given-file.server";
import type { Place } from "#app/features/documents/place.server";
import type { Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import { closedSeal } from "#db/seal.server";
import type { Store } from "#db/store.server";

export type AddedAndRefused = {
  /** `renamed` where the name that a file came with could not be kept as it was. */
  readonly added: readonly { readonly id: string; readonly name: string; readonly renamed: boolean }[];
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
  const found = files.map((file) => ({ ...inspectFile(file, allowed), given: file.name }));
  const sound = found.filter((file) => "type" in file);
  const added = await store.write(async (tx) => {
    const seal = place.tender === undefined ? undefined : await closedSeal(tx, place.tender);
    const done = { ...deed, seal };
    const stored: { id: string; name: string; renamed: boolean }[] = [];
    for (const { name, given, bytes, type } of sound) {
      const { partners, alwaysShared, tender, ...at } = place;
      const sharedWith = share || alwaysShared ? partners : [];
      const id = await storeDocument(tx, done, { ...at, name, bytes, type, sharedWith });
      stored.push({ id, name, renamed: !isKeptAs(given, name) });
    }
    return stored;
  });
  return { added, refused: found.filter((file) => "why" in file) };
}
