import { sendDecisionLetter } from "#app/features/increase-requests/send-letter.server";
import type { Job } from "#app/jobs/job";
import { decisionsWithoutLetter } from "#db/queries/increase-request.server";

/** Sends the letters with decisions that have none yet: right after a decision, and every night what was left. */
export const sendDecisionLetters: Job = {
  key: "send-decision-letters",
  schedule: "45 5 * * *",
  async run({ store, deed, signal, tell }) {
    const waiting = await decisionsWithoutLetter(store.db);
    let count = 0;
    for (const [done, { insurer, ...decision }] of waiting.entries()) {
      signal.throwIfAborted();
      tell({ done, total: waiting.length, words: "letters" });
      if (await sendDecisionLetter(store, deed, insurer, decision)) count++;
    }
    return { key: "letters.sent", values: { count } };
  },
};
