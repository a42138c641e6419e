import { dayOf } from "#app/domain/calendar";
import type { PolicyRow } from "#app/domain/policy/policy-list";
import { nextMarks } from "#app/domain/season";
import type { Viewer } from "#app/domain/viewer";
import type { Language } from "#app/i18n/text";
import { nameOrganisations } from "#db/queries/organisation.server";
import { publishedPolicies } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** Every version that is published at the viewer's moment, with the contract years there are, the newest first. */
export async function readPolicies(viewer: Viewer, db: Db, language: Language) {
  const today = dayOf(viewer.now);
  const versions = await publishedPolicies(viewer, db);
  const named = await nameOrganisations(
    viewer,
    db,
    versions.map(({ insurer }) => insurer),
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const rows = versions.map(({ id, version, insurer, policy }): PolicyRow => {
    const [mark] = nextMarks(policy, today, 1);
    return {
      ...{ id, version, policy: policy.title[language], insurer: names.get(insurer) ?? policy.publisher },
      ...{ year: policy.contractYear, published: policy.publishedOn, next: mark?.day },
      step: mark && { key: mark.key, title: mark.title[language] },
    };
  });
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
  return { rows, years };
}
