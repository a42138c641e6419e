import { addDays, type Day, firstOfYear, yearOf } from "#app/domain/calendar";
import type { World } from "#db/seed/demonstration/world.server";

type Told = World["contracts"][number];

/** The first year of which production is told. */
const SINCE = 2019;
/** Who began later than this is new. */
const LAST_START = 2022;
const AGREED = { day: "2018-11-20" } as const;

const agreedIn = ({ facts }: Told) => facts.find((fact) => fact.kind === "agreed");
const startOf = (told: Told): Day => agreedIn(told)?.startsOn ?? firstOfYear(SINCE);

/**
 * The story with what went before it: who had an agreement in the years that it tells of held one for the same lots
 * from 2019 on, so that every month of production has its agreement. Who is new in 2023 has none.
 */
export function withEarlierAgreements(world: World): World {
  const firsts = new Map<string, Told[]>();
  for (const told of world.contracts) {
    if (told.form !== "idd" && told.form !== "tender") continue;
    const place = `${told.provider} ${told.region}`;
    const others = firsts.get(place) ?? [];
    const start = others[0] && startOf(others[0]);
    if (start === undefined || startOf(told) < start) firsts.set(place, [told]);
    else if (startOf(told) === start) others.push(told);
  }
  const earlier = [...firsts.values()].flatMap((contracts) => earlierThan(contracts));
  return { ...world, contracts: [...world.contracts, ...earlier] };
}

function earlierThan(contracts: readonly Told[]): Told[] {
  const [first] = contracts;
  const start = first && startOf(first);
  if (!first || start === undefined || yearOf(start) <= SINCE || yearOf(start) > LAST_START) return [];
  const lots = [...new Set(contracts.flatMap((told) => agreedIn(told)?.lots ?? []))];
  return [
    {
      key: `eerder-${first.region.toLowerCase()}-${first.provider}`,
      form: "tender",
      provider: first.provider,
      region: first.region,
      parties: [],
      facts: [{ kind: "agreed", on: AGREED, startsOn: firstOfYear(SINCE), endsOn: addDays(start, -1), lots }],
    },
  ];
}
