import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, like, lte, not, or, type SQL } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import { later } from "#app/domain/job";
import type { ListAsk, ListPage } from "#app/domain/list";
import type { NoticeKind } from "#app/domain/notice";
import type { NamedValues } from "#app/domain/notice-values";
import { BELIEVED_LEASE, ERASED_DOMAIN, LONGEST_MAIL_PAUSE, type SendingState } from "#app/domain/outbox";
import type { Viewer } from "#app/domain/viewer";
import { listCondition, listOrder, listWindow } from "#db/list.server";
import { named } from "#db/queries/told.server";
import type { Db, Tx } from "#db/store.server";

type Outbox = Db["t"]["outbox"];
type StoredMail = Outbox["$inferSelect"];
/** A message, with the names of who it speaks of. */
export type MailRow = Omit<StoredMail, "values"> & { readonly values: NamedValues };

/** A message with the notices that it lists. */
export type MailToRead = MailRow & {
  readonly listed: readonly { readonly kind: NoticeKind; readonly values: NamedValues }[];
};

const onItsWay = ({ handedOverAt, givenUpAt }: Outbox): SQL | undefined =>
  and(isNull(handedOverAt), isNull(givenUpAt));

const withListed = async (db: Db, stored: StoredMail): Promise<MailToRead | undefined> => {
  const { notices } = db.t;
  const [row] = await named(db, [stored]);
  if (row?.kind !== "daily-digest") return row && { ...row, listed: [] };
  const listed = await db
    .select({ kind: notices.kind, values: notices.values })
    .from(notices)
    .where(eq(notices.mail, row.id))
    .orderBy(asc(notices.recordedAt), asc(notices.id));
  return { ...row, listed: await named(db, listed) };
};

/** How many messages wait, whenever they are due; those of sealed tenders are not told of. */
export const mailsOnTheirWay = (db: Db): Promise<number> =>
  db.$count(db.t.outbox, and(onItsWay(db.t.outbox), isNull(db.t.outbox.seal)));

/**
 * Whether a message may be sent. One that was never tried waits for nothing, and none waits longer than the longest
 * pause: a later moment is of a clock that has been set back since.
 */
const isDue = ({ dueAt, attempts }: Outbox, now: Instant): SQL | undefined =>
  or(lte(dueAt, now), eq(attempts, 0), gt(dueAt, later(now, LONGEST_MAIL_PAUSE)));

const isFree = ({ leaseUntil }: Outbox, now: Instant): SQL | undefined =>
  or(isNull(leaseUntil), lte(leaseUntil, now), gt(leaseUntil, later(now, BELIEVED_LEASE)));

/** Takes the message that is due first for one server; a message that another has is left alone. */
export async function claimMail(tx: Tx, now: Instant, leaseUntil: Instant): Promise<MailToRead | undefined> {
  const { outbox } = tx.t;
  const [row] = await tx
    .select()
    .from(outbox)
    .where(and(onItsWay(outbox), isDue(outbox, now), isFree(outbox, now)))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(1);
  if (!row) return undefined;
  const attempts = row.attempts + 1;
  await tx.update(outbox).set({ attempts, leaseUntil }).where(eq(outbox.id, row.id));
  return withListed(tx, { ...row, attempts, leaseUntil });
}

/** Notes what the mail server took, and when; a link that is secret is kept no longer, nor the words that hold it. */
export async function noteHandedOver(
  tx: Tx,
  mail: { readonly id: string; readonly secret: boolean },
  given: {
    readonly at: Instant;
    readonly answer: string;
    readonly subject: string;
    readonly text: string;
  },
): Promise<void> {
  const { at, answer, subject, text } = given;
  const words = mail.secret ? { path: "/" } : { sentText: text };
  await tx
    .update(tx.t.outbox)
    .set({ ...words, sentSubject: subject, handedOverAt: at, answer, leaseUntil: null })
    .where(eq(tx.t.outbox.id, mail.id));
}

/** Notes that a message failed: to be tried again at `dueAt`, or given up when that is left out. */
export async function noteFailure(
  tx: Tx,
  id: string,
  given: { readonly at: Instant; readonly failure: string; readonly dueAt?: Instant | undefined },
): Promise<void> {
  const { at, failure, dueAt } = given;
  await tx
    .update(tx.t.outbox)
    .set({ failure, failedAt: at, leaseUntil: null, ...(dueAt ? { dueAt } : { givenUpAt: at }) })
    .where(eq(tx.t.outbox.id, id));
}

/** The message with one of these keys that was handed over. */
export async function mailHandedOver(tx: Tx, ids: readonly string[]): Promise<StoredMail | undefined> {
  const { outbox } = tx.t;
  const [row] = await tx
    .select()
    .from(outbox)
    .where(and(inArray(outbox.id, [...ids]), isNotNull(outbox.handedOverAt)))
    .limit(1);
  return row;
}

/** Notes that a message which was handed over came back. */
export async function noteReturned(
  tx: Tx,
  id: string,
  { at, failure }: { readonly at: Instant; readonly failure: string },
): Promise<void> {
  await tx.update(tx.t.outbox).set({ failure, failedAt: at, givenUpAt: at }).where(eq(tx.t.outbox.id, id));
}

/**
 * What the viewer may see of the mail: everything in a demonstration, except what a sealed tender made; else what went to
 * the own organisation.
 */
export type MailScope = { readonly demonstration: boolean };

function visible(
  { organisation, recordedAt, seal }: Outbox,
  viewer: Viewer,
  scope: MailScope,
): SQL | undefined {
  const known = lte(recordedAt, viewer.now);
  // Without an organisation there is none whose mail it could be.
  const own = eq(organisation, viewer.organisation ?? "");
  return and(known, scope.demonstration ? or(isNull(seal), own) : own);
}

/** The messages that the viewer may see, page by page; the filter `state` is a word of the domain. */
export async function mailPage(
  viewer: Viewer,
  db: Db,
  scope: MailScope,
  ask: ListAsk,
): Promise<ListPage<MailRow>> {
  const { outbox } = db.t;
  const { kind, address, recordedAt, attempts } = outbox;
  const columns = { subject: kind, to: address, recorded: recordedAt, attempts };
  const states = ask.filters.flatMap((each) =>
    each.kind === "word" && each.key === "state" ? [...each.words] : [],
  );
  const where = and(
    visible(outbox, viewer, scope),
    states.length > 0 ? or(...states.map((state) => inState(outbox, state))) : undefined,
    listCondition(columns, ask),
  );
  const { limit, offset } = listWindow(ask);
  const rows = await db
    .select()
    .from(outbox)
    .where(where)
    .orderBy(...listOrder(columns, ask, outbox.id))
    .limit(limit)
    .offset(offset);
  return { rows: await named(db, rows), total: await db.$count(outbox, where) };
}

function inState(outbox: Outbox, state: string): SQL | undefined {
  const { handedOverAt, givenUpAt, failure } = outbox;
  const erased = and(isErased(outbox), isNotNull(givenUpAt));
  if (state === ("erased" satisfies SendingState)) return erased;
  if (state === ("handed-over" satisfies SendingState))
    return and(isNotNull(handedOverAt), isNull(givenUpAt));
  if (state === ("returned" satisfies SendingState))
    return and(isNotNull(handedOverAt), isNotNull(givenUpAt), not(isErased(outbox)));
  if (state === ("given-up" satisfies SendingState))
    return and(isNull(handedOverAt), isNotNull(givenUpAt), not(isErased(outbox)));
  return and(onItsWay(outbox), state === "failed" ? isNotNull(failure) : isNull(failure));
}

/** Whether it was to somebody who was erased since: there is nobody left whom it could reach. */
const isErased = ({ address }: Outbox): SQL => like(address, `%${ERASED_DOMAIN}`);

/** How many messages to the viewer's own organisation were given up, ever or since a real moment. */
export async function mailsGivenUp(viewer: Viewer, db: Db, since?: Instant): Promise<number> {
  const { outbox } = db.t;
  return db.$count(
    outbox,
    and(
      visible(outbox, viewer, { demonstration: false }),
      not(isErased(outbox)),
      since === undefined ? isNotNull(outbox.givenUpAt) : gte(outbox.givenUpAt, since),
    ),
  );
}

/** One message that the viewer may see. */
export async function readMail(
  viewer: Viewer,
  db: Db,
  scope: MailScope,
  id: string,
): Promise<MailToRead | undefined> {
  const { outbox } = db.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const [row] = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.id, id), visible(outbox, viewer, scope)));
  return row && withListed(db, row);
}
