import { describe, expect, it } from "vitest";
import { fitEts } from "#app/domain/forecast/ets-fit";
import { mack } from "#app/domain/forecast/mack";
import { chainLadder, credibleUltimate, latestOf } from "#app/domain/forecast/run-off-triangle";
import { reseasoned, seasonOf } from "#app/domain/forecast/season-index";
import { fitTheta, thetaMean } from "#app/domain/forecast/theta";
import { airPassengers } from "#tests/domain/forecast/air-passengers";
import { abc, genIns, raa } from "#tests/domain/forecast/triangles";

describe("the figures of the literature", () => {
  it.each([
    ["GenIns", genIns, 53_038_945.6119, 18_680_855.6119, 2_447_094.8608],
    ["RAA", raa, 213_122.2283, 52_135.2283, 26_909.0112],
    ["ABC", abc, 15_498_954.3576, 5_277_760.3576, 152_283.1391],
  ])("Mack's chain ladder on %s", (_name, triangle, ultimate, reserve, error) => {
    const { ultimates, totalReserve, totalStandardError } = mack(triangle);
    expect(ultimates.reduce((sum, each) => sum + each, 0)).toBeCloseTo(ultimate, 3);
    expect(totalReserve).toBeCloseTo(reserve, 3);
    expect(totalStandardError).toBeCloseTo(error, 3);
  });

  it("factors and standard errors of each origin on GenIns", () => {
    const factors = [3.49060655, 1.74733264, 1.45741284, 1.17385171, 1.10382353, 1.08626936, 1.05387436];
    chainLadder(genIns)
      .factors.slice(0, factors.length)
      .forEach((factor, age) => {
        expect(factor).toBeCloseTo(factors[age] ?? 0, 8);
      });
    expect(mack(genIns).standardErrors.map((error) => Number(error.toFixed(4)))).toEqual([
      0, 75535.0408, 121698.5616, 133548.853, 261406.4493, 411009.7039, 558316.8581, 875327.5119, 971257.8065,
      1363154.9117,
    ]);
  });

  it("Bornhuetter-Ferguson and Benktander on GenIns, with five million expected of each origin", () => {
    const { developed } = chainLadder(genIns);
    const reserve = (method: "bornhuetterFerguson" | "benktander") =>
      genIns.reduce((sum, row, origin) => {
        const latest = latestOf(row);
        return sum + credibleUltimate(latest, developed[origin] ?? 1, 5_000_000)[method] - latest;
      }, 0);
    expect(reserve("bornhuetterFerguson")).toBeCloseTo(16_853_749.2498, 3);
    expect(reserve("benktander")).toBeCloseTo(17_632_838.4498, 3);
  });

  it("theta on AirPassengers", () => {
    const season = seasonOf(airPassengers, "multiplicative");
    const values = airPassengers.map((value, t) => value / (season[t % 12] ?? 1));
    const level = thetaMean(values, fitTheta(values, 1e-12), 12);
    const forecast = reseasoned(level, { values, season, way: "multiplicative" });
    [440.0782, 428.3843, 489.7071, 475.7046, 479.6704, 545.3663].forEach((value, k) => {
      // R's optimiser leaves off where the squares are a forty-millionth above the least.
      expect(forecast[k]).toBeCloseTo(value, 2);
    });
  });

  it("the likelihood of simple exponential smoothing on AirPassengers", () => {
    const model = fitEts(airPassengers, "ANN", { optimisesStart: true });
    expect(model?.logLikelihood).toBeCloseTo(-863.8934, 3);
  });
});
