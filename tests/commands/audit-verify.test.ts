import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startProgram } from "#tests/support/program";

const folder = mkdtempSync(join(tmpdir(), "plafondkaart-verify-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...values: string[]) => startProgram("app/commands/audit-verify.mjs", {}, ...values).ended;
const written = (text: string): string => {
  const path = join(folder, "given.json");
  writeFileSync(path, text);
  return path;
};
const opening = `{"head":{"number":1,"hash":"${"0".repeat(64)}"},"events":[`;

describe("the checker of exported chains", () => {
  it.each([
    ["nothing", [], /Name one exported file/],
    ["two files", ["a.json", "b.json"], /Name one exported file/],
    ["a file that is not there", ["/nowhere/chain.json"], /cannot be read.*ENOENT/],
    ["a folder", [folder], /cannot be read.*EISDIR/],
    ["a head without a hash", ["a.json", "--head", "12"], /written as its number, a colon and its hash/],
    ["a head left out", ["a.json", "--head"], /written as its number, a colon and its hash/],
  ])("says what it needs, given %s", async (_what, values, words) => {
    const { code, out, err } = await run(...values);
    expect(err.trim()).toMatch(words);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });

  it.each([
    ["an empty file", "", /empty/],
    ["a CSV file", "Nummer;Wie\r\n1;Noor\r\n", /not as CSV/],
    ["another JSON file", '{"name":"plafondkaart"}', /no exported chain/],
    ["a file that breaks off between events", `${opening}\n`, /breaks off/],
    ["a file that breaks off within an event", `${opening}\n{"number":1,"hash":"ab`, /Line 2 is no event/],
    ["a list of something else", `${opening}\n[1,2]\n]}\n`, /Line 2 is no event/],
    ["a null for an event", `${opening}\nnull\n]}\n`, /Line 2 is no event/],
  ])("does not call %s whole, nor tampered with", async (_what, text, words) => {
    const { code, out, err } = await run(written(text));
    expect(err.trim()).toMatch(words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});
