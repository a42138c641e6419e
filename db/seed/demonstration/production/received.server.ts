import { addMonths, type Month, yearOf } from "#app/domain/calendar";
import { allocate } from "#app/domain/money";
import type { ProductionClass } from "#app/domain/production/total";
import type { RegionCode } from "#app/domain/region";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { LAST, type Series, yearCents } from "#db/seed/demonstration/production/series.server";
import { chance, type ProductionStory } from "#db/seed/demonstration/production/story.server";
import type { World } from "#db/seed/demonstration/world.server";

/** What comes in of one care month in one month: a total of a batch, before it has its lines. */
export type Cell = {
  /** The same for the months in which the same care comes in. */
  readonly name: string;
  readonly organisation: string;
  readonly agb: string;
  readonly contract: string | null;
  readonly lot: string | null;
  readonly region: RegionCode;
  readonly careMonth: Month;
  readonly monthReceived: Month;
  readonly class: ProductionClass;
  readonly cents: number;
  /** The only code of its lines; else those of the lot. */
  readonly code?: string | undefined;
};

/** Per ten thousand, since shares of cents are allocated by whole weights. */
const weights = (shares: readonly number[]): number[] => shares.map((share) => Math.round(share * 10_000));

/** How many months after the care each part comes in; the last two at a month of their own. */
const lagsOf = (name: string): number[] => [
  1,
  2,
  3,
  4 + Math.floor(3 * chance(`late ${name}`)),
  7 + Math.floor(6 * chance(`later ${name}`)),
];

/** What the insurer accepts of every agreement, by the month in which it comes in. */
export function acceptedCells(series: readonly Series[], story: ProductionStory): Cell[] {
  return series.flatMap((each) => {
    const slow = new Map<number, boolean>();
    return each.months.flatMap((careMonth) => {
      const year = yearOf(careMonth);
      if (!slow.has(year)) slow.set(year, yearCents(series, each.contract, year) < story.slowBelowCents);
      const pattern = weights(slow.get(year) ? story.receivedSlowly : story.received);
      return ofMonth(each, careMonth, { story, pattern });
    });
  });
}

function ofMonth(
  { told, contract, lot, region, claimantsIn, centsOf }: Series,
  careMonth: Month,
  { story, pattern }: { readonly story: ProductionStory; readonly pattern: readonly number[] },
): Cell[] {
  const claimants = claimantsIn(careMonth);
  const parts = allocate(centsOf(careMonth), weights(claimants.map(({ share }) => share)));
  return claimants.flatMap(({ organisation, agb }, index) => {
    const name = `${told.key} ${lot} ${agb} ${careMonth}`;
    const lags = lagsOf(name);
    const common = { name, organisation, agb, contract, lot, region, careMonth };
    const cells = allocate(parts[index] ?? 0, pattern).map(
      (cents, at): Cell => ({
        ...common,
        monthReceived: addMonths(careMonth, lags[at] ?? 1),
        class: "counts",
        cents,
      }),
    );
    if (told.form !== "idd" || lot !== ORDERS) return cells;
    const free = Math.round((parts[index] ?? 0) * story.ceilingFree.share);
    return [
      ...cells,
      {
        ...common,
        monthReceived: addMonths(careMonth, 1),
        class: "ceiling-free",
        cents: free,
        code: story.ceilingFree.code,
      },
    ];
  });
}

/** The lot to which registrations of chronic requests belong. */
const ORDERS = "clinical-chemistry";

/** Care that found no agreement, or has a code without a lot. */
export function apartCells(world: World, keys: Keys, story: ProductionStory): Cell[] {
  const agbOf = (key: string) => world.organisations.find((each) => each.key === key)?.agb[0] ?? "";
  const months = (from: Month) => {
    const found: Month[] = [];
    for (let month = from; month <= LAST; month = addMonths(month, 1)) found.push(month);
    return found;
  };
  const cell = (provider: string, careMonth: Month, monthCents: number) => ({
    name: `apart ${provider} ${careMonth}`,
    organisation: keys.organisation(provider),
    agb: agbOf(provider),
    careMonth,
    monthReceived: addMonths(careMonth, 1),
    cents: Math.round(monthCents * (0.7 + 0.6 * chance(`apart ${provider} ${careMonth}`))),
  });
  const { code, providers, from, monthCents } = story.codeWithoutLot;
  return [
    ...story.without.flatMap(({ provider, region, lot, ...each }) =>
      months(each.from).map(
        (month): Cell => ({
          ...cell(provider, month, each.monthCents),
          region,
          lot,
          contract: null,
          class: "uncontracted",
        }),
      ),
    ),
    ...providers.flatMap((provider) => {
      const region =
        world.contracts.find((each) => each.provider === provider && each.form === "idd")?.region ?? "VR09";
      return months(from).map(
        (month): Cell => ({
          ...cell(provider, month, monthCents),
          region,
          lot: null,
          contract: null,
          class: "no-lot",
          code,
        }),
      );
    }),
  ];
}

/** What providers state themselves: a month whole, in the month after it, and a little more than is accepted. */
export function statedCells(series: readonly Series[], { statements }: ProductionStory): Cell[] {
  return series
    .filter(({ told }) => statements.providers.includes(told.provider))
    .flatMap(({ told, contract, lot, region, months, claimantsIn, centsOf }) =>
      months
        .filter((month) => month >= statements.from)
        .flatMap((careMonth) => {
          const claimants = claimantsIn(careMonth);
          const more = 1 + 0.012 * chance(`stated ${told.key} ${lot} ${careMonth}`);
          const parts = allocate(
            Math.round(centsOf(careMonth) * more),
            weights(claimants.map(({ share }) => share)),
          );
          return claimants.map(
            ({ organisation, agb }, index): Cell => ({
              ...{
                name: `stated ${told.key} ${lot} ${agb} ${careMonth}`,
                organisation,
                agb,
                contract,
                lot,
                region,
              },
              ...{
                careMonth,
                monthReceived: addMonths(careMonth, 1),
                class: "counts",
                cents: parts[index] ?? 0,
              },
            }),
          );
        }),
    );
}
