import { tellOfOverdue } from "#app/features/threads/tell-of-overdue.server";
import type { Job } from "#app/jobs/job";

/** Tells both sides every morning of what was not answered in time, each once (rule 1.33). */
export const watchTerms: Job = {
  key: "watch-terms",
  schedule: "25 6 * * *",
  async run({ store, deed }) {
    const count = await store.write((tx) => tellOfOverdue(tx, deed));
    return { key: "terms.watched", values: { count } };
  },
};
