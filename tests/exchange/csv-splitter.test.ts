import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvSplitter, NotUtf8 } from "#app/exchange/production/csv-splitter.server";
import { shownRow } from "#app/exchange/production/file";

/** The rows of bytes that come in pieces of a size. */
function split(bytes: Buffer, piece: number, separator = ";") {
  const splitter = new CsvSplitter(separator);
  const rows: unknown[][] = [];
  const take = (part: Uint8Array, last: boolean) => {
    const found = splitter.push(part, last);
    for (let at = 0; at < found.count; at++) rows.push([...shownRow(found.at(at)).cells]);
  };
  for (let at = 0; at < bytes.length; at += piece) take(bytes.subarray(at, at + piece), false);
  take(new Uint8Array(), true);
  return rows;
}

const letters = fc.constantFrom("a", "7", "é", "€", "😀", ";", ",", '"', "\n", " ", "\t", "=");
const cell = fc.array(letters, { maxLength: 8 }).map((parts) => parts.join(""));
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 });
const quoted = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe("a CSV file in bytes", () => {
  it("gives back what was written, however it is cut and whatever ends its lines", () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        (given, piece, end) => {
          const text = given.map((cells) => cells.map(quoted).join(";") + end).join("");
          const wanted = given.map((cells) => cells.map((each) => each.trim()));
          expect(split(Buffer.from(text), piece)).toEqual(wanted);
        },
      ),
    );
  });

  it("is told apart from one in another encoding", () => {
    expect(() => split(Buffer.from("a;b\né;c\n", "latin1"), 3)).toThrow(NotUtf8);
  });

  it("has the same text for the same bytes, and its own for others", () => {
    const texts = Array.from({ length: 40_000 }, (_, at) => `x${at % 20_000}`);
    expect(split(Buffer.from(`${texts.map((each) => `${each};1`).join("\n")}\n`), 70_000)).toEqual(
      texts.map((each) => [each, "1"]),
    );
  });
});
