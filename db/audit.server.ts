import { createHash } from "node:crypto";
import { desc } from "drizzle-orm";
import { canonical, GENESIS } from "#app/domain/audit-chain";
import type { Instant } from "#app/domain/calendar";
import type { RegionCode } from "#app/domain/region";
import type { Tx } from "#db/store.server";

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
  readonly region?: RegionCode | undefined;
  /** The provider that it concerns. */
  readonly provider?: string | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly policy?: string | undefined;
  readonly policyItem?: string | undefined;
};

/** SHA-256 in hexadecimal over an event's canonical text, which holds the hash of the event before. */
export const hashOf = (event: object): string => createHash("sha256").update(canonical(event)).digest("hex");

/** Adds one event to the chain, inside the transaction of the write it tells of. */
export async function audit(tx: Tx, deed: Deed, event: AuditEvent): Promise<void> {
  const { auditEvents } = tx.t;
  const [last] = await tx
    .select({ number: auditEvents.number, hash: auditEvents.hash, at: auditEvents.at })
    .from(auditEvents)
    .orderBy(desc(auditEvents.number))
    .limit(1);
  const row = {
    number: (last?.number ?? 0) + 1,
    // The chain never runs backwards, even when the machine's clock is set back.
    at: last && last.at > deed.at ? last.at : deed.at,
    clockAt: deed.clockAt,
    account: deed.account ?? null,
    organisation: deed.organisation ?? null,
    onBehalfOf: deed.onBehalfOf ?? null,
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
    previousHash: last?.hash ?? GENESIS,
  };
  await tx.insert(auditEvents).values({ ...row, hash: hashOf(row) });
}
