import { pathTo, type Step, stepsTo, valueAt } from "#app/domain/policy/document-place";
import { boxesOf, valuesOf } from "#app/domain/policy/item-boxes";
import { type ListEdit, withListEdit } from "#app/domain/policy/list-edit";
import type { Shape } from "#app/domain/policy/shape";
import { type Typed, withItem } from "#app/domain/policy/typed-item";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { shapeAt } from "#app/exchange/policy/shape";
import { act } from "#app/features/act.server";
import { draftAtHand } from "#app/features/policy/draft-at-hand.server";
import { audit, type Deed } from "#db/audit.server";
import { type PolicyDraft, updateDraft } from "#db/queries/policy-draft.server";
import { staleForm } from "#db/queries/stale-form.server";
import type { Store, Tx } from "#db/store.server";

const WROTE = "wrote-draft";

/** What came of writing at a place of a draft: the path of the page to go on with, or why nothing was written. */
export type Edited =
  | { readonly at: string }
  /** The form would undo what a colleague kept meanwhile. */
  | { readonly stale: Stale }
  /** The draft was written since the page was made, so that its lists may not be those that were seen. */
  | { readonly refused: "gone" | "changed" };

type Place = { readonly id: string; readonly path: string };

/**
 * Keeps what was typed in the form of an item, valid or not.
 * @returns undefined for a draft that is not the viewer's to write
 */
export async function saveDraftItem(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { id, path }: Place,
  given: { readonly typed: Typed; readonly madeFrom: FormFields | undefined },
): Promise<Edited | undefined> {
  return atPlace(
    store,
    { deed, viewer },
    { id, path },
    async (tx, { deed, viewer, draft }, { steps, shape }) => {
      const now = valuesOf(boxesOf(draft.document, shape, valueAt(draft.document, steps)));
      const edited = { thing: "policy-draft", thingId: id, verbs: [WROTE] };
      // What a box holds that the browser did not send is nothing, such as a mark that was taken away.
      const typed = Object.fromEntries(Object.keys(now).map((name) => [name, given.typed[name] ?? []]));
      const stale = await staleForm(viewer, tx, edited, { madeFrom: given.madeFrom, now, typed });
      if (stale) return { stale };
      const document = withItem(draft.document, steps, shape, given.typed);
      await keepDocument(tx, deed, draft, { document, path });
      return { at: pathTo(document, steps) };
    },
  );
}

/**
 * Adds, takes away or moves an item of a list, or a part that can be absent.
 * @param revision of the draft that was seen
 * @returns undefined for a draft that is not the viewer's to write
 */
export async function editDraftList(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { id, path, revision }: Place & { readonly revision: number },
  edit: ListEdit,
): Promise<Edited | undefined> {
  return atPlace(store, { deed, viewer }, { id, path }, async (tx, { deed, draft }, { steps, shape }) => {
    if (draft.revision !== revision) return { refused: "changed" };
    const inside = shapeAt(draft.document, [...steps, edit.field]);
    const done = inside && withListEdit(draft.document, steps, { shape, inside }, edit);
    if (!done) return { refused: "gone" };
    const written = [path, edit.field].filter(Boolean).join("/");
    await keepDocument(tx, deed, draft, { document: done.document, path: written });
    return { at: pathTo(done.document, done.added ?? steps) };
  });
}

type Acting = { readonly deed: Deed; readonly viewer: Viewer };
type Found = { readonly steps: readonly Step[]; readonly shape: Shape };

const atPlace = (
  store: Store,
  acting: Acting,
  { id, path }: Place,
  edit: (tx: Tx, at: Acting & { readonly draft: PolicyDraft }, found: Found) => Promise<Edited>,
): Promise<Edited | undefined> =>
  act(store, acting, async (tx, now) => {
    const draft = await draftAtHand(now.viewer, tx, id);
    if (!draft) return undefined;
    const steps = stepsTo(draft.document, path);
    const shape = steps && shapeAt(draft.document, steps);
    return shape ? edit(tx, { ...now, draft }, { steps, shape }) : { refused: "gone" };
  });

/** Keeps what a draft says now, inside a transaction. @param written with the place that was written */
export async function keepDocument(
  tx: Tx,
  deed: Deed,
  draft: PolicyDraft,
  { document, path }: { readonly document: unknown; readonly path: string },
): Promise<void> {
  const revision = draft.revision + 1;
  await updateDraft(tx, draft.id, {
    ...{ document, revision, savedAt: deed.clockAt, savedBy: deed.account ?? "" },
  });
  await audit(tx, deed, {
    ...{ verb: WROTE, thing: "policy-draft", thingId: draft.id },
    after: { place: path || "policy", revision },
  });
}
