import { leavingOf, type Scenario } from "#app/domain/forecast/scenario";
import { at, meanOf } from "#app/domain/forecast/series";
import type { SharedPaths } from "#app/domain/forecast/shared-paths";
import { type Band, bandOf } from "#app/domain/forecast/year-months";
import type { Cents } from "#app/domain/money";

/** What a year comes to under a scenario. Amounts in cents, means over all courses. */
export type WhatIf = {
  readonly ceiling: Cents;
  readonly total: Cents;
  readonly end: Band;
  readonly over: Cents;
  readonly left: Cents;
  /** Ceilings more likely to be exceeded than not. */
  readonly likely: number;
  /** Care that found no other provider. */
  readonly homeless: Cents;
  /** Care of a lot tendered again that goes to a provider without an agreement, and so without a ceiling yet. */
  readonly fresh: Cents;
  readonly contracts: readonly {
    readonly id: string;
    readonly ceiling: Cents;
    readonly total: Cents;
    readonly over: Cents;
    readonly chance: number;
  }[];
};

/** The figures of a year under a scenario, in the order in which they are read. Amounts in cents. */
export const figuresOf = ({ end, ...answer }: WhatIf) => ({
  ...{ ceiling: answer.ceiling, total: answer.total, low80: end.low80, high80: end.high80 },
  ...{ over: answer.over, left: answer.left, homeless: answer.homeless, fresh: answer.fresh },
});
export const figureKeys = [
  "ceiling",
  "total",
  "low80",
  "high80",
  "over",
  "left",
  "homeless",
  "fresh",
] as const;
/** Figures that are only told where there is something of them. */
export const rareFigures: ReadonlySet<string> = new Set(["homeless", "fresh"]);

const LIKELY = 0.5;

/** Applies a scenario to the courses that all contracts have in common. */
export function whatIf(paths: SharedPaths, scenario: Scenario): WhatIf {
  const { contracts, courses } = paths;
  const { ends, homeless, fresh } = endsUnder(paths, scenario);
  const sums = new Float64Array(courses);
  let over = 0;
  let left = 0;
  const each = contracts.map((contract, c) => {
    const ceiling =
      contract.ceiling +
      (scenario.grant || scenario.granted.includes(contract.id) ? contract.asked : 0) +
      (scenario.raised === undefined || scenario.raised === contract.id ? scenario.raise : 0);
    let [total, above, below, count] = [0, 0, 0, 0];
    for (let i = 0; i < courses; i++) {
      const end = at(ends, c * courses + i);
      sums[i] = at(sums, i) + end;
      total += end;
      if (end > ceiling) {
        above += end - ceiling;
        count++;
      } else below += ceiling - end;
    }
    over += above / courses;
    left += below / courses;
    return {
      id: contract.id,
      ceiling,
      total: total / courses,
      over: above / courses,
      chance: count / courses,
    };
  });
  return {
    ...{
      ceiling: each.reduce((sum, { ceiling }) => sum + ceiling, 0),
      total: meanOf(sums),
      end: bandOf(sums),
    },
    ...{ over, left, homeless, fresh, likely: each.filter(({ chance }) => chance >= LIKELY).length },
    contracts: each,
  };
}

/** Where each contract ends in each course, and the care on average that no agreement takes over. */
function endsUnder(paths: SharedPaths, scenario: Scenario) {
  const { contracts, courses, months } = paths;
  const times = months.map(
    (month) =>
      (month >= scenario.volumeFrom ? 1 + scenario.volume : 1) *
      (month >= scenario.tariffFrom ? 1 + scenario.tariff : 1),
  );
  const ends = new Float64Array(contracts.length * courses);
  const nobody = { whole: 0, part: 0 };
  contracts.forEach((_, c) => {
    const leaving = leavingOf(paths, scenario, c);
    const part = months.map((month) => (month >= scenario.lotFrom ? (leaving.part?.share ?? 0) : 0));
    const whole = months.map((month, k) =>
      leaving.whole && month >= scenario.leavesFrom ? 1 - (part[k] ?? 0) : 0,
    );
    const weighed = (shares: readonly number[]) =>
      Float64Array.from(times, (each, k) => each * (shares[k] ?? 0));
    const stays = weighed(months.map((_month, k) => 1 - (part[k] ?? 0) - (whole[k] ?? 0)));
    addSums(paths, c, { weights: stays, first: 1 }, ends, { contract: c, share: 1 });
    for (const [way, shares] of [
      ["whole", whole],
      ["part", part],
    ] as const) {
      const takers = leaving[way];
      if (!takers) continue;
      const gone = { weights: weighed(shares.map((share) => share * takers.times)), first: 0 };
      for (const taker of takers.to) addSums(paths, c, gone, ends, taker);
      if (takers.to.length > 0) continue;
      const lost = new Float64Array(courses);
      addSums(paths, c, gone, lost, { contract: 0, share: 1 });
      nobody[way] += meanOf(lost);
    }
  });
  return { ends, homeless: nobody.whole, fresh: nobody.part };
}

/**
 * Adds what the open months of a contract come to in each course, each by its weight, to where a taker ends.
 * @param first what the sum of the months before them counts for
 */
function addSums(
  { courses, amounts }: SharedPaths,
  from: number,
  { weights, first }: { readonly weights: Float64Array; readonly first: number },
  ends: Float64Array,
  { contract, share }: { readonly contract: number; readonly share: number },
): void {
  const [count, width] = [weights.length, weights.length + 1];
  for (let i = 0; i < courses; i++) {
    const start = (from * courses + i) * width;
    let sum = first * (amounts[start] ?? 0);
    for (let k = 0; k < count; k++) sum += (amounts[start + 1 + k] ?? 0) * (weights[k] ?? 0);
    const place = contract * courses + i;
    ends[place] = (ends[place] ?? 0) + sum * share;
  }
}
