import { uuidv7 } from "uuidv7";
import { groupedBy } from "#app/domain/grouping";
import type { HeldKind, HeldWork } from "#app/domain/held-work";
import type { Act } from "#app/domain/permission";
import { openQuestions } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import type { Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { invitationsSentBy, moveInvitations } from "#db/queries/account-token.server";
import { unreadLegalNotices } from "#db/queries/notice.server";
import { capacitiesFor } from "#db/queries/signature.server";
import { blocksOf, insertHandOvers, threadsAsking } from "#db/queries/thread.server";
import type { Db, Tx } from "#db/store.server";

/** One kind of open work that can be in somebody's hands: how it is counted, and how it passes to another. */
type Holding = {
  readonly kind: HeldKind;
  /** What whoever takes it over has to be allowed to do. */
  readonly act?: Act | undefined;
  readonly count: (viewer: Viewer, db: Db, account: string, deed: Pick<Deed, "at">) => Promise<number>;
  /** Moves all of it, inside the transaction that closes the account. */
  readonly handOver: (
    viewer: Viewer,
    tx: Tx,
    deed: Deed,
    hands: { readonly from: string; readonly to: string },
  ) => Promise<void>;
};

/** The invitations somebody sent that have not been accepted: the successor is told of them before they expire. */
const invitations: Holding = {
  kind: "invitations",
  act: "manage-accounts",
  count: async (viewer, db, account, { at }) => (await invitationsSentBy(viewer, db, account, at)).length,
  handOver: (viewer, tx, deed, { from, to }) => moveInvitations(viewer, tx, { from, to, at: deed.at }),
};

/** Notices with legal effect that somebody has not opened: the successor gets them as well. */
const notices: Holding = {
  kind: "notices",
  count: async (viewer, db, account) => (await unreadLegalNotices(viewer, db, account)).length,
  async handOver(viewer, tx, deed, { from, to }) {
    for (const { kind, values, thing, thingId } of await unreadLegalNotices(viewer, tx, from))
      await notify(tx, deed, { to: [to], kind, values, thing, thingId, legalEffect: true });
  },
};

/** The open questions that somebody was asked by name. */
async function questionsTo(viewer: Viewer, db: Db, account: string): Promise<string[]> {
  const blocks = await blocksOf(viewer, db, await threadsAsking(viewer, db, account));
  const byThread = [...groupedBy(blocks, ({ thread }) => thread).values()];
  const open = byThread.flatMap((each) => openQuestions(each, viewer.now));
  return open.filter(({ asked }) => asked?.account === account).map(({ id }) => id);
}

/**
 * Questions that somebody was asked by name: they wait for the successor, or for all of the organisation where the
 * successor may not answer.
 */
const questions: Holding = {
  kind: "questions",
  act: "write-in-threads",
  count: async (viewer, db, account) => (await questionsTo(viewer, db, account)).length,
  async handOver(viewer, tx, deed, { from, to }) {
    const able = (await capacitiesFor(viewer, tx, "write-in-threads")).some(({ account }) => account === to);
    const rows = (await questionsTo(viewer, tx, from)).map((question) => ({
      ...{ id: uuidv7(), question, from, to, recordedAt: deed.clockAt },
    }));
    if (able) await insertHandOvers(tx, rows);
  },
};

/** Everything that can be in somebody's hands, one line each. */
const holdings: readonly Holding[] = [invitations, notices, questions];

/** The open work that an account of the viewer's organisation holds. */
export async function heldBy(
  viewer: Viewer,
  db: Db,
  account: string,
  deed: Pick<Deed, "at">,
): Promise<HeldWork[]> {
  const held = await Promise.all(
    holdings.map(async ({ kind, act, count }) => ({
      ...{ kind, act },
      count: await count(viewer, db, account, deed),
    })),
  );
  return held.filter(({ count }) => count > 0);
}

/** Passes all open work of one account of the viewer's organisation to another. */
export async function handOver(
  viewer: Viewer,
  tx: Tx,
  deed: Deed,
  hands: { readonly from: string; readonly to: string },
): Promise<void> {
  for (const holding of holdings) await holding.handOver(viewer, tx, deed, hands);
}
