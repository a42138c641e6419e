import { expect, it } from "vitest";
import { xlsxOf } from "#app/exchange/list-file.server";
import { sheetRows } from "#app/exchange/production/sheet.server";

const rows = Array.from({ length: 2_500 }, (_, at) => [`F-${at}`, at, { cents: at * 100 + 5 }, "2023-05-01"]);

it("reads every row of a sheet with its line, in whatever pieces the thread gives them", async () => {
  const read = await sheetRows(await xlsxOf({ heads: ["nota", "aantal", "bedrag", "maand"], rows }));
  expect(read).toHaveLength(2_501);
  expect(read.map(({ line }) => line)).toEqual(Array.from({ length: 2_501 }, (_, at) => at + 1));
  expect(read[2_500]?.cells.slice(0, 3)).toEqual(["F-2499", 2499, 2499.05]);
});

it("lets others go on while a sheet is read", async () => {
  const bytes = await xlsxOf({ heads: ["nota", "aantal", "bedrag", "maand"], rows });
  let turns = 0;
  let isReading = true;
  const turn = () => {
    turns++;
    if (isReading) setImmediate(turn);
  };
  setImmediate(turn);
  await sheetRows(bytes);
  isReading = false;
  expect(turns).toBeGreaterThan(10);
});
