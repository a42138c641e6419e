import { DrizzleQueryError, type ExtractTablesWithRelations, type SQL } from "drizzle-orm";
import type { PgDatabase, PgTable } from "drizzle-orm/pg-core";
import type { PgQueryResultHKT } from "drizzle-orm/pg-core/session";
import type { Mode } from "#app/domain/mode";
import type { Schema } from "#db/schema/schema";
import type { Vault } from "#db/vault.server";

interface NoResult extends PgQueryResultHKT {
  readonly type: undefined;
}
type Pg = PgDatabase<NoResult, Schema, ExtractTablesWithRelations<Schema>>;

export type Engine = "sqlite" | "pg";

/** What both engines can do with reads. `t` holds the tables. */
export type Db = Pick<Pg, "select" | "selectDistinct" | "with" | "$with" | "$count"> & {
  readonly t: Schema;
  readonly engine: Engine;
  /** Holds the keys of sealed tenders, for the queries of `db` alone. */
  readonly vault: Vault;
  /** Raw SELECT, for what the builder cannot say; the caller parses the rows. */
  rows(query: SQL): Promise<unknown[]>;
};

/** A value as the engine stores it, without a column's own translation. */
export type Plain = string | number | null;

declare const writable: unique symbol;
/** A handle that also writes; it lives as long as the transaction that lends it. */
export type Tx = Db &
  Pick<Pg, "insert" | "update" | "delete"> & {
    readonly [writable]: true;
    /**
     * The connection under the transaction, the same each time it is lent: what is prepared on it once runs inside
     * every later transaction too.
     */
    readonly connection: Tx;
    /**
     * Adds many rows at once, as fast as the engine can.
     * @param columns the names of the columns in the database; those of plain numbers and texts only
     * @param values those of each row in that order, one row after the other: a million small arrays would take longer
     */
    append(table: PgTable, columns: readonly string[], values: readonly Plain[]): Promise<void>;
  };

/**
 * When a write has to be safe from a loss of power: at once, before it is answered, or with the next one that has to be.
 * The second is for rows that count for nothing until another write says so.
 */
export type Safe = "at-once" | "with-next";

export interface Store {
  readonly engine: Engine;
  readonly db: Db;
  /** The mode that the database had when it was opened; absent when it was new. */
  readonly found: Mode | undefined;
  /** Runs `work` in a transaction; on PostgreSQL it may run more than once, so it must be safe to repeat. */
  write<T>(work: (tx: Tx) => Promise<T>, safe?: Safe): Promise<T>;
  /** How many migrations the database has had; rejects when the database does not answer. */
  migrations(): Promise<number>;
  close(): Promise<void>;
}

/** A database that cannot be opened, in words for whoever started the program. */
export class DatabaseRefused extends Error {
  override name = "DatabaseRefused";
}

/** The code that the database gave its error, or nothing. */
export const codeOf = (error: unknown): string => {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
};

/** Whether a write failed because there is no room left for the database; nothing of it was kept then. */
export const isFull = (error: unknown): boolean => ["SQLITE_FULL", "53100"].includes(codeOf(error));

/** Hears the mode found in a database, absent when it is new, before anything is changed; may throw to refuse it. */
export type Admit = (found: Mode | undefined) => unknown;

/** Lends `tx` to `work` and takes it back: a query begun after the transaction throws. */
export async function lend<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { proxy, revoke } = Proxy.revocable(tx, {});
  try {
    return await work(proxy);
  } finally {
    revoke();
  }
}
