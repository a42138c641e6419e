import { describe, expect, it } from "vitest";
import { nearestRegions } from "#app/domain/region-near";

const regions = [
  { code: "VR02", name: "Fryslân", aliases: ["Friesland"] },
  { code: "VR05", name: "Twente", aliases: [] },
  { code: "VR06", name: "Noord- en Oost-Gelderland", aliases: ["Noord en Oost Gelderland"] },
  { code: "VR09", name: "Utrecht", aliases: [] },
] as const;
const municipalities = [
  { name: "Enschede", region: "VR05" },
  { name: "Hof van Twente", region: "VR05" },
  { name: "Zeist", region: "VR09" },
] as const;

describe("regions near a name that is none", () => {
  it.each([
    ["Twentte", "VR05"],
    ["Frieslnd", "VR02"],
    ["frysl", "VR02"],
    ["Enschedee", "VR05"],
    ["zeist", "VR09"],
    ["Gelderland", "VR06"],
    ["VR99", "VR09"],
  ])("offers for %s first %s", (text, code) => {
    expect(nearestRegions(regions, municipalities, text)[0]?.code).toBe(code);
  });

  it("offers three, whatever is sought", () => {
    for (const text of ["", "<script>", "x".repeat(500)])
      expect(nearestRegions(regions, municipalities, text)).toHaveLength(3);
  });
});
