import { firstOfYear, lastOfYear, type Month, monthOf, parseDay, yearOf } from "#app/domain/calendar";
import type { Production } from "#app/domain/ceiling/usage";
import type { Cents } from "#app/domain/money";

/** The figures of a ceiling that are sums of what was received. */
export const summedFigures = ["used", "credited", "ceilingFree", "stated"] as const;
export type SummedFigure = (typeof summedFigures)[number];

/** A figure that is taken apart. */
export type FigureAsked = {
  /** Absent for all that was received, of every source. */
  readonly of?: SummedFigure | undefined;
  /** The care months that it sums. */
  readonly from: Month;
  readonly until: Month;
  /** The month in which it was received; absent for whenever. */
  readonly received?: Month | undefined;
};

/** How an address names a figure: a care month, the months through one, or the whole year. */
export type FigureAddress = {
  readonly of?: SummedFigure | undefined;
  readonly month?: Month | undefined;
  readonly until?: Month | undefined;
  readonly received?: Month | undefined;
};

const names = ["of", "month", "until", "received"] as const;

/** The part of an address that names a figure, for `figureAsked` to read. */
export const figureSearch = (address: FigureAddress): string =>
  names.flatMap((name) => (address[name] ? [`${name}=${address[name]}`] : [])).join("&");

/** The figure that an address names; undefined where it names none, or a month outside the contract year. */
export function figureAsked(
  year: number,
  given: { get(name: string): string | null },
): FigureAsked | undefined {
  const of = summedFigures.find((figure) => figure === given.get("of"));
  const [month, until] = [monthIn(year, given.get("month")), monthIn(year, given.get("until"))];
  if (!of && !month && !until) return undefined;
  return {
    of,
    from: month ?? monthOf(firstOfYear(year)),
    until: month ?? until ?? monthOf(lastOfYear(year)),
    received: monthRead(given.get("received")),
  };
}

/** The line of a file that lines are shown from, as an address says it; else the first. */
export const lineAsked = (text: string | null): number => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : 0);

function monthRead(text: string | null): Month | undefined {
  const day = parseDay(`${text}-01`);
  return day && monthOf(day);
}

function monthIn(year: number, text: string | null): Month | undefined {
  const month = monthRead(text);
  return month && yearOf(`${month}-01`) === year ? month : undefined;
}

/** What something that was received adds to a figure; undefined where it is no part of it. */
export function partOf(asked: FigureAsked, each: Omit<Production, "lot" | "agb">): Cents | undefined {
  const { careMonth, monthReceived, cents, credited } = each;
  if (careMonth < asked.from || careMonth > asked.until) return undefined;
  if (asked.received && monthReceived !== asked.received) return undefined;
  const counts = each.source === "accepted" && each.class === "counts";
  switch (asked.of) {
    case undefined:
      return cents;
    case "used":
      return counts ? cents : undefined;
    case "credited":
      return counts && credited !== 0 ? credited : undefined;
    case "ceilingFree":
      return each.source === "accepted" && each.class === "ceiling-free" ? cents : undefined;
    case "stated":
      return each.source === "statement" ? cents : undefined;
  }
}
