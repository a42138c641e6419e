import { dayOf } from "#app/domain/calendar";
import { type ApplicationStanding, standingOf } from "#app/domain/contracting/application-standing";
import { offerOf } from "#app/domain/contracting/offer";
import type { Viewer } from "#app/domain/viewer";
import type { Application } from "#db/queries/application.server";
import { readContracts } from "#db/queries/contract.server";
import type { Db } from "#db/store.server";

/** Where applications that the viewer may see stand on the viewer's day, by their keys. */
export async function applicationStandings(
  viewer: Viewer,
  db: Db,
  all: readonly Application[],
): Promise<ReadonlyMap<string, ApplicationStanding>> {
  const today = dayOf(viewer.now);
  const insurers = [...new Set(all.map(({ insurer }) => insurer))];
  const contracts = await Promise.all(
    insurers.map((insurer) => readContracts(viewer, db, insurer, ["direct"])),
  );
  const offers = new Map(contracts.flat().map((each) => [each.id, offerOf(each, today, viewer.now)?.stage]));
  return new Map(
    all.map(({ id, facts }) => [id, standingOf(facts, (contract) => offers.get(contract), viewer.now)]),
  );
}
