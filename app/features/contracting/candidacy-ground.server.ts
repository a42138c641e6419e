import { dayOf } from "#app/domain/calendar";
import { leadToJoin } from "#app/domain/contracting/interest";
import type { PolicyVersion } from "#app/domain/policy";
import { factsOf, type SeasonFacts } from "#app/domain/season-facts";
import type { Viewer } from "#app/domain/viewer";
import { policiesInForce } from "#db/queries/policy.server";
import { seasonFacts } from "#db/queries/season.server";
import type { Db } from "#db/store.server";

/** A contract year that candidates can be entered for, with where a region is open and whom one could join. */
export type CandidacyGround = {
  readonly version: PolicyVersion;
  readonly season: SeasonFacts;
  readonly open: readonly string[];
  readonly joinable: readonly string[];
};

/** The contract years of the viewer's insurer whose policy knows lead parties, the latest first. */
export async function candidacyGrounds(viewer: Viewer, db: Db): Promise<CandidacyGround[]> {
  const versions = (await policiesInForce(viewer, db)).filter(
    ({ insurer, policy }) => insurer === viewer.organisation && policy.openForIdd !== undefined,
  );
  const grounds: CandidacyGround[] = [];
  for (const version of versions) {
    const season = await seasonFacts(viewer, db, version);
    if (!season) continue;
    const day = dayOf(viewer.now);
    const joinable = season.regions.filter(({ code }) => leadToJoin(factsOf(season, code), day, viewer.now));
    const taken = new Set(joinable.map(({ code }) => code));
    const open = (version.policy.openForIdd?.regions ?? []).filter((code) => !taken.has(code));
    grounds.push({ version, season, open, joinable: [...taken] });
  }
  return grounds;
}
