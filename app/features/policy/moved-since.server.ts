import type { Policy } from "#app/domain/policy";
import { keptText, type MovedText, movedTexts, withTexts } from "#app/domain/policy/moved-text";
import { confirmationOf, type MovedDay, movedDays } from "#app/domain/policy/next-year";
import { isObject } from "#app/domain/policy/shape";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { draftAtHand } from "#app/features/policy/draft-at-hand.server";
import { keepDocument } from "#app/features/policy/edit-draft.server";
import { audit, type Deed } from "#db/audit.server";
import { publishedPolicy } from "#db/queries/policy.server";
import { type PolicyDraft, updateDraft } from "#db/queries/policy-draft.server";
import type { Db, Store } from "#db/store.server";

/** What moved along with the year, by what it is confirmed, and whether somebody did. */
export type ToConfirm<Moved> = Moved & { readonly name: string; readonly confirmed: boolean };

/** What of a draft for the next year its author has to look at, beside the policy of the year before. */
export type MovedSince = {
  readonly days: readonly ToConfirm<MovedDay>[];
  readonly texts: readonly ToConfirm<MovedText>[];
};

/**
 * The days and the texts of a draft for the next year beside those of the year before; none for one of the same year.
 * @param policy the draft as a policy, once it is one: days are told from then on
 */
export async function readMoved(
  viewer: Viewer,
  db: Db,
  { draft, policy }: { readonly draft: PolicyDraft; readonly policy: Policy | undefined },
): Promise<MovedSince> {
  const { basedOn, document, confirmed } = draft;
  const before = basedOn === null ? undefined : (await publishedPolicy(viewer, db, basedOn))?.policy;
  const year = isObject(document) ? document.contractYear : undefined;
  if (!before || year !== before.contractYear + 1) return { days: [], texts: [] };
  return {
    days: (policy ? movedDays(before, policy) : []).map((day) => {
      const name = confirmationOf(day);
      return { ...day, name, confirmed: confirmed.includes(name) };
    }),
    texts: movedTexts(before, document).map((text) => {
      const name = keptText(text);
      return { ...text, name, confirmed: text.written || confirmed.includes(name) };
    }),
  };
}

/** What was chosen: days as they stand, and texts to write anew as proposed or to leave as they stand, by their names. */
export type Choices = {
  readonly days: readonly string[];
  readonly taken: readonly string[];
  readonly kept: readonly string[];
};

/**
 * Confirms what moved along with the year: a day that changes afterwards has to be looked at again, and a text that a
 * colleague wrote meanwhile stays as it was written.
 * @returns undefined for a draft that is not the viewer's to write
 */
export async function confirmMoved(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { days, taken, kept }: Choices,
): Promise<"confirmed" | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const draft = await draftAtHand(viewer, tx, id);
    if (!draft) return undefined;
    const { texts } = await readMoved(viewer, tx, { draft, policy: undefined });
    const open = texts.filter(({ confirmed }) => !confirmed);
    const anew = open.filter(({ name }) => taken.includes(name));
    if (anew.length > 0)
      await keepDocument(tx, deed, draft, {
        ...{ document: withTexts(draft.document, anew), path: anew.map(({ path }) => path).join(", ") },
      });
    const same = open.filter(({ name }) => kept.includes(name)).map(({ name }) => name);
    await updateDraft(tx, id, { confirmed: [...new Set([...draft.confirmed, ...days, ...same])] });
    await audit(tx, deed, {
      ...{ verb: "confirmed-days", thing: "policy-draft", thingId: id },
      after: { days: [...days, ...same].join(", ") },
    });
    return "confirmed";
  });
}
