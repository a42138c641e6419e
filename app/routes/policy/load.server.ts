import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { textsFor } from "#app/i18n/areas.server";
import type { Language } from "#app/i18n/text";
import { documentsOf } from "#db/queries/document.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** What the page of a published policy shows; undefined where there is none. */
export async function loadPolicy(viewer: Viewer, db: Db, language: Language, id: string) {
  const version = await publishedPolicy(viewer, db, id);
  if (!version) return undefined;
  const { insurer, policy } = version;
  const regions = await allRegions(viewer, db);
  const open = new Set(policy.openForIdd?.regions);
  const [named] = await nameOrganisations(viewer, db, [insurer]);
  return {
    version,
    title: policy.title[language],
    /** Who acts under it: whoever wrote the source is named as its source alone. */
    insurer: named?.name ?? policy.publisher,
    own: insurer === viewer.organisation && may(viewer.roles, "see-season"),
    writes: insurer === viewer.organisation && may(viewer.roles, "write-policy"),
    now: viewer.now,
    openRegions: regions.filter(({ code }) => open.has(code)).map(({ code, name }) => ({ code, name })),
    files: await documentsOf(viewer, db, "policy", [version.id]),
    texts: textsFor(language, "policy", "policy-words", "deadline", "document"),
  };
}
