import { uuidv7 } from "uuidv7";
import { type MandateRefusal, mandateRefusal } from "#app/domain/increase-request/mandate";
import type { Cents } from "#app/domain/money";
import { may } from "#app/domain/permission";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { insertMandate, readMandates } from "#db/queries/increase-mandate.server";
import { activePeople } from "#db/queries/person.server";
import { staleForm } from "#db/queries/stale-form.server";
import type { Store } from "#db/store.server";

export type MandateToSet = {
  readonly account: string;
  /** Absent where any amount may be granted alone. */
  readonly cents: Cents | undefined;
  readonly reason: string;
};

/** A mandate as the field of its form that a colleague could have changed meanwhile. */
export const mandateFields = (cents: Cents | undefined): FormFields => ({
  amount: [cents === undefined ? "" : (cents / 100).toFixed(2).replace(".", ",")],
});

/**
 * Sets how much a buyer of the viewer's insurer may grant alone, from now on.
 * @param madeFrom what the form was made from, where it says so
 * @returns why it was not set: a refusal, or what a colleague set meanwhile
 */
export async function setMandate(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: MandateToSet,
  madeFrom?: FormFields,
): Promise<MandateRefusal | Stale | undefined> {
  const { organisation: insurer = "", account: by = "" } = viewer;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const people = await activePeople(viewer, tx);
    const buyers = people.filter(({ roles }) => may(roles, "decide-increases")).map(({ id }) => id);
    const refusal = mandateRefusal(given, by, buyers);
    if (refusal) return refusal;
    const before = (await readMandates(viewer, tx)).findLast(({ account }) => account === given.account);
    const { account, cents = null } = given;
    const edited = { thing: "account", thingId: account, verbs: ["set-mandate"] };
    const fields = { madeFrom, now: mandateFields(before?.cents), typed: mandateFields(given.cents) };
    const stale = madeFrom && (await staleForm(viewer, tx, edited, fields));
    if (stale) return stale;
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
