import type { Day, Instant } from "#app/domain/calendar";
import { coverageOf, type LotCoverage } from "#app/domain/coverage";
import { agreementsOf } from "#app/domain/lot-status";
import type { RegionCode } from "#app/domain/region";
import { regionStatus } from "#app/domain/region-status";
import { factsByRegion, type SeasonFacts } from "#app/domain/season-facts";

/** How a lot of an area is covered, and what is left of that if somebody goes. */
export type CoverageCell = { readonly now: LotCoverage; readonly left: LotCoverage };

/** The lots of a region, or of one of its parts, with who serves each. */
export type CoverageRow = {
  readonly region: RegionCode;
  readonly part?: string | undefined;
  readonly cells: readonly CoverageCell[];
};

/** A season in which a provider holds no agreement any more: its agreements fall away for whoever it served with. */
export const withoutProvider = (season: SeasonFacts, provider: string): SeasonFacts => ({
  ...season,
  contracts: season.contracts.filter((contract) => contract.provider !== provider),
});

/**
 * The coverage of every lot of every area on a day (rules 4.83 to 4.85), beside how it would be without a provider: who
 * is left alone with a lot then, and where nobody is left.
 */
export function coverageTable(
  season: SeasonFacts,
  day: Day,
  knownAt: Instant,
  without: string | undefined,
): CoverageRow[] {
  const remaining = factsByRegion(without === undefined ? season : withoutProvider(season, without));
  return [...factsByRegion(season)].flatMap(([region, facts]) => {
    const areas = regionStatus(facts, season.lots, day, knownAt).areas;
    const left =
      without === undefined
        ? areas
        : regionStatus(remaining.get(region) ?? facts, season.lots, day, knownAt).areas;
    return areas.map((area, position) => {
      const after = coverageOf(left[position] ?? area);
      const cells = coverageOf(area).map((now, at) => ({ now, left: after[at] ?? now }));
      return { region, part: area.part?.name, cells };
    });
  });
}

/** Whether somebody else, fewer or nobody would serve the lot if the provider left. */
export const isChanged = ({ now, left }: CoverageCell): boolean =>
  [...now.providers, ...now.throughMsz].join(" ") !== [...left.providers, ...left.throughMsz].join(" ");

/** Whether a lot needs looking at: nobody serves it, or one alone. */
export const isThin = ({ left }: CoverageCell): boolean =>
  left.kind === "none" || left.kind === "single-provider";

/** How many lots of areas nobody serves, and how many one alone, in a column of the table. */
export function thinCounts(rows: readonly CoverageRow[], when: "now" | "left") {
  const kinds = rows.flatMap(({ cells }) => cells.map((cell) => cell[when].kind));
  const count = (kind: LotCoverage["kind"]) => kinds.filter((each) => each === kind).length;
  return { none: count("none"), single: count("single-provider"), all: kinds.length };
}

/** Whoever holds an agreement that counts for the year on the day: those of whom one can ask what if they left. */
export function holdersOf(season: SeasonFacts, day: Day, knownAt: Instant): string[] {
  const facts = { ...season, candidacies: [], tenderLots: [], registrations: [] };
  return [...new Set(agreementsOf(facts, day, knownAt).map(({ contract }) => contract.provider))];
}
