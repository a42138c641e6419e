import { may } from "#app/domain/permission";
import type { LotRow } from "#app/domain/tender/lot-list";
import type { Viewer } from "#app/domain/viewer";
import { unsealingRefusal } from "#app/features/tender/open-sealed.server";
import { unclosedOn } from "#db/queries/signature.server";
import { policyOfTenderLot } from "#db/queries/tender.server";
import type { Db } from "#db/store.server";

/** The tender whose registrations are sealed, with whether they can be opened now; undefined where none are. */
export async function sealedTender(viewer: Viewer, db: Db, rows: readonly LotRow[]) {
  const first = rows.find(({ sealed }) => sealed);
  const tender = first && (await policyOfTenderLot(viewer, db, first.id));
  if (tender === undefined) return undefined;
  const proposals = await unclosedOn(viewer, db, "open-registrations", tender);
  return {
    tender,
    opens: may(viewer.roles, "judge-registrations") && !(await unsealingRefusal(viewer, db, tender)),
    proposal: proposals.find(({ expiresAt }) => viewer.now < expiresAt)?.id,
  };
}
