import { join } from "node:path";
import type { Logger } from "pino";
import { realNow } from "#app/clock.server";
import type { Mode } from "#app/domain/mode";
import { registry } from "#app/jobs/registry.server";
import { JobRunner } from "#app/jobs/runner.server";
import type { MailSettings } from "#app/server/mail-settings";
import type { Store } from "#db/store.server";

/** Begins to run the jobs beside the pages. From a demonstration no mail leaves, whatever was set. */
export function startJobs(
  given: MailSettings & {
    readonly store: Store;
    readonly mode: Mode;
    readonly log: Logger;
    readonly port: number | undefined;
    /** Of the build, with the program of the thread. */
    readonly folder: string;
  },
): JobRunner {
  const { store, mode, log, mailServer, address, port, folder } = given;
  const runner = new JobRunner({
    store,
    mode,
    mailServer: mode === "demonstration" ? undefined : mailServer,
    address: address ?? `http://localhost:${port}`,
    worker: join(folder, "server/jobs/thread.js"),
    now: realNow,
    jobs: registry,
    onError: (error) => log.error({ err: error }, "jobs failed"),
  });
  runner.start();
  return runner;
}
