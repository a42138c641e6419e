import { type BucketKey, isStatusKey } from "#app/domain/map-bucket";
import type { RegionOnMap, Shown } from "#app/domain/map-region";
import { type Reason, reason } from "#app/domain/reason";
import { isCovered } from "#app/domain/status";

/** The map in one sentence, clause by clause; each text carries its own joint. */
export function explainLayer(regions: readonly RegionOnMap[], shown: Shown, year: number): Reason[] {
  const counted = (meant: (bucket: BucketKey) => boolean) =>
    regions.filter((region) => meant(region.bucket)).length;
  const say = (count: number, more: Reason["values"] = {}): Reason =>
    reason(`say.${shown.layer}`, { day: { day: shown.day }, year, total: regions.length, count, ...more });
  const underWay = (
    ["extension-in-talks", "tender-announced", "tender-open", "being-assessed"] as const
  ).flatMap((bucket) =>
    clause(
      `say.${bucket}`,
      counted((each) => each === bucket),
    ),
  );
  switch (shown.layer) {
    case "published":
      return [say(counted((bucket) => bucket === "contracted"))];
    case "providers":
      return explainProviders(regions, say);
    case "gaps": {
      const open = regions.filter((region) => region.gaps.length > 0);
      return [say(open.length), ...(open.length === 1 ? explainGaps(open) : [])];
    }
    case "lot": {
      const lot = { lots: shown.lot ? [shown.lot] : [] };
      const covered = counted((bucket) => isStatusKey(bucket) && isCovered(bucket));
      const none = counted((bucket) => bucket === "gap");
      return [say(covered, { lot }), ...underWay, ...clause("say.lotGap", none)];
    }
    case "idd": {
      const gaps = regions.filter((region) => region.bucket === "gap");
      return [say(counted((bucket) => bucket === "contracted")), ...underWay, ...explainGaps(gaps)];
    }
  }
}

const clause = (key: string, count: number): Reason[] => (count > 0 ? [reason(key, { count })] : []);

/** One region without provider is named with its lots; more are counted. */
function explainGaps(regions: readonly RegionOnMap[]): Reason[] {
  const [first] = regions;
  if (!first) return [];
  if (regions.length > 1) return [reason("say.manyGaps", { count: regions.length })];
  return [reason("say.oneGap", { region: first.name, lots: { lots: first.gaps }, count: first.gaps.length })];
}

function explainProviders(
  regions: readonly RegionOnMap[],
  say: (count: number, more: Reason["values"]) => Reason,
): Reason[] {
  const counts = regions.map((region) => region.value ?? 0);
  const none = counts.filter((count) => count === 0).length;
  const range = { least: Math.min(...counts), most: Math.max(...counts) };
  return [say(regions.length - none, range), ...clause("say.noProviders", none)];
}
