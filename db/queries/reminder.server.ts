import { and, asc, eq, isNull } from "drizzle-orm";
import type { OrganisationKind } from "#app/domain/organisation";
import type { Role } from "#app/domain/permission";
import type { Db, Tx } from "#db/store.server";

/** Somebody with an account in use, and the roles held where, oldest first. */
export type Reminded = {
  readonly account: string;
  readonly memberships: readonly {
    readonly role: Role;
    readonly organisation: { readonly id: string; readonly kind: OrganisationKind } | null;
  }[];
};

/** Everybody whose account is in use. Nobody looks: jobs ask it. */
export async function everybodyActive(db: Db): Promise<Reminded[]> {
  const { accounts, memberships, organisations } = db.t;
  const { id, kind } = organisations;
  const rows = await db
    .select({ account: accounts.id, role: memberships.role, organisation: { id, kind } })
    .from(accounts)
    .innerJoin(memberships, and(eq(memberships.account, accounts.id), isNull(memberships.endedAt)))
    .leftJoin(organisations, eq(organisations.id, memberships.organisation))
    .where(isNull(accounts.deactivatedAt))
    .orderBy(asc(accounts.id), asc(memberships.grantedAt), asc(memberships.id));
  const found = new Map<string, Reminded>();
  for (const { account, ...membership } of rows) {
    const known = found.get(account)?.memberships ?? [];
    found.set(account, { account, memberships: [...known, membership] });
  }
  return [...found.values()];
}

/** Notes that a reminder of work went out; says whether it had not yet. */
export async function keepWorkReminder(
  tx: Tx,
  row: Db["t"]["workReminders"]["$inferInsert"],
): Promise<boolean> {
  const { workReminders } = tx.t;
  const kept = await tx
    .insert(workReminders)
    .values(row)
    .onConflictDoNothing()
    .returning({ account: workReminders.account });
  return kept.length === 1;
}
