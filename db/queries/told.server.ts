import { inArray } from "drizzle-orm";
import { accountsIn, type NamedValues, type NoticeValues, withNames } from "#app/domain/notice-values";
import type { Db } from "#db/store.server";

/** Notices or messages with the names of who they speak of; who may read them is the caller's to decide. */
export async function named<Row extends { readonly values: NoticeValues }>(
  db: Db,
  rows: readonly Row[],
): Promise<(Omit<Row, "values"> & { readonly values: NamedValues })[]> {
  const names = await namesOf(db, [...new Set(rows.flatMap(({ values }) => accountsIn(values)))]);
  return rows.map((row) => ({ ...row, values: withNames(row.values, names) }));
}

async function namesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { accounts } = db.t;
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
