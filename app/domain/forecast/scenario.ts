import type { Month } from "#app/domain/calendar";
import { at } from "#app/domain/forecast/series";
import type { SharedPaths } from "#app/domain/forecast/shared-paths";
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
  /** A lot of a region that is tendered again, by `lotOf`: from a month on its care goes to who wins it, at another price. */
  readonly lot?: string | undefined;
  readonly lotFrom: Month;
  /** Who wins it; left out a provider without an agreement yet. */
  readonly lotTo?: string | undefined;
  readonly lotPrice: number;
};

/** What a lot of a region is known by in a scenario. */
export const lotOf = (area: string, lot: string): string => `${area} ${lot}`;

/** Where care goes: to agreements by their places, or where there are none to nobody, or to a provider without a ceiling. */
export type Takers = {
  readonly to: readonly { readonly contract: number; readonly share: number }[];
  readonly times: number;
};

/** What goes from an agreement to others: all of it where its provider leaves, and the part of a lot that is tendered again. */
export type Leaving = {
  readonly whole?: Takers | undefined;
  readonly part?: (Takers & { readonly share: number }) | undefined;
};

/** What goes from an agreement to others under a scenario. */
export function leavingOf(paths: SharedPaths, scenario: Scenario, contract: number): Leaving {
  const own = paths.contracts[contract];
  if (!own) return {};
  const isGone = scenario.leaves !== undefined && own.provider === scenario.leaves;
  const part = own.lots.find(({ lot }) => lotOf(own.area, lot) === scenario.lot);
  const isLost = part && part.share > 0 && own.provider !== scenario.lotTo;
  return {
    whole: isGone ? { to: heirsOf(paths, contract), times: 1 } : undefined,
    part: isLost
      ? { to: winnerOf(paths, contract, scenario), times: 1 + scenario.lotPrice, share: part.share }
      : undefined,
  };
}

/** Who takes over the care of a contract, and which part: by what they deliver themselves in the open months. */
function heirsOf({ contracts, courses, months, amounts }: SharedPaths, leaving: number): Takers["to"] {
  const own = contracts[leaving];
  const width = months.length + 1;
  const heirs = contracts.flatMap((other, c) => {
    const isHeir =
      other.provider !== own?.provider &&
      other.region === own?.region &&
      other.lots.some(({ lot }) => own.lots.some((each) => each.lot === lot));
    if (!isHeir) return [];
    let size = 0;
    for (let place = c * courses * width; place < (c + 1) * courses * width; place++)
      size += at(amounts, place);
    return [{ contract: c, size }];
  });
  const whole = heirs.reduce((sum, { size }) => sum + size, 0);
  return whole > 0 ? heirs.map(({ contract, size }) => ({ contract, share: size / whole })) : [];
}

/** The agreement of who wins a lot in the region of the one that loses it, if there is one: that with the lot before others. */
function winnerOf({ contracts }: SharedPaths, loser: number, { lot, lotTo }: Scenario): Takers["to"] {
  const area = contracts[loser]?.area;
  const own = contracts.flatMap((other, contract) =>
    other.provider === lotTo && other.area === area ? [{ ...other, contract }] : [],
  );
  const winner = own.find(({ lots }) => lots.some((each) => lotOf(area ?? "", each.lot) === lot)) ?? own[0];
  return winner ? [{ contract: winner.contract, share: 1 }] : [];
}
