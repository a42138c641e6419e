import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { join } from "node:path";
import * as build from "virtual:remix/server-build";
import type { Mode } from "#app/domain/mode";
import { answer } from "#app/server/answer";
import { createFront } from "#app/server/front";
import { createLog } from "#app/server/log";
import { readMailSettings } from "#app/server/mail-settings";
import { openInstallation } from "#app/server/open-installation";
import { Refused } from "#app/server/refused";
import { readSettings, type Settings } from "#app/server/settings";
import { startJobs } from "#app/server/start-jobs";
import type { Store } from "#db/store.server";

/**
 * Takes the port, opens the database, serves pages and tells on the terminal where, until a signal ends it.
 * @param folder of the build that runs, with its files for the browser and for the thread.
 * @throws Refused or DatabaseRefused, before anything has changed.
 */
export async function serve(folder: string): Promise<void> {
  const settings = readSettings(process.env);
  const mail = readMailSettings(process.env);
  const log = createLog(settings.logLevel);
  let front: RequestListener = (_request, response) => answer(response, 503, "starting");
  // The port comes first: a second start must not touch the database of the first.
  const server = createServer((request, response) => front(request, response));
  await listen(server, settings);
  const { store, mode } = await openInstallation(settings);
  front = createFront({ ...settings, store, mode, log, build, files: join(folder, "client") });
  const jobs = startJobs({ ...mail, store, mode, log, port: portOf(server), folder });
  const stop = stopping(server, jobs, store);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
  announce(settings, portOf(server), mode);
}

async function listen(server: Server, { port, host }: Settings): Promise<void> {
  server.keepAliveTimeout = 65_000;
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") {
      throw new Refused(
        `Port ${port} is in use: stop the program that uses it, or choose another with PORT=${port + 1}.`,
      );
    }
    if (code === "EACCES") {
      throw new Refused(
        `This user may not use port ${port}: choose one above 1023 with PORT, for instance PORT=3000.`,
      );
    }
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new Refused(
        `HOST is "${host}", which is no address of this machine: use 127.0.0.1 for this machine alone, 0.0.0.0 for its network.`,
      );
    }
    throw error;
  }
}

/** The port that the server got: the one asked for, or one that was free where 0 was asked. */
function portOf(server: Server): number | undefined {
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : undefined;
}

function announce(settings: Settings, port: number | undefined, mode: Mode): void {
  const host = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(settings.host) ? "localhost" : settings.host;
  const address = `http://${host}:${port}`;
  const where = settings.database.startsWith("postgres") ? "at DATABASE_URL" : settings.database;
  const signIn =
    mode === "demonstration"
      ? `Sign in at ${address}/sign-in with one click: choose a person, no password is asked.`
      : `Sign in at ${address}/sign-in; npm run admin:create makes the first administrator.`;
  const kind = mode === "demonstration" ? "a demonstration, everyone in it is made up" : "live";
  process.stdout.write(
    `\nPlafondkaart stands at ${address}\n${signIn}\nDatabase: ${where} (${kind}). Stop with Ctrl+C.\n\n`,
  );
}

const PATIENCE_MS = 8_000;

/**
 * What a signal to stop does: it lets requests under way end, gives back the jobs, closes the database and leaves. A
 * terminal and npm each send the signal, so only the first counts.
 */
function stopping(server: Server, jobs: { stop(): Promise<void> }, store: Store): () => Promise<void> {
  let begun = false;
  return async () => {
    if (begun) return;
    begun = true;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
    await Promise.all([closed, jobs.stop()]);
    await store.close();
    // Each rendered page keeps a timer of some seconds; nobody waits for those.
    process.exit(0);
  };
}
