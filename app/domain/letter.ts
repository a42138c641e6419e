import type { Day } from "#app/domain/calendar";

/** Whoever a letter is from or to: a name, and the lines of an address below it. */
export type LetterParty = {
  readonly name: string;
  readonly lines: readonly string[];
};

/** A table of a letter: texts as they are read, columns of figures aligned on the right. */
export type LetterTable = {
  readonly kind: "table";
  readonly caption: string;
  readonly heads: readonly { readonly text: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

/** A part of the content of a letter, note or report, as plain data. */
export type LetterBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** The sentence that says what the paper shows. */
  | { readonly kind: "lead"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | LetterTable;

/** The next reference of a series: `B-2023-0007` after `B-2023-0006`, and `B-2023-0001` after none. */
export function nextReference(series: string, day: Day, last: string | undefined): string {
  const start = referenceStart(series, day);
  const number = last?.startsWith(start) ? Number(last.slice(start.length)) : 0;
  return `${start}${String(number + 1).padStart(4, "0")}`;
}

/** What every reference of a series begins with in the year of that day: `B-2023-`. */
export const referenceStart = (series: string, day: Day): string => `${series}-${day.slice(0, 4)}-`;

/** The series of letters. */
export const LETTERS = "B";
