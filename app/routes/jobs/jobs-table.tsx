import { Form, Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Told } from "#app/components/job-run";
import { Moment } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import type { JobKey } from "#app/domain/job";
import type { ShownRun } from "#app/domain/job-shown";
import { useText } from "#app/i18n/use-text";

type KnownJob = {
  readonly key: JobKey;
  readonly last?: ShownRun | undefined;
  readonly next?: Instant | undefined;
};

/** Every job: how it went the last time, when it comes next, and the way to run it now. */
export function JobsTable({ jobs }: { jobs: readonly KnownJob[] }) {
  const text = useText("job");
  const columns: Column<KnownJob>[] = [
    { key: "job", head: text("head.job"), cell: ({ key }) => text(`key.${key}`) },
    {
      key: "last",
      head: text("head.last"),
      cell: ({ last }) => (last ? <LastRun run={last} /> : <span className="soft">{text("never")}</span>),
    },
    {
      key: "next",
      head: text("head.next"),
      cell: ({ next }) =>
        next ? <Moment at={next} style="short" /> : <span className="soft">{text("unplanned")}</span>,
    },
    { key: "act", head: text("head.act"), cell: ({ key }) => <RunNow job={key} /> },
  ];
  return (
    <DataTable
      caption={text("title")}
      captionHeardOnly
      columns={columns}
      rows={jobs}
      keyOf={({ key }) => key}
    />
  );
}

function LastRun({ run }: { run: ShownRun }) {
  const text = useText("job");
  return (
    <div>
      <Link to={`/jobs/${run.id}`}>{text(`state.${run.state}`)}</Link>{" "}
      {run.endedAt && <Moment at={run.endedAt} style="short" />}
      <Told {...run} />
    </div>
  );
}

function RunNow({ job }: { job: JobKey }) {
  const text = useText("job");
  return (
    <Form method="post" action="/jobs">
      <button
        className="button quiet"
        type="submit"
        name="run"
        value={job}
        aria-label={text("runNowOf", { job: text(`key.${job}`) })}
      >
        {text("runNow")}
      </button>
    </Form>
  );
}
