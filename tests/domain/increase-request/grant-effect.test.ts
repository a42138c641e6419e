import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KeptForecast } from "#app/domain/forecast/kept-forecast";
import { scenarioFields, scenarioOf } from "#app/domain/forecast/scenario-address";
import { type PathContract, sharedPaths } from "#app/domain/forecast/shared-paths";
import { whatIf } from "#app/domain/forecast/what-if";
import { bandOf } from "#app/domain/forecast/year-months";
import { answerQuestion } from "#app/domain/forecast/year-question";
import { tiesBetween } from "#app/domain/increase-request/beside";
import { grantEffects } from "#app/domain/increase-request/grant-effect";
import { declaredContract } from "#tests/domain/forecast/declared";

const answered = answerQuestion({
  received: declaredContract(1, "2020-01", "2023-12").received,
  ...{ year: 2023, dataThrough: "2023-06", seed: 1 },
  ...{ contractFrom: "2023-01", contractThrough: "2023-12" },
});
if (answered.kind === "refused") throw new Error(answered.reason.key);
const { basis } = answered;

/** Courses, equally likely, that end at these amounts. */
const made = (...ends: readonly number[]): KeptForecast => ({
  ...{ kind: "forecast", basis, courses: [Float64Array.from(ends)] },
  months: [{ month: "2023-12", declared: 0, late: 0, ahead: 0, through: bandOf(Float64Array.from(ends)) }],
});
const ground = { ceiling: 1_000, all: 200, accepted: 900, forecast: 1_150 };

describe("what a decision would make of a ceiling", () => {
  it("is told for nothing, half and all, with how our forecast stands to each", () => {
    expect(grantEffects({ ...ground, ours: made(900, 1_050, 1_100, 1_300) })).toEqual([
      {
        ...{ outcome: "none", granted: 0, ceiling: 1_000, left: 100, short: 150 },
        ours: { chance: 0.75, crossing: "2023-12", expectedOver: 113, expectedLeft: 25 },
      },
      {
        ...{ outcome: "part", granted: 100, ceiling: 1_100, left: 200, short: 50 },
        ours: { chance: 0.25, crossing: "2023-12", expectedOver: 50, expectedLeft: 63 },
      },
      {
        ...{ outcome: "all", granted: 200, ceiling: 1_200, left: 300, short: 0 },
        ours: { chance: 0.25, crossing: "2023-12", expectedOver: 25, expectedLeft: 138 },
      },
    ]);
  });

  it("looks at the part that was made up, and has no chances without a forecast", () => {
    const refused: KeptForecast = { kind: "refused", reason: { key: "too-little", values: {} } };
    const effects = grantEffects({ ...ground, part: 30, ours: refused });
    expect(effects.map(({ granted, ours }) => [granted, ours])).toEqual([
      [0, undefined],
      [30, undefined],
      [200, undefined],
    ]);
  });

  it("is what what-if tells of the same ceiling raised by as much", () => {
    const contract: PathContract = {
      ...{ id: "c1", provider: "p1", region: "A", area: "VR01", ceiling: 100_000_000 },
      ...{ lots: [{ lot: "x", share: 1 }], asked: 0 },
    };
    const paths = sharedPaths(2023, [{ contract, forecast: answered }], "2023-06");
    const nothing = scenarioOf(scenarioFields(new URLSearchParams()), "2023-06");
    const asked = { ...ground, ceiling: 100_000_000, all: 9_000_000, ours: answered };
    for (const { granted, ours } of grantEffects(asked)) {
      const same = whatIf(paths, { ...nothing, raise: granted, raised: "c1" }).contracts[0];
      expect(ours?.chance).toBeCloseTo(same?.chance ?? -1, 10);
      expect(ours?.expectedOver).toBeCloseTo(same?.over ?? -1, -4);
    }
  });

  it("never makes exceeding likelier by granting more", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { minLength: 1, maxLength: 50 }), fc.nat(500), (ends, all) => {
        const chances = grantEffects({ ...ground, all, ours: made(...ends) }).map(({ ours }) => ours);
        const [none, part, whole] = chances.map((ours) => ours?.chance ?? 0);
        expect([none, part, whole]).toEqual([none, part, whole].toSorted((a = 0, b = 0) => b - a));
      }),
    );
  });
});

describe("two requests", () => {
  const one = { provider: "a", region: "VR01", lots: ["x", "y"] };
  it.each([
    [{ provider: "a", region: "VR01", lots: ["y"] }, ["provider", "region", "lot"]],
    [{ provider: "a", region: "VR02", lots: [] }, ["provider"]],
    [{ provider: "b", region: "VR01", lots: ["z"] }, ["region"]],
    [{ provider: "b", region: "VR02", lots: ["x"] }, ["lot"]],
    [{ provider: "b", region: "VR02", lots: ["z"] }, []],
  ])("%j have in common %j", (other, common) => expect(tiesBetween(one, other)).toEqual(common));
});
