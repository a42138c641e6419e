import type { Instant } from "#app/domain/calendar";
import type { NoticeKind } from "#app/domain/notice";
import type { NoticeValues } from "#app/domain/notice-values";
import { type Act, rolesThatMay } from "#app/domain/permission";
import { accountsAt } from "#db/queries/account-name.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import type { Tx } from "#db/store.server";

/** What the story told the people of an organisation. */
type Told = {
  readonly organisation: string;
  /** What they may do who were told. */
  readonly who: Act;
  readonly kind: NoticeKind;
  readonly values: NoticeValues;
  readonly thing: string;
  readonly thingId: string;
  readonly teller: string;
  readonly at: Instant;
  /** When it was opened; absent where it still waits to be. */
  readonly openedAt?: Instant | undefined;
};

/** Writes notices as they were sent in the story: seen from their own moment on, their copies by mail long gone. */
export async function seedNotices(tx: Tx, { organisation, who, at, openedAt, ...told }: Told): Promise<void> {
  for (const account of await accountsAt(tx, organisation, rolesThatMay(who)))
    await tx.insert(tx.t.notices).values({
      ...{ ...told, id: stableId(`${told.thingId}/${told.kind}/${at}/${account}`), account },
      ...{ legalEffect: true, frequency: "at-once", mail: null, recordedAt: at },
      openedAt: openedAt ?? null,
    });
}
