import { execFileSync } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { acceptBatch } from "#app/features/production/accept-batch.server";
import { openStore } from "#db/open.server";
import type { Store } from "#db/store.server";
import { seed } from "#tests/seed/season";
import { startServer } from "#tests/support/postgres";
import { deedOn, intake } from "#tests/support/production";
import { writeProductionFile } from "./production-file";

export const name = "Import of a million lines against the sqlite3 shell's plain .import of the same file";
export const unit = "seconds";
export const ratioAtMost = 4;

const LINES = 1_000_000;

const seconds = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** From the file to lines that count. */
async function importFile(store: Store, path: string): Promise<void> {
  const file = { name: "productie.csv", read: () => createReadStream(path, { highWaterMark: 256 * 1024 }) };
  const { number, lines, refused } = await intake(store, file, { day: "2023-06-20" });
  const why = await acceptBatch(store, deedOn("2023-06-20"), { number, acceptedOnly: true });
  if (why || refused > 0) throw new Error(`${refused} of ${lines} lines were refused ${why?.key ?? ""}`);
}

async function onPostgres(path: string): Promise<void> {
  const postgres = await startServer("max_connections=50");
  try {
    const store = await openStore({ url: postgres.url });
    await seed(store);
    const ours = await seconds(() => importFile(store, path));
    await store.close();
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    const columns = Array.from({ length: 12 }, (_, at) => `c${at} text`).join(",");
    await client.query(`create table plain (${columns})`);
    execFileSync("chmod", ["a+rx,a+r", join(path, ".."), path]);
    const copy = await seconds(() =>
      client.query(`copy plain from '${path}' with (format csv, delimiter ';', header)`),
    );
    await client.end();
    console.log(
      `  pg: ${ours.toFixed(1)} s, COPY of the same file ${copy.toFixed(1)} s: ratio ${(ours / copy).toFixed(1)}`,
    );
  } finally {
    await postgres.stop();
  }
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-bench-"));
  try {
    const store = await openStore({ url: join(folder, "bench.sqlite") });
    await seed(store);
    const path = join(folder, "production.csv");
    await writeProductionFile(store, path, LINES);
    const plain = () =>
      execFileSync("sqlite3", [
        join(folder, "plain.sqlite"),
        "-cmd",
        ".mode csv",
        "-cmd",
        ".separator ;",
        `.import ${path} plain`,
      ]);
    const reference = await seconds(plain);
    const value = await seconds(() => importFile(store, path));
    await store.close();
    await onPostgres(path);
    return { value, reference };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
