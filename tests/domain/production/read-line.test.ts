import { describe, expect, it } from "vitest";
import { LineReader } from "#app/domain/production/read-line";
import { listedRows } from "#app/exchange/production/file";

const keys = [
  ...["statement", "reference", "agb", "code", "region", "careMonth", "monthReceived", "count", "amount"],
  ...["direction", "creditedStatement", "creditedReference"],
] as const;
const columns = Object.fromEntries(keys.map((key, at) => [key, at]));
const reader = (notation: "comma" | "point" = "comma") =>
  new LineReader({
    columns,
    width: keys.length,
    notation,
    received: "2023-04",
    regionOf: (text) => (text === "Zeeland" || text === "VR19" ? "VR19" : undefined),
  });
const sound = {
  statement: "D1",
  reference: "1",
  agb: "50990107",
  code: "070112",
  region: "VR19",
  careMonth: "2023-03",
  count: "10",
  amount: "18,00",
};
const cells = (given: Readonly<Record<string, string | number>>) => {
  const line: Readonly<Record<string, string | number>> = { ...sound, ...given };
  return keys.map((key) => line[key] ?? "");
};
const row = (given: readonly (string | number)[]) => listedRows([{ line: 2, cells: given }]).at(0);
const read = (given: Readonly<Record<string, string | number>>, notation?: "comma" | "point") =>
  reader(notation).read(row(cells(given)));
const faults = (given: Readonly<Record<string, string | number>>, notation?: "comma" | "point") => {
  const found = read(given, notation);
  return Array.isArray(found) ? found.map(({ fault, column }) => `${column ?? ""} ${fault}`.trim()) : found;
};

describe("a line is refused with its column and its cause", () => {
  it.each<[Readonly<Record<string, string | number>>, string]>([
    [{ statement: "" }, "statement missing"],
    [{ reference: "   " }, "reference missing"],
    [{ reference: "x".repeat(65) }, "reference too-long"],
    [{ reference: "a\u0000b" }, "reference control-character"],
    [{ reference: "a\u009bb" }, "reference control-character"],
    [{ statement: "a\uFFFDb" }, "statement control-character"],
    [{ reference: "=cmd|' /C calc'!A0" }, "reference formula"],
    [{ reference: "+1+1" }, "reference formula"],
    [{ reference: "-2+3+cmd" }, "reference formula"],
    [{ statement: "@SUM(A1)" }, "statement formula"],
    [{ agb: "" }, "agb missing"],
    [{ agb: "5099010" }, "agb agb-form"],
    [{ agb: "509901070" }, "agb agb-form"],
    [{ agb: "5099 0107" }, "agb agb-form"],
    [{ agb: 50990107.5 }, "agb agb-form"],
    [{ agb: "5,10E+07" }, "agb agb-form"],
    [{ agb: "٥٠٩٩٠١٠٧" }, "agb agb-form"],
    [{ code: "7011" }, "code code-form"],
    [{ code: "0701122" }, "code code-form"],
    [{ code: "O70112" }, "code code-form"],
    [{ region: "" }, "region missing"],
    [{ region: "VR26" }, "region region-unknown"],
    [{ region: "Atlantis" }, "region region-unknown"],
    [{ careMonth: "" }, "careMonth missing"],
    [{ careMonth: "2023-13" }, "careMonth month-no-month"],
    [{ careMonth: "202300" }, "careMonth month-no-month"],
    [{ careMonth: "13-2023" }, "careMonth month-no-month"],
    [{ careMonth: "maart 2023" }, "careMonth month-form"],
    [{ careMonth: "2023" }, "careMonth month-form"],
    [{ careMonth: "23-03" }, "careMonth month-form"],
    [{ careMonth: "2023-03-14" }, "careMonth month-day"],
    [{ careMonth: "44986" }, "careMonth month-serial"],
    [{ careMonth: 44986 }, "careMonth month-serial"],
    [{ monthReceived: "2023-99" }, "monthReceived month-no-month"],
    [{ count: "" }, "count missing"],
    [{ count: "tien" }, "count count-form"],
    [{ count: "1,5" }, "count count-fraction"],
    [{ count: "1.000" }, "count count-fraction"],
    [{ count: "1e3" }, "count count-form"],
    [{ count: 1.5 }, "count count-fraction"],
    [{ count: "0" }, "count count-zero"],
    [{ count: "-0" }, "count count-zero"],
    [{ count: "99999999999999999999" }, "count count-form"],
    [{ amount: "" }, "amount missing"],
    [{ amount: "gratis" }, "amount amount-form"],
    [{ amount: "18,00 euro" }, "amount amount-form"],
    [{ amount: "18,005" }, "amount amount-decimals"],
    [{ amount: "(18,00)" }, "amount amount-form"],
    [{ amount: "--18,00" }, "amount amount-form"],
    [{ amount: "-" }, "amount amount-form"],
    [{ amount: "18,00,00" }, "amount amount-form"],
    [{ amount: "1.23,45" }, "amount amount-form"],
    [{ amount: "18.00" }, "amount amount-form"],
    [{ amount: "1,8E3" }, "amount amount-form"],
    [{ amount: "NaN" }, "amount amount-form"],
    [{ amount: "99999999999999999" }, "amount amount-too-large"],
    [{ amount: 18.005 }, "amount amount-decimals"],
    [{ amount: 1e300 }, "amount amount-too-large"],
    [{ amount: "#REF!" }, "amount amount-form"],
    [{ direction: "X" }, "direction direction-unknown"],
    [{ direction: "D", amount: "-18,00" }, "amount sign-contradicts"],
    [{ direction: "C", amount: "-18,00", count: "-10" }, "amount sign-contradicts"],
    [{ amount: "-18,00" }, "amount sign-contradicts"],
    [{ count: "-10" }, "amount sign-contradicts"],
  ])("%o: %s", (given, expected) => expect(faults(given)).toEqual([expected]));

  it("with everything that is wrong at once", () => {
    expect(faults({ agb: "1", code: "x", amount: "x" })).toEqual([
      "agb agb-form",
      "code code-form",
      "amount amount-form",
    ]);
  });

  it("with cells beyond the heads", () => {
    expect(reader().read(row([...cells({}), "more"]))).toMatchObject([{ fault: "too-many-cells" }]);
    expect(reader().read(row([...cells({}), "", ""]))).toMatchObject({ cents: 1800 });
  });
});

describe("an amount", () => {
  it.each<[string, "comma" | "point", number]>([
    ["1.234,56", "comma", 123456],
    ["1,234.56", "point", 123456],
    ["1.234", "comma", 123400],
    ["1,234", "point", 123400],
    ["12,3", "comma", 1230],
    ["12,340", "comma", 1234],
    ["€ 12,34", "comma", 1234],
    ["12,34 EUR", "comma", 1234],
    ["1 234,56", "comma", 123456],
    ["1\u00A0234,56", "comma", 123456],
    ["1'234.56", "point", 123456],
    ["12", "point", 1200],
    ["0", "comma", 0],
  ])("%s with a %s is %i cents", (amount, notation, cents) =>
    expect(read({ amount }, notation)).toMatchObject({ cents }),
  );

  it.each(["-", "\u2212", "\u2013", "\u2010", "\u2011", "\uFE63", "\uFF0D", "- "])(
    "has the minus sign ‘%s’",
    (minus) =>
      expect(read({ amount: `${minus}18,00`, count: `${minus}10` })).toMatchObject({
        ...{ cents: -1800, count: -10, credit: true },
      }),
  );

  it("has its minus sign behind it", () =>
    expect(read({ amount: "18,00-", count: "10-" })).toMatchObject({ cents: -1800, count: -10 }));

  it("has the cents of a spreadsheet", () => {
    for (const [euros, cents] of [
      [18, 1800],
      [0.1 + 0.2, 30],
      [1.005, undefined],
      [1e9 + 0.01, 100000000001],
    ] as const) {
      if (cents === undefined) expect(faults({ amount: euros })).toEqual(["amount amount-decimals"]);
      else expect(read({ amount: euros })).toMatchObject({ cents });
    }
  });
});

describe("a line", () => {
  it("is a credit by its word", () =>
    expect(read({ direction: "Credit", creditedReference: "9" })).toMatchObject({
      ...{ credit: true, cents: -1800, count: -10, earlier: { statement: "D1", reference: "9" } },
    }));

  it.each(["2023-03", "202303", "03-2023", "3-2023", "2023-03-01", "01-03-2023"])(
    "names a month as %s",
    (careMonth) => expect(read({ careMonth })).toMatchObject({ careMonth: "2023-03" }),
  );

  it("has the month of receipt of its file where it names none", () =>
    expect(read({})).toMatchObject({ monthReceived: "2023-04" }));

  it("has a code of five figures with its zero", () =>
    expect(read({ code: "70112" })).toMatchObject({ code: "070112" }));
});
