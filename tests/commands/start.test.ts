import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build } from "#app/commands/build.mjs";
import type { Mode } from "#app/domain/mode";
import { openStore } from "#db/open.server";
import { createInstallation } from "#db/seed/create.server";
import { type Ended, startProgram } from "#tests/support/program";
import { emptyDatabase } from "#tests/support/stores";

const SERVER = join(build(process.stderr), "server/index.js");

let data: string;
beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), "plafondkaart-start-")), "data");
});
afterEach(() => rmSync(join(data, ".."), { recursive: true, force: true }));

const start = (environment: Readonly<Record<string, string>> = {}) =>
  startProgram(SERVER, { PLAFONDKAART_DATA: data, PORT: "0", ...environment });

async function made(mode: Mode): Promise<string> {
  const url = join(data, "plafondkaart.sqlite");
  const store = await openStore({ url });
  await createInstallation(store, mode);
  await store.close();
  return url;
}

/** One plain sentence or two on one line of standard error, nothing else, and exit code 1. */
function expectRefusal({ code, out, err }: Ended, words: RegExp): void {
  expect(err.trim()).toMatch(words);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect({ code, out }).toEqual({ code: 1, out: "" });
}

describe("starting the server", () => {
  it("serves, answers how it is, and stops when told", async () => {
    await made("demonstration");
    const server = start();
    const [, address] = await server.said(/stands at (http:\S+)/);
    const health = await fetch(`${address}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ up: true, database: "answers", mode: "demonstration" });
    const page = await fetch(`${address}/sign-in`);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("nonce-");
    await page.text();
    server.stop("SIGTERM");
    server.stop("SIGTERM");
    expect((await server.ended).code).toBe(0);
  });

  it("says that the port is in use, and touches no database", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const ended = await start({ PORT: String(port) }).ended;
    other.close();
    expectRefusal(ended, new RegExp(`^Port ${port} is in use: .* PORT=${port + 1}\\.$`));
    expect(existsSync(data)).toBe(false);
  });

  it("says that the data folder cannot be written", async () => {
    writeFileSync(data, "a file where the folder has to be");
    expectRefusal(
      await start().ended,
      /data is a file, and the database needs a folder: .* PLAFONDKAART_DATA\.$/,
    );
    expect(readFileSync(data, "utf8")).toBe("a file where the folder has to be");
    // A file above it, a folder that even root cannot write in, and one that refuses by half.
    for (const folder of [join(data, "a/b"), "/sys/plafondkaart", "/proc/plafondkaart"])
      expectRefusal(
        await start({ PLAFONDKAART_DATA: folder }).ended,
        /cannot be opened for writing .* PLAFONDKAART_DATA\.$/,
      );
  });

  it("says that a file is no database, and leaves it as it is", async () => {
    const file = join(data, "plafondkaart.sqlite");
    mkdirSync(data);
    writeFileSync(file, "no database at all".repeat(100));
    expectRefusal(await start().ended, /is no database, or is damaged .* PLAFONDKAART_DATA\.$/);
    expect(readFileSync(file, "utf8")).toBe("no database at all".repeat(100));
  });

  it("says that a database is of a newer version", async () => {
    const connection = new Database(await made("live"));
    connection.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
    connection.close();
    expectRefusal(await start().ended, /newer version of Plafondkaart\. Start that version/);
  });

  it("says that the mode of a database cannot change", async () => {
    await made("live");
    const ended = await start({ PLAFONDKAART_MODE: "demonstration" }).ended;
    expectRefusal(
      ended,
      /is a live database and PLAFONDKAART_MODE asks for a demonstration.* PLAFONDKAART_DATA/,
    );
  });

  it("asks what a new PostgreSQL database is to become, and adds nothing to it", async () => {
    const { url, remove, run } = await emptyDatabase("pg");
    expectRefusal(await start({ DATABASE_URL: url }).ended, /is new: .* PLAFONDKAART_MODE=live or/);
    await run(
      "do $$ begin assert not exists (select from pg_tables where tablename = 'installation'); end $$",
    );
    await remove();
  });

  it("serves from PostgreSQL", async () => {
    const { url, remove } = await emptyDatabase("pg");
    const server = start({ DATABASE_URL: url, PLAFONDKAART_MODE: "live" });
    const [, address] = await server.said(/stands at (http:\S+)/);
    expect(await (await fetch(`${address}/healthz`)).json()).toMatchObject({ up: true, mode: "live" });
    server.stop("SIGINT");
    expect((await server.ended).code).toBe(0);
    await remove();
  });

  it.each([
    [{ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }, /cannot be reached .* correct the address\.$/],
    [{ HOST: "192.0.2.1" }, /^HOST is "192\.0\.2\.1", which is no address of this machine/],
  ])("refuses %o in a sentence", async (environment, words) => {
    expectRefusal(await start(environment).ended, words);
  });
});
