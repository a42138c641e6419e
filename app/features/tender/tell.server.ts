import type { LotKey } from "#app/domain/lot";
import type { NoticeKind } from "#app/domain/notice";
import type { NoticeValues } from "#app/domain/notice-values";
import { rolesThatMay } from "#app/domain/permission";
import type { Policy } from "#app/domain/policy";
import { formatList } from "#app/i18n/format";
import type { Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import type { PlacedRegistration } from "#db/queries/judging.server";
import type { Tx } from "#db/store.server";

type Told = { readonly kind: NoticeKind; readonly values: NoticeValues };

/** Tells everyone of the provider who may register; rights hang on it. */
export const tellProvider = async (
  tx: Tx,
  deed: Deed,
  { id, provider, insurer: teller }: PlacedRegistration,
  { kind, values }: Told,
): Promise<void> =>
  notify(tx, deed, {
    to: await accountsAt(tx, provider, rolesThatMay("register")),
    ...{ kind, values, thing: "registration", thingId: id, legalEffect: true, teller },
  });

/** Tells everyone of the insurer who may judge. */
export const tellInsurer = async (
  tx: Tx,
  deed: Deed,
  { id, insurer }: PlacedRegistration,
  { kind, values }: Told,
): Promise<void> =>
  notify(tx, deed, {
    to: await accountsAt(tx, insurer, rolesThatMay("judge-registrations")),
    ...{ kind, values, thing: "registration", thingId: id, legalEffect: true },
  });

type ToldOfLots = {
  readonly kind: Extract<NoticeKind, "lots-opened" | "lot-withdrawn">;
  readonly providers: readonly string[];
  readonly lots: readonly LotKey[];
  readonly values: NoticeValues;
};

/** Tells everyone who may register at these providers of lots that go to the open tender, or leave it. */
export async function tellOfLots(
  tx: Tx,
  deed: Deed,
  { title, contractYear, lots }: Policy,
  { kind, providers, lots: keys, values }: ToldOfLots,
): Promise<void> {
  const titles = lots.filter(({ key }) => keys.includes(key)).map((lot) => lot.title);
  const listed = (language: "nl" | "en") =>
    formatList(
      titles.map((each) => each[language]),
      language,
    );
  const to: string[] = [];
  for (const provider of new Set(providers))
    to.push(...(await accountsAt(tx, provider, rolesThatMay("register"))));
  await notify(tx, deed, {
    ...{
      to,
      kind,
      thing: "tender",
      thingId: `${contractYear}:${deed.organisation ?? ""}`,
      legalEffect: true,
    },
    values: {
      ...{ year: contractYear, policy: { bilingual: title }, ...values },
      lots: { bilingual: { nl: listed("nl"), en: listed("en") } },
    },
  });
}
