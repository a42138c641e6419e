import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import type { BatchOf } from "#app/features/production/begin-batch.server";
import { deliveryForm } from "#app/features/production/form";
import { allProviders } from "#db/queries/organisation.server";
import { insurersKnown, organisationsNamed } from "#db/queries/party.server";
import type { Store } from "#db/store.server";

/** Whose the file is: a provider delivers its own statement; an insurer claims that it accepted, or records a statement. */
export async function batchOf(
  { db }: Store,
  viewer: Viewer,
  fields: Readonly<Record<string, string>>,
): Promise<BatchOf | undefined> {
  const asked = deliveryForm.safeParse(
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "")),
  );
  const own = viewer.organisation;
  if (!asked.success || own === undefined) return undefined;
  if (may(viewer.roles, "see-season")) {
    const named = asked.data.provider ? await organisationsNamed(db, asked.data.provider) : [];
    const known = (await allProviders(viewer, db)).find(({ id }) => named.length === 1 && id === named[0]);
    if (asked.data.provider && !known) return undefined;
    return {
      insurer: own,
      provider: known?.id,
      source: known ? (asked.data.source ?? "accepted") : "accepted",
    };
  }
  const insurers = await insurersKnown(db);
  const insurer =
    insurers.length === 1
      ? insurers[0]
      : insurers.find(({ id, name, kvk }) =>
          [id, name, kvk].some((each) => each && each === asked.data.insurer),
        );
  return insurer && { insurer: insurer.id, provider: own, source: "statement" };
}
