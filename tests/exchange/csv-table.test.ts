import { expect, it } from "vitest";
import { readCsvTable } from "#app/exchange/csv-table.server";

const shape = { columns: ["code", "Naam"], needed: ["code"], most: 3 } as const;
const read = (bytes: Uint8Array) => readCsvTable(bytes, shape);
const rowsOf = (bytes: Uint8Array) => {
  const table = read(bytes);
  if ("fault" in table) throw new Error(table.fault.key);
  return table.lines.map(({ line, cell }) => [line, cell("code"), cell("Naam")]);
};

it.each([
  ["UTF-8 with a mark", Buffer.from("\uFEFFcode;naam\n1;Bloed né\n"), [[2, "1", "Bloed né"]]],
  ["Windows-1252", Buffer.from("CODE,NAAM\r\n1,Bloed n\xe9\r\n", "latin1"), [[2, "1", "Bloed né"]]],
  ["tabs, and columns in another order", Buffer.from("naam\tcode\rx\t 7 \r"), [[2, "7", "x"]]],
  [
    "empty lines and cells of several lines",
    Buffer.from('code;naam\n\n1;"a\nb"\n\n2;c\n'),
    [
      [3, "1", "a\nb"],
      [6, "2", "c"],
    ],
  ],
  ["a column that is not there", Buffer.from("code\n1\n"), [[2, "1", ""]]],
])("a list in %s is read with the lines of its file", (_name, bytes, expected) => {
  expect(rowsOf(bytes)).toEqual(expected);
});

it.each([
  ["quotes", 'code\n"1\n', { line: 2 }],
  ["columns", "x;y\n1;2\n", { names: "code" }],
  ["columns", "", { names: "code" }],
  ["tooMany", `code\n${"1\n".repeat(4)}`, { most: 3 }],
  ["empty", "code\n", {}],
])("a list that is none is refused by its %s", (key, text, values) => {
  expect(read(Buffer.from(text))).toEqual({ fault: { key, values } });
});
