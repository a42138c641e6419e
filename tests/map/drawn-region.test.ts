import { expect, test } from "vitest";
import type { RegionOnMap } from "#app/domain/map-region";
import { drawnRegions } from "#app/map/drawn-region";

const region: RegionOnMap = {
  code: "VR05",
  name: "Twente",
  bucket: "tender-open",
  reasons: [],
  parties: [],
  selective: [],
  gaps: [],
};
const wordBeside = (sentence: string) =>
  drawnRegions(
    [region],
    [],
    () => "Open tender open",
    () => sentence,
  )[0]?.word;

test("a region does not say its status twice", () => {
  expect(wordBeside("Open tender open for thrombosis care.")).toBeUndefined();
  expect(wordBeside("Closes on 14 October 2022.")).toBe("Open tender open");
});
