import { choosableKinds, type Frequency, USUAL } from "#app/domain/notice";
import type { FormFields, Stale } from "#app/domain/stale-form";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { keepChoice, ownChoices } from "#db/queries/notice.server";
import { staleForm } from "#db/queries/stale-form.server";
import type { Store } from "#db/store.server";

type Choices = Readonly<Partial<Record<(typeof choosableKinds)[number], Frequency>>>;

/** Choices as the fields of their form. */
export const copiesFields = (choices: Choices): FormFields =>
  Object.fromEntries(choosableKinds.map((kind) => [kind, [choices[kind] ?? USUAL]]));

/**
 * Keeps how often the viewer wants the copies by mail of the kinds of notice that are named.
 * @returns what was chosen meanwhile elsewhere, where this would undo it
 */
export async function chooseCopies(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { choices, madeFrom }: { readonly choices: Choices; readonly madeFrom: FormFields | undefined },
): Promise<Stale | undefined> {
  const { account } = viewer;
  if (account === undefined) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const before = await ownChoices(viewer, tx);
    const now = copiesFields(before);
    const edited = { thing: "account", thingId: account, verbs: ["chose-copies"] };
    const typed = copiesFields({ ...before, ...choices });
    const stale = await staleForm(viewer, tx, edited, { madeFrom, now, typed });
    if (stale) return stale;
    const changed = choosableKinds.flatMap((kind) => {
      const frequency = choices[kind];
      return frequency === undefined || frequency === (before[kind] ?? USUAL) ? [] : [{ kind, frequency }];
    });
    if (changed.length === 0) return undefined;
    for (const choice of changed) await keepChoice(tx, { account, ...choice, chosenAt: deed.clockAt });
    const event = { verb: "chose-copies", thing: "account", thingId: account };
    await audit(tx, deed, { ...event, before, after: { ...before, ...choices } });
    return undefined;
  });
}
