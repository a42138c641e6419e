import type { DocumentThing } from "#app/domain/document";
import type { RegionCode } from "#app/domain/region";
import { type GivenFile, type InspectedFile, inspectFile } from "#app/exchange/given-file.server";
import type { Deed } from "#db/audit.server";
import { storeDocument } from "#db/documents.server";
import type { Tx } from "#db/store.server";

type Sound = Extract<InspectedFile, { type: unknown }>;

/** Files that can all be stored, or those that cannot with the reason: then nothing of the act is done. */
export function soundFiles(
  files: readonly GivenFile[],
): { readonly sound: readonly Sound[] } | { readonly files: readonly Exclude<InspectedFile, Sound>[] } {
  const found = files.map((file) => inspectFile(file));
  const bad = found.filter((file) => "why" in file);
  return bad.length > 0 ? { files: bad } : { sound: found.filter((file) => "type" in file) };
}

type At = {
  readonly thing: DocumentThing;
  readonly thingId: string;
  readonly holder: string;
  readonly sharedWith?: readonly string[];
  readonly region?: RegionCode | undefined;
  readonly provider: string;
};

/** Stores the originals of an act with it, in its transaction. @returns their keys */
export async function storeFiles(tx: Tx, deed: Deed, files: readonly Sound[], at: At): Promise<string[]> {
  const stored: string[] = [];
  for (const { name, bytes, type } of files)
    stored.push(await storeDocument(tx, deed, { ...at, name, bytes, type }));
  return stored;
}
