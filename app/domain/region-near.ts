import { type Municipality, nameMatches, type Region } from "#app/domain/region";

/** How many regions are offered to someone who named none that exists. */
const OFFERED = 3;

/**
 * The regions that a misspelt name may mean, the nearest first: by their own names, by those of their municipalities,
 * and by how many letters would have to change.
 */
export function nearestRegions<R extends Pick<Region, "code" | "name" | "aliases">>(
  regions: readonly R[],
  municipalities: readonly Pick<Municipality, "name" | "region">[],
  text: string,
): R[] {
  const wanted = text.toLowerCase();
  const distance = (region: R): number => {
    const places = municipalities.filter((each) => each.region === region.code).map(({ name }) => name);
    const names = [region.code, region.name, ...region.aliases, ...places];
    return Math.min(
      ...names.map((name) => (nameMatches(name, text) ? 0 : changes(name.toLowerCase(), wanted))),
    );
  };
  return regions
    .map((region) => ({ region, distance: distance(region) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, OFFERED)
    .map(({ region }) => region);
}

/** How many letters must be added, left out or changed to make one text of the other. */
function changes(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const letter of from) {
    const next = [(row[0] ?? 0) + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
