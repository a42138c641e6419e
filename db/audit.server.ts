import { createHash } from "node:crypto";
import { desc, sql } from "drizzle-orm";
import {
  type Anchor,
  type ChainedEvent,
  canonical,
  contentOf,
  GENESIS,
  linkHash,
} from "#app/domain/audit-chain";
import type { Instant } from "#app/domain/calendar";
import type { RegionCode } from "#app/domain/region";
import { INSTALLATION } from "#db/schema/audit";
import { keepSealedEvent, type Seal } from "#db/seal.server";
import type { Db, Tx } from "#db/store.server";

/** Who acts, when and from where: handed to every write. */
export type Deed = {
  readonly account?: string | undefined;
  readonly organisation?: string | undefined;
  /** The account in whose place is acted. */
  readonly onBehalfOf?: string | undefined;
  readonly session?: string | undefined;
  /** The real moment. */
  readonly at: Instant;
  /** The moment of the clock in force. */
  readonly clockAt: Instant;
  /**
   * What the clock in force shows at a real moment; absent where the moments of the deed stand, whenever it is written
   * down: of what came in, or is dated by whoever sent it.
   */
  readonly clock?: ((real: Instant) => Instant) | undefined;
  /** Number of the request, or name of the command. */
  readonly origin: string;
  /** The sealed tender in which it is done: its events stay in the chain of that tender until it is opened. */
  readonly seal?: Seal | undefined;
};

/** What was done to what. Personal data stays out: people are named by the key of their account. */
export type AuditEvent = {
  readonly verb: string;
  readonly thing: string;
  readonly thingId: string;
  /**
   * The organisation in whose log it stands, where that is another than the one that acts: the insurer, for what a
   * provider or a job does to a thing of that insurer's.
   */
  readonly holder?: string | undefined;
  readonly region?: RegionCode | undefined;
  /** The provider that it concerns. */
  readonly provider?: string | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly policy?: string | undefined;
  readonly policyItem?: string | undefined;
};

/** An event with the deed it tells of, as the chain of a sealed tender keeps it. */
export type SealedAct = { readonly deed: Omit<Deed, "seal" | "clock">; readonly event: AuditEvent };

type Row = Db["t"]["auditEvents"]["$inferSelect"];

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const headOf = (db: Db) =>
  db
    .select({
      number: db.t.auditEvents.number,
      hash: db.t.auditEvents.hash,
      at: db.t.auditEvents.at,
    })
    .from(db.t.auditEvents)
    .orderBy(desc(db.t.auditEvents.number))
    .limit(1);

/** What every audited write runs, prepared once for each connection: building it anew took half the time. */
function prepare(connection: Tx) {
  const { auditEvents } = connection.t;
  const values = {
    number: sql.placeholder("number"),
    at: sql.placeholder("at"),
    clockAt: sql.placeholder("clockAt"),
    account: sql.placeholder("account"),
    organisation: sql.placeholder("organisation"),
    onBehalfOf: sql.placeholder("onBehalfOf"),
    holder: sql.placeholder("holder"),
    session: sql.placeholder("session"),
    origin: sql.placeholder("origin"),
    verb: sql.placeholder("verb"),
    thing: sql.placeholder("thing"),
    thingId: sql.placeholder("thingId"),
    region: sql.placeholder("region"),
    provider: sql.placeholder("provider"),
    before: sql.placeholder("before"),
    after: sql.placeholder("after"),
    policy: sql.placeholder("policy"),
    policyItem: sql.placeholder("policyItem"),
    previousHash: sql.placeholder("previousHash"),
    hash: sql.placeholder("hash"),
  } satisfies Record<keyof Row, unknown>;
  return {
    head: headOf(connection).prepare("audit_head"),
    insert: connection.insert(auditEvents).values(values).prepare("audit_insert"),
  };
}

const statements = new WeakMap<Tx, ReturnType<typeof prepare>>();

function statementsOf({ connection }: Tx): ReturnType<typeof prepare> {
  const known = statements.get(connection) ?? prepare(connection);
  statements.set(connection, known);
  return known;
}

/**
 * Adds one event to the chain, inside the transaction of the write it tells of; what is done in a sealed tender to the
 * chain of that tender.
 */
export async function audit(tx: Tx, deed: Deed, event: AuditEvent): Promise<void> {
  if (deed.seal) {
    const { seal, clock: _, ...done } = deed;
    await keepSealedEvent(tx, seal, { deed: done, event } satisfies SealedAct);
    return;
  }
  const { head, insert } = statementsOf(tx);
  const [last] = await head.execute();
  const content = {
    // The chain never runs backwards, even when the machine's clock is set back.
    at: last && last.at > deed.at ? last.at : deed.at,
    clockAt: deed.clockAt,
    account: deed.account ?? null,
    organisation: deed.organisation ?? null,
    onBehalfOf: deed.onBehalfOf ?? null,
    holder: event.holder ?? deed.organisation ?? INSTALLATION,
    session: deed.session ?? null,
    origin: deed.origin,
    verb: event.verb,
    thing: event.thing,
    thingId: event.thingId,
    region: event.region ?? null,
    provider: event.provider ?? null,
    before: event.before ?? null,
    after: event.after ?? null,
    policy: event.policy ?? null,
    policyItem: event.policyItem ?? null,
  };
  const link = { number: (last?.number ?? 0) + 1, previousHash: last?.hash ?? GENESIS };
  const hash = linkHash(sha256, { ...link, contentHash: contentHashOf(content) });
  await insert.execute({ ...link, ...content, hash });
}

const contentHashOf = (fields: Readonly<Record<string, unknown>>): string =>
  sha256(canonical(contentOf(fields)));

/** A stored event as it is exported: with its content for whoever may read it, else with the seal alone. */
export function chained({ number, previousHash, hash, ...fields }: Row, readable: boolean): ChainedEvent {
  const link = { number, previousHash, hash };
  return readable ? { ...link, content: contentOf(fields) } : { ...link, contentHash: contentHashOf(fields) };
}

/** The real moment of the newest event, inside a transaction; undefined while there is none. */
export async function momentOfHead(tx: Tx): Promise<Instant | undefined> {
  const [last] = await statementsOf(tx).head.execute();
  return last?.at;
}

/** The number and hash of the newest event; undefined while there is none. */
export async function headOfChain(db: Db): Promise<Anchor | undefined> {
  const [last] = await headOf(db);
  return last && { number: last.number, hash: last.hash };
}
