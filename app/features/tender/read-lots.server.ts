import type { ListFilter } from "#app/domain/list";
import type { LotRow } from "#app/domain/tender/lot-list";
import { lotStandings } from "#app/domain/tender/lot-standing";
import type { Viewer } from "#app/domain/viewer";
import { areaName } from "#app/domain/work/season-at";
import type { Language } from "#app/i18n/text";
import { policiesOnMap } from "#db/queries/map.server";
import { seasonFacts } from "#db/queries/season.server";
import type { Db } from "#db/store.server";

/** The contract years of which lots can be out to tender, the newest first. */
export const lotYears = async (viewer: Viewer, db: Db): Promise<number[]> =>
  (await policiesOnMap(viewer, db)).map(({ policy }) => policy.contractYear).toReversed();

/**
 * Every lot out to tender in the contract year that the filters name, or the newest there is, with what was begun, sent,
 * judged and told; undefined where that year has no season.
 */
export async function readLots(viewer: Viewer, db: Db, language: Language, filters: readonly ListFilter[]) {
  const asked = filters.find(({ key }) => key === "year");
  const year = asked?.kind === "word" ? Number(asked.words[0]) : undefined;
  const versions = await policiesOnMap(viewer, db);
  const version = versions.find(({ policy }) => policy.contractYear === year) ?? versions.at(-1);
  const season = version && (await seasonFacts(viewer, db, version));
  if (!season) return undefined;
  const { policy } = version;
  const standings = lotStandings(season.tenderLots, season.registrations, viewer.now);
  const rows = standings.map(({ lot, ...standing }): LotRow => {
    const area = areaName({ season }, lot.area);
    const title = policy.lots.find(({ key }) => key === lot.lot)?.title[language] ?? lot.lot;
    return { ...standing, id: lot.id, year: policy.contractYear, area, lot: `${area}: ${title}` };
  });
  return { policy, rows, days: standings[0]?.lot.days };
}
