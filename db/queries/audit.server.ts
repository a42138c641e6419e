import { and, asc, desc, eq, gt, inArray, isNotNull, lte, ne, or, type SQL } from "drizzle-orm";
import type { ChainedEvent } from "#app/domain/audit-chain";
import type { AuditedEvent } from "#app/domain/audit-story";
import type { Instant } from "#app/domain/calendar";
import type { ListAsk, ListPage } from "#app/domain/list";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { chained } from "#db/audit.server";
import { listCondition, listOrder, listWindow } from "#db/list.server";
import { INSTALLATION, TOLD } from "#db/schema/audit";
import type { Db } from "#db/store.server";

/** Whose events the viewer may read: those of its own organisation and of the installation; no one else's. */
const holdersFor = (viewer: Viewer): string[] =>
  viewer.organisation !== undefined && may(viewer.roles, "read-audit")
    ? [viewer.organisation, INSTALLATION]
    : [];

/** The events the viewer may read; what a demonstration tells of a later moment than the viewer's clock is not there yet. */
function readable(viewer: Viewer, db: Db): SQL | undefined {
  const { auditEvents: table } = db.t;
  const happened = or(ne(table.origin, TOLD), lte(table.clockAt, viewer.now));
  return and(inArray(table.holder, holdersFor(viewer)), happened);
}

/** The columns behind the keys of the log's list. Moments and numbers rise together, so one order serves both. */
function columnsOf(db: Db) {
  const { auditEvents: table } = db.t;
  return {
    filters: {
      at: table.at,
      clockAt: table.clockAt,
      person: table.account,
      verb: table.verb,
      thing: table.thing,
      thingId: table.thingId,
      region: table.region,
      provider: table.provider,
      number: table.number,
    },
    sorts: { at: table.number, number: table.number },
  };
}

/** A page of the log, as far as the viewer may read it. */
export async function auditPage(viewer: Viewer, db: Db, ask: ListAsk): Promise<ListPage<AuditedEvent>> {
  return pageOf(viewer, db, ask, listCondition(columnsOf(db).filters, ask));
}

/** The events of the notices about a thing, and of their copies by mail: who was told of it, and when that was opened. */
function toldOf(db: Db, thing: string, id: string): SQL | undefined {
  const { auditEvents: table, notices } = db.t;
  const about = and(eq(notices.thing, thing), eq(notices.thingId, id));
  const told = db.select({ id: notices.id }).from(notices).where(about);
  const mails = db
    .select({ id: notices.mail })
    .from(notices)
    .where(and(about, isNotNull(notices.mail)));
  return or(
    and(eq(table.thing, "notice"), inArray(table.thingId, told)),
    and(eq(table.thing, "mail"), inArray(table.thingId, mails)),
  );
}

/**
 * A page of everything that happened to one thing, with who was told of it; of a region or an organisation also what
 * concerned it.
 */
export async function auditOfThing(
  viewer: Viewer,
  db: Db,
  ask: ListAsk,
  { thing, id }: { readonly thing: string; readonly id: string },
): Promise<ListPage<AuditedEvent>> {
  const { auditEvents: table } = db.t;
  const itself = and(eq(table.thing, thing), eq(table.thingId, id));
  const concerned: Readonly<Record<string, SQL>> = {
    region: eq(table.region, id),
    organisation: eq(table.provider, id),
  };
  return pageOf(viewer, db, ask, or(itself, concerned[thing], toldOf(db, thing, id)));
}

async function pageOf(viewer: Viewer, db: Db, ask: ListAsk, condition: SQL | undefined) {
  const { auditEvents: table } = db.t;
  const where = and(readable(viewer, db), condition);
  const { limit, offset } = listWindow(ask);
  const rows = await db
    .select()
    .from(table)
    .where(where)
    .orderBy(...listOrder(columnsOf(db).sorts, ask, table.number))
    .limit(limit)
    .offset(offset);
  return { rows, total: await db.$count(table, where) };
}

/** A piece of the whole chain, after one number and up to another; events of other holders with their seal alone. */
export async function auditChain(
  viewer: Viewer,
  db: Db,
  { after, upTo, limit }: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<ChainedEvent[]> {
  const { auditEvents: table } = db.t;
  const readable = holdersFor(viewer);
  const rows = await db
    .select()
    .from(table)
    .where(and(gt(table.number, after), lte(table.number, upTo)))
    .orderBy(asc(table.number))
    .limit(limit);
  return rows.map((row) => chained(row, readable.includes(row.holder)));
}

/** The keys of the people who act in what the viewer may read. */
export async function peopleInLog(viewer: Viewer, db: Db): Promise<string[]> {
  const { auditEvents: table } = db.t;
  const rows = await db.selectDistinct({ account: table.account }).from(table).where(readable(viewer, db));
  return rows.flatMap(({ account }) => account ?? []);
}

/** The keys of the providers that what the viewer may read concerns. */
export async function providersInLog(viewer: Viewer, db: Db): Promise<string[]> {
  const { auditEvents: table } = db.t;
  const rows = await db
    .selectDistinct({ provider: table.provider })
    .from(table)
    .where(and(gt(table.provider, ""), readable(viewer, db)));
  return rows.flatMap(({ provider }) => provider ?? []);
}

/** The real moment at which the head of the chain was last handed out to be noted, by someone of the viewer's own organisation. */
export async function headLastNoted(viewer: Viewer, db: Db): Promise<Instant | undefined> {
  const { auditEvents: table } = db.t;
  const [last] = await db
    .select({ at: table.at })
    .from(table)
    .where(and(inArray(table.holder, holdersFor(viewer)), eq(table.verb, "noted-head")))
    .orderBy(desc(table.number))
    .limit(1);
  return last?.at;
}
