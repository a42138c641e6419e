import type { NoticeKind } from "#app/domain/notice";
import type { NoticeValues } from "#app/domain/notice-values";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import type { Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import type { PlacedRequest } from "#db/queries/increase-request.server";
import { activePeople } from "#db/queries/person.server";
import type { Tx } from "#db/store.server";

type Told = {
  readonly request: Pick<PlacedRequest, "id" | "insurer" | "provider">;
  readonly kind: NoticeKind;
  readonly values: NoticeValues;
};

/** Tells everyone of the provider who may ask. What is decided on a request has legal effect. */
export async function tellProvider(tx: Tx, deed: Deed, viewer: Viewer, told: Told): Promise<void> {
  const people = await activePeople({ ...viewer, organisation: told.request.provider }, tx);
  await tell(
    tx,
    deed,
    told,
    people.filter(({ roles }) => may(roles, "ask-increase")).map(({ id }) => id),
    told.request.insurer,
  );
}

/** Tells everyone of the insurer who may decide. */
export async function tellInsurer(tx: Tx, deed: Deed, viewer: Viewer, told: Told): Promise<void> {
  const people = await activePeople({ ...viewer, organisation: told.request.insurer }, tx);
  await tell(
    tx,
    deed,
    told,
    people.filter(({ roles }) => may(roles, "decide-increases")).map(({ id }) => id),
  );
}

const tell = (
  tx: Tx,
  deed: Deed,
  { request, kind, values }: Told,
  to: readonly string[],
  teller?: string,
): Promise<void> =>
  notify(tx, deed, {
    ...{ to, kind, values, thing: "increase-request", thingId: request.id },
    ...{ legalEffect: true, teller },
  });
