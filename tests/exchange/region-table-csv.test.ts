import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegionRow } from "#app/exchange/region-row";
import { type HeadedColumn, regionTableCsv } from "#app/exchange/region-table-csv";

const heads: readonly HeadedColumn[] = [
  { column: "code", head: "Region code" },
  { column: "name", head: "Region" },
  { column: "statusName", head: "Status" },
  { column: "leadParty", head: "Lead party" },
  { column: "providers", head: "Providers" },
  { column: "selectiveLots", head: "Bought selectively" },
  { column: "gaps", head: "Without provider" },
  { column: "day", head: "Day" },
  { column: "contractYear", head: "Contract year" },
  { column: "source", head: "Source" },
];
const row = (change: Partial<RegionRow> = {}): RegionRow => ({
  code: "VR05",
  name: "Twente",
  status: "gap",
  statusName: "No provider for a lot",
  leadParty: undefined,
  providers: ["Lab A", "Lab B"],
  selectiveLots: [],
  gaps: ["Medical microbiology"],
  day: "2022-09-12",
  contractYear: 2023,
  source: "Plafondkaart, version 1",
  ...change,
});

/** Reads CSV back as RFC 4180 says. */
function read(csv: string, separator: string): string[][] {
  const cells: string[][] = [[""]];
  let quoted = false;
  for (let at = 1; at < csv.length; at++) {
    const sign = csv[at] ?? "";
    const line = cells.at(-1) ?? [];
    const write = (text: string) => line.push((line.pop() ?? "") + text);
    if (quoted && sign === '"' && csv[at + 1] === '"') {
      write('"');
      at++;
    } else if (sign === '"') quoted = !quoted;
    else if (quoted) write(sign);
    else if (sign === separator) line.push("");
    else if (sign === "\r" && csv[at + 1] === "\n") {
      cells.push([""]);
      at++;
    } else write(sign);
  }
  return cells.slice(0, -1);
}

describe("table of regions as CSV", () => {
  it("is written as a spreadsheet of the language reads it", () => {
    expect(regionTableCsv([row()], heads, "nl")).toBe(
      "\uFEFFRegion code;Region;Status;Lead party;Providers;Bought selectively;Without provider;Day;Contract year;Source\r\n" +
        'VR05;Twente;No provider for a lot;;Lab A | Lab B;;Medical microbiology;2022-09-12;2023;"Plafondkaart, version 1"\r\n',
    );
    expect(regionTableCsv([row()], heads, "en").split("\r\n")[1]).toBe(
      'VR05,Twente,No provider for a lot,,Lab A | Lab B,,Medical microbiology,2022-09-12,2023,"Plafondkaart, version 1"',
    );
  });

  it.each(["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1"])(
    "keeps %j from running",
    (name) => {
      const cells = read(regionTableCsv([row({ name, providers: [name] })], heads, "nl"), ";")[1];
      expect(cells?.[1]).toBe(`'${name}`);
      expect(cells?.[4]).toBe(`'${name}`);
    },
  );

  it("gives every text back, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.constantFrom("nl", "en"),
        (name, language) => {
          const [, cells] = read(
            regionTableCsv([row({ name })], heads, language),
            language === "nl" ? ";" : ",",
          );
          expect(cells).toHaveLength(10);
          expect(cells?.[1]?.replace(/^'/, "")).toBe(name.replace(/^'/, ""));
        },
      ),
    );
  });
});
