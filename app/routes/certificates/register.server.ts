import type { Visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import {
  certificateSearches,
  certificatesShape,
  listCertificates,
} from "#app/domain/eligibility/certificate-list";
import { parseListView } from "#app/domain/list-view";
import { may } from "#app/domain/permission";
import { certificatesSeen } from "#app/features/certificates/read-certificates.server";
import { effectsOn } from "#app/features/certificates/standing-over.server";
import { readMap } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import { nameOrganisations } from "#db/queries/organisation.server";
import { readSavedViews } from "#db/queries/saved-view.server";
import type { Db } from "#db/store.server";

/** The certificates that a visitor asks for, and the effect of all on agreements. */
export async function readRegister({ viewer, language }: Visit, db: Db, params: URLSearchParams) {
  const today = dayOf(viewer.now);
  const read = await readMap(viewer, db, new URLSearchParams());
  const policy = read?.version.policy;
  const all = await certificatesSeen(viewer, db, policy, language);
  const isInsurer = may(viewer.roles, "see-season");
  const shape = certificatesShape({ isInsurer });
  const { view, problems } = parseListView(params, shape);
  const searches = certificateSearches(today);
  const countOf = (search: string) =>
    listCertificates(all, parseListView(new URLSearchParams(search), shape).view).total;
  const effects = read && isInsurer ? await effectsOn(viewer, db, read.version) : [];
  const named = await nameOrganisations(
    viewer,
    db,
    effects.map(({ provider }) => provider),
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const regions = new Map<string, string>(read?.regions.map(({ code, name }) => [code, name]));
  return {
    ...{ today, searches },
    list: {
      ...{ shape, view, problems, ...listCertificates(all, view) },
      saved: await readSavedViews(viewer, db, "/certificates"),
    },
    counts: { count: all.length, ending: countOf(searches.ending), invalid: countOf(searches.invalid) },
    effects: policy
      ? effects.map(({ contract, provider, region, lot, fails }) => {
          const texts = textsFor(language, "eligibility").eligibility ?? {};
          const { title, findings } = eligibilityWriter(policy, texts, language)(fails);
          const why = findings.filter(({ outcome }) => outcome === "fails").flatMap(({ seen }) => seen);
          return {
            ...{ contract, provider, region, lot, lotTitle: title, from: fails.from },
            providerName: names.get(provider) ?? provider,
            regionName: regions.get(region) ?? region,
            why: why.join(" "),
          };
        })
      : [],
  };
}
