import { tellOfUndecided } from "#app/features/increase-requests/tell-of-undecided.server";
import { tellOfOverdue } from "#app/features/threads/tell-of-overdue.server";
import type { Job } from "#app/jobs/job";

/** Tells both sides every morning of what was not answered or decided in time, each once (rules 1.33 and 4.80). */
export const watchTerms: Job = {
  key: "watch-terms",
  schedule: "25 6 * * *",
  async run({ store, deed }) {
    const count = await store.write(
      async (tx) => (await tellOfOverdue(tx, deed)) + (await tellOfUndecided(tx, deed)),
    );
    return { key: "terms.watched", values: { count } };
  },
};
