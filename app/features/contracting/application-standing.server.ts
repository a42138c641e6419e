import { dayOf } from "#app/domain/calendar";
import { type ApplicationStage, applicationStage } from "#app/domain/contracting/application";
import { type OfferStage, offerOf } from "#app/domain/contracting/offer";
import { latest } from "#app/domain/fact";
import type { Viewer } from "#app/domain/viewer";
import type { Application } from "#db/queries/application.server";
import { readContracts } from "#db/queries/contract.server";
import type { Db } from "#db/store.server";

/** Where an application stands, with what became of what was offered. */
export type ApplicationStanding = ApplicationStage | "accepted" | "declined" | "lapsed" | "taken-back";

const after: Readonly<Record<OfferStage, ApplicationStanding>> = {
  open: "offered",
  accepted: "accepted",
  declined: "declined",
  lapsed: "lapsed",
  withdrawn: "taken-back",
};

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
    all.map(({ id, facts }): [string, ApplicationStanding] => {
      const stage = applicationStage(facts, today, viewer.now);
      const offered = stage === "offered" ? latest(facts, "offered") : undefined;
      return [id, offered ? after[offers.get(offered.contract) ?? "open"] : stage];
    }),
  );
}
