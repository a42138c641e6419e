import { useFetcher, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { isOpen } from "#app/domain/job";
import type { ShownRun } from "#app/domain/job-shown";
import { useText } from "#app/i18n/use-text";

const EVERY_MS = 1_000;

/** The state of a run, live for as long as it is open. */
export const JobRun = ({ run }: { run: ShownRun }) => <RunState run={useRunNews(run)} />;

/** The state of a run as it is given. */
export function RunState({ run }: { run: ShownRun }) {
  const text = useText("job");
  return (
    <div>
      <span role="status">{text(`state.${run.state}`)}</span>
      {run.state === "running" && <Progress {...run} />}
      <Told {...run} />
    </div>
  );
}

/**
 * A run with its news for as long as it is open: it asks every second while the page is in sight, and lets the page
 * load anew when the run has ended. Without scripts it is what was so when the page was made.
 */
export function useRunNews(run: ShownRun): ShownRun {
  const { load, data } = useFetcher<ShownRun>();
  const { revalidate } = useRevalidator();
  const now = isOpen(run.state) ? (data ?? run) : run;
  const open = isOpen(now.state);
  useEffect(() => {
    if (!open) return;
    const timer = setInterval(() => document.hidden || load(`/jobs/${run.id}/progress`), EVERY_MS);
    return () => clearInterval(timer);
  }, [open, run.id, load]);
  const ended = isOpen(run.state) && !open;
  useEffect(() => {
    if (ended) revalidate();
  }, [ended, revalidate]);
  return now;
}

function Progress({ progress }: Pick<ShownRun, "progress">) {
  const text = useText("job");
  const words = progress
    ? text(`progress.${progress.words}`, { done: progress.done, total: progress.total ?? "?" })
    : text("progress.none");
  return (
    <span className="job-progress">
      <progress aria-label={words} value={progress?.total && progress.done} max={progress?.total} /> {words}
    </span>
  );
}

/** What a run told when it was done, or what the last failed attempt said. */
export function Told({ outcome, failure, state }: Pick<ShownRun, "outcome" | "failure" | "state">) {
  const text = useText("job");
  if (outcome) {
    return (
      <span className={outcome.alarm ? "job-told alarm" : "job-told soft"}>
        {text(`outcome.${outcome.key}`, outcome.values)}
      </span>
    );
  }
  return failure && state !== "done" ? <span className="job-told alarm">{failure}</span> : null;
}
