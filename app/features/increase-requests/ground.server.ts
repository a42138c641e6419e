import { type Day, dayOf } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { countingOf, usedOf } from "#app/domain/ceiling/split";
import type { RequestGround } from "#app/domain/increase-request/content";
import type { RequestTerms } from "#app/domain/increase-request/request";
import { requestTerms } from "#app/domain/increase-request/terms";
import type { PolicyVersion } from "#app/domain/policy";
import { versionKept } from "#app/domain/policy/version-order";
import type { Viewer } from "#app/domain/viewer";
import { type PlacedCeiling, readCeilings, readProduction } from "#db/queries/ceiling.server";
import { policyVersions } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

/** The ceiling that a request is about, as it is on the viewer's day, with the days of its policy. */
export type CeilingGround = Pick<RequestGround, "ceiling"> & {
  readonly placed: PlacedCeiling;
  readonly version: PolicyVersion;
  readonly terms: RequestTerms;
};

/** The same with what was accepted of it. */
export type UsedGround = CeilingGround & RequestGround;

/**
 * What the viewer knows of a ceiling; undefined where it is not the viewer's to see, or no policy lets it be raised.
 * @param policy the version that a running request keeps; absent for a new one, which comes under the one in force
 */
export async function groundOf(
  viewer: Viewer,
  db: Db,
  id: string,
  policy?: string,
): Promise<UsedGround | undefined> {
  const [placed] = await readCeilings(viewer, db, { id });
  const ground = placed && (await groundsFor(viewer, db, [placed]))(placed, policy);
  if (!ground) return undefined;
  const { contract, contractYear } = placed;
  const all = await readCeilings(viewer, db, { contract });
  const production = (await readProduction(viewer, db, { contract, contractYear })).get(contract) ?? [];
  return { ...ground, accepted: countingOf(usedOf(placed, all, production)) };
}

/** Gives the ground of each of these ceilings under the version of the policy that a request of it keeps. */
export async function groundsFor(viewer: Viewer, db: Db, ceilings: readonly PlacedCeiling[]) {
  const today = dayOf(viewer.now);
  const insurers = [...new Set(ceilings.map(({ insurer }) => insurer))];
  const versions = (await Promise.all(insurers.map((each) => policyVersions(viewer, db, each)))).flat();
  const termsUnder = termsAmong(versions, today);
  return (placed: PlacedCeiling, policy?: string): CeilingGround | undefined => {
    const under = termsUnder(placed, policy);
    const on = ceilingOn(placed.entries, today, viewer.now);
    return under && { ...under, placed, ceiling: on.state === "set" ? on.cents : undefined };
  };
}

/** The terms of a ceiling under a version, or under the one in force: found once for all ceilings of its year. */
function termsAmong(versions: readonly PolicyVersion[], today: Day) {
  const known = new Map<string, ReturnType<typeof find>>();
  function find({ insurer, contractYear }: PlacedCeiling, policy: string | undefined) {
    const ofYear = versions.filter(
      (each) => each.insurer === insurer && each.policy.contractYear === contractYear,
    );
    const version = ofYear.find(({ id }) => id === policy) ?? versionKept(ofYear, today);
    const terms = version && requestTerms(version);
    return version && terms && { version, terms };
  }
  return (placed: PlacedCeiling, policy: string | undefined) => {
    const key = `${placed.insurer} ${placed.contractYear} ${policy}`;
    const found = known.has(key) ? known.get(key) : find(placed, policy);
    known.set(key, found);
    return found;
  };
}
