import { uuidv7 } from "uuidv7";
import type { Day } from "#app/domain/calendar";
import type { Duty } from "#app/domain/ceiling/contract-terms";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { act } from "#app/features/act.server";
import { tellProviders } from "#app/features/contracting/tell.server";
import { areaTold } from "#app/i18n/region/area-name";
import { audit, type Deed } from "#db/audit.server";
import { contractFor } from "#db/queries/contract.server";
import { insertContractTerm } from "#db/queries/contract-terms.server";
import { regionNames } from "#db/queries/region.server";
import type { Store } from "#db/store.server";

/** What an agreement asks above its ceilings, from a day on, in its own words. */
export type GivenDuty = { readonly duty: Duty; readonly clause: string; readonly from: Day };

/**
 * Records what an agreement says of continuing care, with its place in the log and word to the provider, in one
 * transaction. What was recorded before stays, and holds until the new day.
 * @returns what refused it, or undefined for an agreement that is not the viewer's to work on
 */
export async function recordDuty(store: Store, deed: Deed, viewer: Viewer, id: string, given: GivenDuty) {
  if (!may(viewer.roles, "change-ceilings")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const contract = await contractFor(viewer, tx, id);
    if (!contract || contract.insurer !== viewer.organisation) return undefined;
    const { duty, from } = given;
    const clause = given.clause.trim();
    if (isShort(clause)) return { refused: "clause" } as const;
    const { area, provider, insurer } = contract;
    await insertContractTerm(tx, {
      ...{ id: uuidv7(), contract: id, day: from, recordedAt: deed.clockAt },
      detail: { kind: "duty-to-continue", duty, clause },
    });
    await audit(tx, deed, {
      ...{ verb: "recorded-duty", thing: "contract", thingId: id, holder: insurer, provider },
      ...{ region: area?.region, after: { duty, clause, from } },
    });
    const regions = await regionNames(viewer, tx);
    await tellProviders(tx, deed, viewer, [provider], {
      ...{ kind: "duty-recorded", thing: "contract", thingId: id },
      values: { region: areaTold(area, regions), from: { day: from }, clause },
    });
    return { recorded: true } as const;
  });
}
