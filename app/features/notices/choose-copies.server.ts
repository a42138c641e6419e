import { choosableKinds, type Frequency, USUAL } from "#app/domain/notice";
import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { keepChoice, ownChoices } from "#db/queries/notice.server";
import type { Store } from "#db/store.server";

/** Keeps how often the viewer wants the copies by mail of the kinds of notice that are named. */
export async function chooseCopies(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  choices: Readonly<Partial<Record<(typeof choosableKinds)[number], Frequency>>>,
): Promise<void> {
  const { account } = viewer;
  if (account === undefined) return;
  await store.write(async (tx) => {
    const before = await ownChoices(viewer, tx);
    const changed = choosableKinds.flatMap((kind) => {
      const frequency = choices[kind];
      return frequency === undefined || frequency === (before[kind] ?? USUAL) ? [] : [{ kind, frequency }];
    });
    if (changed.length === 0) return;
    for (const choice of changed) await keepChoice(tx, { account, ...choice, chosenAt: deed.clockAt });
    const event = { verb: "chose-copies", thing: "account", thingId: account };
    await audit(tx, deed, { ...event, before, after: { ...before, ...choices } });
  });
}
