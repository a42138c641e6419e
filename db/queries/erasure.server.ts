import { and, eq, isNull, or } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

/** How much of each kind was erased. */
export type Erased = { readonly sessions: number; readonly mails: number; readonly notices: number };

/**
 * Takes everything that tells who an account's holder was out of the database. What stays are keys, kinds and
 * moments: the log, the roles by date, and that something was sent and opened.
 * @param placeholder what stands in the place of the mail address; nobody can guess it or write to it
 */
export async function erasePersonalData(
  viewer: Viewer,
  tx: Tx,
  person: { readonly id: string; readonly email: string },
  { placeholder, at }: { readonly placeholder: string; readonly at: Instant },
): Promise<Erased> {
  const { accounts, sessions, noticeChoices, notices } = tx.t;
  const mails = await eraseMail(viewer, tx, person, placeholder, at);
  const forgotten = await tx
    .delete(sessions)
    .where(eq(sessions.account, person.id))
    .returning({ id: sessions.id });
  const blanked = await tx
    .update(notices)
    .set({ values: {} })
    .where(eq(notices.account, person.id))
    .returning({ id: notices.id });
  await tx.delete(noticeChoices).where(eq(noticeChoices.account, person.id));
  await eraseTokens(viewer, tx, person, at);
  await tx
    .update(accounts)
    .set({ name: "", email: placeholder, passwordHash: null })
    .where(eq(accounts.id, person.id));
  return { sessions: forgotten.length, mails, notices: blanked.length };
}

/** How much there is to erase of a person. */
export async function countPersonalData(
  _viewer: Viewer,
  db: Db,
  { id }: { readonly id: string },
): Promise<Erased> {
  const { sessions, outbox, notices } = db.t;
  return {
    sessions: await db.$count(sessions, eq(sessions.account, id)),
    mails: await db.$count(outbox, eq(outbox.account, id)),
    notices: await db.$count(notices, eq(notices.account, id)),
  };
}

/** Blanks what was written to the person; what had not left yet leaves no more. */
async function eraseMail(
  viewer: Viewer,
  tx: Tx,
  { id, email }: { readonly id: string; readonly email: string },
  placeholder: string,
  at: Instant,
): Promise<number> {
  const { outbox } = tx.t;
  const invited = and(
    isNull(outbox.account),
    eq(outbox.address, email),
    eq(outbox.organisation, viewer.organisation ?? ""),
  );
  const theirs = or(eq(outbox.account, id), invited);
  await tx
    .update(outbox)
    .set({ givenUpAt: at })
    .where(and(theirs, isNull(outbox.handedOverAt), isNull(outbox.givenUpAt)));
  // What a mail server answers often repeats the address.
  const blanked = await tx
    .update(outbox)
    .set({
      ...{ address: placeholder, values: {}, path: "/" },
      ...{ sentSubject: null, sentText: null, answer: null, failure: null },
    })
    .where(theirs)
    .returning({ id: outbox.id });
  return blanked.length;
}

async function eraseTokens(
  viewer: Viewer,
  tx: Tx,
  { id, email }: { readonly id: string; readonly email: string },
  at: Instant,
): Promise<void> {
  const { accountTokens } = tx.t;
  const own = and(eq(accountTokens.organisation, viewer.organisation ?? ""), eq(accountTokens.email, email));
  const theirs = or(eq(accountTokens.account, id), own);
  await tx
    .update(accountTokens)
    .set({ withdrawnAt: at })
    .where(and(theirs, isNull(accountTokens.usedAt)));
  await tx.update(accountTokens).set({ email: "" }).where(theirs);
}
