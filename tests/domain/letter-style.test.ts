import { describe, expect, it } from "vitest";
import { contrastOnWhite, plainStyle, styleRefusals } from "#app/domain/letter-style";

describe("how letters look", () => {
  it.each([
    [{}, []],
    [{ colour: "#0B5394" }, []],
    [{ colour: "blauw" }, ["colour-wrong"]],
    [{ colour: "#123" }, ["colour-wrong"]],
    [{ colour: "#ffe599" }, ["colour-faint"]],
    [{ foot: "x".repeat(90) }, []],
    [{ foot: "x".repeat(91) }, ["foot-long"]],
    [{ foot: "twee\nregels" }, ["foot-long"]],
    [{ colour: "rood", foot: "x".repeat(91) }, ["colour-wrong", "foot-long"]],
  ] as const)("%j is refused for %j", (more, refused) => {
    expect(styleRefusals({ ...plainStyle, ...more })).toEqual(refused);
  });

  it("measures contrast as the guidelines do", () => {
    expect(contrastOnWhite("#000000")).toBeCloseTo(21);
    expect(contrastOnWhite("#ffffff")).toBeCloseTo(1);
    expect(contrastOnWhite("#777777")).toBeCloseTo(4.48, 2);
  });
});
