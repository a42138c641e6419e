import { and, asc, eq, gt, inArray, isNull, lt, type SQL } from "drizzle-orm";
import type { TokenPurpose } from "#app/domain/account-token";
import type { Instant } from "#app/domain/calendar";
import type { ListAsk, ListPage } from "#app/domain/list";
import type { Viewer } from "#app/domain/viewer";
import { listCondition, listOrder, listWindow } from "#db/list.server";
import type { Db, Tx } from "#db/store.server";

export type TokenRow = Db["t"]["accountTokens"]["$inferSelect"];

export async function insertToken(tx: Tx, row: Db["t"]["accountTokens"]["$inferInsert"]): Promise<void> {
  await tx.insert(tx.t.accountTokens).values(row);
}

/**
 * What a link in a mail is for, whatever became of it; it comes before there is a viewer, so it takes none.
 * @param tokenHash SHA-256 of the token in hexadecimal.
 */
export async function tokenByHash(
  db: Db,
  purposes: readonly TokenPurpose[],
  tokenHash: string,
): Promise<TokenRow | undefined> {
  const { accountTokens } = db.t;
  const [row] = await db
    .select()
    .from(accountTokens)
    .where(and(eq(accountTokens.tokenHash, tokenHash), inArray(accountTokens.purpose, [...purposes])));
  return row;
}

const open = ({ accountTokens: { usedAt, withdrawnAt, expiresAt } }: Db["t"], at: Instant): SQL | undefined =>
  and(isNull(usedAt), isNull(withdrawnAt), gt(expiresAt, at));

/** Uses a link that still works; undefined when it was used, withdrawn or has expired. */
export async function spendToken(
  tx: Tx,
  purposes: readonly TokenPurpose[],
  tokenHash: string,
  at: Instant,
): Promise<TokenRow | undefined> {
  const { accountTokens } = tx.t;
  const [row] = await tx
    .update(accountTokens)
    .set({ usedAt: at })
    .where(
      and(
        eq(accountTokens.tokenHash, tokenHash),
        inArray(accountTokens.purpose, [...purposes]),
        open(tx.t, at),
      ),
    )
    .returning();
  return row;
}

/** Says which account an invitation made. */
export async function tieToAccount(tx: Tx, id: string, account: string): Promise<void> {
  await tx.update(tx.t.accountTokens).set({ account }).where(eq(tx.t.accountTokens.id, id));
}

/** Withdraws the links of an account for these purposes that still work. */
export async function withdrawTokensOf(
  tx: Tx,
  account: string,
  purposes: readonly TokenPurpose[],
  at: Instant,
): Promise<void> {
  const { accountTokens } = tx.t;
  await tx
    .update(accountTokens)
    .set({ withdrawnAt: at })
    .where(
      and(eq(accountTokens.account, account), inArray(accountTokens.purpose, [...purposes]), open(tx.t, at)),
    );
}

/** Both links of a change of mail address. */
export async function tokensOfChange(tx: Tx, change: string): Promise<TokenRow[]> {
  const { accountTokens } = tx.t;
  return tx.select().from(accountTokens).where(eq(accountTokens.change, change));
}

const ownInvitation = ({ accountTokens }: Db["t"], viewer: Viewer): SQL | undefined =>
  and(eq(accountTokens.purpose, "invitation"), eq(accountTokens.organisation, viewer.organisation ?? ""));

/** The columns behind the list of invitations. */
const invitationColumns = ({ accountTokens: { email, createdAt, expiresAt } }: Db["t"]) => ({
  email,
  createdAt,
  expiresAt,
});

/** The invitations of the viewer's organisation, page by page. */
export async function readInvitations(viewer: Viewer, db: Db, ask: ListAsk): Promise<ListPage<TokenRow>> {
  const { accountTokens } = db.t;
  const columns = invitationColumns(db.t);
  const where = and(ownInvitation(db.t, viewer), listCondition(columns, ask));
  const { limit, offset } = listWindow(ask);
  const rows = await db
    .select()
    .from(accountTokens)
    .where(where)
    .orderBy(...listOrder(columns, ask, accountTokens.id))
    .limit(limit)
    .offset(offset);
  return { rows, total: await db.$count(accountTokens, where) };
}

/** The invitations of the viewer's organisation that still work at one real moment and no longer at another. */
export async function invitationsExpiring(
  viewer: Viewer,
  db: Db,
  { from, before }: { readonly from: Instant; readonly before: Instant },
): Promise<TokenRow[]> {
  const { accountTokens } = db.t;
  return db
    .select()
    .from(accountTokens)
    .where(and(ownInvitation(db.t, viewer), open(db.t, from), lt(accountTokens.expiresAt, before)))
    .orderBy(asc(accountTokens.expiresAt), asc(accountTokens.id));
}

/** The invitations of the viewer's organisation that an account sent and that still work at a real moment. */
export async function invitationsSentBy(
  viewer: Viewer,
  db: Db,
  account: string,
  at: Instant,
): Promise<TokenRow[]> {
  const { accountTokens } = db.t;
  return db
    .select()
    .from(accountTokens)
    .where(sentBy(db, viewer, account, at));
}

const sentBy = (db: Db, viewer: Viewer, account: string, at: Instant): SQL | undefined =>
  and(ownInvitation(db.t, viewer), eq(db.t.accountTokens.invitedBy, account), open(db.t, at));

/** Puts the invitations that an account sent, and that still work, in the hands of another. */
export async function moveInvitations(
  viewer: Viewer,
  tx: Tx,
  { from, to, at }: { readonly from: string; readonly to: string; readonly at: Instant },
): Promise<void> {
  await tx
    .update(tx.t.accountTokens)
    .set({ invitedBy: to })
    .where(sentBy(tx, viewer, from, at));
}

/** Whether the viewer's organisation has an invitation to an address that still works. */
export async function isInvited(viewer: Viewer, db: Db, email: string, at: Instant): Promise<boolean> {
  const { accountTokens } = db.t;
  const where = and(ownInvitation(db.t, viewer), eq(accountTokens.email, email), open(db.t, at));
  return (await db.$count(accountTokens, where)) > 0;
}

/** Withdraws an invitation of the viewer's organisation that was not used; says whether it was done. */
export async function withdrawOwnInvitation(
  viewer: Viewer,
  tx: Tx,
  id: string,
  at: Instant,
): Promise<boolean> {
  const { accountTokens } = tx.t;
  if (id.includes("\0")) return false; // PostgreSQL refuses a text that holds it
  const withdrawn = await tx
    .update(accountTokens)
    .set({ withdrawnAt: at })
    .where(
      and(
        eq(accountTokens.id, id),
        ownInvitation(tx.t, viewer),
        isNull(accountTokens.usedAt),
        isNull(accountTokens.withdrawnAt),
      ),
    )
    .returning({ id: accountTokens.id });
  return withdrawn.length === 1;
}

/** Gives an invitation of the viewer's organisation that was not used a new link; the old one works no longer. */
export async function renewOwnInvitation(
  viewer: Viewer,
  tx: Tx,
  id: string,
  fresh: { readonly tokenHash: string; readonly expiresAt: Instant },
): Promise<TokenRow | undefined> {
  const { accountTokens } = tx.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const [row] = await tx
    .update(accountTokens)
    .set({ ...fresh, withdrawnAt: null })
    .where(and(eq(accountTokens.id, id), ownInvitation(tx.t, viewer), isNull(accountTokens.usedAt)))
    .returning();
  return row;
}

/** Who invited, and for which organisation, to tell the one who was invited. */
export async function inviterOf(
  db: Db,
  { organisation, invitedBy }: Pick<TokenRow, "organisation" | "invitedBy">,
) {
  const { organisations, accounts } = db.t;
  const [place] = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      fictional: organisations.fictional,
    })
    .from(organisations)
    .where(eq(organisations.id, organisation ?? ""));
  const [person] = await db
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, invitedBy ?? ""));
  return place && { organisation: place, person: person?.name ?? "" };
}
