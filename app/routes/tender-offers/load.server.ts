import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf, firstOfYear, lastOfYear } from "#app/domain/calendar";
import { openOffers } from "#app/features/contracting/offer-agreements.server";
import { readVersion } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { letterStyle } from "#db/queries/letter-style.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { areaNamer } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** Everyone who can be offered an agreement under the year of a URL; undefined where it is not the viewer's insurer's. */
export async function offersPage({ viewer, language }: SignedIn, db: Db, params: URLSearchParams) {
  const version = await readVersion(viewer, db, params);
  if (!version || version.insurer !== viewer.organisation) return undefined;
  const { contractYear: year, lots } = version.policy;
  const open = await openOffers(viewer, db, version.id);
  const names = await nameOrganisations(
    viewer,
    db,
    open.map(({ provider }) => provider),
  );
  const nameOfArea = await areaNamer(viewer, db);
  const texts = textsFor(language, "contracting");
  const label = ({ provider, area, lots: keys }: (typeof open)[number]) => {
    const titles = lots.filter(({ key }) => keys.includes(key)).map(({ title }) => title[language]);
    const name = names.find(({ id }) => id === provider)?.name ?? "";
    return `${name} · ${nameOfArea(area)}: ${formatList(titles, language)}`;
  };
  return {
    ...{ year, texts, today: dayOf(viewer.now), startsOn: firstOfYear(year), endsOn: lastOfYear(year) },
    letters: (await letterStyle(viewer, db, viewer.organisation ?? "")).language,
    open: open
      .map((each) => ({ value: each.registration, label: label(each) }))
      .toSorted((a, b) => a.label.localeCompare(b.label)),
    title: translator(texts.contracting ?? {}, language)("offers.title", { year }),
  };
}
