import { getTableName, type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { admitted, type Finding } from "#db/admission.server";
import { pgKit } from "#db/kit";
import { copyIn } from "#db/pg-copy.server";
import { defineSchema } from "#db/schema/schema";
import { type Admit, codeOf, DatabaseRefused, lend, type Safe, type Store, type Tx } from "#db/store.server";
import type { Vault } from "#db/vault.server";

const t = defineSchema(pgKit);

const MIGRATION_LOCK = 7_211;
const WRITE_LOCK = 7_212;

/** Opens a PostgreSQL database through a pool of connections. */
export async function openPg(
  url: string,
  folder: string,
  { admit, vault }: { readonly admit: Admit | undefined; readonly vault: Vault },
): Promise<Store> {
  const pool = createPool(url);
  try {
    const found = await prepare(pool, folder, admit);
    let tail: Promise<unknown> = Promise.resolve();
    return {
      engine: "pg",
      db: handle(drizzle(pool), { vault }),
      found,
      write(work, safe = "at-once") {
        // Writers wait here, not on a connection: the connections stay free for readers, and nobody waits in vain.
        const run = tail.then(() => write({ pool, vault }, work, safe));
        tail = run.catch(() => undefined); // the caller hears of it; the next in the queue need not
        return run;
      },
      async migrations() {
        const { rows } = await pool.query("select count(*) as made from drizzle.__drizzle_migrations");
        return Number(rows[0]?.made);
      },
      async close() {
        await tail;
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
  });
  pool.on("error", (error) => console.error("An idle database connection was lost:", error.message));
  return pool;
}

/** What a Drizzle handle on a pool, a connection or a transaction has in common. */
type Raw = { execute(query: SQL): Promise<{ rows: unknown[] }> };

/** A Drizzle handle seen through the type that both engines share. */
function handle(
  raw: Raw,
  {
    vault,
    client,
    connection,
  }: { readonly vault: Vault; readonly client?: pg.PoolClient; readonly connection?: Tx },
): Tx {
  const rows = async (query: SQL) => (await raw.execute(query)).rows;
  const append: Tx["append"] = async (table, columns, values) => {
    if (client && values.length > 0) await copyIn(client, getTableName(table), columns, values);
  };
  const made = Object.assign(Object.create(raw), { t, engine: "pg", vault, rows, append });
  return Object.assign(made, { connection: connection ?? made }) as Tx;
}

/** A connection on which each query waits for the one before: pg allows no second while one runs. */
function inTurn(client: pg.PoolClient): pg.PoolClient {
  let tail: Promise<unknown> = Promise.resolve();
  const query = (...asked: Parameters<pg.PoolClient["query"]>) => {
    const run = tail.then(() => client.query(...asked));
    tail = run.then(
      () => undefined,
      () => undefined, // whoever asked hears of it; the next in turn need not
    );
    return run;
  };
  return new Proxy(client, {
    get: (target, key) => (key === "query" ? query : Reflect.get(target, key, target)),
  });
}

const handles = new WeakMap<pg.PoolClient, ReturnType<typeof ownHandle>>();
const ownHandle = (client: pg.PoolClient, vault: Vault) => {
  const raw = drizzle(inTurn(client));
  return { raw, connection: handle(raw, { vault, client }) };
};

/** The handle of a connection of the pool, made once. */
function handleOf(client: pg.PoolClient, vault: Vault): ReturnType<typeof ownHandle> {
  const known = handles.get(client) ?? ownHandle(client, vault);
  handles.set(client, known);
  return known;
}

/** Looks at the database, lets it in and migrates it, while no other process does. */
async function prepare(pool: pg.Pool, folder: string, admit: Admit | undefined) {
  const client = await pool.connect().catch((error: Error) => {
    throw new DatabaseRefused(
      `The database at DATABASE_URL cannot be reached (${error.message}). Start it, or correct the address.`,
    );
  });
  try {
    // Another process may take longer to fill the database than a statement may last.
    await client.query("set statement_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const mode = admitted(await look(client), folder, admit);
    await migrate(drizzle(client), { migrationsFolder: folder });
    return mode;
  } catch (error) {
    if (codeOf(error) !== "42501") throw error;
    throw new DatabaseRefused(
      "The user of DATABASE_URL may not create tables. Make it the owner of the database, or name another user.",
    );
  } finally {
    client.release(true); // the lock goes with the connection
  }
}

async function look(client: pg.PoolClient): Promise<Finding> {
  const { rows } = await client.query(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as migrated,
            to_regclass('public.installation') is not null as installed,
            exists (select from pg_tables where schemaname = 'public') as filled`,
  );
  const { migrated, installed, filled } = rows[0] ?? {};
  if (!migrated) return { migrations: [], mode: undefined, foreign: filled === true };
  const hashes = await client.query("select hash from drizzle.__drizzle_migrations");
  const modes = installed ? await client.query("select mode from public.installation") : undefined;
  const mode: unknown = modes?.rows[0]?.mode;
  return {
    migrations: hashes.rows.map((row) => String(row.hash)),
    mode: typeof mode === "string" ? mode : undefined,
    foreign: false,
  };
}

/** Runs `work` in a serializable transaction on a connection of its own. */
async function write<T>(
  { pool, vault }: { readonly pool: pg.Pool; readonly vault: Vault },
  work: (tx: Tx) => Promise<T>,
  safe: Safe,
): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    // Writers of all processes queue here, before their snapshot is taken: without it they undo one another and retry.
    await client.query("select pg_advisory_lock($1)", [WRITE_LOCK]);
    const { raw: own, connection } = handleOf(client, vault);
    const result = await retrying(() =>
      own.transaction(
        async (raw) => {
          if (safe === "with-next") await raw.execute(sql`set local synchronous_commit = off`);
          return lend(handle(raw, { vault, client, connection }), work);
        },
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
}

const retryCodes = new Set(["40001", "40P01"]);

/** Runs again what the database undid because of another writer, a little later each time. */
async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= 10 || !retryCodes.has(codeOf(error))) throw error;
      const pause = Math.random() * Math.min(200, 5 * 2 ** attempt);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
