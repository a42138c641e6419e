import { createHash } from "node:crypto";
import { type FileRefusal, isKeptAs, refusal } from "#app/domain/document";
import type { Allowed } from "#app/exchange/document-type.server";
import { type GivenFile, inspectFile } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import type { Place } from "#app/features/documents/place.server";
import type { Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import { filesAt } from "#db/queries/document.server";
import { closedSeal } from "#db/seal.server";
import type { Store } from "#db/store.server";

export type AddedAndRefused = {
  /** `renamed` where the name that a file came with could not be kept as it was. */
  readonly added: readonly { readonly id: string; readonly name: string; readonly renamed: boolean }[];
  /** Named as they came, cleaned where that leaves a name. */
  readonly refused: readonly { readonly name: string; readonly why: FileRefusal }[];
};

/**
 * Adds the files that are sound to a place, all in one transaction, and tells why the others were not taken: a file that
 * is there already is not added a second time.
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
  const double: { readonly name: string; readonly why: FileRefusal }[] = [];
  const added = await act(store, { deed }, async (tx, { deed }) => {
    const seal = place.tender === undefined ? undefined : await closedSeal(tx, place.tender);
    const done = { ...deed, seal };
    const stored: { id: string; name: string; renamed: boolean }[] = [];
    const there = new Set((await filesAt(tx, place)).map(keyOf));
    for (const { name, given, bytes, type } of sound) {
      const key = keyOf({ name, sha256: createHash("sha256").update(bytes).digest("hex") });
      if (there.has(key)) {
        double.push({ name, why: refusal("double") });
        continue;
      }
      there.add(key);
      const { partners, alwaysShared, tender, ...at } = place;
      const sharedWith = share || alwaysShared ? partners : [];
      const id = await storeDocument(tx, done, { ...at, name, bytes, type, sharedWith });
      stored.push({ id, name, renamed: !isKeptAs(given, name) });
    }
    return stored;
  });
  return { added, refused: [...found.filter((file) => "why" in file), ...double] };
}

/** The same bytes under the same name are the same file; under another name they can stand beside it. */
const keyOf = ({ name, sha256 }: { readonly name: string; readonly sha256: string }): string =>
  `${sha256} ${name}`;
