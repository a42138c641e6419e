import { describe, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { type CodeRow, changedSince, codesShape, listCodes } from "#app/domain/catalogue/code-list";
import {
  type CodeVersion,
  catalogueAt,
  codeOn,
  lotOfDiscipline,
  parsePerformanceCode,
} from "#app/domain/catalogue/performance-code";
import { parseListView } from "#app/domain/list-view";

const version = (given: Partial<CodeVersion>): CodeVersion => ({
  code: "070101",
  from: "2019-01-01",
  label: { nl: "Natrium", en: "Sodium" },
  discipline: "chemistry",
  orderTariff: false,
  bilateral: false,
  recordedAt: instantAt("2018-12-03"),
  ...given,
});

it.each([
  ["79991", "079991"],
  ["079991", "079991"],
  [" 070101 ", "070101"],
  ["7010", undefined],
  ["0799910", undefined],
  ["07999a", undefined],
  ["", undefined],
])("reads the code %j as %s", (text, code) => expect(parsePerformanceCode(text)).toBe(code));

describe("the catalogue", () => {
  const first = version({});
  const moved = version({ from: "2023-04-01", discipline: "other", recordedAt: instantAt("2023-03-06") });
  const ended = version({ from: "2023-04-01", until: "2023-06-30", recordedAt: instantAt("2023-06-01") });

  it("gives the version of the day, and none after its last day", () => {
    const known = catalogueAt([moved, ended, first], instantAt("2023-07-01")).get("070101") ?? [];
    expect(known).toEqual([first, ended]);
    expect(codeOn(known, "2018-12-31")).toBeUndefined();
    expect(codeOn(known, "2023-03-31")).toBe(first);
    expect(codeOn(known, "2023-06-30")).toBe(ended);
    expect(codeOn(known, "2023-07-01")).toBeUndefined();
  });

  it("knows no version before it was recorded", () => {
    const before = catalogueAt([first, moved, ended], instantAt("2023-05-01")).get("070101") ?? [];
    expect(before).toEqual([first, moved]);
    expect(catalogueAt([first], instantAt("2018-01-01")).size).toBe(0);
  });
});

it("finds the lot of a discipline where the policy gives it one", () => {
  const lots = [
    { key: "a", disciplines: [] },
    { key: "b", disciplines: ["chemistry", "haematology"] },
  ];
  expect(lotOfDiscipline(lots, "haematology")).toBe("b");
  expect(lotOfDiscipline(lots, "order")).toBeUndefined();
});

describe("the list of codes", () => {
  const row = (code: string, given: Partial<CodeRow> = {}): CodeRow => ({
    ...{ code, label: `Bepaling ${code}`, discipline: "Chemie", lot: "Chemie", kind: "usual" },
    ...{ from: "2019-01-01", recorded: "2018-12-03" },
    ...given,
  });
  const rows = [
    row("070102"),
    row("079991", { kind: "order", lot: "" }),
    row("070101", { until: "2023-06-30" }),
  ];
  const shown = (search: string) =>
    listCodes(rows, parseListView(new URLSearchParams(search), codesShape).view).rows.map(({ code }) => code);

  it.each([
    ["", ["070101", "070102", "079991"]],
    ["kind=order", ["079991"]],
    ["code=0701&sort=-code", ["070102", "070101"]],
    ["sort=until", ["070101", "070102", "079991"]],
  ])("asked for %j holds %j", (search, codes) => expect(shown(search)).toEqual(codes));

  it("tells what was recorded since a day, that day included", () => {
    const later = version({ from: "2023-04-01", recordedAt: instantAt("2023-03-06", "10:00") });
    expect(changedSince([version({}), later], "2023-03-06")).toEqual([later]);
    expect(changedSince([version({}), later], "2023-03-07")).toEqual([]);
  });
});
