import type { Dossier } from "#app/domain/eligibility/eligibility";
import { groupedBy } from "#app/domain/grouping";
import type { Viewer } from "#app/domain/viewer";
import { readCertificates, readJudgements } from "#db/queries/certificate.server";
import { candidateById, candidatesById } from "#db/queries/organisation.server";
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

/** All that is known of several providers, by their keys: in as many questions as for one. */
export async function readDossiers(
  viewer: Viewer,
  db: Db,
  providers: readonly string[],
): Promise<ReadonlyMap<string, Dossier>> {
  const [candidates, certificates, judgements] = await Promise.all([
    candidatesById(viewer, db, providers),
    readCertificates(viewer, db),
    readJudgements(viewer, db),
  ]);
  const held = groupedBy(certificates, ({ provider }) => provider);
  const judged = groupedBy(judgements, ({ provider }) => provider);
  return new Map(
    candidates.map((candidate) => [
      candidate.id,
      { candidate, certificates: held.get(candidate.id) ?? [], judgements: judged.get(candidate.id) ?? [] },
    ]),
  );
}
