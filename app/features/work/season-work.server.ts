import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { buyerWork, directorWork } from "#app/domain/work/insurer";
import type { WorkItem } from "#app/domain/work/item";
import { providerWork } from "#app/domain/work/provider";
import { type SeasonAt, seasonAt } from "#app/domain/work/season-at";
import type { WorkSource } from "#app/features/work/source";
import { ownSealedRegistrations } from "#db/queries/own-sealed.server";
import { policiesInForce } from "#db/queries/policy.server";
import { ownSeason, seasonFacts } from "#db/queries/season.server";
import type { Db } from "#db/store.server";

/** The seasons of the viewer's own insurer that are not over. */
async function ownSeasons(viewer: Viewer, db: Db): Promise<SeasonAt[]> {
  const seasons: SeasonAt[] = [];
  for (const version of await policiesInForce(viewer, db)) {
    const season = await seasonFacts(viewer, db, version);
    const at = season && seasonAt(version.policy, season, viewer.now);
    if (at) seasons.push(at);
  }
  return seasons;
}

/** What the seasons ask of a buyer. */
export const seasonWork: WorkSource = {
  key: "season",
  isFor: ({ roles }) => roles.includes("buyer"),
  read: async (viewer, db) => (await ownSeasons(viewer, db)).flatMap(buyerWork),
};

/** What a director has to know of the seasons. */
export const directionWork: WorkSource = {
  key: "direction",
  isFor: ({ roles }) => roles.includes("director") && !roles.includes("buyer"),
  read: async (viewer, db) => (await ownSeasons(viewer, db)).flatMap(directorWork),
};

/** What the seasons of every insurer ask of a provider. */
export const agreementsWork: WorkSource = {
  key: "agreements",
  isFor: ({ roles }) => may(roles, "see-own-contracts"),
  async read(viewer, db) {
    const items: WorkItem[] = [];
    for (const version of await policiesInForce(viewer, db)) {
      const sealed = await ownSealedRegistrations(viewer, db, version.id);
      const own = await ownSeason(viewer, db, version, sealed);
      const at = seasonAt(version.policy, own, viewer.now);
      if (at) items.push(...providerWork(at, `/policies/${version.id}`, version.insurer));
    }
    return items;
  },
};
