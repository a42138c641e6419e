import { parseListView } from "#app/domain/list-view";
import { may } from "#app/domain/permission";
import { batchesShape, listBatches } from "#app/domain/production/batch-list";
import type { Viewer } from "#app/domain/viewer";
import { closingNow } from "#app/features/ceiling/claims-closing.server";
import { batchesSeen } from "#app/features/production/list-batches.server";
import { allProviders, nameOrganisations } from "#db/queries/organisation.server";
import { insurersKnown } from "#db/queries/party.server";
import { readSavedViews } from "#db/queries/saved-view.server";
import { readUnanswered } from "#db/queries/unanswered.server";
import type { Db } from "#db/store.server";

/** The deliveries that a viewer asks for, and what a new one can be chosen for. */
export async function productionPage(viewer: Viewer, db: Db, params: URLSearchParams) {
  const { view, problems } = parseListView(params, batchesShape);
  const all = await batchesSeen(viewer, db);
  const isInsurer = may(viewer.roles, "see-season");
  const delivers = may(viewer.roles, "deliver-production");
  const unanswered = await readUnanswered(viewer, db);
  const named = await nameOrganisations(
    viewer,
    db,
    unanswered.map(({ provider }) => provider),
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return {
    unanswered: unanswered.map((each) => ({ ...each, name: names.get(each.provider) ?? "" })),
    list: {
      ...{ shape: batchesShape, view, problems, ...listBatches(all, view) },
      saved: await readSavedViews(viewer, db, "/production"),
    },
    count: all.length,
    closing: await closingNow(viewer, db),
    ...{ delivers, isInsurer },
    providers: delivers && isInsurer ? await allProviders(viewer, db) : [],
    insurers: delivers && !isInsurer ? await insurersKnown(db) : [],
  };
}
