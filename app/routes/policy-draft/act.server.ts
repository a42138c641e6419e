import type { SignedIn } from "#app/auth/viewer.server";
import type { Stale } from "#app/domain/stale-form";
import { readEdited } from "#app/exchange/edited-form.server";
import { type Edited, editDraftList, saveDraftItem } from "#app/features/policy/edit-draft.server";
import { readChoices, readListEdit } from "#app/features/policy/form";
import { confirmMoved } from "#app/features/policy/moved-since.server";
import { readTypedItem } from "#app/features/policy/read-draft.server";
import type { Language } from "#app/i18n/text";
import { type Checked, checked, fieldLabel } from "#app/routes/policy-draft/shown.server";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type Typed = readonly (readonly [string, string])[];

/** What the page shows after an act, or the path of the item to go to. */
export type Acted =
  | { readonly to: string; readonly done: "saved" | "confirmed" }
  | { readonly checked: Checked }
  | { readonly stale: Stale; readonly typed: Typed; readonly labels: Readonly<Record<string, string>> }
  | {
      readonly refused: "gone" | "changed" | "form";
      readonly typed: Typed;
      readonly labels: Readonly<Record<string, string>>;
    };

type Place = { readonly id: string; readonly path: string };

/** Does what the form of an item asks; undefined for a draft that is not the viewer's. */
export async function actOnDraft(
  store: Store,
  deed: Deed,
  { viewer, language }: Pick<SignedIn, "viewer" | "language">,
  place: Place,
  given: FormData,
): Promise<Acted | undefined> {
  const act = given.get("act");
  if (act === "confirm")
    return (
      (await confirmMoved(store, deed, viewer, place.id, readChoices(given))) && { to: "", done: "confirmed" }
    );
  const { typed, form, madeFrom } = readEdited(given);
  if (act === "save" || act === "check") {
    const boxes = Object.fromEntries(
      [...new Set(typed.map(([name]) => name))].map((name) => [name, form.getAll(name).map(String)]),
    );
    if (act === "save")
      return shown(
        await saveDraftItem(store, deed, viewer, place, { typed: boxes, madeFrom }),
        typed,
        language,
      );
    const item = await readTypedItem(viewer, store.db, place.id, { path: place.path, typed: boxes });
    return item && { checked: checked(item, language) };
  }
  const edit = readListEdit(form);
  if (!edit) return { refused: "form", typed: [], labels: {} };
  const { revision, ...asked } = edit;
  return shown(await editDraftList(store, deed, viewer, { ...place, revision }, asked), [], language);
}

function shown(edited: Edited | undefined, typed: Typed, language: Language): Acted | undefined {
  if (!edited) return undefined;
  if ("at" in edited) return { to: edited.at, done: "saved" };
  const own = typed.filter(([name]) => name !== "act");
  const labels = Object.fromEntries(own.map(([name]) => [name, fieldLabel(name, language)]));
  return { ...edited, typed: "stale" in edited ? typed : own, labels };
}
