import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { palette, swatches } from "#app/map/buckets";
import { placeLabels } from "#app/map/labels";

describe("names on the map", () => {
  const box = { width: 20, height: 10, y: 0 };

  test("of large regions stand, small ones that would touch them do not", () => {
    const standing = placeLabels([
      { ...box, code: "small", x: 15, area: 1 },
      { ...box, code: "large", x: 0, area: 9 },
      { ...box, code: "free", x: 40, area: 1 },
    ]);
    expect([...standing]).toEqual(["large", "free"]);
  });
});

describe("the colours of the map", () => {
  test("are the tokens of the styles", () => {
    const tokens = readFileSync("app/styles/tokens.css", "utf8");
    for (const [name, { light, dark }] of Object.entries(palette))
      expect(tokens).toContain(`--${name}: light-dark(${light}, ${dark});`);
  });

  test("tell two buckets apart by pattern where they share a colour", () => {
    const looks = ["providers", "gaps"].map((layer) =>
      Object.entries(swatches)
        .filter(([bucket]) => bucket.startsWith(layer))
        .map(([, { colour, pattern }]) => `${colour} ${pattern}`),
    );
    for (const look of looks) expect(new Set(look).size).toBe(look.length);
  });
});
