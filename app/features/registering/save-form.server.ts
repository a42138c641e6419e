import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { isInTime } from "#app/domain/deadline";
import type { RegistrationContent } from "#app/domain/tender/registering";
import type { Viewer } from "#app/domain/viewer";
import { emptyContent, type Tender } from "#app/features/registering/read-tender.server";
import { audit, type Deed } from "#db/audit.server";
import {
  type FormRow,
  keepForm,
  keepRegistrationFact,
  ownForm,
  registrationsFor,
} from "#db/queries/registering.server";
import type { Store } from "#db/store.server";

/**
 * Keeps a part of the form of the viewer's organisation as a draft; undefined once the tender has closed or before it
 * opens. The first time a lot is ticked the insurer sees that something was started for it.
 */
export async function saveForm(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  tender: Tender,
  part: Partial<RegistrationContent>,
): Promise<FormRow | undefined> {
  const { organisation } = viewer;
  if (organisation === undefined || tender.state !== "open" || !isInTime(tender.closing, deed.clockAt))
    return undefined;
  const empty = await emptyContent(viewer, store.db);
  const { version } = tender;
  return store.write(async (tx) => {
    const known = await ownForm(viewer, tx, version.id);
    const row: FormRow = {
      id: known?.id ?? uuidv7(),
      provider: organisation,
      insurer: version.insurer,
      policy: version.id,
      content: { ...empty, ...known?.content, ...part },
      version: (known?.version ?? 0) + 1,
      startedAt: known?.startedAt ?? deed.clockAt,
      changedAt: deed.clockAt,
      changedBy: deed.account ?? null,
    };
    await keepForm(tx, row);
    const { lots } = row.content;
    const started = await registrationsFor(tx, organisation, lots);
    for (const tenderLot of lots.filter((lot) => !started.has(lot)))
      await keepRegistrationFact(
        tx,
        { provider: organisation, tenderLot, isNew: true },
        {
          ...{ id: uuidv7(), registration: uuidv7(), day: dayOf(deed.clockAt), recordedAt: deed.clockAt },
          recordedBy: deed.account ?? null,
          detail: { kind: "started" },
        },
      );
    await audit(tx, deed, {
      verb: known ? "changed" : "started",
      thing: "registration",
      thingId: row.id,
      provider: organisation,
      policy: version.id,
      after: { changed: Object.keys(part) },
    });
    return row;
  });
}
