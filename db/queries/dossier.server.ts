import type { Dossier } from "#app/domain/eligibility/eligibility";
import type { Viewer } from "#app/domain/viewer";
import { readCertificates, readJudgements } from "#db/queries/certificate.server";
import { candidateById } from "#db/queries/organisation.server";
import type { Db } from "#db/store.server";

/** All that is known of a provider, to hold against norms; undefined for an organisation that does not exist. */
export async function readDossier(viewer: Viewer, db: Db, provider: string): Promise<Dossier | undefined> {
  const candidate = await candidateById(viewer, db, provider);
  if (!candidate) return undefined;
  const [certificates, judgements] = await Promise.all([
    readCertificates(viewer, db, { provider }),
    readJudgements(viewer, db, provider),
  ]);
  return { candidate, certificates, judgements };
}
