import type { JobEnd, JobProgress } from "#app/domain/job";
import type { JobOutcome } from "#app/domain/job-outcome";
import type { Kit } from "#db/kit";
import type { accountTables } from "#db/schema/accounts";
import type { organisationTables } from "#db/schema/organisations";

type Parents = ReturnType<typeof organisationTables> & ReturnType<typeof accountTables>;

/** Runs of what the product does by itself: one row a run, from the moment it is asked for. The real clock counts. */
export function jobTables(k: Kit, { organisations, accounts }: Parents) {
  const jobs = k.table(
    "jobs",
    {
      id: k.text("id").primaryKey(),
      key: k.text("key").notNull(),
      payload: k.json<unknown>("payload"),
      /** Runs of one lane are never under way together. */
      lane: k.text("lane").notNull(),
      /** The job and moment of a schedule, so that several servers plan it once; absent for what was asked for. */
      occurrence: k.text("occurrence").unique(),
      /** Who asked for it, and for which organisation; both absent for what the installation does. */
      account: k.text("account").references(() => accounts.id),
      organisation: k.text("organisation").references(() => organisations.id),
      enqueuedAt: k.instant("enqueued_at").notNull(),
      dueAt: k.instant("due_at").notNull(),
      attempts: k.int("attempts").notNull().default(0),
      leaseHolder: k.text("lease_holder"),
      leaseUntil: k.instant("lease_until"),
      startedAt: k.instant("started_at"),
      progress: k.json<JobProgress>("progress"),
      cancelAskedAt: k.instant("cancel_asked_at"),
      failedAt: k.instant("failed_at"),
      /** What the last failed attempt said. */
      failure: k.text("failure"),
      endedAt: k.instant("ended_at"),
      end: k.word<JobEnd>("ended_as"),
      outcome: k.json<JobOutcome>("outcome"),
    },
    (t) => [k.index("jobs_open").on(t.endedAt, t.dueAt), k.index("jobs_key").on(t.key, t.endedAt)],
  );
  return { jobs };
}
