import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, notInArray } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { ListAsk, ListPage } from "#app/domain/list";
import type { Frequency, NoticeKind } from "#app/domain/notice";
import type { NamedValues } from "#app/domain/notice-values";
import type { Role } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { listCondition, listOrder, listWindow } from "#db/list.server";
import { named } from "#db/queries/told.server";
import type { Db, Tx } from "#db/store.server";

type StoredNotice = Db["t"]["notices"]["$inferSelect"];
/** A notice, with the names of who it speaks of. */
type NoticeRow = Omit<StoredNotice, "values"> & { readonly values: NamedValues };

/** What was recorded for the viewer up to the viewer's moment. */
const own = ({ notices }: Db["t"], viewer: Viewer) =>
  and(eq(notices.account, viewer.account ?? ""), lte(notices.recordedAt, viewer.now));

/** The viewer's own notices, page by page; the filters `opened` and `effect` are words of the domain. */
export async function noticesPage(viewer: Viewer, db: Db, ask: ListAsk): Promise<ListPage<NoticeRow>> {
  const { notices } = db.t;
  const columns = { subject: notices.kind, recorded: notices.recordedAt };
  const where = and(own(db.t, viewer), ...wordConditions(notices, ask), listCondition(columns, ask));
  const { limit, offset } = listWindow(ask);
  const rows = await db
    .select()
    .from(notices)
    .where(where)
    .orderBy(...listOrder(columns, ask, notices.id))
    .limit(limit)
    .offset(offset);
  return { rows: await named(db, rows), total: await db.$count(notices, where) };
}

/** Of which kinds the viewer has notices. */
export async function ownNoticeKinds(viewer: Viewer, db: Db): Promise<NoticeKind[]> {
  const { notices } = db.t;
  const rows = await db
    .selectDistinct({ kind: notices.kind })
    .from(notices)
    .where(own(db.t, viewer))
    .orderBy(notices.kind);
  return rows.map(({ kind }) => kind);
}

/** Conditions for the words that stand in no column of their own. */
function wordConditions({ openedAt, legalEffect }: Db["t"]["notices"], { filters }: ListAsk) {
  return filters.map((filter) => {
    if (filter.kind !== "word" || filter.words.length !== 1) return undefined;
    const [word] = filter.words;
    if (filter.key === "opened") return word === "unread" ? isNull(openedAt) : isNotNull(openedAt);
    return filter.key === "effect" ? eq(legalEffect, word === "legal") : undefined;
  });
}

/** Whether anybody was told of a thing by this kind of notice. */
export const isTold = async (tx: Tx, kind: NoticeKind, thingId: string): Promise<boolean> =>
  (await tx.$count(tx.t.notices, and(eq(tx.t.notices.kind, kind), eq(tx.t.notices.thingId, thingId)))) > 0;

/** How many of the viewer's own notices have not been opened. */
export async function unreadNotices(viewer: Viewer, db: Db): Promise<number> {
  if (viewer.account === undefined) return 0;
  return db.$count(db.t.notices, and(own(db.t, viewer), isNull(db.t.notices.openedAt)));
}

/** What of the viewer's own notices waits to be opened: those with legal effect, and how many others. */
export async function unreadOwnNotices(
  viewer: Viewer,
  db: Db,
): Promise<{ legal: NoticeRow[]; others: number }> {
  const { notices } = db.t;
  // What asks for a signature stands on the list as the proposal itself, and for as long as that waits.
  const unread = and(own(db.t, viewer), isNull(notices.openedAt), ne(notices.kind, "proposal-made"));
  const legal = await db
    .select()
    .from(notices)
    .where(and(unread, eq(notices.legalEffect, true)))
    .orderBy(asc(notices.recordedAt), asc(notices.id))
    .limit(MOST_LEGAL);
  return {
    legal: await named(db, legal),
    others: await db.$count(notices, and(unread, eq(notices.legalEffect, false))),
  };
}
const MOST_LEGAL = 50;

/**
 * The notices with legal effect that an account has not opened by the viewer's moment, without those about the account
 * itself, as they are kept; whose account it is the caller has checked.
 */
export async function unreadLegalNotices(viewer: Viewer, db: Db, account: string): Promise<StoredNotice[]> {
  const { notices } = db.t;
  return db
    .select()
    .from(notices)
    .where(
      and(
        own(db.t, { ...viewer, account }),
        isNull(notices.openedAt),
        eq(notices.legalEffect, true),
        notInArray(notices.thing, ["account", "session", "work"]),
      ),
    )
    .orderBy(asc(notices.recordedAt), asc(notices.id));
}

/** One of the viewer's own notices, with its copy where it has one. */
export async function ownNotice(viewer: Viewer, db: Db, id: string) {
  const { notices, outbox } = db.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const [row] = await db
    .select({
      notice: notices,
      mail: {
        id: outbox.id,
        attempts: outbox.attempts,
        handedOverAt: outbox.handedOverAt,
        givenUpAt: outbox.givenUpAt,
      },
    })
    .from(notices)
    .leftJoin(outbox, eq(outbox.id, notices.mail))
    .where(and(eq(notices.id, id), own(db.t, viewer)));
  const [notice] = row ? await named(db, [row.notice]) : [];
  return row && notice && { ...row, notice };
}

/** Notes when a notice of the viewer's own was first opened; says whether this was that time. */
export async function markOpened(viewer: Viewer, tx: Tx, id: string): Promise<boolean> {
  const { notices } = tx.t;
  const opened = await tx
    .update(notices)
    .set({ openedAt: viewer.now })
    .where(and(eq(notices.id, id), own(tx.t, viewer), isNull(notices.openedAt)))
    .returning({ id: notices.id });
  return opened.length === 1;
}

/** What the viewer chose, by kind. */
export async function ownChoices(
  viewer: Viewer,
  db: Db,
): Promise<Readonly<Partial<Record<NoticeKind, Frequency>>>> {
  const { noticeChoices } = db.t;
  const rows = await db
    .select({ kind: noticeChoices.kind, frequency: noticeChoices.frequency })
    .from(noticeChoices)
    .where(eq(noticeChoices.account, viewer.account ?? ""));
  return Object.fromEntries(rows.map(({ kind, frequency }) => [kind, frequency]));
}

/** Keeps what an account chose for one kind. */
export async function keepChoice(
  tx: Tx,
  choice: { account: string; kind: NoticeKind; frequency: Frequency; chosenAt: Instant },
): Promise<void> {
  const { noticeChoices } = tx.t;
  const { frequency, chosenAt } = choice;
  await tx
    .insert(noticeChoices)
    .values(choice)
    .onConflictDoUpdate({
      target: [noticeChoices.account, noticeChoices.kind],
      set: { frequency, chosenAt },
    });
}

/** Accounts with notices that wait for the overview of the day and were not opened meanwhile. */
export async function accountsWithDigest(db: Db): Promise<string[]> {
  const { notices } = db.t;
  const rows = await db
    .selectDistinct({ account: notices.account })
    .from(notices)
    .where(and(eq(notices.frequency, "daily"), isNull(notices.mail), isNull(notices.openedAt)));
  return rows.map(({ account }) => account);
}

/** Ties an account's waiting notices to the message that lists them; says how many there are. */
export async function listInDigest(tx: Tx, ids: readonly string[], mail: string): Promise<void> {
  const { notices } = tx.t;
  await tx
    .update(notices)
    .set({ mail })
    .where(inArray(notices.id, [...ids]));
}

/** The notices of one account that wait for the overview of the day. */
export async function waitingForDigest(tx: Tx, account: string): Promise<string[]> {
  const { notices } = tx.t;
  const rows = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        eq(notices.account, account),
        eq(notices.frequency, "daily"),
        isNull(notices.mail),
        isNull(notices.openedAt),
      ),
    )
    .orderBy(asc(notices.recordedAt));
  return rows.map(({ id }) => id);
}

/** The active accounts that hold one of the roles. */
export async function accountsHolding(db: Db, roles: readonly Role[]): Promise<string[]> {
  const { accounts, memberships } = db.t;
  const rows = await db
    .selectDistinct({ id: accounts.id })
    .from(accounts)
    .innerJoin(memberships, and(eq(memberships.account, accounts.id), isNull(memberships.endedAt)))
    .where(and(isNull(accounts.deactivatedAt), inArray(memberships.role, [...roles])));
  return rows.map(({ id }) => id);
}
