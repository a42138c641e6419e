import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { DrizzleQueryError, type ExtractTablesWithRelations, type SQL } from "drizzle-orm";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PgQueryResultHKT } from "drizzle-orm/pg-core/session";
import { pgKit, sqliteKit } from "#db/kit";
import { defineSchema, type Schema } from "#db/schema/schema";

interface NoResult extends PgQueryResultHKT {
  readonly type: undefined;
}
type Pg = PgDatabase<NoResult, Schema, ExtractTablesWithRelations<Schema>>;

export type Engine = "sqlite" | "pg";

/** What both engines can do with reads. `t` holds the tables. */
export type Db = Pick<Pg, "select" | "selectDistinct" | "with" | "$with" | "$count"> & {
  readonly t: Schema;
  readonly engine: Engine;
  /** Raw SELECT, for what the builder cannot say; the caller parses the rows. */
  rows(query: SQL): Promise<unknown[]>;
};
declare const writable: unique symbol;
/** A handle that also writes; it lives as long as the transaction that lends it. */
export type Tx = Db & Pick<Pg, "insert" | "update" | "delete"> & { readonly [writable]: true };

export interface Store {
  readonly engine: Engine;
  readonly db: Db;
  /** Runs `work` in a transaction; on PostgreSQL it may run more than once, so it must be safe to repeat. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A database that cannot be opened, in words for whoever started the program. */
export class DatabaseRefused extends Error {
  override name = "DatabaseRefused";
}

const codeOf = (error: unknown): string => {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
};

const uniqueCodes = new Set(["23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"]);
/** Whether a write failed because the same key stood there already. */
export const isUniqueViolation = (error: unknown): boolean => uniqueCodes.has(codeOf(error));

/** A Drizzle handle of either engine, seen through the type they share. */
function handle(raw: object, t: Schema, engine: Engine, rows: (query: SQL) => Promise<unknown[]>): Tx {
  return Object.assign(Object.create(raw), { t, engine, rows }) as Tx;
}

/** Lends `tx` to `work` and takes it back: a query begun after the transaction throws. */
async function lend<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { proxy, revoke } = Proxy.revocable(tx, {});
  try {
    return await work(proxy);
  } finally {
    revoke();
  }
}

export type StoreOptions = {
  /** `postgres://…`, or the path of an SQLite file. */
  readonly url: string;
  /** The folder that holds `sqlite/` and `pg/`. */
  readonly migrations?: string | undefined;
};

/**
 * Opens the database, creating and migrating it where needed.
 * @throws DatabaseRefused when it cannot be reached or written, or comes from a newer version of the product.
 */
export async function openStore({ url, migrations = "db/migrations" }: StoreOptions): Promise<Store> {
  return /^postgres(ql)?:/.test(url) ? openPg(url, migrations) : openSqlite(url, migrations);
}

/** The hashes of the migrations that this version of the product knows, as Drizzle records them. */
function knownMigrations(folder: string): Set<string> {
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(`${folder}/meta/_journal.json`, "utf8"),
  );
  return new Set(
    journal.entries.map(({ tag }) =>
      createHash("sha256")
        .update(readFileSync(`${folder}/${tag}.sql`, "utf8"))
        .digest("hex"),
    ),
  );
}

function refuseNewer(applied: readonly string[], folder: string): void {
  const known = knownMigrations(folder);
  if (applied.some((hash) => !known.has(hash))) {
    throw new DatabaseRefused(
      "This database was made by a newer version of Plafondkaart. Start that version, or name another database.",
    );
  }
}

async function openSqlite(path: string, migrations: string): Promise<Store> {
  const [{ default: Database }, { drizzle }, { migrate }] = await Promise.all([
    import("better-sqlite3"),
    import("drizzle-orm/better-sqlite3"),
    import("drizzle-orm/better-sqlite3/migrator"),
  ]);
  const t = defineSchema(sqliteKit);
  const open = (readonly: boolean) => {
    const connection = new Database(path, { readonly, timeout: 0 });
    if (!readonly) {
      connection.pragma("journal_mode = WAL");
      connection.pragma("synchronous = FULL");
    }
    connection.pragma("foreign_keys = ON");
    // SQLite's own knows ASCII only; this one answers as PostgreSQL does.
    connection.function("lower", { deterministic: true }, (text: unknown) =>
      typeof text === "string" ? text.toLowerCase() : text,
    );
    return connection;
  };
  const writer = openWriter();
  function openWriter() {
    try {
      mkdirSync(dirname(path), { recursive: true });
      return open(false);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new DatabaseRefused(
        `The database file ${path} cannot be opened for writing (${why}). Make its folder writable, or name another with PLAFONDKAART_DATA.`,
      );
    }
  }
  const folder = `${migrations}/sqlite`;
  const writing = drizzle(writer, { schema: t as never });
  try {
    const has = writer.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
    if (has)
      refuseNewer(writer.prepare("select hash from __drizzle_migrations").pluck().all() as string[], folder);
    // Inside a transaction this pragma does nothing, and a rebuilt table would take its children along.
    writer.pragma("foreign_keys = OFF");
    migrate(writing, { migrationsFolder: folder });
    writer.pragma("foreign_keys = ON");
  } catch (error) {
    writer.close();
    if (error instanceof DatabaseRefused) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new DatabaseRefused(
      `The database file ${path} is not one of Plafondkaart, or is damaged (${why}). Nothing was changed.`,
    );
  }
  const reader = open(true);
  const reading = drizzle(reader, { schema: t as never });
  const tx = handle(writing, t, "sqlite", async (query) => writing.all(query));
  const db = handle(reading, t, "sqlite", async (query) => reading.all(query));
  let tail: Promise<unknown> = Promise.resolve();
  return {
    engine: "sqlite",
    db,
    write(work) {
      const run = tail.then(async () => {
        await begin(() => writer.exec("BEGIN IMMEDIATE"));
        try {
          const result = await lend(tx, work);
          writer.exec("COMMIT");
          return result;
        } catch (error) {
          if (writer.inTransaction) writer.exec("ROLLBACK");
          throw error;
        }
      });
      tail = run.catch(() => undefined);
      return run;
    },
    async close() {
      await tail;
      reader.close();
      if (existsSync(path)) writer.pragma("optimize");
      writer.close();
    },
  };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits for another process that holds the write lock, without holding up this one; gives up after ten seconds. */
async function begin(start: () => void): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      start();
      return;
    } catch (error) {
      if (codeOf(error) !== "SQLITE_BUSY" || attempt >= 400) throw error;
      await wait(25);
    }
  }
}

const MIGRATION_LOCK = 7_211;
const WRITE_LOCK = 7_212;
const retryCodes = new Set(["40001", "40P01"]);

async function openPg(url: string, migrations: string): Promise<Store> {
  const [{ default: pg }, { drizzle }, { migrate }] = await Promise.all([
    import("pg"),
    import("drizzle-orm/node-postgres"),
    import("drizzle-orm/node-postgres/migrator"),
  ]);
  const t = defineSchema(pgKit);
  const folder = `${migrations}/pg`;
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  });
  pool.on("error", (error) => console.error("An idle database connection was lost:", error.message));
  const migrator = await pool.connect().catch(async (error: Error) => {
    await pool.end();
    throw new DatabaseRefused(
      `The database at DATABASE_URL cannot be reached (${error.message}). Start it, or correct the address.`,
    );
  });
  try {
    await migrator.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const has = await migrator.query("select to_regclass('drizzle.__drizzle_migrations') as name");
    if (has.rows[0]?.name)
      refuseNewer(
        (await migrator.query("select hash from drizzle.__drizzle_migrations")).rows.map((row) =>
          String(row.hash),
        ),
        folder,
      );
    await migrate(drizzle(migrator), { migrationsFolder: folder });
    await migrator.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    migrator.release();
  } catch (error) {
    migrator.release(true);
    await pool.end();
    throw error;
  }
  const db = drizzle(pool, { schema: t });
  return {
    engine: "pg",
    db: handle(db, t, "pg", async (query) => (await db.execute(query)).rows),
    async write(work) {
      const client = await pool.connect();
      let broken = true;
      try {
        // Writers queue here, before their snapshot is taken: without it they undo one another and retry.
        await client.query("select pg_advisory_lock($1)", [WRITE_LOCK]);
        const own = drizzle(client, { schema: t });
        const result = await retrying(() =>
          own.transaction(
            (raw) =>
              lend(
                handle(raw, t, "pg", async (query) => (await raw.execute(query)).rows),
                work,
              ),
            { isolationLevel: "serializable" },
          ),
        );
        broken = false;
        return result;
      } catch (error) {
        broken = codeOf(error).startsWith("08") || codeOf(error).startsWith("57");
        throw error;
      } finally {
        if (!broken) await client.query("select pg_advisory_unlock($1)", [WRITE_LOCK]);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= 10 || !retryCodes.has(codeOf(error))) throw error;
      await wait(Math.random() * Math.min(200, 5 * 2 ** attempt));
    }
  }
}
