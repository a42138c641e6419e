import {
  type OutlookRow,
  type OutlookSum,
  type RowForecast,
  type SummedRow,
  sumOutlook,
} from "#app/domain/forecast/outlook";
import type { Band } from "#app/domain/forecast/year-months";
import type { Cents } from "#app/domain/money";

export const groupings = ["region", "lot", "provider"] as const;
/** By what the ceilings of a year are summed. */
export type Grouping = (typeof groupings)[number];

/** A figure of the year that is a sum over agreements. */
export const summedFigures = ["ceilings", "declared", "late", "total", "over", "left"] as const;
export type SummedFigure = (typeof summedFigures)[number];

/** What an agreement, or its part in a group, brings to a figure; undefined where it is not summed. */
export function partIn({ forecast }: OutlookRow, figure: SummedFigure): Cents | undefined {
  const against = forecast?.against;
  if (!against) return undefined;
  if (figure === "ceilings") return against.ceiling;
  if (figure === "over") return against.expectedOver;
  if (figure === "left") return against.expectedLeft;
  return forecast.expected[figure];
}

/** A part of a row, from one share of it to another: 0 to 1 is the whole. */
type Part = { readonly name: string; readonly from: number; readonly to: number };

/** What a figure of the outlook is made of: the ceilings, or the part of each that falls to a group. */
export type Group = {
  readonly name: string;
  readonly sum: OutlookSum;
  readonly rows: readonly SummedRow[];
};

/**
 * Sums by group, the largest expected overrun first. An agreement for several lots is divided over them by what was
 * accepted of each, its ceiling too: the groups together are the year, to the cent.
 */
export const groupsBy = (rows: readonly SummedRow[], by: Grouping): Group[] =>
  grouped(rows, (row) =>
    by === "lot" ? lotParts(row) : [whole(by === "provider" ? row.provider : row.region)],
  );

/** The same by the code of the region, of what has one. */
export const groupsByCode = (rows: readonly SummedRow[]): Group[] =>
  grouped(rows, ({ code }) => (code ? [whole(code)] : []));

const whole = (name: string): Part => ({ name, from: 0, to: 1 });

function lotParts({ lots, shares }: SummedRow): Part[] {
  let from = 0;
  return lots.map((name, at) => {
    const to = at === lots.length - 1 ? 1 : from + (shares[at] ?? 0);
    const part = { name, from, to };
    from = to;
    return part;
  });
}

function grouped(rows: readonly SummedRow[], partsOf: (row: SummedRow) => readonly Part[]): Group[] {
  const groups = new Map<string, SummedRow[]>();
  for (const row of rows)
    for (const part of partsOf(row))
      groups.set(part.name, [...(groups.get(part.name) ?? []), partOf(row, part)]);
  return [...groups]
    .map(([name, own]) => ({ name, sum: sumOutlook(own), rows: own }))
    .sort((a, b) => b.sum.over - a.sum.over || (a.name < b.name ? -1 : 1));
}

function partOf(row: SummedRow, { from, to }: Part): SummedRow {
  if (from === 0 && to === 1) return row;
  const cents = (amount: Cents): Cents => Math.round(amount * to) - Math.round(amount * from);
  const maybe = (amount: Cents | undefined) => (amount === undefined ? undefined : cents(amount));
  const { ceiling, accepted, stated, forecast, ends } = row;
  return {
    ...row,
    ...{ ceiling: maybe(ceiling), accepted: cents(accepted), stated: maybe(stated) },
    forecast: forecast && forecastPart(forecast, cents),
    ends: ends && { ...ends, ends: ends.ends.map((end) => end * (to - from)) },
  };
}

/** A part of a forecast: every part of it can be summed by itself, and what is expected is the sum of its parts. */
function forecastPart({ expected, end, against }: RowForecast, cents: (amount: Cents) => Cents): RowForecast {
  const [declared, late, ahead] = [cents(expected.declared), cents(expected.late), cents(expected.ahead)];
  return {
    expected: { declared, late, ahead, total: declared + late + ahead },
    end: bandPart(end, cents),
    against: against && {
      ...against,
      ceiling: cents(against.ceiling),
      expectedOver: cents(against.expectedOver),
      expectedLeft: cents(against.expectedLeft),
    },
  };
}

const bandPart = (band: Band, cents: (amount: Cents) => Cents): Band => ({
  ...{ low95: cents(band.low95), low80: cents(band.low80), low50: cents(band.low50) },
  ...{ middle: cents(band.middle), high50: cents(band.high50) },
  ...{ high80: cents(band.high80), high95: cents(band.high95) },
});
