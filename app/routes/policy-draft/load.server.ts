import type { SignedIn } from "#app/auth/viewer.server";
import { titleOf } from "#app/domain/policy/item-boxes";
import { readMoved } from "#app/features/policy/moved-since.server";
import { type DraftItem, readDraftItem } from "#app/features/policy/read-draft.server";
import { textsFor } from "#app/i18n/areas.server";
import type { Language } from "#app/i18n/text";
import { checked, fieldLabel, itemShown } from "#app/routes/policy-draft/shown.server";
import { nameColleagues } from "#db/queries/account-name.server";
import type { Db } from "#db/store.server";

/** What the page of an item of a draft shows; undefined for a draft that is not the viewer's. */
export async function loadDraft(
  db: Db,
  { viewer, language }: Pick<SignedIn, "viewer" | "language">,
  { id, path }: { readonly id: string; readonly path: string },
) {
  const item = await readDraftItem(viewer, db, id, path);
  if (!item) return undefined;
  const { draft } = item;
  const shown = itemShown(item, language);
  const texts = textsFor(language, "policy-draft", "policy-moved", "deadline", "stale");
  const whole = titleOf(draft.document);
  const named = typeof whole === "string" ? whole : whole?.[language];
  const policy = named || String(texts["policy-draft"]?.untitled);
  const names = await nameColleagues(viewer, db, [draft.savedBy]);
  return {
    ...{ id: draft.id, policy, texts, item: shown, checked: checked(item, language) },
    moved: item.path === "" ? await movedShown(viewer, db, item, language) : { days: [], texts: [] },
    saved: { at: draft.savedAt, by: names.get(draft.savedBy) },
    title: shown.trail.at(-1)?.title ?? policy,
  };
}

/** What moved along with the year, with what each text is called. */
async function movedShown(viewer: SignedIn["viewer"], db: Db, item: DraftItem, language: Language) {
  const { days, texts } = await readMoved(viewer, db, item);
  return { days, texts: texts.map((each) => ({ ...each, what: fieldLabel(each.field, language) })) };
}

export type DraftPage = NonNullable<Awaited<ReturnType<typeof loadDraft>>>;
