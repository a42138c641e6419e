import { openPg } from "#db/pg.server";
import { openSqlite } from "#db/sqlite.server";
import type { Admit, Store } from "#db/store.server";
import { noVault, type Vault } from "#db/vault.server";

export type StoreOptions = {
  /** `postgres://…`, or the path of an SQLite file. */
  readonly url: string;
  /** The folder that holds `sqlite/` and `pg/`. */
  readonly migrations?: string | undefined;
  readonly admit?: Admit | undefined;
  /** Left out, nothing can be sealed or read that is. */
  readonly vault?: Vault | undefined;
};

/**
 * Opens the database, creating and migrating it where needed.
 * @throws DatabaseRefused when it cannot be reached or written, is not ours, or comes from a newer version;
 * and whatever `admit` throws. Nothing has changed then.
 */
export function openStore({
  url,
  migrations = "db/migrations",
  admit,
  vault = noVault,
}: StoreOptions): Promise<Store> {
  return /^postgres(ql)?:/.test(url)
    ? openPg(url, `${migrations}/pg`, { admit, vault })
    : openSqlite(url, `${migrations}/sqlite`, { admit, vault });
}
