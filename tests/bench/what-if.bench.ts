import { addMonths, type Month } from "#app/domain/calendar";
import { scenarioFields, scenarioOf } from "#app/domain/forecast/scenario-address";
import { type PathContract, sharedPaths } from "#app/domain/forecast/shared-paths";
import { whatIf } from "#app/domain/forecast/what-if";
import { answerQuestion } from "#app/domain/forecast/year-question";
import { packPaths, unpackPaths } from "#app/exchange/shared-paths";
import { declaredContract } from "#tests/domain/forecast/declared";

export const name = "Step of a what-if slider, 625 agreements with half a year to go, slowest in a hundred";
export const unit = "ms";
export const atMost = 16;

const [CONTRACTS, KINDS, STEPS] = [625, 5, 200];
const FROM: Month = "2023-06";

/** What the browser computes at each step of a slider, from courses as they come to it; a provider leaves, and a lot is tendered again. */
export async function run(): Promise<{ value: number }> {
  const forecasts = Array.from({ length: KINDS }, (_, seed) => {
    const made = answerQuestion({
      ...{ received: declaredContract(seed + 1, "2020-01", "2023-12").received, year: 2023, seed: seed + 1 },
      ...{ dataThrough: FROM, contractFrom: "2023-01", contractThrough: "2023-12" },
    });
    if (made.kind === "refused") throw new Error(made.reason.key);
    return made;
  });
  const held = Array.from({ length: CONTRACTS }, (_, index) => {
    const area = `VR${(index % 25) + 1}`;
    const contract: PathContract = {
      ...{ id: `c${index}`, provider: `p${index % 80}`, region: area, area, ceiling: 100_000_000, asked: 0 },
      lots: ["a", "b", "c"].map((lot) => ({ lot, share: 1 / 3 })),
    };
    const forecast = forecasts[index % KINDS];
    return forecast ? [{ contract, forecast }] : [];
  }).flat();
  const paths = unpackPaths(packPaths(sharedPaths(2023, held, FROM)));
  const step = (percent: number): number => {
    const typed = new URLSearchParams({ volume: String(percent / 10), leaves: "p3", lot: "VR2 a" });
    const before = performance.now();
    whatIf(paths, scenarioOf(scenarioFields(typed), addMonths(FROM, 1)));
    return performance.now() - before;
  };
  for (let warm = 0; warm < 20; warm++) step(warm);
  const times = Array.from({ length: STEPS }, (_, percent) => step(percent - STEPS / 2)).sort(
    (a, b) => a - b,
  );
  return { value: times[Math.floor(STEPS * 0.99)] ?? 0 };
}
