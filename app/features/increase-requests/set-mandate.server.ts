import { uuidv7 } from "uuidv7";
import { type MandateRefusal, mandateRefusal } from "#app/domain/increase-request/mandate";
import type { Cents } from "#app/domain/money";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { insertMandate, readMandates } from "#db/queries/increase-mandate.server";
import { activePeople } from "#db/queries/person.server";
import type { Store } from "#db/store.server";

export type MandateToSet = {
  readonly account: string;
  /** Absent where any amount may be granted alone. */
  readonly cents: Cents | undefined;
  readonly reason: string;
};

/** Sets how much a buyer of the viewer's insurer may grant alone, from now on. */
export async function setMandate(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: MandateToSet,
): Promise<MandateRefusal | undefined> {
  const { organisation: insurer = "", account: by = "" } = viewer;
  return store.write(async (tx) => {
    const people = await activePeople(viewer, tx);
    const buyers = people.filter(({ roles }) => may(roles, "decide-increases")).map(({ id }) => id);
    const refusal = mandateRefusal(given, by, buyers);
    if (refusal) return refusal;
    const before = (await readMandates(viewer, tx)).findLast(({ account }) => account === given.account);
    const { account, cents = null } = given;
    const reason = given.reason.trim();
    const recordedAt = deed.clockAt;
    await insertMandate(tx, { id: uuidv7(), insurer, account, cents, reason, recordedAt, recordedBy: by });
    await audit(tx, deed, {
      ...{ verb: "set-mandate", thing: "account", thingId: account },
      ...(before && { before: { mandateCents: before.cents ?? null } }),
      after: { mandateCents: cents, reason },
    });
    return undefined;
  });
}
