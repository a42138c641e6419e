import { countsAt } from "#app/domain/substitution";
import type { SubstitutionRow } from "#app/domain/substitution-list";
import type { Viewer } from "#app/domain/viewer";
import { nameColleagues } from "#db/queries/account-name.server";
import { substitutionsOf } from "#db/queries/signature.server";
import type { Db } from "#db/store.server";

/** Who acts in whose place at the viewer's organisation: everyone there may know. */
export async function readSubstitutions(viewer: Viewer, db: Db): Promise<SubstitutionRow[]> {
  const rows = await substitutionsOf(viewer, db);
  const names = await nameColleagues(
    viewer,
    db,
    rows.flatMap(({ principal, substitute }) => [principal, substitute]),
  );
  return rows.map((row) => ({
    ...{ id: row.id, from: row.from, through: row.through },
    principal: names.get(row.principal) ?? "",
    substitute: names.get(row.substitute) ?? "",
    state: row.endedAt !== null ? "ended" : countsAt(row, viewer.now) ? "counts" : "not",
    own: row.principal === viewer.account && row.endedAt === null,
  }));
}
