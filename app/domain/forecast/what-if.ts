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
  const { contracts, courses, months, amounts } = paths;
  const width = months.length + 1;
  const times = months.map(
    (month) =>
      (month >= scenario.volumeFrom ? 1 + scenario.volume : 1) *
      (month >= scenario.tariffFrom ? 1 + scenario.tariff : 1),
  );
  const ends = new Float64Array(contracts.length * courses);
  const nobody = { whole: 0, part: 0 };
  contracts.forEach((_, c) => {
    const leaving = leavingOf(paths, scenario, c);
    const parts = months.map((month) => (leaving.part && month >= scenario.lotFrom ? leaving.part.share : 0));
    const wholes = months.map((month, k) =>
      leaving.whole && month >= scenario.leavesFrom ? 1 - (parts[k] ?? 0) : 0,
    );
    for (let i = 0; i < courses; i++) {
      const start = (c * courses + i) * width;
      const gone = { whole: 0, part: 0 };
      let end = at(amounts, start);
      for (let k = 0; k < times.length; k++) {
        const amount = at(amounts, start + 1 + k) * (times[k] ?? 1);
        const [part, whole] = [parts[k] ?? 0, wholes[k] ?? 0];
        gone.part += amount * part;
        gone.whole += amount * whole;
        end += amount * (1 - part - whole);
      }
      ends[c * courses + i] = at(ends, c * courses + i) + end;
      for (const way of ["whole", "part"] as const) {
        const takers = leaving[way];
        if (!takers) continue;
        const taken = gone[way] * takers.times;
        for (const { contract, share } of takers.to)
          ends[contract * courses + i] = at(ends, contract * courses + i) + taken * share;
        if (takers.to.length === 0) nobody[way] += taken / courses;
      }
    }
  });
  return { ends, homeless: nobody.whole, fresh: nobody.part };
}
