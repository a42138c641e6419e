import { ceilingsShape, groupCeilings, listCeilings } from "#app/domain/ceiling/ceiling-list";
import { lineAsked } from "#app/domain/ceiling/figure-asked";
import { parseListView } from "#app/domain/list-view";
import { sumCents } from "#app/domain/money";
import type { Viewer } from "#app/domain/viewer";
import { apartPage } from "#app/features/ceiling/apart-page.server";
import {
  type CeilingShown,
  ceilingYears,
  showCeilings,
  usualYear,
} from "#app/features/ceiling/read-ceilings.server";
import { settlementsOf } from "#app/features/ceiling/read-settlement.server";
import type { Language } from "#app/i18n/text";
import type { Db } from "#db/store.server";

const groupings = ["region", "lot", "provider", "apart", "settlement"] as const;
type Sum = Exclude<Grouping, "apart" | "settlement">;
export type Grouping = (typeof groupings)[number];

/** The list of ceilings that an address asks for: one contract year, as it stands at the viewer's moment. */
export async function ceilingsPage(viewer: Viewer, db: Db, language: Language, given: URLSearchParams) {
  const params = new URLSearchParams(given);
  const group = groupings.find((each) => each === params.get("group"));
  params.delete("group");
  const opened = { row: params.get("row"), total: params.get("total"), from: lineAsked(params.get("from")) };
  for (const name of Object.keys(opened)) params.delete(name);
  const years = await ceilingYears(viewer, db);
  const shape = ceilingsShape(years);
  const { view, problems } = parseListView(params, shape);
  const asked = view.filters.find(({ key }) => key === "year");
  const year = asked?.kind === "word" ? Number(asked.words[0]) : usualYear(viewer, years);
  const shown = await showCeilings(viewer, db, language, { contractYear: year });
  const rows = shown.map(({ row }) => row);
  const whole = rows.filter(({ part }) => !part);
  return {
    ...{ shape, view, problems, years, year, group, all: rows },
    ...listCeilings(rows, view),
    groups: isSum(group) ? groupCeilings(rows, (row) => groupsOf(row, group)) : undefined,
    settlements: group === "settlement" ? await settlementRows(viewer, db, shown, year) : undefined,
    apart: group === "apart" ? await apartPage(viewer, db, language, { year, ...opened }) : undefined,
    sums: {
      count: whole.length,
      ceiling: sumCents(whole.map(({ ceiling = 0 }) => ceiling)),
      used: sumCents(whole.map(({ used }) => used)),
      over: whole.filter(({ stand }) => stand === "over").length,
    },
  };
}

const isSum = (group: Grouping | undefined): group is Sum =>
  group !== undefined && group !== "apart" && group !== "settlement";

/** The settlements of the year, those that wait longest with most to reclaim first. */
async function settlementRows(
  viewer: Viewer,
  db: Db,
  ceilings: readonly CeilingShown[],
  contractYear: number,
) {
  const shown = await settlementsOf(viewer, db, ceilings, { contractYear });
  return shown
    .map(({ contract, providerName, region, amounts, clock }) => ({
      ...{ contract, providerName, region, stage: clock.stage, days: clock.days },
      ...{ over: amounts.over, reclaim: amounts.reclaim, lastContact: clock.lastContact },
    }))
    .toSorted(
      (a, b) =>
        Number(a.stage === "settled") - Number(b.stage === "settled") ||
        b.days - a.days ||
        b.reclaim - a.reclaim,
    );
}

const groupsOf = (
  { region, lots, provider }: { region: string; lots: readonly string[]; provider: string },
  group: Sum,
): readonly string[] => (group === "lot" ? lots : [group === "region" ? region : provider]);
