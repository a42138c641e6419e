import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { openStore } from "#db/open.server";
import type { Store } from "#db/store.server";

let made = 0;

/** An empty, migrated database of either engine, with what removes it. */
export async function freshStore(
  engine: "sqlite" | "pg",
): Promise<{ store: Store; url: string; remove: () => Promise<void> }> {
  if (engine === "sqlite") {
    const folder = mkdtempSync(join(tmpdir(), "plafondkaart-"));
    const url = join(folder, "test.sqlite");
    const store = await openStore({ url });
    const remove = async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    };
    return { store, url, remove };
  }
  const server = inject("postgresUrl");
  const name = `t_${process.pid}_${made++}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = server.replace(/\/postgres$/, `/${name}`);
  const store = await openStore({ url });
  const remove = async () => {
    await store.close();
    await run(`drop database ${name} with (force)`);
  };
  return { store, url, remove };
}

/** Runs the same tests against a fresh database of each engine; `store()` is the one of the running test's engine. */
export function onBothEngines(name: string, tests: (store: () => Store) => void): void {
  describe.each(["sqlite", "pg"] as const)(`${name} on %s`, (engine) => {
    let opened: Awaited<ReturnType<typeof freshStore>>;
    beforeAll(async () => {
      opened = await freshStore(engine);
    });
    afterAll(() => opened.remove());
    tests(() => opened.store);
  });
}
