import { dayOf } from "#app/domain/calendar";
import { certificateName, certificateOn } from "#app/domain/eligibility/certificate";
import type { CertificateListed } from "#app/domain/eligibility/certificate-list";
import type { Discipline } from "#app/domain/policy/lot";
import type { Viewer } from "#app/domain/viewer";
import type { Language } from "#app/i18n/text";
import { readCertificates } from "#db/queries/certificate.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { policiesConcerning } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/**
 * Every certificate that the viewer may see, as it stands today.
 * @param disciplines in which they are told
 */
export async function certificatesSeen(
  viewer: Viewer,
  db: Db,
  disciplines: readonly Discipline[],
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
  const titles = new Map(disciplines.map(({ key, title }) => [key, title[language]]));
  return found.map(({ id, provider, terms, state }) => ({
    ...{ id, provider, state },
    certificate: certificateName(terms),
    providerName: names.get(provider) ?? provider,
    scope: terms.disciplines.map((key) => titles.get(key) ?? key),
    through: terms.validThrough,
  }));
}

/** The disciplines that the policies concerning the viewer know, each once: what a scope can name. */
export async function disciplinesKnown(viewer: Viewer, db: Db): Promise<Discipline[]> {
  const all = (await policiesConcerning(viewer, db)).flatMap(({ policy }) => policy.disciplines);
  return [...new Map(all.map((each) => [each.key, each])).values()];
}
