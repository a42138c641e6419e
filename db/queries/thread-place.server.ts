import { and, eq, exists, inArray, lte, sql } from "drizzle-orm";
import { may } from "#app/domain/permission";
import type { RegionCode } from "#app/domain/region";
import { seesThreads, type ThreadThing } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import { holderOf } from "#db/queries/contract.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Db } from "#db/store.server";

/** A thing that can be asked about: whose it is, with whom it is shared, and how both are named. */
export type ThreadPlace = {
  readonly thing: ThreadThing;
  readonly thingId: string;
  readonly holder: { readonly id: string; readonly name: string };
  readonly provider: { readonly id: string; readonly name: string };
  /** The version that it runs under, where it keeps one. */
  readonly policy?: string | undefined;
  /** Absent where the whole country is served. */
  readonly region?: { readonly code: RegionCode; readonly name: string } | undefined;
};

/** Which things are sought: some by their keys, or all of one region. */
export type PlacesSought = { readonly ids: readonly string[] } | { readonly region: RegionCode };

/** The agreements that the viewer's organisation holds or has with an insurer, as known at the viewer's moment. */
export async function contractPlaces(viewer: Viewer, db: Db, sought: PlacesSought): Promise<ThreadPlace[]> {
  const { contracts, contractFacts, regions } = db.t;
  const { organisation = "", now } = viewer;
  const known = db
    .select({ id: contractFacts.id })
    .from(contractFacts)
    .where(and(eq(contractFacts.contract, contracts.id), lte(contractFacts.recordedAt, now)));
  const rows = await db
    .select({
      thingId: contracts.id,
      holder: contracts.insurer,
      provider: holderOf(viewer, db),
      region: { code: regions.code, name: regions.name },
    })
    .from(contracts)
    .leftJoin(regions, eq(regions.code, contracts.region))
    .where(
      and(
        seesThreads(viewer.roles) ? undefined : sql`1 = 0`,
        "ids" in sought
          ? inArray(contracts.id, sought.ids.length > 0 ? [...sought.ids] : [""])
          : eq(contracts.region, sought.region),
        may(viewer.roles, "see-season")
          ? eq(contracts.insurer, organisation)
          : sql`${holderOf(viewer, db)} = ${organisation}`,
        exists(known),
      ),
    )
    .orderBy(contracts.id);
  return placed(viewer, db, "contract", rows);
}

/** The applications of the viewer's organisation or to it; none belongs to a region. */
export async function applicationPlaces(
  viewer: Viewer,
  db: Db,
  sought: PlacesSought,
): Promise<ThreadPlace[]> {
  const { applications } = db.t;
  if (!("ids" in sought) || sought.ids.length === 0 || !seesThreads(viewer.roles)) return [];
  const side = may(viewer.roles, "see-season") ? applications.insurer : applications.provider;
  const rows = await db
    .select({
      thingId: applications.id,
      holder: applications.insurer,
      provider: applications.provider,
      policy: applications.policy,
    })
    .from(applications)
    .where(
      and(
        inArray(applications.id, [...sought.ids]),
        eq(side, viewer.organisation ?? ""),
        lte(applications.sentAt, viewer.now),
      ),
    )
    .orderBy(applications.id);
  return placed(
    viewer,
    db,
    "application",
    rows.map((row) => ({ ...row, region: null })),
  );
}

type Row = {
  readonly policy?: string | undefined;
  readonly thingId: string;
  readonly holder: string;
  readonly provider: string;
  readonly region: { readonly code: RegionCode; readonly name: string } | null;
};

async function placed(
  viewer: Viewer,
  db: Db,
  thing: ThreadThing,
  rows: readonly Row[],
): Promise<ThreadPlace[]> {
  const ids = rows.flatMap(({ holder, provider }) => [holder, provider]);
  const names = new Map((await nameOrganisations(viewer, db, ids)).map(({ id, name }) => [id, name]));
  const named = (id: string) => ({ id, name: names.get(id) ?? id });
  return rows.map((row) => ({
    ...row,
    thing,
    holder: named(row.holder),
    provider: named(row.provider),
    region: row.region ?? undefined,
  }));
}

/** The requests for a higher ceiling of the viewer's organisation or to it, as known at the viewer's moment. */
export async function increasePlaces(viewer: Viewer, db: Db, sought: PlacesSought): Promise<ThreadPlace[]> {
  const { increaseRequests, increaseRequestFacts, ceilings, contracts, regions } = db.t;
  const { organisation = "", now } = viewer;
  const known = db
    .select({ id: increaseRequestFacts.id })
    .from(increaseRequestFacts)
    .where(
      and(eq(increaseRequestFacts.request, increaseRequests.id), lte(increaseRequestFacts.recordedAt, now)),
    );
  const rows = await db
    .select({
      thingId: increaseRequests.id,
      holder: increaseRequests.insurer,
      provider: increaseRequests.provider,
      region: { code: regions.code, name: regions.name },
    })
    .from(increaseRequests)
    .innerJoin(ceilings, eq(ceilings.id, increaseRequests.ceiling))
    .innerJoin(contracts, eq(contracts.id, ceilings.contract))
    .leftJoin(regions, eq(regions.code, contracts.region))
    .where(
      and(
        seesThreads(viewer.roles) ? undefined : sql`1 = 0`,
        "ids" in sought
          ? inArray(increaseRequests.id, sought.ids.length > 0 ? [...sought.ids] : [""])
          : eq(contracts.region, sought.region),
        eq(
          may(viewer.roles, "see-season") ? increaseRequests.insurer : increaseRequests.provider,
          organisation,
        ),
        exists(known),
      ),
    )
    .orderBy(increaseRequests.id);
  return placed(viewer, db, "increase-request", rows);
}
