import { tellOfLapses } from "#app/features/certificates/tell-of-lapses.server";
import type { Job } from "#app/jobs/job";

/** Tells every morning of agreements that a new day makes lapse, such as by the end of a certificate (rule 1.16). */
export const watchConditions: Job = {
  key: "watch-conditions",
  schedule: "20 6 * * *",
  async run({ store, deed }) {
    const count = await store.write((tx) => tellOfLapses(tx, deed));
    return { key: "conditions.watched", values: { count } };
  },
};
