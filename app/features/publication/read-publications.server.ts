import { firstOfYear, lastOfYear } from "#app/domain/calendar";
import type { PolicyVersion } from "#app/domain/policy";
import type { Publication } from "#app/domain/publication";
import type { Bilingual } from "#app/domain/statement";
import type { Viewer } from "#app/domain/viewer";
import type { OcdsAgreement, OcdsTender } from "#app/exchange/ocds";
import { candidatesById, nameOrganisations } from "#db/queries/organisation.server";
import { allRegionParts, allRegions } from "#db/queries/region.server";
import { publicFacts, publicLots } from "#db/queries/season.server";
import type { Db } from "#db/store.server";

/** What the public knows of the open tender of a policy, for its releases; undefined before it opens. */
export async function readOcdsTender(
  viewer: Viewer,
  db: Db,
  version: PolicyVersion,
  uri: string,
): Promise<OcdsTender | undefined> {
  const { id, insurer, policy } = version;
  const [lots, { perLot }] = await Promise.all([
    publicLots(viewer, db, version),
    publicFacts(viewer, db, version),
  ]);
  const [first] = lots;
  if (!first) return undefined;
  const tendered = perLot.filter(({ form }) => form === "tender");
  const partyOf = await parties(viewer, db, [insurer, ...tendered.map(({ provider }) => provider)]);
  const place = await places(viewer, db);
  const lotTitle = (key: string): Bilingual =>
    policy.lots.find((each) => each.key === key)?.title ?? { nl: key, en: key };
  const { contractYear } = policy;
  return {
    ...{ uri, id, days: first.days, insurer: partyOf(insurer) },
    title: policy.title,
    description: policy.careType,
    term: { startsOn: firstOfYear(contractYear), endsOn: lastOfYear(contractYear) },
    lots: lots.map((lot) => ({
      id: lot.id,
      withdrawn: lot.withdrawn,
      title: within(lotTitle(lot.lot), place(lot.area)),
    })),
    agreements: tendered.flatMap((each) => {
      const own = lots.filter(({ area, lot }) => isSame(area, each) && each.lots.includes(lot));
      return own.length > 0 ? [agreementOf(each, own, partyOf, place)] : [];
    }),
  };
}

type Named = (id: string) => OcdsTender["insurer"];
type Placed = { readonly region: string; readonly part?: string | undefined };

const isSame = (one: Placed, other: Placed): boolean =>
  one.region === other.region && one.part === other.part;

const within = ({ nl, en }: Bilingual, place: string): Bilingual => ({
  nl: `${nl}, ${place}`,
  en: `${en}, ${place}`,
});

function agreementOf(
  { region, part, provider, publishedOn, startsOn, endsOn }: Publication,
  lots: readonly { readonly id: string }[],
  partyOf: Named,
  place: (area: Placed) => string,
): OcdsAgreement {
  const party = partyOf(provider);
  const title = `${party.name}, ${place({ region, part })}`;
  return {
    id: [region, part, party.kvk ?? provider, publishedOn].filter(Boolean).join("-"),
    ...{ title: { nl: title, en: title }, provider: party, publishedOn, startsOn, endsOn },
    lots: lots.map(({ id }) => id),
  };
}

async function parties(viewer: Viewer, db: Db, ids: readonly string[]): Promise<Named> {
  const [named, numbered] = await Promise.all([
    nameOrganisations(viewer, db, ids),
    candidatesById(viewer, db, ids),
  ]);
  return (id) => ({
    id,
    name: named.find((each) => each.id === id)?.name ?? "",
    kvk: numbered.find((each) => each.id === id)?.kvk,
  });
}

async function places(viewer: Viewer, db: Db) {
  const [regions, parts] = await Promise.all([allRegions(viewer, db), allRegionParts(viewer, db)]);
  return ({ region, part }: Placed): string => {
    const name = regions.find(({ code }) => code === region)?.name ?? region;
    const within = parts.find(({ id }) => id === part)?.name;
    return within ? `${name} (${within})` : name;
  };
}
