import { dayOf } from "#app/domain/calendar";
import { certificateName, certificateOn } from "#app/domain/eligibility/certificate";
import type { CertificateListed } from "#app/domain/eligibility/certificate-list";
import type { Policy } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import type { Language } from "#app/i18n/text";
import { readCertificates } from "#db/queries/certificate.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Db } from "#db/store.server";

/**
 * Every certificate that the viewer may see, as it stands today.
 * @param policy whose disciplines they are told in; by their keys without one
 */
export async function certificatesSeen(
  viewer: Viewer,
  db: Db,
  policy: Policy | undefined,
  language: Language,
): Promise<CertificateListed[]> {
  const today = dayOf(viewer.now);
  const found = (await readCertificates(viewer, db)).flatMap(
    (each) => certificateOn(each, today, viewer.now) ?? [],
  );
  const named = await nameOrganisations(
    viewer,
    db,
    found.map(({ provider }) => provider),
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const titles = new Map(policy?.disciplines.map(({ key, title }) => [key, title[language]]));
  return found.map(({ id, provider, terms, state }) => ({
    ...{ id, provider, state },
    certificate: certificateName(terms),
    providerName: names.get(provider) ?? provider,
    scope: terms.disciplines.map((key) => titles.get(key) ?? key),
    through: terms.validThrough,
  }));
}
