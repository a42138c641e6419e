import type { Language } from "#app/i18n/text";

/**
 * What stands in a cell of a file: a figure stays one, so that a spreadsheet can count with it. An amount is given in
 * cents and written in euros, always to the cent.
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
    return harmless(cell ?? "");
  });
  return `${written.map(quoted).join(field)}\r\n`;
}

/** A spreadsheet would run what begins like a formula, also behind spaces: an apostrophe makes it a text. */
const harmless = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (cell: string): string => (/[";,\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
