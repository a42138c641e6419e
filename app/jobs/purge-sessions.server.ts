import { later } from "#app/domain/job";
import { retention } from "#app/domain/retention";
import type { Job } from "#app/jobs/job";
import { audit } from "#db/audit.server";
import { forgetAttemptsUntil } from "#db/queries/attempt.server";
import { forgetSessionsUntil } from "#db/queries/session.server";

const DAY = 86_400_000;

/** Forgets sessions that ended long ago and attempts to sign in that no longer count, every night. */
export const purgeSessions: Job = {
  key: "purge-sessions",
  schedule: "30 3 * * *",
  async run({ store, deed, now }) {
    const at = now();
    const count = await store.write(async (tx) => {
      await forgetAttemptsUntil(tx, later(at, -retention.attempts * DAY));
      const forgotten = await forgetSessionsUntil(tx, later(at, -retention.sessions * DAY));
      if (forgotten > 0) {
        const event = { verb: "purged", thing: "sessions", thingId: "ended", after: { count: forgotten } };
        await audit(tx, { ...deed, at }, event);
      }
      return forgotten;
    });
    return { key: "sessions.purged", values: { count } };
  },
};
