import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";
import type { Day, Instant } from "#app/domain/calendar";

/** A moment: `timestamptz` in PostgreSQL, whole milliseconds in SQLite, ISO text in code. */
const pgInstant = pg.customType<{ data: Instant; driverData: string }>({
  dataType: () => "timestamp (3) with time zone",
  toDriver: (value) => value,
  fromDriver: (value) => new Date(value).toISOString() as Instant,
});
const sqliteInstant = sqlite.customType<{ data: Instant; driverData: number }>({
  dataType: () => "integer",
  toDriver: (value) => Date.parse(value),
  fromDriver: (value) => new Date(value).toISOString() as Instant,
});

/** JSON whose texts stay texts: Drizzle's own column reads the text "10" back as a number. */
const pgJson = pg.customType<{ data: unknown; driverData: unknown }>({
  dataType: () => "jsonb",
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value,
});

const pgBytes = pg.customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** The columns a table may have, named once. PostgreSQL's builders give the types; SQLite supplies look-alikes. */
export const pgKit = {
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  check: pg.check,
  /** UUIDv7 or other text. */
  text: (name: string) => pg.text(name),
  /** A text out of a fixed list of words. */
  word: <W extends string>(name: string) => pg.text(name).$type<W>(),
  int: (name: string) => pg.integer(name),
  real: (name: string) => pg.doublePrecision(name),
  bool: (name: string) => pg.boolean(name),
  json: <T>(name: string) => pgJson(name).$type<T>(),
  /** Whole cents, 64 bits. */
  cents: (name: string) => pg.bigint(name, { mode: "number" }),
  /** A whole number of up to 53 bits. */
  whole: (name: string) => pg.bigint(name, { mode: "number" }),
  /** Raw bytes; at most 256 KB in one row. */
  bytes: (name: string) => pgBytes(name),
  /** A civil day, `YYYY-MM-DD`. */
  day: (name: string) => pg.text(name).$type<Day>(),
  instant: (name: string) => pgInstant(name),
};
export type Kit = typeof pgKit;

export const sqliteKit = {
  table: sqlite.sqliteTable,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
  check: sqlite.check,
  text: (name: string) => sqlite.text(name),
  word: (name: string) => sqlite.text(name),
  int: (name: string) => sqlite.integer(name),
  real: (name: string) => sqlite.real(name),
  bool: (name: string) => sqlite.integer(name, { mode: "boolean" }),
  json: (name: string) => sqlite.text(name, { mode: "json" }),
  cents: (name: string) => sqlite.integer(name),
  whole: (name: string) => sqlite.integer(name),
  bytes: (name: string) => sqlite.blob(name, { mode: "buffer" }),
  day: (name: string) => sqlite.text(name),
  instant: (name: string) => sqliteInstant(name),
} satisfies Record<keyof Kit, unknown> as unknown as Kit;
