import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Mode } from "#app/domain/mode";
import { openStore } from "#db/open.server";
import { createInstallation } from "#db/seed/create.server";
import { DatabaseRefused, type Engine, type Store } from "#db/store.server";
import { emptyDatabase } from "#tests/support/stores";

const folder = mkdtempSync(join(tmpdir(), "plafondkaart-migrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A later migration that rebuilds a table on which others depend, as the generator writes it for each engine. */
const rebuild: Record<Engine, string> = {
  sqlite: `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE \`__new_organisations\` (\`id\` text PRIMARY KEY NOT NULL, \`name\` text NOT NULL, \`kind\` text NOT NULL,
  \`kvk\` text, \`fictional\` integer NOT NULL, \`recorded_at\` integer NOT NULL, \`note\` text);--> statement-breakpoint
INSERT INTO \`__new_organisations\` SELECT *, 'new' FROM \`organisations\`;--> statement-breakpoint
DROP TABLE \`organisations\`;--> statement-breakpoint
ALTER TABLE \`__new_organisations\` RENAME TO \`organisations\`;--> statement-breakpoint
PRAGMA foreign_keys=ON;`,
  pg: `ALTER TABLE "organisations" ADD COLUMN "note" text DEFAULT 'new';`,
};

/** The migrations of a newer version of the product. */
function newerMigrations(engine: Engine): string {
  const newer = join(folder, engine);
  cpSync("db/migrations", newer, { recursive: true });
  const file = join(newer, engine, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8"));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_newer" });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(newer, engine, "9999_newer.sql"), rebuild[engine]);
  return newer;
}

const countOf = async (store: Store, table: "organisations" | "agbCodes"): Promise<number> =>
  store.db.$count(store.db.t[table]);

describe.each(["sqlite", "pg"] as const)("opening a database on %s", (engine) => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  beforeEach(async () => {
    database = await emptyDatabase(engine);
  });
  afterEach(() => database.remove());

  async function withStore<T>(use: (store: Store) => Promise<T>, migrations?: string): Promise<T> {
    const store = await openStore({ url: database.url, migrations });
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  }

  it("migrates a filled database without losing rows of tables that depend on a rebuilt one", async () => {
    await withStore(async (store) => {
      await store.write(async (tx) => {
        await tx.insert(tx.t.organisations).values({
          id: "o1",
          name: "Laboratorium",
          kind: "laboratory",
          fictional: true,
          recordedAt: "2022-01-01T00:00:00.000Z",
        });
        await tx.insert(tx.t.agbCodes).values({ organisation: "o1", code: "01010101", from: "2022-01-01" });
      });
    });
    await withStore(async (store) => {
      expect(await store.db.rows(sql`select note from organisations`)).toEqual([{ note: "new" }]);
      expect(await countOf(store, "agbCodes")).toBe(1);
      await expect(
        store.write((tx) =>
          tx.insert(tx.t.agbCodes).values({ organisation: "nobody", code: "01010102", from: "2022-01-01" }),
        ),
      ).rejects.toThrow();
    }, newerMigrations(engine));
  });

  it("refuses a database of a newer version and leaves it as it is", async () => {
    const newer = newerMigrations(engine);
    const made = await withStore((store) => store.migrations(), newer);
    await expect(openStore({ url: database.url })).rejects.toThrow(DatabaseRefused);
    await expect(openStore({ url: database.url })).rejects.toThrow(/newer version .* name another database/);
    expect(await withStore((store) => store.migrations(), newer)).toBe(made);
  });

  it("tells the mode it finds before it changes anything", async () => {
    const heard: (Mode | undefined)[] = [];
    const refuse = (found: Mode | undefined) => {
      heard.push(found);
      throw new Error("not this one");
    };
    await expect(openStore({ url: database.url, admit: refuse })).rejects.toThrow("not this one");
    await withStore(async (store) => {
      expect(store.found).toBeUndefined();
      expect(await createInstallation(store, "live")).toBe("live");
    });
    await expect(openStore({ url: database.url, admit: refuse })).rejects.toThrow("not this one");
    expect(heard).toEqual([undefined, "live"]);
  });

  it("fills a new database once, and never changes its mode", async () => {
    await withStore(async (store) => {
      expect(await createInstallation(store, "demonstration")).toBe("demonstration");
      const organisations = await countOf(store, "organisations");
      expect(await createInstallation(store, "live")).toBe("demonstration");
      expect(await countOf(store, "organisations")).toBe(organisations);
    });
  });

  it("refuses a database with the tables of another program, and adds none of its own", async () => {
    await database.run("create table invoices (number integer)");
    await expect(openStore({ url: database.url })).rejects.toThrow(/tables of another program/);
    await database.run("drop table invoices");
    await withStore(async (store) => expect(store.found).toBeUndefined());
  });
});
