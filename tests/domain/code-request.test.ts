import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutationsOf } from "#app/domain/catalogue/code-mutation";
import {
  askCodeRefusals,
  type CatalogueGround,
  type CodeRequest,
  type CodeRequestWhat,
  decideCodeRefusals,
  versionFrom,
} from "#app/domain/catalogue/code-request";
import { proposeConversion } from "#app/domain/catalogue/conversion";
import { type CodeVersion, catalogueAt, codeOn } from "#app/domain/catalogue/performance-code";

const version = (code: string, nl: string, more: Partial<CodeVersion> = {}): CodeVersion => ({
  ...{ code, from: "2020-01-01", label: { nl, en: nl }, discipline: "chemistry" },
  ...{ orderTariff: false, bilateral: false, recordedAt: "2019-12-01T09:00:00.000Z" },
  ...more,
});
const all = [
  version("070001", "Glucose in bloed"),
  version("070002", "Kweek van urine", { discipline: "microbiology" }),
  version("070003", "Oude bepaling", { until: "2023-12-31" }),
];
const knownAt = "2024-01-01T00:00:00.000Z";
const ground: CatalogueGround = {
  codes: catalogueAt(all, knownAt),
  disciplines: new Set(["chemistry", "microbiology"]),
  today: "2023-07-12",
};
const reason = "Deze bepaling is nieuw";
const fresh: CodeRequestWhat = { kind: "new", label: { nl: "HbA1c", en: "HbA1c" }, discipline: "chemistry" };
const moved: CodeRequestWhat = { kind: "discipline", code: "070001", discipline: "microbiology" };

describe("what is asked of the code list", () => {
  it.each([
    [fresh, reason, []],
    [{ ...fresh, label: { nl: "HbA1c", en: " " } }, reason, ["no-label"]],
    [{ ...fresh, discipline: "magic" }, "kort", ["discipline-unknown", "no-reason"]],
    [moved, reason, []],
    [{ ...moved, discipline: "chemistry" }, reason, ["same-discipline"]],
    [{ ...moved, code: "079999" }, reason, ["code-unknown"]],
    [{ kind: "ending", code: "070001" }, reason, []],
    [{ kind: "ending", code: "070003" }, reason, ["ended-already"]],
  ] as const)("%j because %j", (what, why, expected) => {
    expect(askCodeRefusals(what, why, ground)).toEqual(expected);
  });

  const request = (what: CodeRequestWhat, facts: CodeRequest["facts"] = []): CodeRequest => ({
    ...{ id: "1", organisation: "lab", what, reason, recordedAt: "2023-07-01T09:00:00.000Z", facts },
  });
  const granted = { kind: "granted", code: "070009", from: "2023-09-01", reason } as const;
  it.each([
    [fresh, granted, []],
    [fresh, { ...granted, code: "7009" }, ["code-wrong"]],
    [fresh, { ...granted, code: "070003" }, ["code-taken"]],
    [fresh, { ...granted, from: "2023-07-12" }, ["day-past"]],
    [fresh, { ...granted, from: undefined }, ["day-missing"]],
    [moved, { ...granted, code: "" }, []],
    [moved, { ...granted, code: "", from: "2019-01-01" }, ["before-version", "day-past"]],
    [fresh, { kind: "declined", fits: "070001", reason }, []],
    [fresh, { kind: "declined", fits: "", reason: "kort" }, ["no-reason"]],
    [fresh, { kind: "declined", fits: "079999", reason }, ["code-unknown"]],
  ] as const)("%j is decided by %j", (what, given, expected) => {
    expect(decideCodeRefusals(request(what), given, ground, knownAt)).toEqual(expected);
  });

  it("is decided once, and that binds", () => {
    const day = "2023-07-05";
    const fact = { id: "f", day, recordedAt: "2023-07-05T09:00:00.000Z", kind: "declined", reason } as const;
    expect(decideCodeRefusals(request(fresh, [fact]), granted, ground, knownAt)).toEqual(["decided"]);
  });

  it.each([
    ["a new code", fresh, "070009", undefined, "chemistry"],
    ["another discipline", moved, "070001", "chemistry", "microbiology"],
    ["an end", { kind: "ending", code: "070001" }, "070001", "chemistry", undefined],
  ] as const)("counts from its day and not before: %s", (_name, what, code, before, after) => {
    const brought = versionFrom(what, { code, from: "2023-09-01" }, ground, "2023-08-31");
    if (!brought) throw new Error("nothing was brought");
    const later = catalogueAt([...all, { ...brought, recordedAt: "2023-07-12T09:00:00.000Z" }], knownAt);
    expect(codeOn(later.get(code) ?? [], "2023-08-31")?.discipline).toBe(before);
    expect(codeOn(later.get(code) ?? [], "2023-09-01")?.discipline).toBe(after);
  });
});

it("the mutations of a month are those recorded in it: new, changed and ended", () => {
  const recordedAt = "2023-07-12T09:00:00.000Z";
  const versions = [
    ...all,
    version("070009", "HbA1c", { recordedAt, from: "2023-09-01" }),
    version("070001", "Glucose in bloed", { recordedAt, from: "2023-09-01", discipline: "microbiology" }),
    version("070002", "Kweek van urine", { recordedAt, until: "2023-08-31", discipline: "microbiology" }),
  ];
  expect(mutationsOf(versions, "2023-07").map(({ kind, version: { code } }) => [code, kind])).toEqual([
    ["070001", "changed"],
    ["070002", "ended"],
    ["070009", "new"],
  ]);
  expect(mutationsOf(versions, "2023-08")).toEqual([]);
});

describe("a line of an own list", () => {
  const propose = (code: string, label: string) =>
    proposeConversion([{ code, label }], ground.codes, "2023-07-12")[0];
  it.each([
    ["70001", "iets anders", "code", "070001"],
    ["GLU", "glucose (bloed)", "label", "070001"],
    ["K12", "Urinekweek", "label", "070002"],
    ["K14", "MRI knie", "none", undefined],
    ["K13", "kweek urine", "label", "070002"],
    ["", "", "none", undefined],
  ] as const)("%s %s is found by its %s", (code, label, basis, national) => {
    const found = propose(code, label);
    expect([found?.basis, found?.national?.code]).toEqual([basis, national]);
  });

  it("is never lost and never doubled", () => {
    const lines = fc.array(fc.record({ code: fc.string(), label: fc.string() }), { maxLength: 20 });
    fc.assert(
      fc.property(lines, (own) => {
        const found = proposeConversion(own, ground.codes, "2023-07-12");
        expect(found.map(({ code, label }) => ({ code, label }))).toEqual(own);
        expect(found.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });
});
