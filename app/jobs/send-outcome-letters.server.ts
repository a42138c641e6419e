import { sendSignedOffers } from "#app/features/contracting/send-signed-offers.server";
import { outcomeWriter } from "#app/features/tender/outcome-letter.server";
import { tellOutcome } from "#app/features/tender/tell-outcome.server";
import type { Job } from "#app/jobs/job";
import { outcomesWithoutLetters } from "#db/queries/tender.server";

/**
 * Sends the letters of outcomes, and of agreements offered, that a second person agreed to: right after that, and every night what was left. What
 * was judged anew since is not what was agreed to, and waits to be proposed again.
 */
export const sendOutcomeLetters: Job = {
  key: "send-outcome-letters",
  schedule: "50 5 * * *",
  async run({ store, deed, signal, tell }) {
    const waiting = await outcomesWithoutLetters(store.db);
    let count = 0;
    for (const [done, { tenderLot, insurer, signedAt, language, enough, steps }] of waiting.entries()) {
      signal.throwIfAborted();
      tell({ done, total: waiting.length, words: "letters" });
      // As the insurer sees it at the moment of the signature; that may be the moment of a moved clock.
      const viewer = { organisation: insurer, roles: ["buyer"], now: signedAt } as const;
      const write = await outcomeWriter(viewer, store.db, tenderLot, language);
      const at = { ...deed, organisation: insurer, clockAt: signedAt, clock: undefined };
      const told =
        write &&
        (await tellOutcome(store, at, viewer, { tenderLot, seen: steps, write, enough, signed: true }));
      if (told && "told" in told) count += told.told;
    }
    count += await sendSignedOffers(store, deed);
    return { key: "letters.sent", values: { count } };
  },
};
