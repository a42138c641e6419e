import { ListTable } from "#app/components/list-table";
import { jobKeys } from "#app/domain/job";
import { jobEnds } from "#app/domain/job-list";
import type { ShownRun } from "#app/domain/job-shown";
import type { ListProblem, ListShape, ListView } from "#app/domain/list";
import type { SavedView } from "#app/domain/saved-view";
import { useText } from "#app/i18n/use-text";
import { useRunColumns } from "#app/routes/jobs/runs-table";

type TroubledRunsProps = {
  readonly shape: ListShape;
  readonly view: ListView;
  readonly problems: readonly ListProblem[];
  readonly rows: readonly ShownRun[];
  readonly total: number;
  readonly saved: readonly SavedView[];
};

/** The runs that failed, were cancelled, or went well only after they had failed. */
export function TroubledRuns(list: TroubledRunsProps) {
  const text = useText("job");
  const choices = {
    job: jobKeys.map((value) => ({ value, label: text(`key.${value}`) })),
    state: jobEnds.map((value) => ({ value, label: text(`state.${value}`) })),
  };
  const columns = useRunColumns().map((column) => ({
    ...column,
    choices: column.key === "job" || column.key === "state" ? choices[column.key] : undefined,
  }));
  return (
    <section>
      <h2>{text("failed.title")}</h2>
      <ListTable
        caption={text("failed.title")}
        path="/jobs"
        files="/lists/jobs"
        {...list}
        keyOf={({ id }) => id}
        empty={list.view.filters.length > 0 ? undefined : text("failed.none")}
        columns={columns}
      />
    </section>
  );
}
