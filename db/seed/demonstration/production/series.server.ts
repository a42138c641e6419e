import {
  addMonths,
  type Day,
  firstOfMonth,
  firstOfYear,
  lastOfMonth,
  type Month,
  monthOf,
  yearOf,
} from "#app/domain/calendar";
import { endOf } from "#app/domain/contract";
import type { RegionCode } from "#app/domain/region";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { chance, type ProductionStory } from "#db/seed/demonstration/production/story.server";
import { readTerms } from "#db/seed/demonstration/terms.server";
import type { World } from "#db/seed/demonstration/world.server";

/** Who claims under which AGB code, and how much of it. */
type Claimant = { readonly organisation: string; readonly agb: string; readonly share: number };

/** What one agreement delivers of one lot, month by month. */
export type Series = {
  /** The agreement as the story names it, and as it is stored. */
  readonly told: World["contracts"][number];
  readonly contract: string;
  readonly lot: string;
  readonly region: RegionCode;
  readonly months: readonly Month[];
  readonly claimantsIn: (month: Month) => readonly Claimant[];
  /** What is delivered in a month, in cents. */
  readonly centsOf: (month: Month) => number;
};

export const FIRST: Month = "2019-01";
export const LAST: Month = "2023-12";

type Ground = {
  readonly world: World;
  readonly keys: Keys;
  readonly story: ProductionStory;
  readonly populations: ReadonlyMap<string, number>;
};

/** The production of every agreement, lot by lot, from 2019 through 2023. */
export function seriesOf(ground: Ground): Series[] {
  const served = ground.world.contracts
    .filter(({ form }) => form !== "msz")
    .flatMap((told) =>
      lotsOf(told).map(({ lot, from, through }) => ({ told, lot, months: monthsFrom(from, through) })),
    )
    .filter(({ months }) => months.length > 0);
  const weights = new Map<string, number>();
  const place = (each: (typeof served)[number], month: Month) =>
    `${each.told.region} ${each.lot} ${yearOf(month)}`;
  for (const each of served)
    for (const year of new Set(each.months.map(yearOf))) {
      const key = place(each, monthOf(firstOfYear(year)));
      weights.set(key, (weights.get(key) ?? 0) + weightOf(each));
    }
  return served.map((each) => ({
    ...each,
    contract: ground.keys.contract(each.told.key),
    region: each.told.region,
    claimantsIn: claimantsOf(ground, each),
    centsOf: (month) =>
      monthCents(ground, each, month, weightOf(each) / (weights.get(place(each, month)) ?? 1)),
  }));
}

const weightOf = ({ told, lot }: Pick<Series, "told" | "lot">): number =>
  0.45 + chance(`weight ${told.provider} ${told.region} ${told.part ?? ""} ${lot}`);

function monthsFrom(from: Day, through: Day): Month[] {
  const months: Month[] = [];
  for (let month = FIRST; month <= LAST; month = addMonths(month, 1))
    if (lastOfMonth(month) >= from && firstOfMonth(month) <= through) months.push(month);
  return months;
}

/** The lots of an agreement, each with the days from and through which it is served. */
function lotsOf({ facts }: World["contracts"][number]) {
  const agreed = facts.find((fact) => fact.kind === "agreed");
  if (!agreed) return [];
  const ends = facts.map((fact, index) => ({
    ...fact,
    id: String(index),
    day: fact.on.day,
    recordedAt: "9999-12-31T00:00:00Z" as const,
  }));
  const through = endOf(ends, agreed.endsOn);
  const own = agreed.lots.map((lot) => ({ lot, from: agreed.startsOn, through }));
  const bought = facts.flatMap((fact) =>
    fact.kind === "bought-selectively"
      ? fact.lots.map((lot) => ({ lot, from: firstOfYear(fact.forYear), through }))
      : [],
  );
  return [...own, ...bought];
}

function monthCents(
  { story, populations }: Ground,
  series: Pick<Series, "told" | "lot">,
  month: Month,
  share: number,
) {
  const { told, lot } = series;
  const year = yearOf(month);
  const index = Number(month.slice(5)) - 1;
  const named = story.years.find((each) => each.contract === told.key && each.year === year);
  const insured = (populations.get(told.region) ?? 0) * story.market;
  const growth = (story.yearly[lot] ?? story.yearly.usual) ** (year - 2023);
  const hospitals =
    told.form !== "idd" && story.besideHospitals.lots.includes(lot) ? story.besideHospitals.share : 1;
  const yearCents = named?.cents ?? insured * (story.perInsured[lot] ?? 0) * growth * hospitals * share;
  const season = (story.months[index] ?? 0) / 100;
  const winter = lot === story.winter.lot ? (story.winter.months[index] ?? 1) : 1;
  const dip = named ? 1 : (story.dips[month] ?? 1);
  const noise = 0.97 + 0.06 * chance(`noise ${told.provider} ${told.region} ${lot} ${month}`);
  return Math.round(yearCents * season * winter * dip * noise);
}

/** The lead party on its own codes; a thrombosis service that is a partner claims itself (reading 8). */
function claimantsOf(
  { world, keys }: Ground,
  { told, lot }: Pick<Series, "told" | "lot">,
): Series["claimantsIn"] {
  const organisationOf = (key: string) => world.organisations.find((each) => each.key === key);
  const partner = told.parties
    .filter(({ role }) => role === "partner")
    .map(({ organisation }) => organisationOf(organisation))
    .find((each) => each?.kind === "thrombosis-service");
  const holder = partner && lot === THROMBOSIS ? partner : organisationOf(told.provider);
  const change = readTerms().agbChanges.find(({ provider }) => provider === holder?.key);
  const organisation = keys.organisation(holder?.key ?? told.provider);
  const [first = "", second] = holder?.agb ?? [];
  return (month) => {
    if (change) {
      const agb = firstOfMonth(month) >= change.from ? change.becomes : change.was;
      return [{ organisation, agb, share: 1 }];
    }
    if (second === undefined) return [{ organisation, agb: first, share: 1 }];
    return [
      { organisation, agb: first, share: 0.7 },
      { organisation, agb: second, share: 0.3 },
    ];
  };
}

const THROMBOSIS = "thrombosis";

/** What an agreement delivers in a year, by lot where one is named. */
export const yearCents = (series: readonly Series[], contract: string, year: number, lot?: string): number =>
  series
    .filter((each) => each.contract === contract && (lot === undefined || each.lot === lot))
    .flatMap((each) => each.months.filter((month) => yearOf(month) === year).map(each.centsOf))
    .reduce((sum, cents) => sum + cents, 0);
