import { uuidv7 } from "uuidv7";
import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import { readVersion } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { documentsOf } from "#db/queries/document.server";
import { allProviders } from "#db/queries/organisation.server";
import { readProviders } from "#db/queries/provider.server";
import { tenderInterests } from "#db/queries/tender-interest.server";
import type { Db } from "#db/store.server";

/** The version under which the tender of the year in a URL runs; undefined where it is not the viewer's insurer's. */
export async function tenderVersion({ viewer }: SignedIn, db: Db, params: URLSearchParams) {
  const version = await readVersion(viewer, db, params);
  return version?.insurer === viewer.organisation ? version : undefined;
}

/** Who showed interest in an open tender, when, and whether there is somebody who can log in. */
export async function interestsPage(visitor: SignedIn, db: Db, params: URLSearchParams) {
  const { viewer, language, at } = visitor;
  const version = await tenderVersion(visitor, db, params);
  if (!version) return undefined;
  const rows = await tenderInterests(viewer, db, version.id);
  const providers = new Map((await readProviders(viewer, db, at)).map((each) => [each.id, each]));
  const files = await documentsOf(
    viewer,
    db,
    "tender-interest",
    rows.map(({ id }) => id),
  );
  const year = version.policy.contractYear;
  const texts = textsFor(language, "tender-interest", "unknown-provider", "document");
  const enters = may(viewer.roles, "judge-registrations");
  return {
    ...{ year, texts, today: dayOf(viewer.now), invites: may(viewer.roles, "add-provider") },
    rows: rows.map(({ id, provider, receivedAt }) => ({
      ...{ id, provider, receivedAt, name: providers.get(provider)?.name ?? "" },
      staff: providers.get(provider)?.staff ?? ("nobody" as const),
      files: files.filter(({ thingId }) => thingId === id).map((file) => ({ id: file.id, name: file.name })),
    })),
    entry: enters
      ? {
          id: uuidv7(),
          providers: (await allProviders(viewer, db)).map(({ id, name }) => ({ value: id, label: name })),
        }
      : undefined,
    title: translator(texts["tender-interest"] ?? {}, language)("title", { year }),
  };
}
