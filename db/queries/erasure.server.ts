import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { Erased } from "#app/domain/erasure";
import { withKeyOf, withoutReceiver } from "#app/domain/notice-values";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

type Subject = { readonly id: string; readonly email: string; readonly name: string };

/**
 * Takes everything that tells who an account's holder was out of the database. What stays are keys, kinds and
 * moments: the log, the roles by date, that something was sent and opened, and what others go on working with. Where
 * the account is spoken of by its key, its name is gone with the account.
 * @param placeholder what stands in the place of the mail address; nobody can guess it or write to it
 */
export async function erasePersonalData(
  viewer: Viewer,
  tx: Tx,
  person: Subject,
  { placeholder, at }: { readonly placeholder: string; readonly at: Instant },
): Promise<Erased> {
  const { accounts, sessions, noticeChoices, savedViews, calendarFeeds, warningThresholds } = tx.t;
  const counts = await countPersonalData(viewer, tx, person);
  await eraseMail(viewer, tx, person, placeholder, at);
  await keyName(tx, person);
  await eraseWordsAbout(tx, person);
  await eraseNotices(tx, person);
  await tx.delete(sessions).where(eq(sessions.account, person.id));
  await tx.delete(noticeChoices).where(eq(noticeChoices.account, person.id));
  await tx.delete(warningThresholds).where(eq(warningThresholds.account, person.id));
  await tx.delete(savedViews).where(ownViews(tx, person));
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.account, person.id));
  await eraseTokens(viewer, tx, person, at);
  await tx
    .update(accounts)
    .set({ name: "", email: placeholder, passwordHash: null })
    .where(eq(accounts.id, person.id));
  return counts;
}

/** How much there is to erase of a person. */
export async function countPersonalData(viewer: Viewer, db: Db, person: Subject): Promise<Erased> {
  const { sessions, outbox, notices, savedViews, calendarFeeds } = db.t;
  const { id } = person;
  return {
    sessions: await db.$count(sessions, eq(sessions.account, id)),
    mails: await db.$count(outbox, mailTo(viewer, db, person)),
    notices: await db.$count(notices, eq(notices.account, id)),
    views: await db.$count(savedViews, ownViews(db, person)),
    feeds: await db.$count(calendarFeeds, eq(calendarFeeds.account, id)),
  };
}

/** The views of lists that nobody else uses. */
const ownViews = ({ t: { savedViews } }: Db, { id }: Pick<Subject, "id">): SQL | undefined =>
  and(eq(savedViews.account, id), eq(savedViews.shared, false));

/** What was written to the person, the invitation included that came before there was an account. */
const mailTo = (viewer: Viewer, { t: { outbox } }: Db, { id, email }: Subject): SQL | undefined =>
  or(
    eq(outbox.account, id),
    and(
      isNull(outbox.account),
      eq(outbox.address, email),
      eq(outbox.organisation, viewer.organisation ?? ""),
    ),
  );

/** Blanks what was written to the person; what had not left yet leaves no more. */
async function eraseMail(
  viewer: Viewer,
  tx: Tx,
  person: Subject,
  placeholder: string,
  at: Instant,
): Promise<void> {
  const { outbox } = tx.t;
  const theirs = mailTo(viewer, tx, person);
  await tx
    .update(outbox)
    .set({ givenUpAt: at })
    .where(and(theirs, isNull(outbox.handedOverAt), isNull(outbox.givenUpAt)));
  const rows = await tx.select({ id: outbox.id, values: outbox.values }).from(outbox).where(theirs);
  // What a mail server answers often repeats the address.
  for (const { id, values } of rows)
    await tx
      .update(outbox)
      .set({
        ...{ address: placeholder, values: withoutReceiver(values), path: "/" },
        ...{ sentSubject: null, sentText: null, answer: null, failure: null },
      })
      .where(eq(outbox.id, id));
}

/** Puts the key where messages and notices that were kept by an earlier version hold the name itself. */
async function keyName(tx: Tx, person: Pick<Subject, "id" | "name">): Promise<void> {
  if (person.name === "") return;
  for (const table of [tx.t.outbox, tx.t.notices]) {
    const rows = await tx
      .select({ id: table.id, values: table.values })
      .from(table)
      .where(sql`cast(${table.values} as text) like ${`%${person.name}%`}`);
    for (const { id, values } of rows.filter((row) => Object.values(row.values).includes(person.name)))
      await tx
        .update(table)
        .set({ values: withKeyOf(person, values) })
        .where(eq(table.id, id));
  }
}

/** Takes away the words of messages to others in which the person is named: their values name nobody any more. */
async function eraseWordsAbout(tx: Tx, { id }: Pick<Subject, "id">): Promise<void> {
  const { outbox } = tx.t;
  await tx
    .update(outbox)
    .set({ sentSubject: null, sentText: null })
    .where(sql`cast(${outbox.values} as text) like ${`%${id}%`}`);
}

async function eraseNotices(tx: Tx, { id: account }: Pick<Subject, "id">): Promise<void> {
  const { notices } = tx.t;
  const rows = await tx
    .select({ id: notices.id, values: notices.values })
    .from(notices)
    .where(eq(notices.account, account));
  for (const { id, values } of rows)
    await tx
      .update(notices)
      .set({ values: withoutReceiver(values) })
      .where(eq(notices.id, id));
}

async function eraseTokens(viewer: Viewer, tx: Tx, { id, email }: Subject, at: Instant): Promise<void> {
  const { accountTokens } = tx.t;
  const own = and(eq(accountTokens.organisation, viewer.organisation ?? ""), eq(accountTokens.email, email));
  const theirs = or(eq(accountTokens.account, id), own);
  await tx
    .update(accountTokens)
    .set({ withdrawnAt: at })
    .where(and(theirs, isNull(accountTokens.usedAt)));
  await tx.update(accountTokens).set({ email: "" }).where(theirs);
}
