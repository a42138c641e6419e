import { addDays, type Day, firstOfYear, type Instant, parseDay } from "#app/domain/calendar";
import { layerOf, type MapLayer, type MapSource, regionOn, toLayer } from "#app/domain/map-layer";
import type { RegionOnMap, Shown } from "#app/domain/map-region";
import type { RegionCode } from "#app/domain/region";
import type { RegionFacts } from "#app/domain/region-status";

/**
 * Reads the map of one day after another, quickly enough for every step of a ruler: a region is derived again only
 * on the days on which it can change. The first map is derived outright, since a server asks for no second one.
 */
export function layerReader(source: MapSource, knownAt: Instant): (shown: Shown) => MapLayer {
  let turns: ReadonlyMap<RegionCode, readonly Day[]> | undefined;
  let asked = false;
  const known = new Map<string, RegionOnMap>();
  return (shown) => {
    if (!asked) {
      asked = true;
      return layerOf(source, shown, knownAt);
    }
    turns ??= new Map([...source.facts].map(([code, facts]) => [code, turningDays(facts)]));
    const regions = source.regions.map((region) => {
      const since = turns?.get(region.code)?.findLast((day) => day <= shown.day) ?? "";
      const key = `${region.code} ${since} ${shown.layer} ${shown.lot}`;
      const found = source.facts.has(region.code) ? known.get(key) : undefined;
      const read = found ?? regionOn(source, region, shown, knownAt);
      if (!found) known.set(key, read);
      return read;
    });
    return toLayer(regions, shown, source.contractYear);
  };
}

/**
 * The days on which the status of a region can be another than the day before, in order: each day that its facts
 * name, the day after it (a last day includes the whole day), and the first day of the contract year.
 */
export function turningDays(facts: RegionFacts): Day[] {
  const named = [...JSON.stringify(facts).matchAll(/"(\d{4}-\d{2}-\d{2})"/g)].flatMap(
    ([, text]) => parseDay(text ?? "") ?? [],
  );
  const days = [...new Set(named)].flatMap((day) => [day, addDays(day, 1)]);
  return [...new Set([...days, firstOfYear(facts.contractYear)])].sort();
}
