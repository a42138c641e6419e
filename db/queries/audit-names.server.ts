import { and, eq, exists, inArray } from "drizzle-orm";
import { type AuditedEvent, type AuditNames, keysIn } from "#app/domain/audit-story";
import type { Viewer } from "#app/domain/viewer";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** How many keys are looked up at a time; a statement takes only so many values. */
const MOST_KEYS = 500;

/**
 * The names behind the keys in events that the viewer may read. Who acted in them is named, and people of the
 * viewer's own organisation; of other people nothing is told.
 * @param more keys to name besides those in the events
 */
export async function auditNames(
  viewer: Viewer,
  db: Db,
  events: readonly AuditedEvent[],
  more: readonly string[] = [],
): Promise<AuditNames> {
  const actors = present(events.flatMap(({ account, onBehalfOf }) => [account, onBehalfOf]));
  const keys = present([
    ...more,
    ...events.flatMap((event) => [event.organisation, event.provider, event.policy, ...keysIn(event)]),
  ]).filter((key) => key.length <= 64);
  const sessions = present(events.map(({ session }) => session));
  const [people, organisations, regions, policies] = await Promise.all([
    namePeople(viewer, db, actors, keys),
    inPieces(keys, (piece) => nameOrganisations(viewer, db, piece)),
    allRegions(viewer, db),
    inPieces(keys, (piece) => readPolicies(db, piece)),
  ]);
  return {
    people,
    organisations: new Map(organisations.map(({ id, name }) => [id, name])),
    regions: new Map(regions.map(({ code, name }) => [code, name])),
    policies: new Map(policies.map(({ id, ...policy }) => [id, policy])),
    browsers: await readBrowsers(db, sessions, people),
  };
}

const present = (keys: readonly (string | null)[]): string[] => [
  ...new Set(keys.flatMap((key) => key ?? [])),
];

async function inPieces<Row>(keys: readonly string[], read: (keys: string[]) => Promise<Row[]>) {
  const found: Row[] = [];
  for (let at = 0; at < keys.length; at += MOST_KEYS)
    found.push(...(await read(keys.slice(at, at + MOST_KEYS))));
  return found;
}

/** The people who act, and those of the viewer's organisation among other keys; who was erased has no name left. */
export async function namePeople(
  viewer: Viewer,
  db: Db,
  actors: readonly string[],
  others: readonly string[] = [],
): Promise<AuditNames["people"]> {
  const { accounts, memberships } = db.t;
  const colleague = exists(
    db
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(eq(memberships.account, accounts.id), eq(memberships.organisation, viewer.organisation ?? "")),
      ),
  );
  const read = (condition: ReturnType<typeof and>) =>
    db.select({ id: accounts.id, name: accounts.name }).from(accounts).where(condition);
  const rows = [
    ...(await inPieces(actors, (piece) => read(inArray(accounts.id, piece)))),
    ...(await inPieces(others, (piece) => read(and(inArray(accounts.id, piece), colleague)))),
  ];
  const named = new Map(rows.map(({ id, name }) => [id, { name: name === "" ? undefined : name }]));
  // An account that is gone altogether was erased as well.
  return new Map([...actors.map((id) => [id, {}] as const), ...named]);
}

function readPolicies(db: Db, ids: string[]) {
  const { policies } = db.t;
  return db
    .select({ id: policies.id, document: policies.document, version: policies.version })
    .from(policies)
    .where(inArray(policies.id, ids))
    .then((rows) => rows.map(({ id, document, version }) => ({ id, title: document.title, version })));
}

/** The browsers of sessions of the people who are named, and of visitors. */
async function readBrowsers(db: Db, ids: readonly string[], people: AuditNames["people"]) {
  const { sessions } = db.t;
  const rows = await inPieces(ids, (piece) =>
    db
      .select({ id: sessions.id, account: sessions.account, userAgent: sessions.userAgent })
      .from(sessions)
      .where(inArray(sessions.id, piece)),
  );
  return new Map(
    rows
      .filter(({ account }) => account === null || people.get(account)?.name !== undefined)
      .map(({ id, userAgent }) => [id, userAgent]),
  );
}
