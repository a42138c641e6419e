import { createHash } from "node:crypto";
import { desc } from "drizzle-orm";
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
  /** Number of the request, or name of the command. */
  readonly origin: string;
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

type Row = Db["t"]["auditEvents"]["$inferSelect"];

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The newest event of the chain; undefined while there is none. */
async function headRow(db: Db): Promise<(Anchor & { at: Instant }) | undefined> {
  const { auditEvents } = db.t;
  const [last] = await db
    .select({ number: auditEvents.number, hash: auditEvents.hash, at: auditEvents.at })
    .from(auditEvents)
    .orderBy(desc(auditEvents.number))
    .limit(1);
  return last;
}

/** Adds one event to the chain, inside the transaction of the write it tells of. */
export async function audit(tx: Tx, deed: Deed, event: AuditEvent): Promise<void> {
  const last = await headRow(tx);
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
  await tx.insert(tx.t.auditEvents).values({ ...link, ...content, hash });
}

const contentHashOf = (fields: Readonly<Record<string, unknown>>): string =>
  sha256(canonical(contentOf(fields)));

/** A stored event as it is exported: with its content for whoever may read it, else with the seal alone. */
export function chained({ number, previousHash, hash, ...fields }: Row, readable: boolean): ChainedEvent {
  const link = { number, previousHash, hash };
  return readable ? { ...link, content: contentOf(fields) } : { ...link, contentHash: contentHashOf(fields) };
}

/** The number and hash of the newest event; undefined while there is none. */
export async function headOfChain(db: Db): Promise<Anchor | undefined> {
  const last = await headRow(db);
  return last && { number: last.number, hash: last.hash };
}
