import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { JobRun } from "#app/components/job-run";
import { Moment } from "#app/components/time";
import { isJobKey } from "#app/domain/job";
import type { ShownRun } from "#app/domain/job-shown";
import { useText } from "#app/i18n/use-text";

type RunsTableProps = {
  readonly caption: string;
  readonly runs: readonly ShownRun[];
};

/** Runs of jobs, each leading to its own page, where it can be cancelled. */
export function RunsTable({ caption, runs }: RunsTableProps) {
  const columns = useRunColumns();
  return (
    <section>
      <h2>{caption}</h2>
      <DataTable caption={caption} captionHeardOnly columns={columns} rows={runs} keyOf={({ id }) => id} />
    </section>
  );
}

/** What stands of a run in a table. */
export function useRunColumns(): readonly Column<ShownRun>[] {
  const text = useText("job");
  const moment = (at: ShownRun["endedAt"]) => at && <Moment at={at} style="short" />;
  return [
    {
      key: "job",
      head: text("head.job"),
      cell: ({ id, key }) => <Link to={`/jobs/${id}`}>{isJobKey(key) ? text(`key.${key}`) : key}</Link>,
    },
    { key: "state", head: text("head.state"), cell: (run) => <JobRun run={run} /> },
    { key: "started", head: text("head.started"), cell: ({ startedAt }) => moment(startedAt) },
    { key: "ended", head: text("head.ended"), cell: ({ endedAt }) => moment(endedAt) },
    { key: "attempts", head: text("head.attempts"), numeric: true, cell: ({ attempts }) => attempts },
  ];
}
