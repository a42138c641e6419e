import type { ReasonValue } from "#app/domain/reason";
import type { Viewer } from "#app/domain/viewer";
import type { WorkItem } from "#app/domain/work/item";
import { textsFor } from "#app/i18n/areas.server";
import { named, reasonWriter } from "#app/i18n/status/write-reasons";
import type { Language } from "#app/i18n/text";
import { nameOrganisations } from "#db/queries/organisation.server";
import { policiesOwn } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** Something to do in the reader's language: what it is about, why, and where it is done. */
export type WrittenWork = {
  readonly id: string;
  readonly to: string;
  readonly about: string;
  readonly why: string;
};

/** What writes the things that the viewer has to do. @param items all that will be written */
export async function workWriter(
  viewer: Viewer,
  db: Db,
  items: readonly WorkItem[],
  language: Language,
): Promise<(item: WorkItem) => WrittenWork> {
  const policies = await policiesOwn(viewer, db);
  const organisations = await nameOrganisations(viewer, db, items.flatMap(organisationsIn));
  const texts = textsFor(language, "work", "job", "notice");
  const write = reasonWriter(
    { ...texts.job, ...texts.notice, ...texts.work },
    named(
      organisations,
      policies.flatMap(({ policy }) => policy.lots),
    ),
    language,
  );
  return ({ kind, thing, thingId, about, why, to }) => ({
    id: `${kind} ${thing} ${thingId}`,
    to,
    about: write([about]).replace(/\.$/, ""),
    why: write([why]),
  });
}

const organisationsIn = ({ about, why }: WorkItem): string[] =>
  [about, why].flatMap(({ values }) => Object.values(values).flatMap(organisationOf));

const organisationOf = (value: ReasonValue): readonly string[] => {
  if (typeof value !== "object") return [];
  if ("organisation" in value) return [value.organisation];
  return "organisations" in value ? value.organisations : [];
};
