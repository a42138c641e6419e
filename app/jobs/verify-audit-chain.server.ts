import type { Anchor, ChainFinding } from "#app/domain/audit-chain";
import type { JobOutcome } from "#app/domain/job-outcome";
import type { Job, JobContext } from "#app/jobs/job";
import { type Ask, withWorker } from "#app/jobs/worker/with-worker.server";
import { headOfChain } from "#db/audit.server";
import { notify } from "#db/notices.server";
import { pieceOfChain } from "#db/queries/audit-chain.server";
import { lastDone } from "#db/queries/job.server";
import { accountsHolding } from "#db/queries/notice.server";

/** Events that are read and checked at a time. */
const PIECE = 2_000;

/**
 * Checks the whole audit chain every night, in a thread of its own, and against the head that the last check found:
 * so that a chain whose newest events were cut off is found too. Whoever watches over the log is told.
 */
export const verifyAuditChain: Job = {
  key: "verify-audit-chain",
  schedule: "15 2 * * *",
  async run(context) {
    const finding = await withWorker(context.worker, context.signal, (ask) => check(context, ask));
    if (finding.kind === "whole") {
      const { number = 0, hash = "" } = finding.head ?? {};
      return { key: "chain.whole", values: { count: number, hash } };
    }
    await tell(context, finding.event);
    return { key: `chain.${finding.kind}`, values: { event: finding.event }, alarm: true };
  },
};

async function check({ store, signal, tell: progress }: JobContext, ask: Ask): Promise<ChainFinding> {
  const anchor = anchorOf((await lastDone(store.db, "verify-audit-chain"))?.outcome);
  const total = (await headOfChain(store.db))?.number ?? 0;
  let after: (Anchor & { at: string }) | undefined;
  for (;;) {
    signal.throwIfAborted();
    const events = await pieceOfChain(store.db, after?.number ?? 0, PIECE);
    const [last, isLast] = [events.at(-1), events.length < PIECE];
    // Before its piece the anchor would look cut off.
    const reached = isLast || (anchor && last && anchor.number <= last.number);
    const finding = await ask("check-chain", { events, anchor: reached ? anchor : undefined, after });
    if (finding.kind !== "whole") return finding;
    if (isLast || !last) return { ...finding, head: finding.head ?? after };
    after = { number: last.number, hash: last.hash, at: "content" in last ? String(last.content.at) : "" };
    progress({ done: last.number, total: Math.max(total, last.number), words: "events" });
  }
}

/** The head that an earlier check found. */
function anchorOf(outcome: JobOutcome | null | undefined): Anchor | undefined {
  const { count, hash } = outcome?.values ?? {};
  return typeof count === "number" && typeof hash === "string" && hash !== ""
    ? { number: count, hash }
    : undefined;
}

function tell({ store, deed }: JobContext, event: number): Promise<void> {
  return store.write(async (tx) => {
    await notify(tx, deed, {
      to: await accountsHolding(tx, ["auditor", "administrator"]),
      kind: "audit-chain-broken",
      values: { at: { instant: deed.clockAt }, event },
      thing: "audit-event",
      thingId: String(event),
      legalEffect: true,
    });
  });
}
