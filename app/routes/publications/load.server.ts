import type { Visit } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { latest } from "#app/domain/fact";
import { parseMapView } from "#app/domain/map-view";
import { lotPublicationsOn, type Publication, publicationOn } from "#app/domain/publication";
import { publishable } from "#app/features/publication/publish-agreements.server";
import { readMap } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegionParts } from "#db/queries/region.server";
import { publicFacts, publicLots } from "#db/queries/season.server";
import type { Db } from "#db/store.server";

/** What is public on the URL's day, region by region; undefined for a policy that buys no lots per region. */
export async function publicationsPage({ viewer, language }: Visit, db: Db, params: URLSearchParams) {
  const read = await readMap(viewer, db, params);
  if (read?.version.policy.division !== "lots") return undefined;
  const { version, known, regions } = read;
  const { day, year } = parseMapView(params, known).view;
  const [facts, lots, parts] = await Promise.all([
    publicFacts(viewer, db, version),
    publicLots(viewer, db, version),
    allRegionParts(viewer, db),
  ]);
  const titles = new Map(facts.lots.map(({ key, title }) => [key, title[language]]));
  const shown = (publication: Publication) => ({
    ...publication,
    place: placeOf(publication),
    provider: facts.organisations.find(({ id }) => id === publication.provider),
    lots: publication.lots.map((key) => titles.get(key) ?? key),
  });
  const placeOf = ({ region, part }: { readonly region: string; readonly part?: string | undefined }) => {
    const name = regions.find(({ code }) => code === region)?.name ?? region;
    const within = parts.find(({ id }) => id === part)?.name;
    return within ? `${name} (${within})` : name;
  };
  return {
    ...{ year, day, years: known.years, span: known.span, policy: version.id, regions: regions.length },
    leads: regions.flatMap(({ code }) => publicationOn(facts.publications, code, day) ?? []).map(shown),
    perLot: regions.flatMap(({ code }) => lotPublicationsOn(facts.perLot, code, day)).map(shown),
    hasTender: lots.length > 0,
    open: await openOf(await publishable(viewer, db, version), { viewer, db, placeOf }),
    texts: textsFor(language, "publication"),
  };
}

type Sources = {
  readonly viewer: Visit["viewer"];
  readonly db: Db;
  readonly placeOf: (area: { readonly region: string; readonly part?: string | undefined }) => string;
};

/** The agreements that can be published, with when they were agreed on. */
async function openOf(contracts: Awaited<ReturnType<typeof publishable>>, { viewer, db, placeOf }: Sources) {
  const named = await nameOrganisations(
    viewer,
    db,
    contracts.map(({ provider }) => provider),
  );
  return contracts
    .map(({ id, area, form, provider, facts }) => ({
      ...{ id, form, region: area ? placeOf(area) : "" },
      provider: named.find((each) => each.id === provider)?.name ?? "",
      agreedOn: latest(facts, "agreed")?.day ?? dayOf(viewer.now),
    }))
    .toSorted((a, b) => a.region.localeCompare(b.region) || a.provider.localeCompare(b.provider));
}

export type PublicationsPage = NonNullable<Awaited<ReturnType<typeof publicationsPage>>>;
