import { dayOf } from "#app/domain/calendar";
import { candidacyStage } from "#app/domain/candidacy";
import type { CandidacyRow } from "#app/domain/contracting/candidacy-view";
import type { Viewer } from "#app/domain/viewer";
import { candidaciesFor } from "#db/queries/candidacy.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { areaNamer } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** Every candidacy that the viewer may see, as it stands at the viewer's moment. */
export async function candidacyRows(viewer: Viewer, db: Db): Promise<CandidacyRow[]> {
  const [held, nameOfArea] = [await candidaciesFor(viewer, db), await areaNamer(viewer, db)];
  const names = await nameOrganisations(
    viewer,
    db,
    held.flatMap(({ provider, insurer }) => [provider, insurer]),
  );
  const nameOf = (id: string) => names.find((each) => each.id === id)?.name ?? "";
  return held.flatMap((candidacy): CandidacyRow[] => {
    const at = candidacyStage(candidacy, dayOf(viewer.now), viewer.now);
    if (!at) return [];
    const { id, contractYear: year, provider, area, joins } = candidacy;
    const region = nameOfArea(area);
    return [{ ...{ id, year, region, ...at }, provider: nameOf(provider), way: joins ? "join" : "whole" }];
  });
}
