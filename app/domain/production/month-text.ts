import { addDays, type Day, type Month, monthOf, parseDay } from "#app/domain/calendar";

/** A month read from a file, or what is wrong with what stands there. */
export type MonthRead =
  | { readonly month: Month }
  | { readonly fault: "form" | "no-month" }
  /** A day of the month, which a total does not have. */
  | { readonly fault: "day"; readonly day: Day }
  /** The number by which a spreadsheet holds a date. */
  | { readonly fault: "serial"; readonly day: Day };

const SERIAL_START: Day = "1899-12-30";

/** Reads `2023-03`, `202303`, `03-2023` or the first day of a month, `2023-03-01` and `01-03-2023`. */
export function readMonth(text: string): MonthRead {
  const [, year, month] =
    /^(\d{4})[-/.]?(\d{2})$/.exec(text) ?? swapped(/^(\d{1,2})[-/.](\d{4})$/.exec(text)) ?? [];
  if (year !== undefined && month !== undefined) {
    const found = parseDay(`${year}-${month.padStart(2, "0")}-01`);
    return found ? { month: monthOf(found) } : { fault: "no-month" };
  }
  const day = dayIn(text);
  if (day) return day.endsWith("-01") ? { month: monthOf(day) } : { fault: "day", day };
  if (/^[345]\d{4}([.,]\d+)?$/.test(text))
    return { fault: "serial", day: addDays(SERIAL_START, Number.parseInt(text, 10)) };
  return { fault: "form" };
}

const swapped = (found: RegExpExecArray | null) => found && [found[0], found[2], found[1]];

/** The day that a text names with the year first or last, with or without a time behind it; never month before day. */
function dayIn(text: string): Day | undefined {
  const [date = ""] = text.split(/[T ]/);
  const [, a = "", b = "", c = ""] = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/.exec(date) ?? [];
  const [year, month, day] = a.length === 4 ? [a, b, c] : c.length === 4 ? [c, b, a] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
