import type { NoticeValues } from "#app/domain/notice-values";
import type { Viewer } from "#app/domain/viewer";
import { tellProviders } from "#app/features/contracting/tell.server";
import { areaTold } from "#app/i18n/region/area-name";
import type { Deed } from "#db/audit.server";
import type { HeldContract } from "#db/queries/contract.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { regionNames } from "#db/queries/region.server";
import type { Tx } from "#db/store.server";

type Told = {
  readonly kind: "party-added" | "party-left";
  readonly organisation: string;
  readonly values: NoticeValues;
};

/**
 * Tells the lead party and the party itself that it comes to take part in an agreement, or does so no more. The party
 * does not see the agreement: it is told of it, without a way to its page.
 */
export async function tellOfParty(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { id, area, provider }: HeldContract,
  { kind, organisation, values: given }: Told,
): Promise<void> {
  const regions = await regionNames(viewer, tx);
  const named = await nameOrganisations(viewer, tx, [provider, organisation]);
  const nameOf = (key: string) => named.find((each) => each.id === key)?.name ?? "";
  const values = {
    ...given,
    ...{ region: areaTold(area, regions), provider: nameOf(provider), party: nameOf(organisation) },
  };
  await tellProviders(tx, deed, viewer, [provider], { kind, values, thing: "contract", thingId: id });
  await tellProviders(tx, deed, viewer, [organisation], {
    ...{ kind, values, thing: "region", thingId: area?.region ?? "" },
  });
}
