import { describe, expect, it } from "vitest";
import { isAgbCode, isKvkNumber, kindHint } from "#app/domain/organisation";

describe("numbers of organisations", () => {
  it.each(["50000001", "06010203", "00000000"])("%s can be an AGB code", (code) => {
    expect(isAgbCode(code)).toBe(true);
  });
  it.each(["5000001", "500000001", "5000000a", " 50000001", "50000001\n", "", "٥٠٠٠٠٠٠١"])(
    "%j is no AGB code",
    (code) => {
      expect(isAgbCode(code)).toBe(false);
    },
  );
  it("refuses the nine digits printed as a KvK number in the colophon of rule 1.40", () => {
    expect(isKvkNumber("332110823")).toBe(false);
    expect(isKvkNumber("33211082")).toBe(true);
  });
});

describe("the kind an AGB code hints at", () => {
  it.each([
    ["50000001", "laboratory"],
    ["06010203", "hospital"],
    ["34000001", "thrombosis-service"],
    ["22000001", "diagnostic-centre"],
    ["71000001", undefined],
  ])("%s hints at %s", (code, kind) => {
    expect(kindHint(code)).toBe(kind);
  });
});
