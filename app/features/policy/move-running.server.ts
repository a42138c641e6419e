import { uuidv7 } from "uuidv7";
import { type Day, dayOf } from "#app/domain/calendar";
import { applicationStage } from "#app/domain/contracting/application";
import { isRunning, requestState } from "#app/domain/increase-request/state";
import { requestTerms } from "#app/domain/increase-request/terms";
import { may, rolesThatMay } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { chooses } from "#app/domain/policy/rules";
import { versionsOfYear } from "#app/domain/policy/version-order";
import type { Viewer } from "#app/domain/viewer";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { accountsAt } from "#db/queries/account-name.server";
import { readApplications } from "#db/queries/application.server";
import { readRequests } from "#db/queries/increase-request.server";
import { policyVersions } from "#db/queries/policy.server";
import {
  insertMove,
  insertMoveAnswer,
  type PolicyMove,
  readMove,
  unansweredMoves,
} from "#db/queries/policy-move.server";
import type { Db, Store, Tx } from "#db/store.server";

/** A process that runs under a version of a policy. */
type Running = Pick<PolicyMove, "thing" | "thingId" | "provider">;

/** What runs under versions of the viewer's insurer: requests without a decision, and applications without an end. */
async function runningUnder(viewer: Viewer, db: Db, versions: readonly PolicyVersion[]): Promise<Running[]> {
  const of = new Map(versions.map((version) => [version.id, version]));
  const requests = (await readRequests(viewer, db)).filter((request) => {
    const version = of.get(request.policy);
    const terms = version && requestTerms(version);
    const state = terms && requestState(request, terms, viewer.now);
    return state !== undefined && isRunning(state);
  });
  const applications = (await readApplications(viewer, db)).filter(
    ({ policy, facts }) =>
      of.has(policy) && applicationStage(facts, dayOf(viewer.now), viewer.now) === "sent",
  );
  return [
    ...requests.map(({ id, provider }) => ({ thing: "increase-request" as const, thingId: id, provider })),
    ...applications.map(({ id, provider }) => ({ thing: "application" as const, thingId: id, provider })),
  ];
}

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

const answererOf = (thing: PolicyMove["thing"]) => (thing === "application" ? "register" : "ask-increase");

/** The moves of processes that still run and wait for an answer, for whoever they are between. */
export async function movesWaiting(viewer: Viewer, db: Db): Promise<PolicyMove[]> {
  const moves = await unansweredMoves(viewer, db);
  const insurers = [...new Set(moves.map(({ insurer }) => insurer))];
  const versions = await Promise.all(insurers.map((insurer) => policyVersions(viewer, db, insurer)));
  const running = new Set((await runningUnder(viewer, db, versions.flat())).map(({ thingId }) => thingId));
  return moves.filter(({ thingId }) => running.has(thingId));
}

/** Whether the viewer can answer a move: people of its provider who look after the process. */
export const answersMove = ({ organisation, roles }: Viewer, move: PolicyMove): boolean =>
  organisation === move.provider && may(roles, answererOf(move.thing));

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
  return store.write(async (tx) => {
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
