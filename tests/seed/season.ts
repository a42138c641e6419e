import type { Day } from "#app/domain/calendar";
import { addDays, instantAt, startOf } from "#app/domain/calendar";
import type { PolicyVersion } from "#app/domain/policy";
import type { RegionCode } from "#app/domain/region";
import { type RegionStatus, regionStatus } from "#app/domain/region-status";
import { factsByRegion, type SeasonFacts } from "#app/domain/season-facts";
import type { Viewer } from "#app/domain/viewer";
import { publishedPolicies } from "#db/queries/policy.server";
import { seasonFacts } from "#db/queries/season.server";
import { seedDemonstration } from "#db/seed/demonstration/seed.server";
import { seedReference } from "#db/seed/regions.server";
import type { Store } from "#db/store.server";

/** The day on which a demonstration opens. */
export const OPENING: Day = "2023-07-12";

/** A season as read from the database, and how it stands on any day. */
export type Loaded = {
  readonly version: PolicyVersion;
  readonly season: SeasonFacts;
  /** The status of every region at the end of a day, as known by then. */
  on(day: Day): ReadonlyMap<RegionCode, RegionStatus>;
};

/** Fills a fresh database with the demonstration year. */
export const seed = (store: Store): Promise<void> =>
  store.write(async (tx) => {
    await seedReference(tx);
    await seedDemonstration(tx);
  });

/** Reads the whole season, as a buyer at the end of `day`. */
export async function load(store: Store, day: Day = OPENING): Promise<Loaded> {
  const now = instantAt(day, "23:59");
  const [version] = await publishedPolicies({ roles: [], now }, store.db);
  if (!version) throw new Error(`no policy is known on ${day}`);
  const buyer: Viewer = { organisation: version.insurer, roles: ["buyer"], now };
  const season = await seasonFacts(buyer, store.db, version);
  if (!season) throw new Error("a buyer does not see the season");
  const facts = factsByRegion(season);
  const on = (asked: Day) =>
    new Map(
      [...facts].map(([code, each]) => [
        code,
        regionStatus(each, season.lots, asked, startOf(addDays(asked, 1))),
      ]),
    );
  return { version, season, on };
}
