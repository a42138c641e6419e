import type { NoticeKind } from "#app/domain/notice";
import type { NoticeValues } from "#app/domain/notice-values";
import { may } from "#app/domain/permission";
import type { Policy, PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { formatList } from "#app/i18n/format";
import { areaTold } from "#app/i18n/region/area-name";
import type { Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import type { HeldContract } from "#db/queries/contract.server";
import { activePeople } from "#db/queries/person.server";
import { regionNames } from "#db/queries/region.server";
import type { Tx } from "#db/store.server";

type Told = {
  readonly kind: NoticeKind;
  readonly values: NoticeValues;
  readonly thing: string;
  readonly thingId: string;
};

/** Tells everyone of the providers who sees their agreements; what has legal effect is mailed at once. */
export async function tellProviders(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  providers: readonly string[],
  told: Told,
): Promise<void> {
  for (const organisation of new Set(providers)) {
    const people = await activePeople({ ...viewer, organisation }, tx);
    const to = people.filter(({ roles }) => may(roles, "see-own-contracts")).map(({ id }) => id);
    await notify(tx, deed, { ...told, to, legalEffect: true });
  }
}

/** Tells the buyers of an insurer. */
export async function tellBuyers(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  insurer: string,
  told: Told,
): Promise<void> {
  const people = await activePeople({ ...viewer, organisation: insurer }, tx);
  const to = people.filter(({ roles }) => may(roles, "contract")).map(({ id }) => id);
  await notify(tx, deed, { ...told, to, legalEffect: true });
}

type Agreement = { readonly contract: HeldContract; readonly version: PolicyVersion };

/** Tells providers something of an agreement, with its region and contract year. */
export async function tellOfAgreement(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  agreement: Agreement,
  providers: readonly string[],
  kind: NoticeKind,
  more: NoticeValues,
): Promise<void> {
  const values = await agreementValues(tx, viewer, agreement, more);
  const told = { kind, thing: "contract", thingId: agreement.contract.id, values };
  await tellProviders(tx, deed, viewer, providers, told);
}

/** What a notice about an agreement names: its region and contract year, and more. */
export async function agreementValues(
  tx: Tx,
  viewer: Viewer,
  { contract: { area }, version }: Agreement,
  more: NoticeValues,
): Promise<NoticeValues> {
  const regions = await regionNames(viewer, tx);
  const region = areaTold(area, regions);
  return { region, year: version.policy.contractYear, ...more };
}

/** The titles of lots in both languages, one after another. */
export function lotTitles({ lots }: Policy, keys: readonly string[]): NoticeValues[string] {
  const titles = lots.filter(({ key }) => keys.includes(key)).map(({ title }) => title);
  return {
    bilingual: {
      nl: formatList(
        titles.map(({ nl }) => nl),
        "nl",
      ),
      en: formatList(
        titles.map(({ en }) => en),
        "en",
      ),
    },
  };
}
