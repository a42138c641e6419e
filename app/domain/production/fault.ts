import type { Month } from "#app/domain/calendar";
import type { ColumnFault, ColumnKey } from "#app/domain/production/column";
import type { PersonalKind } from "#app/domain/production/personal-data";
import type { RegionCode } from "#app/domain/region";

/** What can be wrong with a cell of a line, whatever the other lines hold. */
const cellFaults = [
  "missing",
  "too-long",
  "control-character",
  "formula",
  "agb-form",
  "code-form",
  "region-unknown",
  "month-form",
  "month-no-month",
  "month-day",
  "month-serial",
  "count-form",
  "count-fraction",
  "count-zero",
  "amount-form",
  "amount-decimals",
  "amount-too-large",
  "direction-unknown",
  "sign-contradicts",
  "too-many-cells",
] as const;

/** Which rule of claiming a line breaks. */
const ruleFaults = [
  "reference-twice",
  "statement-known",
  "care-in-future",
  "received-in-future",
  "received-before-care",
  "code-unknown",
  "code-not-then",
  "agb-not-own",
  "agb-not-then",
  "credit-unnamed",
  "credit-unknown",
  "credit-not-earlier",
  "credit-of-credit",
  "credit-differs",
  "credit-twice",
  "correction-not-credited",
  "book-year-closed",
  "look-back",
  "sum-too-large",
] as const;

/** The return codes of a line; each has words for its cause and its cure. */
export const lineFaults = [...cellFaults, ...ruleFaults] as const;
export type LineFaultKey = (typeof lineFaults)[number];

export type LineFault = {
  readonly fault: LineFaultKey;
  readonly column?: ColumnKey | undefined;
  /** What stood there. */
  readonly found?: string | undefined;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
};

export const lineFault = (fault: LineFaultKey, more: Omit<LineFault, "fault"> = {}): LineFault => ({
  fault,
  ...more,
});

/** Why a file is refused as a whole, before anything of it is stored. `line` counts from 1, the heads being line 1. */
export type FileFault =
  | ColumnFault
  | { readonly fault: "personal-data"; readonly kind: PersonalKind; readonly head: string }
  | { readonly fault: "personal-day"; readonly head: string; readonly line: number; readonly found: string }
  | {
      readonly fault: "notation-unknown";
      readonly line: number;
      readonly found: string;
      /** The digits before the mark and after it, which say euros and cents or euros alone. */
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly fault: "notation-mixed";
      readonly line: number;
      readonly found: string;
      readonly other: string;
      readonly otherLine: number;
    }
  | { readonly fault: "quote-open" | "quote-inside" | "head-empty" | "line-too-long"; readonly line: number }
  | { readonly fault: "encoding"; readonly line: number; readonly byte: string }
  | { readonly fault: "json-line"; readonly line: number }
  | { readonly fault: "too-many-columns"; readonly count: number; readonly most: number }
  | { readonly fault: "too-many-lines" | "too-many-statements"; readonly most: number }
  | { readonly fault: "too-large" | "unpacks-too-large"; readonly most: number }
  | {
      readonly fault:
        | "empty"
        | "no-lines"
        | "utf-16"
        | "binary"
        | "no-separator"
        | "sheet-damaged"
        | "sheet-old"
        | "sheet-encrypted"
        | "sheet-macro"
        | "json-form"
        | "type-unknown"
        | "cut-off";
    };

/** What a credit or a correction has to name: an earlier line by its statement and its reference. */
export type EarlierLine = { readonly statement: string; readonly reference: string };

/** A line as a file gives it, read but not yet judged. */
export type ReadLine = {
  readonly statement: string;
  readonly reference: string;
  readonly agb: string;
  readonly code: string;
  readonly region: RegionCode;
  readonly careMonth: Month;
  readonly monthReceived: Month;
  /** Negative in a credit. */
  readonly count: number;
  readonly cents: number;
  readonly credit: boolean;
  readonly earlier?: EarlierLine | undefined;
};
