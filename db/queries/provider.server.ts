import { and, asc, eq, gt, gte, inArray, isNull, lte, ne, notInArray, or, type SQL } from "drizzle-orm";
import { dayOf, type Instant } from "#app/domain/calendar";
import { groupedBy } from "#app/domain/grouping";
import { may } from "#app/domain/permission";
import type { ProviderGround, ProviderRow, ProviderStaff } from "#app/domain/provider-people";
import type { Viewer } from "#app/domain/viewer";
import type { Db, Tx } from "#db/store.server";

const isProvider = ({ organisations }: Db["t"]): SQL =>
  notInArray(organisations.kind, ["insurer", "requesters"]);

/** Every provider with its numbers and who there is of it; `at` is the real moment, for invitations. */
export async function readProviders(viewer: Viewer, db: Db, at: Instant): Promise<ProviderRow[]> {
  const { organisations } = db.t;
  const rows = await db
    .select()
    .from(organisations)
    .where(and(isProvider(db.t), lte(organisations.recordedAt, viewer.now)))
    .orderBy(asc(organisations.name), asc(organisations.id));
  const codes = groupedBy(await codesOn(viewer, db), ({ organisation }) => organisation);
  const staffs = await staffOf(db, at);
  return rows.map(({ id, name, kind, kvk }) => ({
    ...{ id, name, kind },
    kvk: kvk ?? "",
    agb: (codes.get(id) ?? []).map(({ code }) => code),
    staff: staffs.get(id) ?? "nobody",
  }));
}

async function codesOn(viewer: Viewer, db: Db) {
  const { agbCodes } = db.t;
  const today = dayOf(viewer.now);
  return db
    .select({ organisation: agbCodes.organisation, code: agbCodes.code })
    .from(agbCodes)
    .where(and(lte(agbCodes.from, today), or(isNull(agbCodes.until), gte(agbCodes.until, today))))
    .orderBy(asc(agbCodes.code));
}

/** Who there is of each organisation, or of one; of who is not in it there is nobody. */
async function staffOf(db: Db, at: Instant, one?: string): Promise<ReadonlyMap<string, ProviderStaff>> {
  const { memberships, accounts, accountTokens } = db.t;
  const held = await db
    .selectDistinct({ organisation: memberships.organisation, role: memberships.role })
    .from(memberships)
    .innerJoin(accounts, and(eq(accounts.id, memberships.account), isNull(accounts.deactivatedAt)))
    .where(
      and(isNull(memberships.endedAt), one === undefined ? undefined : eq(memberships.organisation, one)),
    );
  const unreached = await unreachedInvitations(db, at, one);
  const invited = await db
    .selectDistinct({ organisation: accountTokens.organisation })
    .from(accountTokens)
    .where(openInvitations(db, at, one));
  const manage = held.filter(({ role }) => may([role], "manage-accounts"));
  const mark = (rows: readonly { readonly organisation: string | null }[], staff: ProviderStaff) =>
    rows.map(({ organisation }) => [organisation ?? "", staff] as const);
  // A later entry goes before an earlier one.
  return new Map([
    ...mark(invited, "invited"),
    ...mark(unreached, "unreached"),
    ...mark(held, "people"),
    ...mark(manage, "administrator"),
  ]);
}

const openInvitations = ({ t: { accountTokens } }: Db, at: Instant, organisation?: string): SQL | undefined =>
  and(
    eq(accountTokens.purpose, "invitation"),
    organisation === undefined ? undefined : eq(accountTokens.organisation, organisation),
    isNull(accountTokens.usedAt),
    isNull(accountTokens.withdrawnAt),
    gt(accountTokens.expiresAt, at),
  );

/** An invitation that still works, and whose message never arrived or came back. */
type UnreachedRow = {
  readonly id: string;
  readonly organisation: string | null;
  readonly email: string | null;
};

/** The invitations, of all organisations or of one, that still work at a real moment and did not reach anybody. */
async function unreachedInvitations(db: Db, at: Instant, one?: string): Promise<UnreachedRow[]> {
  const { accountTokens, outbox } = db.t;
  const { id, organisation, email } = accountTokens;
  const rows = await db
    .select({ id, organisation, email, givenUpAt: outbox.givenUpAt })
    .from(accountTokens)
    .innerJoin(
      outbox,
      and(
        eq(outbox.kind, "invitation"),
        eq(outbox.organisation, accountTokens.organisation),
        eq(outbox.address, accountTokens.email),
      ),
    )
    .where(openInvitations(db, at, one))
    .orderBy(asc(outbox.dueAt), asc(outbox.id));
  // The message that was sent last says whether it arrived.
  const last = new Map(rows.map((row) => [row.id, row]));
  return [...last.values()].filter(({ givenUpAt }) => givenUpAt !== null);
}

/** The providers whose first administrator somebody of the viewer's organisation invited, and was not reached. */
export async function unreachedProviders(viewer: Viewer, db: Db, at: Instant) {
  const { accountTokens, organisations, memberships } = db.t;
  const unreached = await unreachedInvitations(db, at);
  if (unreached.length === 0) return [];
  const colleagues = db
    .select({ account: memberships.account })
    .from(memberships)
    .where(
      viewer.organisation === undefined
        ? isNull(memberships.organisation)
        : eq(memberships.organisation, viewer.organisation),
    );
  const ids = unreached.map(({ id }) => id);
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(accountTokens)
    .innerJoin(organisations, eq(organisations.id, accountTokens.organisation))
    .where(
      and(inArray(accountTokens.id, ids), inArray(accountTokens.invitedBy, colleagues), isProvider(db.t)),
    );
}

/** What decides whether the viewer may invite somebody for a provider; undefined for what is none. */
export async function providerGround(
  viewer: Viewer,
  db: Db,
  id: string,
  at: Instant,
): Promise<(ProviderGround & { readonly id: string; readonly name: string }) | undefined> {
  const { organisations } = db.t;
  if (id.includes("\0")) return undefined; // PostgreSQL refuses a text that holds it
  const [row] = await db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.id, id), isProvider(db.t)));
  if (!row) return undefined;
  const staff = (await staffOf(db, at, id)).get(id) ?? "nobody";
  return { ...row, staff, ofOthers: await isOfOthers(viewer, db, id, at) };
}

async function isOfOthers(viewer: Viewer, db: Db, id: string, at: Instant): Promise<boolean> {
  const { contracts, contractParties, candidacies, accountTokens, memberships } = db.t;
  const own = viewer.organisation ?? "";
  const party = db
    .select({ id: contractParties.contract })
    .from(contractParties)
    .where(eq(contractParties.organisation, id));
  const agreed = await db.$count(
    contracts,
    and(ne(contracts.insurer, own), or(eq(contracts.provider, id), inArray(contracts.id, party))),
  );
  const interested = await db.$count(
    candidacies,
    and(ne(candidacies.insurer, own), eq(candidacies.provider, id)),
  );
  const colleagues = db
    .select({ account: memberships.account })
    .from(memberships)
    .where(eq(memberships.organisation, own));
  const invited = await db.$count(
    accountTokens,
    and(
      openInvitations(db, at, id),
      or(isNull(accountTokens.invitedBy), notInArray(accountTokens.invitedBy, colleagues)),
    ),
  );
  return agreed + interested + invited > 0;
}

/** The organisation that a new provider would double: by its KvK number, one of its AGB codes, or its name. */
export async function organisationLike(
  db: Db,
  { kvk, agb, name }: { readonly kvk: string; readonly agb: readonly string[]; readonly name: string },
): Promise<{ readonly id: string; readonly name: string; readonly by: "kvk" | "agb" | "name" } | undefined> {
  const { organisations, agbCodes } = db.t;
  const columns = { id: organisations.id, name: organisations.name };
  const [same] = await db.select(columns).from(organisations).where(eq(organisations.kvk, kvk));
  if (same) return { ...same, by: "kvk" };
  const [holder] = await db
    .select(columns)
    .from(agbCodes)
    .innerJoin(organisations, eq(organisations.id, agbCodes.organisation))
    .where(inArray(agbCodes.code, [...agb]))
    .limit(1);
  if (holder) return { ...holder, by: "agb" };
  const all = await db.select(columns).from(organisations);
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ");
  const namesake = all.find((each) => plain(each.name) === plain(name));
  return namesake && { ...namesake, by: "name" };
}

/** Every organisation of the trade with its number at the trade register. */
export async function organisationsKnown(
  _viewer: Viewer,
  db: Db,
): Promise<{ readonly id: string; readonly name: string; readonly kvk: string | undefined }[]> {
  const { organisations } = db.t;
  const { id, name, kvk } = organisations;
  const rows = await db.select({ id, name, kvk }).from(organisations);
  return rows.map((row) => ({ ...row, kvk: row.kvk ?? undefined }));
}

/** Keeps the AGB codes of an organisation from a day on. */
export async function insertAgbCodes(
  tx: Tx,
  rows: readonly Db["t"]["agbCodes"]["$inferInsert"][],
): Promise<void> {
  if (rows.length > 0) await tx.insert(tx.t.agbCodes).values([...rows]);
}

/** Withdraws the invitations for an organisation that still work at a real moment. */
export async function withdrawInvitations(tx: Tx, organisation: string, at: Instant): Promise<number> {
  const { accountTokens } = tx.t;
  const withdrawn = await tx
    .update(accountTokens)
    .set({ withdrawnAt: at })
    .where(openInvitations(tx, at, organisation))
    .returning({ id: accountTokens.id });
  return withdrawn.length;
}
