import { uuidv7 } from "uuidv7";
import { dayOf, firstOfYear } from "#app/domain/calendar";
import { type Contract, contractState } from "#app/domain/contract";
import { agreementSteps } from "#app/domain/contracting/agreement-step";
import { agreementLogged } from "#app/domain/contracting/logged-step";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertContractFact, readContracts } from "#db/queries/contract.server";
import type { Db, Store } from "#db/store.server";

/** The agreements of the viewer's insurer that can be published for the contract year of a policy. */
export async function publishable(
  viewer: Viewer,
  db: Db,
  { insurer, policy }: PolicyVersion,
): Promise<Contract[]> {
  if (viewer.organisation !== insurer || !may(viewer.roles, "contract")) return [];
  const today = dayOf(viewer.now);
  const all = await readContracts(viewer, db, insurer);
  const year = policy.contractYear;
  // An agreement that ends before the year is published with its renewal, once there is one.
  return all.filter(
    (each) =>
      (contractState(each, year, today, viewer.now)?.endsOn ?? "") >= firstOfYear(year) &&
      agreementSteps(each, year, today, viewer.now).includes("published"),
  );
}

/**
 * Publishes agreements together, so that everybody sees them from today on: the list of lead parties, or the outcome
 * per region (rules 4.23 and 4.55). What was published meanwhile stays as it was.
 * @returns how many were published
 */
export async function publishAgreements(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { version, chosen }: { readonly version: PolicyVersion; readonly chosen: readonly string[] },
): Promise<number> {
  const day = dayOf(deed.clockAt);
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const open = (await publishable(viewer, tx, version)).filter(({ id }) => chosen.includes(id));
    const { verb, item } = agreementLogged.published;
    for (const { id, area, provider } of open) {
      await insertContractFact(tx, {
        ...{ id: uuidv7(), contract: id, day, recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
        detail: { kind: "published" },
      });
      await audit(tx, deed, {
        ...{ verb, thing: "contract", thingId: id, region: area?.region, provider },
        ...{ policy: version.id, policyItem: item, after: { day } },
      });
    }
    return open.length;
  });
}
