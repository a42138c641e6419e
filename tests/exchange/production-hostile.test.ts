import { expect, it } from "vitest";
import { csv, fileOf, HEADS, line, refusalOf } from "#tests/support/production";

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
const withAmounts = (...amounts: readonly string[]) =>
  csv(...amounts.map((amount, at) => line({ reference: `${at + 1}`, amount })));
const without = (head: string) => csv(line()).replace(head, "iets");

it.each<readonly [string, string | Uint8Array, object]>([
  ["a mark of UTF-32", bytes([0xff, 0xfe, 0, 0], csv(line())), { fault: "utf-16" }],
  ["a byte that is no letter before the heads", bytes([0x8d], csv(line())), { fault: "encoding", line: 1 }],
  ["zeros alone", bytes([0, 0, 0, 0]), { fault: "binary" }],
  ["a zero inside a cell", csv(line({ reference: "a\0b" })), { fault: "binary" }],
  ["a quote in the last cell", csv(line({ creditedReference: '"' })), { fault: "quote-open", line: 2 }],
  ["three quotes in a row", csv(line({ reference: '"""' })), { fault: "quote-open", line: 2 }],
  ["a thousand empty columns", `${";".repeat(1_000)}\n1`, { fault: "too-many-columns", count: 1_001 }],
  ["the heads twice", csv(line()).replace(HEADS, `${HEADS};${HEADS}`), { fault: "column-twice" }],
  ["no month of care", without("behandelmaand"), { fault: "column-missing", column: "careMonth" }],
  ["no region", without("regio"), { fault: "column-missing", column: "region" }],
  ["no code", without("prestatiecode"), { fault: "column-missing", column: "code" }],
  ["no reference", without("regelreferentie"), { fault: "column-missing", column: "reference" }],
  ["millions in two ways", withAmounts("1.234.567,89", "1,234,567.89"), { fault: "notation-mixed", line: 3 }],
  ["a minus of another kind", withAmounts("\u22121.234"), { fault: "notation-unknown", line: 2 }],
  ["a minus behind", withAmounts("1.234-"), { fault: "notation-unknown", line: 2 }],
])("a file with %s is refused before anything is stored", async (_what, content, reason) => {
  expect(await refusalOf(fileOf(content))).toMatchObject(reason);
});
