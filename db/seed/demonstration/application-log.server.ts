import { eq } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar";
import type { AuditEvent } from "#db/audit.server";
import type { Tx } from "#db/store.server";

/** Something that happened in the story, by the clock of the story. */
export type Happened = {
  readonly at: Instant;
  /** The account that did it; absent where the story has nobody for it. */
  readonly by: string | null;
  readonly event: AuditEvent & { readonly holder: string };
};

/** Whom an insurer approached, who asked for an agreement, and what came of it. */
export async function applicationEvents(tx: Tx): Promise<Happened[]> {
  return [...(await approached(tx)), ...(await asked(tx)), ...(await ended(tx))];
}

async function approached(tx: Tx): Promise<Happened[]> {
  const { approaches, policies } = tx.t;
  const rows = await tx.select().from(approaches).innerJoin(policies, eq(policies.id, approaches.policy));
  return rows.map(({ approaches: { policy, provider, lots, sentAt, sentBy }, policies: { insurer } }) => ({
    ...{ at: sentAt, by: sentBy },
    event: {
      ...{ verb: "approached-provider", thing: "policy", thingId: policy, policy, holder: insurer, provider },
      ...{ policyItem: "approached", after: { lots } },
    },
  }));
}

async function asked(tx: Tx): Promise<Happened[]> {
  const { applications, policies } = tx.t;
  const rows = await tx.select().from(applications).innerJoin(policies, eq(policies.id, applications.policy));
  return rows.map(
    ({ applications: { id, insurer, provider, policy, reference, content, ...row }, policies: { key } }) => ({
      ...{ at: row.sentAt, by: row.sentBy },
      event: {
        ...{ verb: "asked-agreement", thing: "application", thingId: id, holder: insurer, provider, policy },
        after: { reference, lots: content.lots, policy: key },
      },
    }),
  );
}

async function ended(tx: Tx): Promise<Happened[]> {
  const { applicationFacts: facts, applications: owners } = tx.t;
  const rows = await tx.select().from(facts).innerJoin(owners, eq(owners.id, facts.application));
  return rows.map(({ application_facts: { detail, recordedAt, recordedBy }, applications: owner }) => ({
    ...{ at: recordedAt, by: recordedBy },
    event: eventOf(detail, owner),
  }));
}

function eventOf(
  detail: Tx["t"]["applicationFacts"]["$inferSelect"]["detail"],
  { id: thingId, policy, insurer: holder, provider }: Tx["t"]["applications"]["$inferSelect"],
): Happened["event"] {
  const about = { thing: "application", thingId, policy, holder, provider };
  const { kind, ...after } = detail;
  return kind === "ground-judged"
    ? { ...about, verb: "judged-ground", policyItem: detail.ground, after }
    : { ...about, verb: `application-${kind}`, after: "reason" in detail ? { reason: detail.reason } : {} };
}
