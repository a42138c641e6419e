import type { MapPayload } from "#app/domain/map-layer";
import { nameMatches, type RegionCode, sameName } from "#app/domain/region";

/** A name that a search on the map finds, and the regions it stands for. */
export type Place = {
  readonly kind: "region" | "municipality" | "provider";
  readonly name: string;
  readonly regions: readonly RegionCode[];
};

/** All that can be searched for: regions with their other names, municipalities, organisations with an agreement. */
export function placesOf(payload: MapPayload): Place[] {
  const { regions, municipalities, organisations } = payload.kind === "season" ? payload.season : payload;
  const held = regionsByOrganisation(payload);
  return [
    ...regions.flatMap(({ code, name, aliases }) =>
      [name, ...aliases].map((each): Place => ({ kind: "region", name: each, regions: [code] })),
    ),
    ...municipalities.map(({ name, region }): Place => ({ kind: "municipality", name, regions: [region] })),
    ...organisations.flatMap(({ id, name }): Place[] => {
      const codes = held.get(id);
      return codes ? [{ kind: "provider", name, regions: [...codes] }] : [];
    }),
  ];
}

/** The names that a search text means: exactly that name, or every name with a word that begins so. */
export function placesMeant(places: readonly Place[], text: string): Place[] {
  const exact = places.filter((place) => sameName(place.name, text));
  return exact.length > 0 ? exact : places.filter((place) => nameMatches(place.name, text));
}

/** The regions that a search text leads to. */
export const findPlaces = (places: readonly Place[], text: string): ReadonlySet<RegionCode> =>
  new Set(placesMeant(places, text).flatMap((place) => place.regions));

/** The regions that the search of a view leaves, or undefined when it searches for nothing. */
export const searched = (places: readonly Place[], q: string): ReadonlySet<RegionCode> | undefined =>
  q === "" ? undefined : findPlaces(places, q);

function regionsByOrganisation(payload: MapPayload): ReadonlyMap<string, ReadonlySet<RegionCode>> {
  const held = new Map<string, Set<RegionCode>>();
  const add = (organisation: string, region: RegionCode) => {
    const known = held.get(organisation);
    if (known) known.add(region);
    else held.set(organisation, new Set([region]));
  };
  if (payload.kind === "public") {
    for (const { provider, region } of payload.publications) add(provider, region);
    return held;
  }
  for (const { area, parties, provider } of payload.season.contracts)
    for (const organisation of [provider, ...parties.map((party) => party.organisation)])
      if (area) add(organisation, area.region);
  return held;
}
