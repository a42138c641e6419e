import { monthEarlier } from "#app/domain/forecast/asked-moment";
import { ceilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { type OutlookRow, type SummedRow, sumOutlook } from "#app/domain/forecast/outlook";
import { type Grouping, groupings, groupsBy } from "#app/domain/forecast/outlook-group";
import { byRisk, type Thresholds, usualThresholds, warnedOf } from "#app/domain/forecast/risk";
import { thresholdsOf } from "#app/domain/forecast/threshold-form";
import type { Viewer } from "#app/domain/viewer";
import {
  ceilingYears,
  namedCeiling,
  showCeilings,
  usualYear,
} from "#app/features/ceiling/read-ceilings.server";
import { openRequests } from "#app/features/forecast/asked.server";
import { freshness } from "#app/features/forecast/read-forecast.server";
import { changeSinceMonth, lastYear, outlookRows } from "#app/features/forecast/read-outlook.server";
import { forecastSentences } from "#app/i18n/forecast/write-forecast";
import type { Language } from "#app/i18n/text";
import { outlookMap } from "#app/routes/outlook/load-map.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { ownThresholds } from "#db/queries/warning-threshold.server";
import type { Db } from "#db/store.server";

/** How the groups of the year are shown; a map shows the regions. */
const views = [...groupings, "map"] as const;
export type GroupView = (typeof views)[number];
export const groupedBy = (view: GroupView): Grouping => (view === "map" ? "region" : view);

/** The ceilings of the year that an address asks for, whole ones alone, against their forecasts. */
export async function loadRows(viewer: Viewer, db: Db, language: Language, params: URLSearchParams) {
  const years = await ceilingYears(viewer, db);
  const asked = Number(params.get("year"));
  const year = years.includes(asked) ? asked : usualYear(viewer, years);
  const shown = (await showCeilings(viewer, db, language, { contractYear: year })).filter(
    ({ row }) => !row.part,
  );
  return { years, year, shown, ...(await outlookRows(viewer, db, year, shown.map(namedCeiling))) };
}

/** Everything that the outlook shows of a year. */
export async function loadOutlook(viewer: Viewer, db: Db, language: Language, params: URLSearchParams) {
  const { years, year, shown, rows, stored } = await loadRows(viewer, db, language, params);
  const group = views.find((each) => each === params.get("group")) ?? "region";
  const typed = { chance: params.get("chance") ?? "", over: params.get("over") ?? "" };
  const own = await ownThresholds(viewer, db);
  const { thresholds, wrong } = thresholdsOf(typed, own);
  const risks = byRisk(rows);
  const chosen = shown.find(({ ceiling }) => ceiling.id === (params.get("ceiling") ?? risks[0]?.id))?.ceiling;
  const forecast = chosen && stored.get(chosen.id)?.forecast;
  const earlier = await readCeilings(viewer, db, { contractYear: year - 1 });
  const insurer = shown[0]?.ceiling.insurer;
  return {
    ...{ years, year, group, thresholds, wrong, isOwn: isSame(thresholds, own) },
    sum: sumOutlook(rows),
    risks: risks.slice(0, RISKS).map(told),
    riskCount: risks.length,
    warned: warnedOf(rows, thresholds).map(told),
    groups: groupsBy(rows, groupedBy(group)).map(({ name, sum }) => ({ name, sum })),
    refused: rows
      .filter((row) => !row.forecast?.against)
      .map((row) => ({
        ...told(row),
        says: row.refused && forecastSentences([row.refused], language).join(" "),
      })),
    chosen:
      chosen && forecast?.kind === "forecast"
        ? {
            outlook: ceilingOutlook(forecast, chosen.entries, year, viewer.now),
            ...told(rows.find(({ id }) => id === chosen.id) ?? emptyRow),
          }
        : undefined,
    map: group === "map" ? await outlookMap(viewer, db, language, rows) : undefined,
    asking: await askingOf(viewer, db, rows),
    change: await changeSinceMonth(viewer, db, year, wholeOf(stored, rows)),
    before: monthEarlier(viewer.now),
    lastYear: await lastYear(viewer, db, year, earlier),
    freshness: insurer ? await freshness(viewer, db, insurer, year) : undefined,
    cutOff: [...stored.values()]
      .map(({ cutOff }) => cutOff)
      .sort()
      .at(-1),
  };
}

/** Whether thresholds are those that stand unasked. */
const isSame = (one: Thresholds, { chance, over }: Thresholds = usualThresholds): boolean =>
  one.chance === chance && one.over === over;

const RISKS = 10;
const emptyRow: OutlookRow = {
  ...{ id: "", provider: "", region: "", code: "", lots: [], shares: [], accepted: 0 },
};

const wholeOf = <T>(stored: ReadonlyMap<string, T>, rows: readonly OutlookRow[]): ReadonlyMap<string, T> =>
  new Map([...stored].filter(([id]) => rows.some((row) => row.id === id)));

/** A row without its courses, which stay on the server. */
const told = ({ ends: _, ...row }: SummedRow): OutlookRow => row;

/** The requests that wait for a decision about these ceilings, and what they ask together. */
async function askingOf(viewer: Viewer, db: Db, rows: readonly OutlookRow[]) {
  const { open, askedOf } = await openRequests(viewer, db);
  const asking = rows.filter(({ id }) => open.some((request) => request.ceiling === id));
  return {
    count: asking.length,
    cents: asking.reduce((sum, { id, ceiling = 0 }) => sum + askedOf(id, ceiling), 0),
  };
}
