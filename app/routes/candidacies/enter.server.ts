import { instantAt } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import { givenFiles } from "#app/exchange/given-file.server";
import { UNKNOWN, unknownProviderForm } from "#app/features/account/unknown-provider-form";
import { enterInterest } from "#app/features/contracting/enter-interest.server";
import { interestForm, typedFields } from "#app/features/contracting/form";
import { type RefusedForm, refusalWriter } from "#app/features/contracting/refused.server";
import type { Language } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** Enters the interest of a form, or says in the reader's words why not; undefined for whoever may not. */
export async function enterFromForm(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  language: Language,
  { form, fictional }: { readonly form: FormData; readonly fictional: boolean },
): Promise<{ readonly entered: string } | { readonly refused: RefusedForm } | undefined> {
  const write = refusalWriter(language, form);
  const read = interestForm.safeParse(typedFields(form));
  if (!read.success) return write.issues(read.error);
  const { day, time, area, ...given } = read.data;
  const unknown = given.provider === UNKNOWN ? unknownProviderForm.safeParse(typedFields(form)) : undefined;
  if (unknown?.error) return write.issues(unknown.error);
  const files = await givenFiles(form);
  const receivedAt = instantAt(day, time);
  const answer = await enterInterest(store, deed, viewer, {
    ...{ ...given, ...area, receivedAt, files },
    ...(unknown?.data && { unknown: { ...unknown.data, fictional } }),
  });
  if (!answer) return undefined;
  if ("files" in answer) return write.files(answer.files);
  return "refused" in answer ? write.keys(answer.refused) : answer;
}
