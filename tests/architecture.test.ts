import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pgKit, sqliteKit } from "#db/kit";
import * as pgTables from "#db/schema/pg";
import { defineSchema } from "#db/schema/schema";
import * as sqliteTables from "#db/schema/sqlite";
import {
  barrels,
  beforeTheirTurn,
  clockReadings,
  emptyNames,
  longFiles,
  longFunctions,
  unchecked,
} from "#tests/support/law/code";
import { acrossSiblings, againstDirection, circles, outsideHome } from "#tests/support/law/imports";
import { dataInCode, textsInMarkup, wrongWords } from "#tests/support/law/texts";
import { readSources } from "#tests/support/sources";

const app = readSources("app");
const product = [...app, ...readSources("db", "geo")];
const all = [...product, ...readSources("tests")];

/** Expects no violations, and names each one there is. */
function expectNone(violations: readonly string[]): void {
  expect(violations, `\n${violations.join("\n")}\n`).toEqual([]);
}

describe("imports", () => {
  it("go one way", () => expectNone(againstDirection(product)));
  it("never reach into a sibling", () => expectNone(acrossSiblings(product)));
  it("make no circles", () => expectNone(circles(product)));
  it("keep each package in its room", () => expectNone(outsideHome(product)));
  it("pass through no barrels", () => expectNone(barrels(all)));
});

describe("code", () => {
  it("asks the time in one place", () => expectNone(clockReadings(product)));
  it("decides at the moment of its turn", () => expectNone(beforeTheirTurn(app)));
  it("goes round no check", () => expectNone(unchecked(all)));
  it("fits in its files", () => expectNone(longFiles(all)));
  it("fits in its functions", () => expectNone(longFunctions(product)));
  it("has names that say something", () => expectNone(emptyNames(all)));
  it("holds no data of a policy", () => expectNone(dataInCode(app)));
});

type AreaTexts = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;
const nl = import.meta.glob<AreaTexts>("../app/i18n/*/nl.ts", { eager: true, import: "default" });
const en = import.meta.glob<AreaTexts>("../app/i18n/*/en.ts", { eager: true, import: "default" });

/** What a text asks for: its placeholders, and whether it counts. */
const shapeOf = (texts: AreaTexts) =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => {
      const counts = typeof text !== "string";
      const names = (counts ? text.other : text).match(/\{\w+\}/g) ?? [];
      return [key, { counts, names: [...new Set(names)].sort() }];
    }),
  );

describe("texts", () => {
  it("stand in the texts of an area, not in the markup", () => expectNone(textsInMarkup(app)));
  it("are the words of the business", () => expectNone(wrongWords(nl)));
  it.each(Object.entries(nl))("%s says the same in English, with the same values", (path, dutch) => {
    expect(shapeOf(en[path.replace("nl.ts", "en.ts")] ?? {})).toEqual(shapeOf(dutch));
  });
});

describe("the schema", () => {
  it.each([
    ["SQLite", defineSchema(sqliteKit), sqliteTables],
    ["PostgreSQL", defineSchema(pgKit), pgTables],
  ])("names every table for the migrations of %s", (_engine, tables, named) => {
    expect(Object.keys(named).sort()).toEqual(Object.keys(tables).sort());
  });

  const migrationsOf = (engine: string): { tag: string; when: number }[] =>
    JSON.parse(readFileSync(`db/migrations/${engine}/meta/_journal.json`, "utf8")).entries;

  it.each(["sqlite", "pg"])("has migrations of %s in order of time, each with its file", (engine) => {
    const entries = migrationsOf(engine);
    const times = entries.map(({ when }) => when);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    const files = readdirSync(`db/migrations/${engine}`).filter((file) => file.endsWith(".sql"));
    expect(files.sort()).toEqual(entries.map(({ tag }) => `${tag}.sql`));
  });

  it("has the same migrations on both engines", () => {
    const tagsOf = (engine: string) => migrationsOf(engine).map(({ tag }) => tag);
    expect(tagsOf("pg")).toEqual(tagsOf("sqlite"));
  });
});

it("the lock file names no package registry", () => {
  expect(readFileSync("package-lock.json", "utf8").match(/"resolved": "http[^"]*"/g)).toBeNull();
});
