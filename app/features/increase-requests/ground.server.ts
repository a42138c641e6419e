import { dayOf } from "#app/domain/calendar";
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

/** The ceiling that a request is about, with what it is held against and the days of its policy. */
export type CeilingGround = RequestGround & {
  readonly placed: PlacedCeiling;
  readonly version: PolicyVersion;
  readonly terms: RequestTerms;
};

/**
 * What the viewer knows of a ceiling; undefined where it is not the viewer's to see, or no policy lets it be raised.
 * @param policy the version that a running request keeps; absent for a new one, which comes under the one in force
 */
export async function groundOf(
  viewer: Viewer,
  db: Db,
  id: string,
  policy?: string,
): Promise<CeilingGround | undefined> {
  const [placed] = await readCeilings(viewer, db, { id });
  return placed && (await groundsFor(viewer, db, [placed], policy)).get(id);
}

/** What the viewer knows of every ceiling that the viewer may see, by its key. */
export async function groundsOf(viewer: Viewer, db: Db): Promise<ReadonlyMap<string, CeilingGround>> {
  return groundsFor(viewer, db, await readCeilings(viewer, db));
}

async function groundsFor(viewer: Viewer, db: Db, ceilings: readonly PlacedCeiling[], policy?: string) {
  const today = dayOf(viewer.now);
  const insurers = [...new Set(ceilings.map(({ insurer }) => insurer))];
  const versions = (await Promise.all(insurers.map((each) => policyVersions(viewer, db, each)))).flat();
  const years = [...new Set(ceilings.map(({ contractYear }) => contractYear))];
  const [only] = ceilings.length === 1 ? ceilings : [];
  const all = only ? await readCeilings(viewer, db, { contract: only.contract }) : ceilings;
  const asked = only ? { contract: only.contract } : {};
  const production = new Map(
    await Promise.all(
      years.map(
        async (contractYear) =>
          [contractYear, await readProduction(viewer, db, { ...asked, contractYear })] as const,
      ),
    ),
  );
  const grounds = new Map<string, CeilingGround>();
  for (const placed of ceilings) {
    const { insurer, contract, contractYear, entries } = placed;
    const ofYear = versions.filter(
      (each) => each.insurer === insurer && each.policy.contractYear === contractYear,
    );
    const version = ofYear.find(({ id }) => id === policy) ?? versionKept(ofYear, today);
    const terms = version && requestTerms(version);
    if (!terms) continue;
    const on = ceilingOn(entries, today, viewer.now);
    const own = usedOf(placed, all, production.get(contractYear)?.get(contract) ?? []);
    const accepted = countingOf(own);
    grounds.set(placed.id, {
      ...{ placed, version, terms, accepted },
      ceiling: on.state === "set" ? on.cents : undefined,
    });
  }
  return grounds;
}
