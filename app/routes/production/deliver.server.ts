import { fileLimit } from "#app/domain/production/batch";
import type { Viewer } from "#app/domain/viewer";
import { textFields } from "#app/exchange/edited-form.server";
import { ProductionRefused } from "#app/exchange/production/file";
import { batchOf } from "#app/features/production/batch-of.server";
import { deliverFile } from "#app/features/production/deliver-file.server";
import { fileFaultWords } from "#app/i18n/production/words";
import type { Translate } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type Delivered = Awaited<ReturnType<typeof deliverFile>> | { readonly problem: string };

/** Takes the file of a form in, or says why not. */
export async function deliverFromForm(
  store: Store,
  { deed, viewer, say }: { readonly deed: Deed; readonly viewer: Viewer; readonly say: Translate },
  form: FormData,
): Promise<Delivered> {
  const file = form.get("file");
  if (file === null || typeof file === "string" || file.name === "") return { problem: say("deliver.none") };
  const of = await batchOf(store, viewer, textFields(form));
  if (!of) return { problem: say("deliver.noInsurer") };
  if (file.size > fileLimit) return { problem: say("file.too-large", { most: fileLimit / 1_000_000 }) };
  try {
    const bytes = Buffer.from(await file.arrayBuffer());
    return await deliverFile(store, deed, of, {
      name: file.name.slice(-120),
      bytes,
      choose: form.has("choose"),
    });
  } catch (error) {
    if (!(error instanceof ProductionRefused)) throw error;
    return { problem: fileFaultWords(say, error.reason) };
  }
}
