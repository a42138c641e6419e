import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { type Frequency, frequencyOf, type MailKind, type NoticeKind } from "#app/domain/notice";
import type { NoticeValues } from "#app/domain/notice-values";
import { audit, type Deed } from "#db/audit.server";
import { enqueueJob } from "#db/queries/job.server";
import type { Db, Tx } from "#db/store.server";

/** What people are told of. */
export type Told = {
  /** The accounts to tell; who was deactivated is passed over. */
  readonly to: readonly string[];
  readonly kind: NoticeKind;
  readonly values: NoticeValues;
  /** What it is about, as in the audit log. */
  readonly thing: string;
  readonly thingId: string;
  /** Whether rights depend on its being told: then the copy by mail cannot be chosen away. */
  readonly legalEffect: boolean;
  /** The organisation that tells it, where that is another than the one that acts. */
  readonly teller?: string | undefined;
};

/** Tells people of something, inside the transaction of the write it tells of: a notice each, and its copy by mail. */
export async function notify(tx: Tx, deed: Deed, told: Told): Promise<void> {
  const { kind, values, thing, thingId, legalEffect, teller = deed.organisation } = told;
  const chosen = await choicesOf(tx, told.to, kind);
  for (const { account, ...receiver } of await receiversOf(tx, told.to)) {
    const id = uuidv7();
    const frequency = frequencyOf(legalEffect, chosen.get(account));
    const mail =
      frequency === "at-once"
        ? await sendMail(tx, deed, { account, ...receiver, kind, values, path: `/notices/${id}` })
        : null;
    const recordedAt = deed.clockAt;
    await tx.insert(tx.t.notices).values({
      ...{ id, account, kind, values, thing, thingId, legalEffect, frequency, recordedAt, mail },
      teller: teller ?? null,
    });
    // What rights depend on can be proved afterwards: that it was told, to whom, and when.
    if (legalEffect)
      await audit(tx, deed, {
        ...{ verb: "told", thing: "notice", thingId: id, holder: teller },
        provider: receiver.organisation === teller ? undefined : receiver.organisation,
        after: { kind, to: account, on: thing, key: thingId },
      });
  }
}

/** What accounts chose for a kind; who has not chosen is not in it. */
async function choicesOf(
  tx: Tx,
  ids: readonly string[],
  kind: NoticeKind,
): Promise<ReadonlyMap<string, Frequency>> {
  const { noticeChoices } = tx.t;
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ account: noticeChoices.account, frequency: noticeChoices.frequency })
    .from(noticeChoices)
    .where(and(eq(noticeChoices.kind, kind), inArray(noticeChoices.account, [...ids])));
  return new Map(rows.map(({ account, frequency }) => [account, frequency]));
}

/** Somebody to write to. */
export type Receiver = {
  /** Absent for an address that has no account yet. */
  readonly account?: string | undefined;
  /** Whose administrators see whether the message arrived. */
  readonly organisation?: string | undefined;
  readonly address: string;
  readonly language: "nl" | "en";
};

/**
 * Puts a message in the outbox, inside the transaction of the write it belongs to.
 * @returns its key.
 */
export async function sendMail(
  tx: Tx,
  deed: Deed,
  mail: Receiver & {
    readonly kind: MailKind;
    readonly values: NoticeValues;
    /** Where its link leads: a path of the product. */
    readonly path: string;
    /** Whether its path or values hold a secret, which is not kept after the message was handed over. */
    readonly secret?: boolean;
  },
): Promise<string> {
  const id = uuidv7();
  const { account = null, organisation = null, secret = false, ...words } = mail;
  await tx.insert(tx.t.outbox).values({
    ...{ id, account, organisation, secret, ...words },
    recordedAt: deed.clockAt,
    dueAt: deed.at,
    seal: deed.seal?.policy ?? null,
  });
  // A run at once would tell of it; what is sealed goes with the run of every minute.
  if (deed.seal) return id;
  // The deed of a person, but a run of nobody's.
  await enqueueJob(
    tx,
    { ...deed, account: undefined, organisation: undefined },
    { key: "deliver-mail", once: true },
  );
  return id;
}

/** Where and in what language accounts are written to; deactivated ones are left out. */
export async function receiversOf(
  db: Db,
  ids: readonly string[],
): Promise<(Receiver & { readonly account: string })[]> {
  const { accounts, memberships } = db.t;
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      account: accounts.id,
      address: accounts.email,
      language: accounts.language,
      organisation: memberships.organisation,
    })
    .from(accounts)
    .leftJoin(memberships, and(eq(memberships.account, accounts.id), isNull(memberships.endedAt)))
    .where(and(inArray(accounts.id, [...ids]), isNull(accounts.deactivatedAt)))
    .orderBy(asc(accounts.id), asc(memberships.grantedAt), asc(memberships.id));
  return rows
    .filter(({ account }, at) => rows[at - 1]?.account !== account)
    .map(({ organisation, ...row }) => ({ ...row, organisation: organisation ?? undefined }));
}
