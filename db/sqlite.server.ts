import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { getTableName, type SQL } from "drizzle-orm";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { admitted, type Finding } from "#db/admission.server";
import { sqliteKit } from "#db/kit";
import { defineSchema } from "#db/schema/schema";
import { type Admit, codeOf, DatabaseRefused, lend, type Safe, type Store, type Tx } from "#db/store.server";
import type { Vault } from "#db/vault.server";

const t = defineSchema(sqliteKit);

/** Opens an SQLite file: one connection that reads, and one that writes behind a queue. */
export async function openSqlite(
  path: string,
  folder: string,
  { admit, vault }: { readonly admit: Admit | undefined; readonly vault: Vault },
): Promise<Store> {
  const writer = openWriter(path);
  const found = prepare(writer, path, folder, admit);
  const reader = connect(path, { readonly: true });
  const count = reader.prepare("select count(*) from __drizzle_migrations").pluck();
  let tail: Promise<unknown> = Promise.resolve();
  const tx = handle(writer, vault);
  return {
    engine: "sqlite",
    db: handle(reader, vault),
    found,
    write(work, safe = "at-once") {
      const run = tail.then(() => inTransaction(writer, () => lend(tx, work), safe));
      tail = run.catch(() => undefined); // the caller hears of it; the next in the queue need not
      return run;
    },
    migrations: async () => Number(count.get()),
    async close() {
      await tail;
      reader.close();
      writer.close();
    },
  };
}

/** A Drizzle handle seen through the type that both engines share. */
function handle(connection: Database.Database, vault: Vault): Tx {
  const raw: BetterSQLite3Database = drizzle(connection);
  const rows = async (query: SQL) => raw.all(query);
  const append = appendTo(connection);
  const made = Object.assign(Object.create(raw), { t, engine: "sqlite", vault, rows, append });
  return Object.assign(made, { connection: made }) as Tx;
}

/** Rows of one statement: with more of them each costs less, up to here. */
const ROWS_AT_ONCE = 100;

/** Adds rows by statements that are prepared once. */
function appendTo(connection: Database.Database): Tx["append"] {
  const prepared = new Map<string, Database.Statement>();
  const statement = (into: string, row: string, rows: number) => {
    const text = `${into} values ${Array.from({ length: rows }, () => row).join(",")}`;
    const made = prepared.get(text) ?? connection.prepare(text);
    prepared.set(text, made);
    return made;
  };
  return async (table, columns, values) => {
    const into = `insert into "${getTableName(table)}" (${columns.map((name) => `"${name}"`).join(",")})`;
    const row = `(${columns.map(() => "?").join(",")})`;
    const width = columns.length;
    for (let at = 0; at < values.length; ) {
      const rows = values.length - at >= ROWS_AT_ONCE * width ? ROWS_AT_ONCE : 1;
      statement(into, row, rows).run(values.slice(at, at + rows * width));
      at += rows * width;
    }
  };
}

/** A connection that never waits for a lock, since waiting would hold up every visitor. */
function connect(path: string, { readonly }: { readonly: boolean }): Database.Database {
  const connection = new Database(path, { readonly, timeout: 0 });
  connection.pragma("foreign_keys = ON");
  // SQLite's own knows ASCII only; this one answers as PostgreSQL does.
  connection.function("lower", { deterministic: true }, (text: unknown) =>
    typeof text === "string" ? text.toLowerCase() : text,
  );
  return connection;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes a folder and those above it, one by one: Node's own way to do so never ends where a system refuses by half. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

function openWriter(path: string): Database.Database {
  const folder = dirname(path);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new DatabaseRefused(
      `${folder} is a file, and the database needs a folder: name one with PLAFONDKAART_DATA.`,
    );
  }
  try {
    makeFolder(folder);
    return connect(path, { readonly: false });
  } catch (error) {
    throw new DatabaseRefused(
      `The database file ${path} cannot be opened for writing (${messageOf(error)}). Make its folder writable, or name another with PLAFONDKAART_DATA.`,
    );
  }
}

/** Looks at the database, lets it in and migrates it; the connection is closed when it is refused. */
function prepare(writer: Database.Database, path: string, folder: string, admit: Admit | undefined) {
  try {
    const mode = admitted(look(writer), folder, admit);
    writer.pragma("journal_mode = WAL");
    writer.pragma("synchronous = FULL");
    // Inside a transaction this pragma does nothing, and a rebuilt table would take its children along.
    writer.pragma("foreign_keys = OFF");
    migrate(drizzle(writer), { migrationsFolder: folder });
    writer.pragma("foreign_keys = ON");
    return mode;
  } catch (error) {
    writer.close();
    throw refusalOf(error, path);
  }
}

/** The errors of SQLite's that a person can cure, in words; any other error as it is. */
function refusalOf(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) {
    return new DatabaseRefused(
      `The file ${path} is no database, or is damaged (${messageOf(error)}): put a backup back, or name another folder with PLAFONDKAART_DATA.`,
    );
  }
  if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_CANTOPEN")) {
    return new DatabaseRefused(
      `The database file ${path} cannot be written (${messageOf(error)}). Make it and its folder writable, or name another folder with PLAFONDKAART_DATA.`,
    );
  }
  if (code.startsWith("SQLITE_BUSY")) {
    return new DatabaseRefused(
      `The database file ${path} is being changed by another program. Wait until that is done, or stop it.`,
    );
  }
  if (code === "SQLITE_FULL") {
    return new DatabaseRefused(`There is no room left for the database file ${path}. Make room on its disk.`);
  }
  return error;
}

function look(writer: Database.Database): Finding {
  const tables = new Set(writer.prepare("select name from sqlite_master where type = 'table'").pluck().all());
  const migrated = tables.has("__drizzle_migrations");
  const hashes = migrated ? writer.prepare("select hash from __drizzle_migrations").pluck().all() : [];
  const mode = tables.has("installation")
    ? writer.prepare("select mode from installation").pluck().get()
    : undefined;
  return {
    migrations: hashes.map(String),
    mode: migrated && mode !== undefined ? String(mode) : undefined,
    foreign: !migrated && tables.size > 0,
  };
}

/** Never Drizzle's own transaction, which cannot wait for promises. */
async function inTransaction<T>(writer: Database.Database, work: () => Promise<T>, safe: Safe): Promise<T> {
  // In WAL mode what was written without waiting for the disk is safe with the next write that waits.
  writer.exec(`PRAGMA synchronous = ${safe === "at-once" ? "FULL" : "NORMAL"}`);
  await begin(writer);
  try {
    const result = await work();
    writer.exec("COMMIT");
    return result;
  } catch (error) {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    throw error;
  }
}

const PAUSE_MS = 25;
const ATTEMPTS = 400;

/** Waits for another process that holds the write lock, without holding up this one; gives up after ten seconds. */
async function begin(writer: Database.Database): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (codeOf(error) !== "SQLITE_BUSY" || attempt >= ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
