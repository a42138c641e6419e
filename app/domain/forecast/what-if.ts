import type { Month } from "#app/domain/calendar";
import { at, meanOf } from "#app/domain/forecast/series";
import type { SharedPaths } from "#app/domain/forecast/shared-paths";
import { type Band, bandOf } from "#app/domain/forecast/year-months";
import type { Cents } from "#app/domain/money";

/** What is decided or happens, as an assumption: it never touches the real figures. Shares: 0.03 is 3 % more. */
export type Scenario = {
  /** Every ceiling, or the one that is named, is raised by so much. */
  readonly raise: Cents;
  readonly raised?: string | undefined;
  /** Whether every request that waits for a decision is granted. */
  readonly grant: boolean;
  /** The ceilings whose request is granted, where not all are. */
  readonly granted: readonly string[];
  /** Care and tariffs that are so much more, from a month on. */
  readonly volume: number;
  readonly volumeFrom: Month;
  readonly tariff: number;
  readonly tariffFrom: Month;
  /** A provider that leaves; its care goes to the others of its region that have a lot in common with it. */
  readonly leaves?: string | undefined;
  readonly leavesFrom: Month;
};

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
  readonly contracts: readonly {
    readonly id: string;
    readonly ceiling: Cents;
    readonly total: Cents;
    readonly over: Cents;
    readonly chance: number;
  }[];
};

const LIKELY = 0.5;

/** Applies a scenario to the courses that all contracts have in common. */
export function whatIf(paths: SharedPaths, scenario: Scenario): WhatIf {
  const { contracts, courses } = paths;
  const { ends, homeless } = endsUnder(paths, scenario);
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
    ...{ over, left, homeless, likely: each.filter(({ chance }) => chance >= LIKELY).length },
    contracts: each,
  };
}

/** Where each contract ends in each course, and the care on average that no other takes over. */
function endsUnder(paths: SharedPaths, scenario: Scenario) {
  const { contracts, courses, months, amounts } = paths;
  const width = months.length + 1;
  const times = months.map(
    (month) =>
      (month >= scenario.volumeFrom ? 1 + scenario.volume : 1) *
      (month >= scenario.tariffFrom ? 1 + scenario.tariff : 1),
  );
  const gone = months.map((month) => month >= scenario.leavesFrom);
  const ends = new Float64Array(contracts.length * courses);
  let homeless = 0;
  contracts.forEach((contract, c) => {
    const isLeaving = scenario.leaves !== undefined && contract.provider === scenario.leaves;
    const heirs = isLeaving ? heirsOf(paths, c) : [];
    for (let i = 0; i < courses; i++) {
      const start = (c * courses + i) * width;
      let end = at(amounts, start);
      let left = 0;
      for (let k = 0; k < times.length; k++) {
        const amount = at(amounts, start + 1 + k) * (times[k] ?? 1);
        if (isLeaving && gone[k]) left += amount;
        else end += amount;
      }
      ends[c * courses + i] = at(ends, c * courses + i) + end;
      for (const { contract: heir, share } of heirs) {
        ends[heir * courses + i] = at(ends, heir * courses + i) + left * share;
      }
      if (isLeaving && heirs.length === 0) homeless += left / courses;
    }
  });
  return { ends, homeless };
}

/** Who takes over the care of a contract, and which part: by what they deliver themselves in the open months. */
function heirsOf({ contracts, courses, months, amounts }: SharedPaths, leaving: number) {
  const own = contracts[leaving];
  const width = months.length + 1;
  const heirs = contracts.flatMap((other, c) => {
    const isHeir =
      other.provider !== own?.provider &&
      other.region === own?.region &&
      other.lots.some((lot) => own.lots.includes(lot));
    if (!isHeir) return [];
    let size = 0;
    for (let place = c * courses * width; place < (c + 1) * courses * width; place++)
      size += at(amounts, place);
    return [{ contract: c, size }];
  });
  const whole = heirs.reduce((sum, { size }) => sum + size, 0);
  return whole > 0 ? heirs.map(({ contract, size }) => ({ contract, share: size / whole })) : [];
}
