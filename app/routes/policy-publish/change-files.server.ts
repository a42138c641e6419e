import type { Viewer } from "#app/domain/viewer";
import { givenFiles } from "#app/exchange/given-file.server";
import { attachFiles, detachFile } from "#app/features/policy/attach-files.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/**
 * Adds the files of a form to a draft, or takes one out.
 * @returns the files that were not taken
 * @throws Response 404 for a draft, or a file, that is not the viewer's
 */
export async function changeFiles(store: Store, deed: Deed, viewer: Viewer, id: string, form: FormData) {
  if (form.get("act") === "detach") {
    const out = await detachFile(store, deed, viewer, id, String(form.get("document") ?? ""));
    if (!out) throw new Response(null, { status: 404 });
    return [];
  }
  const refused = await attachFiles(store, deed, viewer, id, await givenFiles(form));
  if (!refused) throw new Response(null, { status: 404 });
  return refused;
}
