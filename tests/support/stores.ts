import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { openStore } from "#db/open.server";
import type { Engine, Store } from "#db/store.server";
import { openVault } from "#db/vault.server";

let made = 0;

type Removable = { readonly url: string; readonly remove: () => Promise<void> };
type Empty = Removable & {
  /** Runs a statement of any program. */ readonly run: (sql: string) => Promise<void>;
};

/** The address of an empty database of either engine, with what removes it. */
export async function emptyDatabase(engine: Engine): Promise<Empty> {
  if (engine === "sqlite") {
    const folder = mkdtempSync(join(tmpdir(), "plafondkaart-"));
    const url = join(folder, "test.sqlite");
    const remove = async () => rmSync(folder, { recursive: true, force: true });
    return { url, remove, run: async (sql) => runOn(new Database(url), sql) };
  }
  const server = inject("postgresUrl");
  const name = `t_${process.pid}_${made++}`;
  await runSql(server, `create database ${name}`);
  const url = server.replace(/\/postgres$/, `/${name}`);
  const remove = () => runSql(server, `drop database ${name} with (force)`);
  return { url, remove, run: (sql) => runSql(url, sql) };
}

function runOn(file: Database.Database, sql: string): void {
  try {
    file.exec(sql);
  } finally {
    file.close();
  }
}

async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A vault on a key that every test has. */
const testVault = openVault({ find: () => Buffer.alloc(32, 7), make: () => undefined });

/** An empty, migrated database of either engine, with what removes it. */
export async function freshStore(engine: Engine): Promise<Empty & { readonly store: Store }> {
  const { url, remove, run } = await emptyDatabase(engine);
  const store = await openStore({ url, vault: testVault });
  return { store, url, run, remove: () => store.close().then(remove) };
}

/**
 * Runs the same tests against a fresh database of each engine; `store()` is the one of the running test's engine, and
 * `run` a statement of any program that reaches it.
 */
export function onBothEngines(name: string, tests: (store: () => Store, run: Empty["run"]) => void): void {
  describe.each(["sqlite", "pg"] as const)(`${name} on %s`, (engine) => {
    let opened: Awaited<ReturnType<typeof freshStore>>;
    beforeAll(async () => {
      opened = await freshStore(engine);
    });
    afterAll(() => opened.remove());
    tests(
      () => opened.store,
      (sql) => opened.run(sql),
    );
  });
}
