import type { NoticeKind, NoticeValues } from "#app/domain/notice";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import type { Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { activePeople } from "#db/queries/person.server";
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
