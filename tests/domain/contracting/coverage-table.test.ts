import fc from "fast-check";
import { expect, it } from "vitest";
import type { Contract, ContractForm } from "#app/domain/contract";
import {
  coverageTable,
  holdersOf,
  isChanged,
  isThin,
  thinCounts,
} from "#app/domain/contracting/coverage-table";
import type { SeasonFacts } from "#app/domain/season-facts";
import { agreed, contract, knownLater, lots, region } from "#tests/support/season";

const day = "2023-02-01";
const signed = (form: ContractForm, provider: string, served: readonly string[]) =>
  contract(form, provider, [["2022-06-28", agreed("2023-01-01", "2023-12-31", served)]]);
const season = (...contracts: readonly Contract[]): SeasonFacts => ({
  ...{ contractYear: 2023, municipalities: [], parts: [], lots, organisations: [], contracts },
  ...{ candidacies: [], tenderLots: [], registrations: [] },
  regions: [{ code: region, name: "Twente", aliases: [], province: "Overijssel", population: 1 }],
});
const cellsWithout = (without: string | undefined, ...contracts: readonly Contract[]) =>
  coverageTable(season(...contracts), day, knownLater, without).flatMap(({ cells }) => cells);

it.each<[string, readonly Contract[], string, readonly (readonly [string, string, string])[]]>([
  [
    "the only one",
    [signed("idd", "lead", ["chemistry", "thrombosis"])],
    "lead",
    [
      ["chemistry", "single-provider", "none"],
      ["thrombosis", "single-provider", "none"],
      ["imaging", "none", "none"],
    ],
  ],
  [
    "one of two",
    [signed("tender", "a", ["chemistry"]), signed("tender", "b", ["chemistry"])],
    "a",
    [
      ["chemistry", "contracted", "single-provider"],
      ["thrombosis", "none", "none"],
      ["imaging", "none", "none"],
    ],
  ],
  [
    "one beside a hospital",
    [signed("private", "a", ["imaging"]), signed("msz", "hospital", ["imaging"])],
    "a",
    [
      ["chemistry", "none", "none"],
      ["thrombosis", "none", "none"],
      ["imaging", "contracted", "through-msz"],
    ],
  ],
])("shows what is left when %s leaves", (_, contracts, leaver, expected) => {
  const cells = cellsWithout(leaver, ...contracts);
  expect(cells.map(({ now, left }) => [now.lot, now.kind, left.kind])).toEqual(expected);
});

it("changes nothing when nobody leaves, and never serves better when somebody does", () => {
  const form = fc.constantFrom<ContractForm>("tender", "private", "msz");
  const served = fc.subarray(["chemistry", "thrombosis", "imaging"], { minLength: 1 });
  const contracts = fc.array(fc.tuple(form, fc.constantFrom("a", "b", "c"), served), { maxLength: 6 });
  fc.assert(
    fc.property(contracts, (given) => {
      const made = given.map((each) => signed(...each));
      expect(cellsWithout(undefined, ...made).some(isChanged)).toBe(false);
      const rows = coverageTable(season(...made), day, knownLater, "a");
      expect(thinCounts(rows, "left").none).toBeGreaterThanOrEqual(thinCounts(rows, "now").none);
      for (const { cells } of rows)
        for (const cell of cells) expect(cell.left.kind === "none" ? isThin(cell) : true).toBe(true);
    }),
  );
});

it("names everyone who holds an agreement, once", () => {
  const all = season(
    signed("tender", "a", ["chemistry"]),
    signed("private", "a", ["imaging"]),
    signed("msz", "b", ["imaging"]),
  );
  expect(holdersOf(all, day, knownLater)).toEqual(["a", "b"]);
});
