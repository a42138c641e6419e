import type { Day, Instant } from "#app/domain/calendar";
import type { LetterStyle } from "#app/domain/letter-style";

/** Whoever a letter is from or to: a name, and the lines of an address below it. */
export type LetterParty = {
  readonly name: string;
  readonly lines: readonly string[];
  /** How letters from it look; absent where it chose nothing. */
  readonly style?: LetterStyle | undefined;
};

/** A table of a letter: texts as they are read, columns of figures aligned on the right. */
export type LetterTable = {
  readonly kind: "table";
  /** Left out where a heading right above says the same. */
  readonly caption?: string | undefined;
  readonly heads: readonly { readonly text: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

/** A part of the content of a letter, note or report, as plain data. */
export type LetterBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** The sentence that says what the paper shows. */
  | { readonly kind: "lead"; readonly text: string }
  /** A name in bold with what is said of it below, kept together. */
  | { readonly kind: "entry"; readonly name: string; readonly text: string }
  /** What follows begins on a page of its own. */
  | { readonly kind: "page" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | LetterTable;

/** A letter, receipt, note or report, whole: the same data always make the same paper. */
export type Paper = {
  readonly language: "nl" | "en";
  readonly from: LetterParty;
  /** Absent for what is for whoever reads it. */
  readonly to?: LetterParty | undefined;
  readonly reference: string;
  /** The moment that it bears as its date. */
  readonly moment: Instant;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  /** Whether everyone in it is made up. */
  readonly fictional: boolean;
};

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
