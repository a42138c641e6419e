import type { Viewer } from "#app/domain/viewer";
import { givenFiles } from "#app/exchange/given-file.server";
import { contractPrivately } from "#app/features/contracting/contract-privately.server";
import { privateForm, typedFields } from "#app/features/contracting/form";
import { type RefusedForm, refusalWriter } from "#app/features/contracting/refused.server";
import type { Language } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** Records the private agreement of a form, or says in the reader's words why not; undefined for whoever may not. */
export async function enterPrivately(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  language: Language,
  form: FormData,
): Promise<
  { readonly entered: string; readonly year: number } | { readonly refused: RefusedForm } | undefined
> {
  const write = refusalWriter(language, form);
  const read = privateForm.safeParse(typedFields(form));
  if (!read.success) return write.issues(read.error);
  const files = await givenFiles(form);
  const answer = await contractPrivately(store, deed, viewer, { ...read.data, files });
  if (!answer) return undefined;
  if ("files" in answer) return write.files(answer.files);
  return "refused" in answer ? write.keys(answer.refused) : { ...answer, year: read.data.year };
}
