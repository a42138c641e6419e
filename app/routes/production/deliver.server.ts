import { may } from "#app/domain/permission";
import { fileLimit } from "#app/domain/production/batch";
import type { Viewer } from "#app/domain/viewer";
import { ProductionRefused } from "#app/exchange/production/file";
import type { BatchOf } from "#app/features/production/begin-batch.server";
import { deliverFile } from "#app/features/production/deliver-file.server";
import { deliveryForm } from "#app/features/production/form";
import { fileFaultWords } from "#app/i18n/production/words";
import type { Translate } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import { allProviders } from "#db/queries/organisation.server";
import { insurersKnown } from "#db/queries/party.server";
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
  const of = await batchOf(store, viewer, form);
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

/** Whose the file is: a provider delivers its own statement; an insurer claims that it accepted, or records a statement. */
async function batchOf({ db }: Store, viewer: Viewer, form: FormData): Promise<BatchOf | undefined> {
  const asked = deliveryForm.safeParse(
    Object.fromEntries([...form].filter(([, value]) => typeof value === "string" && value !== "")),
  );
  const own = viewer.organisation;
  if (!asked.success || own === undefined) return undefined;
  if (may(viewer.roles, "see-season")) {
    const known = (await allProviders(viewer, db)).find(({ id }) => id === asked.data.provider);
    return {
      insurer: own,
      provider: known?.id,
      source: known ? (asked.data.source ?? "accepted") : "accepted",
    };
  }
  const insurers = await insurersKnown(db);
  const insurer = insurers.length === 1 ? insurers[0] : insurers.find(({ id }) => id === asked.data.insurer);
  return insurer && { insurer: insurer.id, provider: own, source: "statement" };
}
