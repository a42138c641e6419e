import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "#db/open.server";
import type { Store } from "#db/store.server";
import type { Vault } from "#db/vault.server";
import { startServer } from "#tests/support/postgres";

/**
 * Does the same on a fresh database of either engine, with everything kept through a loss of power as in use.
 * @param vault without one nothing is sealed
 */
export async function onEachEngine<Result>(
  measure: (store: Store) => Promise<Result>,
  vault?: Vault,
): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-bench-"));
  const postgres = await startServer("max_connections=50");
  const results: Result[] = [];
  try {
    for (const url of [join(folder, "bench.sqlite"), postgres.url]) {
      const store = await openStore({ url, vault });
      results.push(await measure(store));
      await store.close();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}
