import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { FileCell } from "#app/exchange/csv";
import { csvOf, listAnswer, rowsOfList, xlsxOf } from "#app/exchange/list-file.server";

async function* rowsFrom(rows: readonly (readonly FileCell[])[]) {
  yield* rows;
}
const file = (rows: readonly (readonly FileCell[])[], language: "nl" | "en" = "nl") => ({
  name: "lijst: a/b",
  language,
  heads: ["Naam", "Aantal"],
  rows: rowsFrom(rows),
  total: rows.length,
});
async function joined(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

const dangerous = ["=1+1", "+31", "-2", "@SUM(A1)", "\tx", "\rx", "  =cmd|' /C calc'!A0"];

describe("a list as CSV", () => {
  it("takes the sting out of what begins like a formula, and leaves figures figures", async () => {
    const text = await joined(csvOf(file([...dangerous.map((each) => [each, -1.5]), ["a;b", undefined]])));
    const lines = text.replace("\uFEFF", "").split("\r\n");
    expect(lines[0]).toBe("Naam;Aantal");
    for (const line of lines.slice(1, dangerous.length + 1)) expect(line).toMatch(/^"?'.*;"-1,5"$/s);
    expect(lines.at(-2)).toBe('"a;b";');
  });

  it("parts fields as a spreadsheet of the language does", async () => {
    expect(await joined(csvOf(file([["a,b", 1.5]], "en")))).toBe('\uFEFFNaam,Aantal\r\n"a,b",1.5\r\n');
  });

  it("writes an amount to the cent, as the language does", async () => {
    const rows = [
      [{ cents: 12_550 }, { cents: -1 }],
      [{ cents: 9_007_199_254_740_991 }, { cents: 0 }],
    ];
    const [, ...nl] = (await joined(csvOf(file(rows)))).split("\r\n");
    expect(nl).toEqual(['"125,50";"-0,01"', '"90071992547409,91";"0,00"', ""]);
    expect((await joined(csvOf(file(rows, "en")))).split("\r\n")[1]).toBe("125.50,-0.01");
  });

  it("writes a moment as the clock in Amsterdam shows it, as the screen does", async () => {
    const rows = [["2019-01-07T08:00:00.000Z"], ["2023-07-31T22:30:05.000Z"], ["2023-07-31"]];
    const [, ...lines] = (await joined(csvOf(file(rows)))).split("\r\n");
    expect(lines).toEqual(["2019-01-07 09:00:00", "2023-08-01 00:30:05", "2023-07-31", ""]);
  });

  it("sends its lines while it reads, never all at once", async () => {
    let read = 0;
    async function* endless() {
      for (;;) yield [`row ${read++}`, 1];
    }
    const parts = csvOf({ ...file([]), rows: endless() });
    await parts.next();
    await parts.next();
    expect(read).toBeLessThanOrEqual(1001);
    await parts.return(undefined);
  });
});

describe("a list as XLSX", () => {
  it("holds days and moments as dates, on the clock in Amsterdam", async () => {
    const [sheet] = await readXlsxFile(await xlsxOf(file([["2023-07-31T22:30:05.000Z"], ["2024-02-29"]])));
    const dates = sheet?.data.slice(1).map(([date]) => date instanceof Date && date.toISOString());
    expect(dates).toEqual(["2023-08-01T00:30:05.000Z", "2024-02-29T00:00:00.000Z"]);
  });

  it("holds the same rows in the same order, formulas as texts and figures as figures", async () => {
    const rows = [...dangerous.map((each) => [each, 12]), ["a\u0000b\u202e", 1.5]];
    const [sheet] = await readXlsxFile(await xlsxOf(file(rows)), { trim: false });
    const spaced = (text: string) => text.replaceAll("\r", "\n");
    expect(sheet?.data.slice(1).map(([name, count]) => [spaced(String(name)), count])).toEqual([
      ...dangerous.map((each) => [spaced(each), 12]),
      ["ab\u202e", 1.5],
    ]);
  });

  it("is refused in words when the list is too long for a sheet", async () => {
    const answer = await listAnswer("xlsx", { ...file([]), total: 60_000 });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toMatch(/60\.000 rijen.*50\.000.*CSV/);
  });
});

it("names the file without signs that a disk refuses", async () => {
  const answer = await listAnswer("csv", file([["a", 1]]));
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="lijst-a-b.csv"');
  expect(await answer.text()).toContain("a;1");
});

it("reads all pages of a list, one at a time", async () => {
  const all = Array.from({ length: 1234 }, (_, at) => at);
  const asked: number[] = [];
  const read = async ({ page, size }: { page: number; size: number }) => {
    asked.push(page);
    return { rows: all.slice((page - 1) * size, page * size), total: all.length };
  };
  const ask = { filters: [], sort: { key: "at", descending: false }, page: 7, size: 20 };
  const rows: number[] = [];
  for await (const row of rowsOfList(ask, read)) rows.push(row);
  expect(rows).toEqual(all);
  expect(asked).toEqual([1, 2, 3]);
});
