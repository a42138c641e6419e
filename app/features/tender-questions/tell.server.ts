import type { NoticeKind } from "#app/domain/notice";
import type { NoticeValues } from "#app/domain/notice-values";
import { rolesThatMay } from "#app/domain/permission";
import type { Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsAt, accountsWith } from "#db/queries/account-name.server";
import type { PlacedQuestion } from "#db/queries/tender-question.server";
import type { Tx } from "#db/store.server";

type Told = { readonly kind: NoticeKind; readonly values: NoticeValues };

/** Tells everyone of whoever asked; rights hang on it. */
export const tellAsker = async (
  tx: Tx,
  deed: Deed,
  { id, provider }: Pick<PlacedQuestion, "id" | "provider">,
  told: Told,
): Promise<void> =>
  notify(tx, deed, {
    to: await accountsAt(tx, provider, rolesThatMay("register")),
    ...{ ...told, thing: "tender-question", thingId: id, legalEffect: true },
  });

/** Tells everyone of the insurer who answers questions; not who asked. */
export const tellAnswerers = async (
  tx: Tx,
  deed: Deed,
  { id, insurer }: Pick<PlacedQuestion, "id" | "insurer">,
  told: Told,
): Promise<void> =>
  notify(tx, deed, {
    to: await accountsAt(tx, insurer, rolesThatMay("judge-registrations")),
    ...{ ...told, thing: "tender-question", thingId: id, legalEffect: false },
  });

/** Tells everyone at once who has a log-in for the open tender, whether they registered or not. */
export const tellAll = async (tx: Tx, deed: Deed, note: string, values: NoticeValues): Promise<void> =>
  notify(tx, deed, {
    to: await accountsWith(tx, rolesThatMay("register")),
    ...{ kind: "tender-note", values, thing: "tender-note", thingId: note, legalEffect: true },
  });
