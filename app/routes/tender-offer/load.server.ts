import { uuidv7 } from "uuidv7";
import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf, firstOfYear, lastOfYear } from "#app/domain/calendar";
import { readOfferable } from "#app/features/contracting/offer-agreement.server";
import { textsFor } from "#app/i18n/areas.server";
import { letterStyle } from "#db/queries/letter-style.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegionParts, allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** What the form that offers an agreement chooses from and begins with; undefined where it is not the viewer's. */
export async function offerPage({ viewer, language }: SignedIn, db: Db, id: string) {
  const offerable = await readOfferable(viewer, db, id);
  if (!offerable) return undefined;
  const { found, version, lots } = offerable;
  const { area, provider } = found;
  const [named] = await nameOrganisations(viewer, db, [provider]);
  const region = (await allRegions(viewer, db)).find(({ code }) => code === area.region)?.name ?? area.region;
  const part = (await allRegionParts(viewer, db)).find((each) => each.id === area.part)?.name;
  const { contractYear } = version.policy;
  return {
    ...{ id, year: contractYear, today: dayOf(viewer.now), offer: uuidv7() },
    provider: named?.name ?? "",
    region: part ? `${region} (${part})` : region,
    startsOn: firstOfYear(contractYear),
    endsOn: lastOfYear(contractYear),
    lots: version.policy.lots
      .filter(({ key }) => lots.includes(key))
      .map(({ key, title }) => ({ value: key, label: title[language] })),
    letters: (await letterStyle(viewer, db, found.insurer)).language,
    texts: textsFor(language, "contracting"),
  };
}
