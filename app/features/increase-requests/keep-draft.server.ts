import { asksFor } from "#app/domain/increase-request/asker";
import { draftFields, monthFields } from "#app/domain/increase-request/content";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { keepDraft, ownDraft } from "#db/queries/increase-request.server";
import { staleForm } from "#db/queries/stale-form.server";
import type { Store } from "#db/store.server";

const KEPT = "kept-draft";

export type DraftToKeep = {
  /** The key under which the form was made. */
  readonly id: string;
  readonly ceiling: string;
  readonly typed: Readonly<Record<string, string>>;
  /** What the form was made from, where it says so. */
  readonly madeFrom?: FormFields | undefined;
};

/**
 * Keeps what somebody typed about a ceiling of the own organisation, or enters of what came otherwise, for everyone
 * there to go on with. The other side sees nothing of it.
 * @returns what a colleague made of it meanwhile, where this would undo that; "unknown" for a ceiling that is not the
 *   viewer's own
 */
export async function keepIncreaseDraft(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { id, ceiling, typed, madeFrom }: DraftToKeep,
): Promise<Stale | "kept" | "unknown"> {
  const { organisation, account } = viewer;
  if (organisation === undefined || account === undefined) return "unknown";
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [placed] = await readCeilings(viewer, tx, { id: ceiling });
    if (!placed || !asksFor(viewer, placed)) return "unknown";
    const known = await ownDraft(viewer, tx, ceiling);
    const key = known?.id ?? id;
    if (known) {
      const edited = { thing: "increase-request", thingId: key, verbs: [KEPT] };
      const fields = { madeFrom, now: draftFields(known.typed), typed: draftFields(typed) };
      const stale = await staleForm(viewer, tx, edited, fields);
      if (stale && madeFrom) return stale;
    }
    await keepDraft(tx, {
      ...{ id: key, ceiling, provider: organisation, typed, savedBy: account },
      ...{ savedAt: deed.clockAt, sentAt: null },
    });
    await audit(tx, deed, {
      ...{ verb: KEPT, thing: "increase-request", thingId: key },
      ...{ before: known ? audited(known.typed) : undefined, after: audited(typed) },
    });
    return "kept";
  });
}

/** What is typed of a draft, as the log tells it: the months together, in their order. */
function audited(typed: Readonly<Record<string, string>>) {
  const months = monthFields.flatMap((name) => (typed[name] ? [typed[name]] : []));
  const others = Object.entries(typed).filter(([name, text]) => text !== "" && !monthFields.includes(name));
  return { ...Object.fromEntries(others), ...(months.length > 0 && { months }) };
}
