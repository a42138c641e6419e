import type { Viewer } from "#app/domain/viewer";
import { filesIn, givenFiles } from "#app/exchange/given-file.server";
import { type AddedAndRefused, addDocuments } from "#app/features/documents/add-documents.server";
import { placeForm } from "#app/features/documents/form";
import { placeFor } from "#app/features/documents/place.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** The names of files that a form holds though it does not add any. */
export const leftInForm = (form: FormData): string[] => filesIn(form).map(({ name }) => name);

/** Adds the files of a whole form; undefined for a place that the viewer may not add to. */
export async function addFromForm(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  form: FormData,
): Promise<AddedAndRefused | undefined> {
  const asked = placeForm.safeParse(
    Object.fromEntries([...form].filter(([, value]) => typeof value === "string")),
  );
  const place = asked.success ? await placeFor(viewer, store.db, asked.data) : undefined;
  if (!asked.success || !place) return undefined;
  const files = await givenFiles(form);
  return addDocuments(store, deed, place, files, { share: asked.data.share !== undefined });
}
