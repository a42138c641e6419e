import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clear, runFrom } from "#app/commands/build.mjs";

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "plafondkaart-builds-"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A build that was made or run for the last time so many days ago. */
function made(name: string, daysAgo: number, runner?: number): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  if (runner) writeFileSync(join(folder, `run-by-${runner}`), "");
  const at = 1_700_000_000 - daysAgo * 86_400;
  utimesSync(folder, at, at);
  return folder;
}

/** The id of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

describe("builds beside one another", () => {
  it("are cleared away but for the three made or run last", () => {
    for (const [name, daysAgo] of [
      ["d", 4],
      ["b", 2],
      ["c", 3],
      ["e", 5],
    ] as const)
      made(name, daysAgo);
    clear(made("a", 1));
    expect(readdirSync(parent)).toEqual(["a", "b", "c"]);
  });

  it("stay while a process runs from them or makes them, however old", () => {
    for (const [name, daysAgo] of [
      ["b", 2],
      ["c", 3],
    ] as const)
      made(name, daysAgo);
    runFrom(made("run", 9));
    made(`making.${process.pid}`, 9);
    made(`broken-off.${ended()}`, 9);
    made("left", 8, ended());
    clear(made("a", 1));
    expect(readdirSync(parent)).toEqual(["a", "b", "c", `making.${process.pid}`, "run"]);
  });
});
