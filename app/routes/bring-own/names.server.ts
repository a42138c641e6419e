import type { OwnNames } from "#app/domain/bring-own/own-row";
import type { Viewer } from "#app/domain/viewer";
import { textsFor } from "#app/i18n/areas.server";
import { languages, translator } from "#app/i18n/text";
import { policyVersions } from "#db/queries/policy.server";
import { allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** What a sheet can call things by: regions and lots as they are named, forms and kinds in either language. */
export async function namesFor(viewer: Viewer, db: Db): Promise<OwnNames> {
  const versions = await policyVersions(viewer, db, viewer.organisation ?? "");
  const lots = versions.flatMap(({ policy }) => policy.lots);
  const says = languages.map((language) =>
    translator(textsFor(language, "bring-own")["bring-own"] ?? {}, language),
  );
  const all = (key: string) => says.map((say) => say(key));
  return {
    regions: await allRegions(viewer, db),
    lots: lots.map(({ key, title, short }) => ({ key, names: [title.nl, title.en, short.nl, short.en] })),
    forms: {
      ...{ idd: all("form.idd"), tender: all("form.tender"), private: all("form.private") },
      ...{ direct: all("form.direct"), msz: all("form.msz") },
    },
    kinds: {
      ...{
        laboratory: all("kind.laboratory"),
        hospital: all("kind.hospital"),
        requesters: all("kind.requesters"),
      },
      "thrombosis-service": all("kind.thrombosis-service"),
      "diagnostic-centre": all("kind.diagnostic-centre"),
      "other-provider": all("kind.other-provider"),
    },
  };
}
