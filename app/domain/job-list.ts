import { jobKeys } from "#app/domain/job";
import type { ListShape } from "#app/domain/list";

/** How a run ended: words of the filter of the list. */
export const jobEnds = ["given-up", "cancelled", "done"] as const;

/** What can be asked of the list of runs that did not go well at once; what ended last stands first. */
export const troubledRunsShape: ListShape = {
  columns: [
    { key: "job", kind: "word", filterable: true, words: jobKeys },
    { key: "state", kind: "word", filterable: true, words: jobEnds },
    { key: "started", kind: "instant", sortable: true },
    { key: "ended", kind: "instant", sortable: true, filterable: true },
    { key: "attempts", kind: "number", sortable: true, filterable: true },
  ],
  sort: { key: "ended", descending: true },
};
