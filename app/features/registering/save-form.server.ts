import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { isInTime } from "#app/domain/deadline";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { RegistrationContent, RegistrationStep } from "#app/domain/tender/registering";
import { stepFields } from "#app/domain/tender/registering-fields";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { emptyContent, type Tender } from "#app/features/registering/read-tender.server";
import { audit, type Deed } from "#db/audit.server";
import {
  type FormRow,
  keepForm,
  keepRegistrationFact,
  ownForm,
  registrationsFor,
} from "#db/queries/registering.server";
import { staleForm } from "#db/queries/stale-form.server";
import { closedSeal } from "#db/seal.server";
import type { Store, Tx } from "#db/store.server";

/** A step of the form as it was filled in, and what it was made from where it says so. */
export type StepTaken = {
  readonly step: RegistrationStep;
  readonly part: Partial<RegistrationContent>;
  readonly madeFrom: FormFields | undefined;
};

/**
 * Keeps a step of the form of the viewer's organisation as a draft; undefined once the tender has closed or before it
 * opens. The first time a lot is ticked the insurer sees that something was started for it.
 * @returns what a colleague kept meanwhile, where this would undo it; nothing is kept then
 */
export async function saveForm(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  tender: Tender,
  { step, part, madeFrom }: StepTaken,
): Promise<{ readonly kept: FormRow } | { readonly stale: Stale } | undefined> {
  const { organisation } = viewer;
  if (organisation === undefined || tender.state !== "open" || !isInTime(tender.closing, deed.clockAt))
    return undefined;
  const empty = await emptyContent(viewer, store.db);
  const { version } = tender;
  const fieldsOf = (content: RegistrationContent) => stepFields(step, content, version.policy.questionnaire);
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const known = await ownForm(viewer, tx, version.id);
    const now = { ...empty, ...known?.content };
    const seal = await closedSeal(tx, version.id);
    const given = { madeFrom, now: fieldsOf(now), typed: fieldsOf({ ...now, ...part }) };
    const stale = await staleForm(viewer, tx, editedForm(known), given);
    if (stale) return { stale };
    const row: FormRow = {
      id: known?.id ?? uuidv7(),
      provider: organisation,
      insurer: version.insurer,
      policy: version.id,
      content: { ...now, ...part },
      sealed: null,
      version: (known?.version ?? 0) + 1,
      startedAt: known?.startedAt ?? deed.clockAt,
      changedAt: deed.clockAt,
      changedBy: deed.account ?? null,
    };
    await keepForm(tx, row, seal);
    // In a sealed tender the insurer does not see that anything was started.
    if (!seal) await startLots(tx, deed, row);
    const done = { verb: known ? "changed" : "started", thing: "registration", thingId: row.id };
    const about = { provider: organisation, policy: version.id, after: { changed: Object.keys(part) } };
    await audit(tx, { ...deed, seal }, { ...done, ...about });
    return { kept: row };
  });
}

const editedForm = (known: FormRow | undefined) => ({
  ...{ thing: "registration", thingId: known?.id ?? "", verbs: ["started", "changed"] },
  last: known && { account: known.changedBy, at: known.changedAt },
});

/** Notes for each ticked lot that something was started for it, the first time. */
async function startLots(tx: Tx, deed: Deed, { provider, content: { lots } }: FormRow): Promise<void> {
  const started = await registrationsFor(tx, provider, lots);
  for (const tenderLot of lots.filter((lot) => !started.has(lot)))
    await keepRegistrationFact(
      tx,
      { provider, tenderLot, isNew: true },
      {
        ...{ id: uuidv7(), registration: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt },
        recordedBy: deed.account ?? null,
        detail: { kind: "started" },
      },
    );
}
