import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import {
  askCodeRefusals,
  type CatalogueGround,
  type CodeRefusal,
  type CodeRequestWhat,
} from "#app/domain/catalogue/code-request";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsWith } from "#db/queries/account-name.server";
import { insertCodeRequest } from "#db/queries/code-request.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allDisciplines, performanceCodes } from "#db/queries/performance-code.server";
import type { Db, Store } from "#db/store.server";

export type CodeAnswer = { readonly recorded: string } | { readonly refused: readonly CodeRefusal[] };

/** What requests to the catalogue are held against, as known at the viewer's moment. */
export async function catalogueGround(viewer: Viewer, db: Db): Promise<CatalogueGround> {
  const disciplines = await allDisciplines(viewer, db);
  return {
    codes: await performanceCodes(viewer, db),
    disciplines: new Set(disciplines.map(({ key }) => key)),
    today: dayOf(viewer.now),
  };
}

/**
 * Asks the expert group for a new code, another discipline for one, or its end (rule 0.2).
 * @returns undefined for whoever may not ask
 */
export async function askCode(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { what, reason }: { readonly what: CodeRequestWhat; readonly reason: string },
): Promise<CodeAnswer | undefined> {
  const { organisation } = viewer;
  if (organisation === undefined || !may(viewer.roles, "ask-code")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const refused = askCodeRefusals(what, reason, await catalogueGround(viewer, tx));
    if (refused.length > 0) return { refused };
    const id = uuidv7();
    await insertCodeRequest(tx, {
      ...{ id, organisation, what, reason: reason.trim(), recordedAt: deed.clockAt },
      recordedBy: deed.account ?? null,
    });
    await audit(tx, deed, {
      ...{ verb: "asked-code", thing: "code-request", thingId: id },
      after: { change: what.kind, code: "code" in what ? what.code : null, ground: reason.trim() },
    });
    const [asker] = await nameOrganisations(viewer, tx, [organisation]);
    await notify(tx, deed, {
      to: await accountsWith(tx, ["catalogue-expert"]),
      ...{ kind: "code-asked", thing: "code-request", thingId: id, legalEffect: false },
      values: { organisation: asker?.name ?? "", reason: reason.trim() },
    });
    return { recorded: "asked" };
  });
}
