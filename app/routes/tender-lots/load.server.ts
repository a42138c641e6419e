import { may } from "#app/domain/permission";
import type { LotRow } from "#app/domain/tender/lot-list";
import type { Viewer } from "#app/domain/viewer";
import { unsealingRefusal } from "#app/features/tender/open-sealed.server";
import { documentsOf } from "#db/queries/document.server";
import { lateSubmissions } from "#db/queries/judging.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { policyVersions } from "#db/queries/policy.server";
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

/** What providers sent after the tender of a contract year closed, with the files that went along; the last first. */
export async function lateMessages(
  viewer: Viewer,
  db: Db,
  year: number,
  receipt: (reference: string) => string,
) {
  const versions = await policyVersions(viewer, db, viewer.organisation ?? "");
  const policies = versions.filter(({ policy }) => policy.contractYear === year).map(({ id }) => id);
  const sent = await lateSubmissions(viewer, db, policies);
  const senders = await nameOrganisations(
    viewer,
    db,
    sent.map(({ provider }) => provider),
  );
  const attached = await documentsOf(
    viewer,
    db,
    "registration",
    sent.map(({ form }) => form),
  );
  return sent.map(({ id, form, provider, receivedAt, message, files, receipt: paper, reference }) => ({
    ...{ id, receivedAt, message: message ?? "" },
    provider: senders.find((each) => each.id === provider)?.name ?? "",
    files: [
      ...attached
        .filter(({ thingId, sha256 }) => thingId === form && files.some((file) => file.sha256 === sha256))
        .map((file) => ({ id: file.id, name: file.name })),
      ...(paper === null ? [] : [{ id: paper, name: receipt(reference) }]),
    ],
  }));
}
