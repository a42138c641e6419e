import { dayOf, type Instant, parseDay, parseInstant, timeOf } from "#app/domain/calendar";
import type { Language } from "#app/i18n/text";

/**
 * What stands in a cell of a file: a figure stays one, so that a spreadsheet can count with it. An amount is given in
 * cents and written in euros, always to the cent. A text that is a moment (`2023-07-12T07:41:00.000Z`) is written as the
 * clock in Amsterdam shows it, which is what the screen says.
 */
export type FileCell = string | number | { readonly cents: number } | undefined;

/** What a CSV file begins with, so that spreadsheets read it as UTF-8. */
export const CSV_OPENING = "\uFEFF";

/** How a spreadsheet of the language tells fields and decimals apart: a comma is a decimal sign in Dutch. */
const marks = { nl: { field: ";", decimal: "," }, en: { field: ",", decimal: "." } } as const;

/** A line of CSV, ended by CR LF, without a cell that a spreadsheet would run as a formula. */
export function csvLine(cells: readonly FileCell[], language: Language): string {
  const { field, decimal } = marks[language];
  const written = cells.map((cell) => {
    if (typeof cell === "number") return String(cell).replace(".", decimal);
    if (typeof cell === "object") return (cell.cents / 100).toFixed(2).replace(".", decimal);
    const moment = parseInstant(cell ?? "");
    return moment ? civil(moment) : harmless(cell ?? "");
  });
  return `${written.map(quoted).join(field)}\r\n`;
}

/** A moment on the clock in Amsterdam, `2023-07-12 09:41:00`, which every spreadsheet reads as one. */
const civil = (at: Instant): string => `${dayOf(at)} ${timeOf(at)}:${at.slice(17, 19)}`;

const DAY_MS = 86_400_000;
/** What spreadsheets count as day 0 lies so many days before 1970. */
const SHEET_DAYS = 25_569;

/** A day, or a moment on the clock in Amsterdam, as spreadsheets count days; undefined for any other text. */
export function sheetDate(text: string): { readonly days: number; readonly hours: boolean } | undefined {
  const day = parseDay(text);
  const moment = day ? undefined : parseInstant(text);
  const written = day ?? (moment && civil(moment).replace(" ", "T"));
  if (!written) return undefined;
  const ms = Date.parse(day ? `${day}T00:00:00Z` : `${written}Z`);
  return { days: ms / DAY_MS + SHEET_DAYS, hours: day === undefined };
}

/** A spreadsheet would run what begins like a formula, also behind spaces: an apostrophe makes it a text. */
const harmless = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (cell: string): string => (/[";,\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
