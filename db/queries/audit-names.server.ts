import { and, eq, exists, inArray } from "drizzle-orm";
import { type AuditedEvent, type AuditNames, keysIn } from "#app/domain/audit-story";
import type { Policy } from "#app/domain/policy";
import { itemsOf } from "#app/domain/policy/items";
import { policyOf } from "#app/domain/policy/version-one";
import type { Viewer } from "#app/domain/viewer";
import { nameOrganisations } from "#db/queries/organisation.server";
import { allRegions } from "#db/queries/region.server";
import type { Db } from "#db/store.server";

/** How many keys are looked up at a time; a statement takes only so many values. */
const MOST_KEYS = 500;

/**
 * The names behind the keys in events that the viewer may read. Who acted in them is named, whoever was told, and
 * people of the viewer's own organisation; of other people nothing is told.
 * @param more keys to name besides those in the events
 */
export async function auditNames(
  viewer: Viewer,
  db: Db,
  events: readonly AuditedEvent[],
  more: readonly string[] = [],
): Promise<AuditNames> {
  const actors = present(events.flatMap((event) => [event.account, event.onBehalfOf, toldTo(event)]));
  const keys = present([
    ...more,
    ...events.flatMap((event) => [event.organisation, event.provider, event.policy, ...keysIn(event)]),
  ]).filter((key) => key.length <= 64);
  const sessions = present(events.map(({ session }) => session));
  const [people, organisations, regions, parts, things, policies] = await Promise.all([
    namePeople(viewer, db, actors, keys),
    inPieces(keys, (piece) => nameOrganisations(viewer, db, piece)),
    allRegions(viewer, db),
    inPieces(keys, (piece) => readParts(db, piece)),
    inPieces(keys, (piece) => readThings(viewer, db, piece)),
    readPolicies(viewer, db, keys),
  ]);
  return {
    people,
    organisations: new Map(organisations.map(({ id, name }) => [id, name])),
    regions: new Map([...regions.map(({ code, name }) => [code, name] as const), ...parts]),
    policies: new Map(policies.map(({ id, document, version }) => [id, { title: document.title, version }])),
    items: new Map(policies.flatMap(({ document }) => titlesOf(policyOf(document)))),
    things: new Map(things.map(({ id, name }) => [id, name])),
    browsers: await readBrowsers(db, sessions, people),
  };
}

/** The account that an event says was told of something. */
const toldTo = ({ verb, after }: AuditedEvent): string | null =>
  verb === "told" &&
  typeof after === "object" &&
  after !== null &&
  "to" in after &&
  typeof after.to === "string"
    ? after.to
    : null;

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

/** The policies among the keys, and those of the viewer's own organisation: their items are named in all it does. */
async function readPolicies({ organisation = "" }: Viewer, db: Db, keys: readonly string[]) {
  const { policies } = db.t;
  const { id, document, version, insurer } = policies;
  const rows = await db.select({ id, document, version, insurer }).from(policies);
  const asked = new Set(keys);
  return rows.filter((row) => row.insurer === organisation || asked.has(row.id));
}

const titlesOf = (policy: Policy) => [
  ...policy.disciplines.map(({ key, title }) => [key, title] as const),
  ...itemsOf(policy).map(({ key, title }) => [key, title] as const),
];

async function readParts(db: Db, ids: string[]): Promise<(readonly [string, string])[]> {
  const { regionParts } = db.t;
  const { id, name } = regionParts;
  const rows = await db.select({ id, name }).from(regionParts).where(inArray(id, ids));
  return rows.map((row) => [row.id, row.name] as const);
}

/** What is called by a name or a reference, of the viewer's own organisation. */
async function readThings({ organisation = "" }: Viewer, db: Db, ids: string[]) {
  const { documents, letters, increaseRequests: requests } = db.t;
  return (
    await Promise.all([
      db
        .select({ id: documents.id, name: documents.name })
        .from(documents)
        .where(and(inArray(documents.id, ids), eq(documents.holder, organisation))),
      db
        .select({ id: letters.id, name: letters.reference })
        .from(letters)
        .where(and(inArray(letters.id, ids), eq(letters.insurer, organisation))),
      db
        .select({ id: requests.id, name: requests.reference })
        .from(requests)
        .where(and(inArray(requests.id, ids), eq(requests.insurer, organisation))),
    ])
  ).flat();
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
