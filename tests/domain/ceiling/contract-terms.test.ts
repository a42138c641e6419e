import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, type Day, instantAt } from "#app/domain/calendar";
import { agbPeriods, type TermFact, termsOn } from "#app/domain/ceiling/contract-terms";

let made = 0;
const written = (day: Day, on: Day = day) => ({ id: `term-${made++}`, day, recordedAt: instantAt(on) });
const later = instantAt("2024-01-01");

const changed: TermFact[] = [
  { ...written("2023-01-01", "2022-12-01"), kind: "agb-listed", organisation: "lab", code: "50990268" },
  { ...written("2023-06-30", "2023-05-22"), kind: "agb-ended", code: "50990268" },
  { ...written("2023-07-01", "2023-05-22"), kind: "agb-listed", organisation: "lab", code: "50990331" },
];

it("lets the old code claim to its last day and the new one from its first", () => {
  expect(agbPeriods(changed, later)).toEqual([
    { organisation: "lab", code: "50990268", from: "2023-01-01", until: "2023-06-30" },
    { organisation: "lab", code: "50990331", from: "2023-07-01", until: undefined },
  ]);
  const codesOn = (day: Day) => termsOn(changed, day, later).agb.map(({ code }) => code);
  expect(codesOn("2022-12-31")).toEqual([]);
  expect(codesOn("2023-06-30")).toEqual(["50990268"]);
  expect(codesOn("2023-07-01")).toEqual(["50990331"]);
});

it("knows nothing of a change before it was recorded", () => {
  expect(termsOn(changed, "2023-07-01", instantAt("2023-05-01")).agb.map(({ code }) => code)).toEqual([
    "50990268",
  ]);
});

it("takes the last whole list of what is ceiling-free, and none where nothing was agreed", () => {
  const facts: TermFact[] = [
    { ...written("2023-01-01"), kind: "ceiling-free", codes: ["079988", "198513"] },
    { ...written("2023-04-01"), kind: "ceiling-free", codes: [] },
  ];
  expect([...termsOn(facts, "2023-03-31", later).ceilingFree]).toEqual(["079988", "198513"]);
  expect([...termsOn(facts, "2023-04-01", later).ceilingFree]).toEqual([]);
  expect(termsOn([], "2023-04-01", later)).toMatchObject({ regionBasis: "insured", orderLot: undefined });
});

it("never lets two codes of a chain of changes claim on one day", () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 800 }), (offsets, asked) => {
      const starts = offsets.toSorted((a, b) => a - b).map((offset) => addDays("2022-01-01", offset));
      const facts = starts.flatMap((start, index): TermFact[] => [
        { ...written(start), kind: "agb-listed", organisation: "lab", code: String(50990100 + index) },
        ...(index === 0
          ? []
          : [{ ...written(addDays(start, -1)), kind: "agb-ended", code: String(50990099 + index) } as const]),
      ]);
      const day = addDays("2022-01-01", asked);
      const claiming = termsOn(facts, day, later).agb;
      expect(claiming).toHaveLength(starts.some((start) => start <= day) ? 1 : 0);
    }),
  );
});
