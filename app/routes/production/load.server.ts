import { may } from "#app/domain/permission";
import { batchState } from "#app/domain/production/batch";
import type { Viewer } from "#app/domain/viewer";
import { momentsOf } from "#app/features/production/accept-batch.server";
import { allProviders, nameOrganisations } from "#db/queries/organisation.server";
import { insurersKnown } from "#db/queries/party.server";
import { reversedAmong, seenBatches } from "#db/queries/production-batch.server";
import type { Db } from "#db/store.server";

const MOST = 200;

/** The deliveries that a viewer may see, and what a new one can be chosen for. */
export async function productionPage(viewer: Viewer, db: Db) {
  const batches = await seenBatches(viewer, db, MOST);
  const reversed = await reversedAmong(
    db,
    batches.map(({ number }) => number),
  );
  const named = await nameOrganisations(
    viewer,
    db,
    batches.flatMap(({ provider }) => provider ?? []),
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const isInsurer = may(viewer.roles, "see-season");
  const delivers = may(viewer.roles, "deliver-production");
  return {
    rows: batches.map((batch) => ({
      ...{ number: batch.number, reference: batch.reference, source: batch.source, cents: batch.cents },
      ...{ lines: batch.lines, refused: batch.refusedLines, receivedAt: batch.receivedAt },
      provider: batch.provider === null ? undefined : names.get(batch.provider),
      state: reversed.has(batch.number) ? ("reversed" as const) : batchState(momentsOf(batch)),
    })),
    delivers,
    isInsurer,
    providers: delivers && isInsurer ? await allProviders(viewer, db) : [],
    insurers: delivers && !isInsurer ? await insurersKnown(db) : [],
  };
}
