import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import { type Role, roles } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

/** What signing in needs to know of an account; it comes before there is a viewer. */
export type AccountToOpen = {
  readonly id: string;
  /** Absent for an account that cannot sign in with a password. */
  readonly passwordHash: string | undefined;
  /** The organisation its holder acts for. */
  readonly organisation: string | undefined;
};

/** The account of a mail address in lower case, unless it was deactivated. */
export const accountByEmail = (db: Db, email: string): Promise<AccountToOpen | undefined> =>
  accountWhere(db, eq(db.t.accounts.email, email));

/** A demonstration's own account: fictional, and without a password. */
export const demonstrationAccount = (db: Db, id: string): Promise<AccountToOpen | undefined> =>
  accountWhere(db, and(eq(db.t.accounts.id, id), isDemonstration(db)));

const isDemonstration = ({ t: { accounts } }: Db): SQL | undefined =>
  and(eq(accounts.fictional, true), isNull(accounts.passwordHash), isNull(accounts.deactivatedAt));

async function accountWhere(db: Db, condition: SQL | undefined): Promise<AccountToOpen | undefined> {
  const { accounts, memberships } = db.t;
  const [row] = await db
    .select({
      id: accounts.id,
      passwordHash: accounts.passwordHash,
      organisation: memberships.organisation,
    })
    .from(accounts)
    .leftJoin(memberships, and(eq(memberships.account, accounts.id), isNull(memberships.endedAt)))
    .where(and(condition, isNull(accounts.deactivatedAt)))
    .orderBy(asc(memberships.grantedAt), asc(memberships.id))
    .limit(1);
  return (
    row && {
      id: row.id,
      passwordHash: row.passwordHash ?? undefined,
      organisation: row.organisation ?? undefined,
    }
  );
}

export type DemonstrationAccount = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string | undefined;
  readonly organisationId: string | undefined;
};

/** The accounts to sign in with in a demonstration, one row for each role held, in the order of roles. */
export async function demonstrationAccounts(db: Db): Promise<DemonstrationAccount[]> {
  const { accounts, memberships, organisations } = db.t;
  const rows = await db
    .select({
      id: accounts.id,
      name: accounts.name,
      role: memberships.role,
      organisation: organisations.name,
      organisationId: organisations.id,
    })
    .from(accounts)
    .innerJoin(memberships, and(eq(memberships.account, accounts.id), isNull(memberships.endedAt)))
    .leftJoin(organisations, eq(organisations.id, memberships.organisation))
    .where(isDemonstration(db))
    .orderBy(asc(organisations.name), asc(accounts.name));
  return rows
    .map(({ organisation, organisationId, ...row }) => ({
      ...{ ...row, organisation: organisation ?? undefined, organisationId: organisationId ?? undefined },
    }))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

/** The stored hash of the viewer's own password. */
export async function ownPasswordHash(viewer: Viewer, db: Db): Promise<string | undefined> {
  const { accounts } = db.t;
  if (viewer.account === undefined) return undefined;
  const [row] = await db
    .select({ hash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, viewer.account));
  return row?.hash ?? undefined;
}

/** Changes the viewer's own account. */
export async function changeOwnAccount(
  viewer: Viewer,
  tx: Tx,
  change: { readonly passwordHash?: string; readonly language?: "nl" | "en" },
): Promise<void> {
  if (viewer.account === undefined) return;
  await tx.update(tx.t.accounts).set(change).where(eq(tx.t.accounts.id, viewer.account));
}

export type AccountRow = Db["t"]["accounts"]["$inferInsert"];
export type MembershipRow = Db["t"]["memberships"]["$inferInsert"];

/** Keeps a new account with the roles that its holder gets. */
export async function insertAccount(
  tx: Tx,
  row: AccountRow,
  ...memberships: readonly MembershipRow[]
): Promise<void> {
  await tx.insert(tx.t.accounts).values(row);
  for (const membership of memberships) await tx.insert(tx.t.memberships).values(membership);
}

/** Changes an account whose holder has proved by a link in a mail that it is theirs. */
export async function changeAccount(
  tx: Tx,
  id: string,
  change: { readonly passwordHash?: string; readonly email?: string },
): Promise<void> {
  await tx.update(tx.t.accounts).set(change).where(eq(tx.t.accounts.id, id));
}

/** Whether a mail address in lower case belongs to an account, deactivated ones too. */
export async function isEmailTaken(db: Db, email: string): Promise<boolean> {
  return (await db.$count(db.t.accounts, eq(db.t.accounts.email, email))) > 0;
}

/** The insurers that this installation serves, for the command that makes their first administrator. */
export async function insurers(db: Db): Promise<{ id: string; name: string }[]> {
  const { organisations } = db.t;
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.kind, "insurer"))
    .orderBy(asc(organisations.name));
}

/** Keeps a new organisation. */
export const insertOrganisation = async (
  tx: Tx,
  row: Db["t"]["organisations"]["$inferSelect"],
): Promise<void> => {
  await tx.insert(tx.t.organisations).values(row);
};
