import { describe, expect, it } from "vitest";
import { shownRow } from "#app/exchange/production/file";
import { inspectFile } from "#app/exchange/production/read-file.server";
import { textsFor } from "#app/i18n/areas.server";
import { fileFaultWords } from "#app/i18n/production/words";
import { translator } from "#app/i18n/text";
import { office, zip } from "#tests/support/files";
import { csv, fileOf, HEADS, line, refusalOf } from "#tests/support/production";

const latin = (text: string) => Buffer.from(text, "latin1");
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
const withHead = (head: string, values: readonly string[] = ["x"]) =>
  [`${HEADS};${head}`, ...values.map((value, at) => `${line({ reference: `${at + 1}` })};${value}`)].join(
    "\n",
  );
const withAmounts = (...amounts: readonly string[]) =>
  csv(...amounts.map((amount, at) => line({ reference: `${at + 1}`, amount })));
const six = (value: (at: number) => string) => [1, 2, 3, 4, 5, 6].map(value);

/** Numbers that pass the eleven-test and are nobody's. */
const ELEVENS = ["111222333", "123456782", "000000012", "999999990", "100000009", "123456782"];

const refused: readonly (readonly [string, string | Uint8Array, object])[] = [
  // what is no file of production at all
  ["nothing", "", { fault: "empty" }],
  ["heads alone", `${HEADS}\n`, { fault: "no-lines" }],
  ["heads without an end", HEADS, { fault: "no-lines" }],
  ["an empty first line of separators", `;;;\n${line()}\n`, { fault: "head-empty" }],
  ["one column", "regel\n1\n2\n", { fault: "no-separator" }],
  ["prose", "Geachte heer\nhierbij de cijfers", { fault: "no-separator" }],
  ["a PDF", "%PDF-1.7\n1 0 obj", { fault: "type-unknown" }],
  ["a page", "<!doctype html><table>", { fault: "type-unknown" }],
  ["XML", '<?xml version="1.0"?>', { fault: "type-unknown" }],
  ["an old spreadsheet", Buffer.from("d0cf11e0a1b11ae1", "hex"), { fault: "sheet-old" }],
  ["bytes", bytes("a;b\n", [0, 1, 2]), { fault: "binary" }],
  ["a picture", bytes([0x89], "PNG;\n", [0, 0]), { fault: "binary" }],
  // encodings
  ["UTF-16, little end first", Buffer.from(`\uFEFF${csv(line())}`, "utf16le"), { fault: "utf-16" }],
  ["UTF-16, big end first", Buffer.from(`\uFEFF${csv(line())}`, "utf16le").swap16(), { fault: "utf-16" }],
  ["UTF-16 without its mark", Buffer.from(csv(line()), "utf16le"), { fault: "binary" }],
  [
    "a mark of UTF-8 before other bytes",
    bytes([0xef, 0xbb, 0xbf], csv(line()), [0xe9, 10]),
    { fault: "encoding", line: 1 },
  ],
  [
    "a byte that is no letter",
    Buffer.concat([latin(csv(line(), line({ reference: "é" }))), bytes([0x81])]),
    { fault: "encoding", line: 4, byte: "81" },
  ],
  // quotes
  ["a quote that is never closed", csv(line({ reference: '"1' })), { fault: "quote-open", line: 2 }],
  ["a quote inside a cell", csv(line({ reference: 'a"b' })), { fault: "quote-inside", line: 2 }],
  [
    "text behind a closed quote",
    csv(line(), line({ reference: '"a"b' })),
    { fault: "quote-inside", line: 3 },
  ],
  ["quotes that open in the heads", `"${HEADS}\n${line()}`, { fault: "quote-open", line: 1 }],
  [
    "a line of two million characters",
    csv(line({ reference: "x".repeat(2_000_000) })).replace(/\n$/, ""),
    { fault: "line-too-long" },
  ],
  // columns
  ["a million columns", `${"a;".repeat(1_000_000)}\n1`, { fault: "too-many-columns" }],
  ["three hundred columns", `${"a;".repeat(300)}\n1;2`, { fault: "too-many-columns", count: 301 }],
  ["no heads", csv(line()).split("\n").slice(1).join("\n"), { fault: "column-missing", column: "statement" }],
  ["no AGB code", csv(line()).replace("AGB-code", "iets"), { fault: "column-missing", column: "agb" }],
  ["no amount", csv(line()).replace("bedrag", "iets"), { fault: "column-missing", column: "amount" }],
  ["two counts", withHead("count"), { fault: "column-twice", column: "count" }],
  [
    "euros and cents",
    withHead("bedrag in centen", ["1800"]),
    { fault: "amount-twice", head: "bedrag in centen" },
  ],
  // amounts that can be read in two ways
  ["1.234 alone", withAmounts("1.234"), { fault: "notation-unknown", line: 2, before: "1", after: "234" }],
  ["1,234 alone", withAmounts("1,234"), { fault: "notation-unknown", line: 2 }],
  ["12.345 and whole euros", withAmounts("12", "12.345"), { fault: "notation-unknown", line: 3 }],
  ["-1.234", withAmounts("-1.234"), { fault: "notation-unknown", line: 2 }],
  ["€ 1.234", withAmounts("€ 1.234"), { fault: "notation-unknown", line: 2 }],
  [
    "1.234,56 and 1,234.56",
    withAmounts("1.234,56", "1,234.56"),
    { fault: "notation-mixed", line: 3, otherLine: 2 },
  ],
  ["12.34 and 12,34", withAmounts("12.34", "12,34"), { fault: "notation-mixed", line: 3 }],
  ["1,5 and 1.5", withAmounts("1", "1,5", "1.5"), { fault: "notation-mixed", line: 4, otherLine: 3 }],
  // days of care
  [
    "a day of care",
    csv(line({ careMonth: "2023-03-14" })),
    { fault: "personal-day", line: 2, head: "behandelmaand" },
  ],
  [
    "a day of care, Dutch",
    csv(line(), line({ careMonth: "14-03-2023" })),
    { fault: "personal-day", line: 3 },
  ],
  ["a moment of care", csv(line({ careMonth: "2023-03-14T10:15:00" })), { fault: "personal-day" }],
  [
    "a day of receipt",
    csv(line({ received: "2023-04-02" })),
    { fault: "personal-day", head: "maand van ontvangst" },
  ],
  // what is about people, by its head
  ...(
    [
      ["BSN", "bsn"],
      ["bsn_patient", "bsn"],
      ["Burgerservicenummer", "bsn"],
      ["sofinummer", "bsn"],
      ["Naam", "name"],
      ["achternaam", "name"],
      ["voorletters", "name"],
      ["lastName", "name"],
      ["Patient name", "patient"],
      ["geboortedatum", "birth-date"],
      ["GeboorteDatum", "birth-date"],
      ["date of birth", "birth-date"],
      ["postcode", "postcode"],
      ["Postcode verzekerde", "postcode"],
      ["PC4", "postcode"],
      ["zip code", "postcode"],
      ["gemeente", "municipality"],
      ["Woonplaats", "municipality"],
      ["municipality", "municipality"],
      ["adres", "address"],
      ["straatnaam", "address"],
      ["behandeldatum", "care-day"],
      ["verrichtingsdatum", "care-day"],
      ["datum uitvoering", "care-day"],
      ["care date", "care-day"],
      ["service_date", "care-day"],
      ["afnamedatum", "care-day"],
      ["patientnummer", "patient"],
      ["cliëntnummer", "patient"],
      ["verzekerdennummer", "patient"],
      ["geslacht", "patient"],
      ["e-mailadres", "contact"],
      ["telefoon", "contact"],
    ] as const
  ).map(
    ([head, kind]) => [`a column ${head}`, withHead(head), { fault: "personal-data", kind, head }] as const,
  ),
  // what is about people, by its values
  [
    "numbers that pass the eleven-test",
    withHead("kenmerk", ELEVENS),
    { fault: "personal-data", kind: "bsn", head: "kenmerk" },
  ],
  [
    "the same with points",
    withHead(
      "kenmerk",
      ELEVENS.map((each) => each.replace(/(\d{3})(\d{3})(\d{3})/, "$1.$2.$3")),
    ),
    { fault: "personal-data", kind: "bsn" },
  ],
  [
    "the same in a column that is known",
    csv(...ELEVENS.map((reference, at) => line({ statement: `D${at}`, reference }))),
    { fault: "personal-data", kind: "bsn", head: "regelreferentie" },
  ],
  [
    "the same beyond the last head",
    [HEADS, ...ELEVENS.map((each, at) => `${line({ reference: `${at}` })};${each}`)].join("\n"),
    { fault: "personal-data", kind: "bsn", head: "13" },
  ],
  [
    "the same in the last lines of many",
    withHead("kenmerk", [...Array.from({ length: 3000 }, (_, at) => `k${at}`), ...ELEVENS]),
    { fault: "personal-data", kind: "bsn" },
  ],
  [
    "postcodes",
    withHead(
      "herkomst",
      six((at) => `999${at} ZZ`),
    ),
    { fault: "personal-data", kind: "postcode", head: "herkomst" },
  ],
  // JSON
  ["half of JSON", '[{"statement":', { fault: "json-form" }],
  ["an object without lines", '{"rows":[]}', { fault: "json-form" }],
  ["a list of lists", "[[1,2]]", { fault: "json-line", line: 1 }],
  ["objects in objects", '[{"statement":{"a":1}}]', { fault: "json-line", line: 1 }],
  ["a list that is empty", "[]", { fault: "head-empty" }],
  ["JSON with a BSN", '[{"bsn":"x"}]', { fault: "personal-data", kind: "bsn" }],
  ["JSON without AGB codes", '[{"statement":"D1"}]', { fault: "column-missing" }],
  ["JSON in other bytes", Buffer.concat([latin('[{"statement":"é"}]')]), { fault: "json-form" }],
  ["deep JSON", `${"[".repeat(100_000)}`, { fault: "json-form" }],
  // spreadsheets
  ["a ZIP of something else", zip({ name: "a.txt", text: "a" }), { fault: "sheet-damaged" }],
  ["half a ZIP", office("xlsx").subarray(0, 60), { fault: "sheet-damaged" }],
  ["a document", office("docx"), { fault: "sheet-damaged" }],
  ["a spreadsheet with programs", office("xlsm"), { fault: "sheet-macro" }],
  [
    "a spreadsheet with a password",
    office("xlsx", { name: "a", text: "a", encrypted: true }),
    { fault: "sheet-encrypted" },
  ],
  [
    "a bomb that says so",
    office("xlsx", { name: "a", text: "a", unpacked: 2_000_000_000 }),
    { fault: "unpacks-too-large" },
  ],
  [
    "a bomb that lies",
    office("xlsx", { name: "xl/a.xml", text: "a".repeat(101_000_000), unpacked: 1000 }),
    { fault: "unpacks-too-large" },
  ],
  ["a spreadsheet of nothing", office("xlsx"), { fault: "sheet-damaged" }],
];

describe("a file is refused before anything is stored", () => {
  it.each(refused)("%s", async (_what, content, reason) => {
    expect(await refusalOf(fileOf(content))).toMatchObject(reason);
  });

  it("has more than eighty ways", () => expect(refused.length).toBeGreaterThan(80));

  it.each(["nl", "en"] as const)("and says why and what to do in %s", async (language) => {
    const say = translator(textsFor(language, "production").production ?? {}, language);
    for (const [, content] of refused.filter(([, each]) => each.length < 100_000)) {
      const words = fileFaultWords(say, await refusalOf(fileOf(content)));
      expect(words).toMatch(/^\S.{30,}\.$/);
      expect(words).not.toMatch(/\{\w+\}|file\.|personal\.|column\./);
    }
  });
});

describe("a file is read as it is written", () => {
  const sound = csv(line({ region: "Brabant-Zuidoost" }), line({ reference: "é2" }));
  const cells = async (content: string | Uint8Array, piece?: number) => {
    const found = await inspectFile(fileOf(content, "a", piece));
    const rows: unknown[][] = [];
    for await (const some of found.rows())
      for (let at = 0; at < some.count; at++) {
        const row = shownRow(some.at(at));
        rows.push([row.line, ...row.cells]);
      }
    return rows;
  };

  it.each<[string, string | Uint8Array]>([
    ["with the mark of UTF-8", `\uFEFF${sound}`],
    ["in Windows-1252", latin(sound)],
    ["with Windows line ends", sound.replaceAll("\n", "\r\n")],
    ["with old Macintosh line ends", sound.replaceAll("\n", "\r")],
    ["without an end of line at its end", sound.trimEnd()],
    ["with commas", sound.replaceAll("18,00", "18.00").replaceAll(";", ",")],
    ["with tabs", sound.replaceAll(";", "\t")],
    ["with quotes", sound.replaceAll("18,00", '"18,00"').replaceAll("D1", '"D1"')],
  ])("%s", async (_how, content) => {
    const plainly = await cells(sound);
    const read = await cells(content);
    expect(read.map((row) => row.map((cell) => String(cell).replace("18.00", "18,00")))).toEqual(
      plainly.map((row) => row.map(String)),
    );
    for (const piece of [1, 7, 64]) expect(await cells(content, piece)).toEqual(read);
  });

  it("with line ends and separators inside quotes", async () => {
    const rows = await cells(csv(line({ reference: '"a;""b""\nc"' }), line({ reference: "2" })), 5);
    expect(rows.map(([at, , reference]) => [at, reference])).toEqual([
      [2, 'a;"b"\nc'],
      [4, "2"],
    ]);
  });

  it.each([
    ["sep=;", ";"],
    ["sep=,", ","],
  ])("with %s on its first line", async (told, separator) => {
    const body = sound.replaceAll("18,00", "1800").replaceAll(";", separator);
    expect((await cells(`${told}\n${body}`)).map(([at]) => at)).toEqual([3, 4]);
  });

  it("as JSON, with numbers that are numbers", async () => {
    const one = { statement: "D1", reference: "1", agb: "50990107", code: "070112", region: "VR04" };
    const found = await inspectFile(
      fileOf(JSON.stringify({ lines: [{ ...one, careMonth: "2023-03", count: 10, cents: 1800 }] })),
    );
    expect(found.columns).toMatchObject({ statement: 0, cents: 7 });
  });

  it("with a column that somebody chose", async () => {
    const found = await inspectFile(fileOf(sound.replace("AGB-code", "wie")), { agb: "wie" });
    expect(found.columns.agb).toBe(2);
  });
});
