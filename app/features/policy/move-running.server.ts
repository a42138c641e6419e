import { uuidv7 } from "uuidv7";
import type { Day } from "#app/domain/calendar";
import { rolesThatMay } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { answererOf, answersMove } from "#app/domain/policy/move";
import { chooses } from "#app/domain/policy/rules";
import { versionsOfYear } from "#app/domain/policy/version-order";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import { policyVersions } from "#db/queries/policy.server";
import { insertMove, insertMoveAnswer, readMove } from "#db/queries/policy-move.server";
import { type Running, runningUnder } from "#db/queries/running-process.server";
import type { Store, Tx } from "#db/store.server";

/**
 * Asks the provider of everything that runs under an earlier version of the same year to go on under a new one, where
 * that version says so; whatever is not answered stays as it began (rule 4.87).
 * @returns how many were asked
 */
export async function askToMove(tx: Tx, deed: Deed, viewer: Viewer, version: PolicyVersion): Promise<number> {
  if (!chooses(version.policy, "move-running")) return 0;
  const all = await policyVersions(viewer, tx, version.insurer);
  const earlier = versionsOfYear(version, all).filter(({ id }) => id !== version.id);
  const running = await runningUnder(viewer, tx, earlier);
  for (const each of running) await ask(tx, deed, version, each);
  return running.length;
}

async function ask(tx: Tx, deed: Deed, { id, insurer, policy, effectiveFrom }: PolicyVersion, each: Running) {
  const move = uuidv7();
  await insertMove(tx, {
    ...{ ...each, id: move, insurer, policy: id },
    ...{ askedAt: deed.clockAt, askedBy: deed.account ?? null },
  });
  await audit(tx, deed, {
    ...{ verb: "asked-to-move", thing: each.thing, thingId: each.thingId, policy: id },
    ...{ holder: insurer, provider: each.provider, after: { move, to: id } },
  });
  await tell(tx, deed, each, move, { title: policy.title, from: effectiveFrom });
}

async function tell(
  tx: Tx,
  deed: Deed,
  { thing, provider }: Running,
  move: string,
  { title, from }: { readonly title: PolicyVersion["policy"]["title"]; readonly from: Day },
): Promise<void> {
  await notify(tx, deed, {
    ...{ to: await accountsAt(tx, provider, rolesThatMay(answererOf(thing))), kind: "policy-move-asked" },
    ...{ thing: "policy-move", thingId: move, legalEffect: true },
    values: { policy: { bilingual: title }, from: { day: from } },
  });
}

/**
 * Answers for the provider whether a process moves to the later version; once, and only by consent does it.
 * @returns undefined for a move that is not the viewer's to answer
 */
export async function answerMove(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  consents: boolean,
): Promise<"answered" | "answered-already" | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    // Answered is answered, whatever the clock of a demonstration shows.
    const move = await readMove({ ...viewer, now: "9999-12-31T00:00:00.000Z" }, tx, id);
    if (!move || !answersMove(viewer, move)) return undefined;
    if (move.answer) return "answered-already";
    const { account } = deed;
    await insertMoveAnswer(tx, {
      ...{ move: id, consents, answeredAt: deed.clockAt, answeredBy: account ?? null },
    });
    await audit(tx, deed, {
      ...{ verb: consents ? "moved-to-version" : "stayed-with-version", thing: move.thing },
      ...{ thingId: move.thingId, policy: move.policy, holder: move.insurer, provider: move.provider },
    });
    await notify(tx, deed, {
      ...{ to: await accountsAt(tx, move.insurer, rolesThatMay("contract")), thing: move.thing },
      ...{ kind: consents ? "policy-moved" : "policy-not-moved", thingId: move.thingId, legalEffect: true },
      values: {},
    });
    return "answered";
  });
}
