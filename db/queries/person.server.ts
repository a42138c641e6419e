import { and, asc, eq, exists, inArray, isNotNull, isNull, ne, or, type SQL } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { ListAsk, ListPage } from "#app/domain/list";
import { roles as allRoles, type Role } from "#app/domain/permission";
import type { Person, PersonState } from "#app/domain/person";
import type { Viewer } from "#app/domain/viewer";
import { listCondition, listOrder, listWindow } from "#db/list.server";
import type { Db, Tx } from "#db/store.server";

/** Someone of the viewer's organisation, as its administrators see them. */
export type Colleague = Person & { readonly email: string; readonly createdAt: Instant };

/** Whoever holds or held a role at the viewer's organisation. */
const isColleague = (db: Db, viewer: Viewer, more?: SQL): SQL => {
  const { accounts, memberships } = db.t;
  const here = eq(memberships.organisation, viewer.organisation ?? "");
  return exists(
    db
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.account, accounts.id), here, more)),
  );
};

const stateCondition = ({ accounts }: Db["t"], state: string): SQL | undefined => {
  if (state === ("erased" satisfies PersonState)) return eq(accounts.name, "");
  const named = ne(accounts.name, "");
  return and(named, state === "active" ? isNull(accounts.deactivatedAt) : isNotNull(accounts.deactivatedAt));
};

/** The people of the viewer's organisation, page by page; filters `state` and `role` are words of the domain. */
export async function readPeople(viewer: Viewer, db: Db, ask: ListAsk): Promise<ListPage<Colleague>> {
  const { accounts, memberships } = db.t;
  const { name, email, createdAt } = accounts;
  const columns = { name, email, createdAt };
  const words = (key: string) =>
    ask.filters.flatMap((each) => (each.kind === "word" && each.key === key ? [...each.words] : []));
  const states = words("state");
  const roles = allRoles.filter((role) => words("role").includes(role));
  const held = and(isNull(memberships.endedAt), or(...roles.map((role) => eq(memberships.role, role))));
  const where = and(
    isColleague(db, viewer, roles.length > 0 ? held : undefined),
    states.length > 0 ? or(...states.map((state) => stateCondition(db.t, state))) : undefined,
    listCondition(columns, ask),
  );
  const { limit, offset } = listWindow(ask);
  const rows = await db
    .select()
    .from(accounts)
    .where(where)
    .orderBy(...listOrder(columns, ask, accounts.id))
    .limit(limit)
    .offset(offset);
  return { rows: await withRoles(viewer, db, rows), total: await db.$count(accounts, where) };
}

type AccountRow = Db["t"]["accounts"]["$inferSelect"];

/** Puts the roles that people hold at the viewer's organisation beside them. */
async function withRoles(viewer: Viewer, db: Db, rows: readonly AccountRow[]): Promise<Colleague[]> {
  const { memberships } = db.t;
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const held = await db
    .select({ account: memberships.account, role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.organisation, viewer.organisation ?? ""),
        inArray(memberships.account, ids),
        isNull(memberships.endedAt),
      ),
    );
  return rows.map(({ id, name, email, createdAt, deactivatedAt }) => ({
    ...{ id, name, email, createdAt, deactivatedAt },
    roles: allRoles.filter((role) => held.some((each) => each.account === id && each.role === role)),
  }));
}

/** One person of the viewer's organisation. */
export async function readPerson(viewer: Viewer, db: Db, id: string): Promise<Colleague | undefined> {
  const { accounts } = db.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const rows = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), isColleague(db, viewer)));
  const [person] = await withRoles(viewer, db, rows);
  return person;
}

/** Someone of the viewer's organisation with this mail address; people elsewhere are not told of. */
export async function colleagueByEmail(
  viewer: Viewer,
  db: Db,
  email: string,
): Promise<Colleague | undefined> {
  const { accounts } = db.t;
  const rows = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.email, email), isColleague(db, viewer)));
  const [person] = await withRoles(viewer, db, rows);
  return person;
}

/** Everyone at the viewer's organisation who holds a role and was not deactivated. */
export async function activePeople(viewer: Viewer, db: Db): Promise<Colleague[]> {
  const { accounts, memberships } = db.t;
  const rows = await db
    .select()
    .from(accounts)
    .where(and(isColleague(db, viewer, isNull(memberships.endedAt)), isNull(accounts.deactivatedAt)))
    .orderBy(asc(accounts.id));
  return withRoles(viewer, db, rows);
}

/**
 * The people of an organisation who hold one of the roles and were not deactivated, in order of name; whom they are
 * shown to is the caller's to decide.
 */
export async function peopleAt(
  db: Db,
  organisation: string,
  roles: readonly Role[],
): Promise<{ readonly id: string; readonly name: string }[]> {
  const { accounts, memberships } = db.t;
  return db
    .selectDistinct({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .innerJoin(memberships, and(eq(memberships.account, accounts.id), isNull(memberships.endedAt)))
    .where(
      and(
        eq(memberships.organisation, organisation),
        inArray(memberships.role, [...roles]),
        isNull(accounts.deactivatedAt),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
}

/** Whether someone of the viewer's organisation also holds a role at another. */
export async function holdsElsewhere(viewer: Viewer, db: Db, id: string): Promise<boolean> {
  const { memberships } = db.t;
  const elsewhere = and(
    eq(memberships.account, id),
    isNull(memberships.endedAt),
    or(isNull(memberships.organisation), ne(memberships.organisation, viewer.organisation ?? "")),
  );
  return (await db.$count(memberships, elsewhere)) > 0;
}

export async function insertMembership(tx: Tx, row: Db["t"]["memberships"]["$inferInsert"]): Promise<void> {
  await tx.insert(tx.t.memberships).values(row);
}

/** Ends a role held at the viewer's organisation. */
export async function endMembership(
  viewer: Viewer,
  tx: Tx,
  account: string,
  role: Role,
  at: Instant,
): Promise<void> {
  const { memberships } = tx.t;
  await tx
    .update(memberships)
    .set({ endedAt: at })
    .where(
      and(
        eq(memberships.account, account),
        eq(memberships.organisation, viewer.organisation ?? ""),
        eq(memberships.role, role),
        isNull(memberships.endedAt),
      ),
    );
}

/** Deactivates someone of the viewer's organisation, or makes them active again when `at` is null. */
export async function setDeactivated(
  viewer: Viewer,
  tx: Tx,
  account: string,
  at: Instant | null,
): Promise<void> {
  const { accounts } = tx.t;
  await tx
    .update(accounts)
    .set({ deactivatedAt: at })
    .where(and(eq(accounts.id, account), isColleague(tx, viewer)));
}

/** Ends all sessions of an account; the keys of those that were ended. */
export async function endSessionsOf(tx: Tx, account: string, at: Instant): Promise<string[]> {
  const { sessions } = tx.t;
  const ended = await tx
    .update(sessions)
    .set({ endedAt: at })
    .where(and(eq(sessions.account, account), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return ended.map(({ id }) => id);
}
