import type { Registration } from "#app/domain/registration";
import { ownSealed } from "#app/domain/tender/unsealing";
import type { Viewer } from "#app/domain/viewer";
import { ownForm, ownSubmissions } from "#db/queries/registering.server";
import { closedSealOrLost } from "#db/seal.server";
import type { Db } from "#db/store.server";

/** The viewer's own registrations in a sealed tender, as far as they can be read; none where it is not sealed. */
export async function ownSealedRegistrations(
  viewer: Viewer,
  db: Db,
  policy: string,
): Promise<Registration[]> {
  const seal = await closedSealOrLost(db, policy);
  const form = seal === undefined || seal === "lost" ? undefined : await ownForm(viewer, db, policy);
  if (!form) return [];
  const sent = (await ownSubmissions(viewer, db, policy)).toReversed();
  return ownSealed(
    { ...form, lots: form.content.lots },
    sent.map((row) => ({ ...row, lots: row.content.lots })),
  );
}
