import type { NoticeKind } from "#app/domain/notice";
import type { NoticeValues } from "#app/domain/notice-values";
import { rolesThatMay } from "#app/domain/permission";
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
