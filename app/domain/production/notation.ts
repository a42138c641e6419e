import type { Cents } from "#app/domain/money";

/** What separates euros from cents in a file. */
export type Notation = "comma" | "point";

/** Every sign that people and programs write for minus. */
const MINUS = /^[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]\s?|\s?[-\u2212]$/;

/** An amount without its sign, spaces between thousands and the sign of the euro. */
function unsigned(text: string): { readonly digits: string; readonly negative: boolean } {
  const bare = text.replace(/^€\s?|\s?€$|^EUR\s?|\s?EUR$/g, "").trim();
  const digits = bare.replace(MINUS, "").replace(/^€\s?/, "");
  return { digits: digits.replace(/(?<=\d)[\s'](?=\d{3}(\D|$))/g, ""), negative: digits !== bare };
}

const grouped = {
  comma: /^\d{1,3}(\.\d{3})+(,\d+)?$/,
  point: /^\d{1,3}(,\d{3})+(\.\d+)?$/,
} as const;
const ungrouped = { comma: /^\d+(,\d+)?$/, point: /^\d+(\.\d+)?$/ } as const;

/** What one amount says of the notation of its file: one of the two, that it fits both, or nothing. */
export function notationOf(text: string): Notation | "either" | undefined {
  const { digits } = unsigned(text);
  if (!/[.,]/.test(digits)) return undefined;
  const fits = (notation: Notation) => grouped[notation].test(digits) || ungrouped[notation].test(digits);
  const [comma, point] = [fits("comma"), fits("point")];
  if (comma && point) return "either";
  return comma ? "comma" : point ? "point" : undefined;
}

/** What the amounts of a file say together. The notation is never guessed: where they do not tell, the file is refused. */
export type NotationEvidence = {
  comma?: { readonly line: number; readonly text: string };
  point?: { readonly line: number; readonly text: string };
  either?: { readonly line: number; readonly text: string };
};

/** Takes one more amount as evidence. */
export function hear(evidence: NotationEvidence, line: number, text: string): void {
  const says = notationOf(text);
  if (says !== undefined) evidence[says] ??= { line, text };
}

/** An amount read: whole cents, or what is wrong with it. */
export type AmountRead = Cents | "form" | "decimals" | "too-large";

/** The largest amount that a line may have: a hundred thousand million euros. */
const MOST_CENTS = 10_000_000_000_000;

const [ZERO, COMMA, POINT] = [48, 44, 46];
/** Of so many figures every number is exact, and small enough for an amount. */
const FEW_FIGURES = 11;

/**
 * Reads figures alone, and behind them a mark with two figures where one is given: as nearly all amounts are written.
 * @returns them as one number; undefined for anything else, which is read with more care
 */
function readPlainly(text: string, mark?: number): number | undefined {
  const { length } = text;
  const whole = mark === undefined ? length : length - 3;
  if (whole < 1 || whole > FEW_FIGURES) return undefined;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const figure = text.charCodeAt(at) - ZERO;
    if (figure >= 0 && figure <= 9) value = value * 10 + figure;
    else if (at !== whole || text.charCodeAt(at) !== mark) return undefined;
  }
  return mark === undefined || text.charCodeAt(whole) === mark ? value : undefined;
}

/** Reads an amount in euros. @param notation what separates its cents */
export function readEuros(text: string, notation: Notation): AmountRead {
  const plainly = readPlainly(text, notation === "comma" ? COMMA : POINT);
  if (plainly !== undefined) return plainly;
  const { digits, negative } = unsigned(text);
  if (!grouped[notation].test(digits) && !ungrouped[notation].test(digits)) return "form";
  const [whole = "", part = ""] = digits.split(notation === "comma" ? "," : ".");
  if (/[1-9]/.test(part.slice(2))) return "decimals";
  const cents = Number(whole.replace(/\D/g, "")) * 100 + Number(part.slice(0, 2).padEnd(2, "0"));
  return signed(cents, negative);
}

/** Reads a whole number, of cents or of performances. */
export function readWhole(text: string): AmountRead {
  const plainly = readPlainly(text);
  if (plainly !== undefined) return plainly;
  const { digits, negative } = unsigned(text);
  if (/^\d+[.,]0+$/.test(digits)) return "decimals";
  return /^\d+$/.test(digits)
    ? signed(Number(digits), negative)
    : /^[\d.,]+$/.test(digits)
      ? "decimals"
      : "form";
}

/** The cents of a number out of a spreadsheet, whose cells know no notation. */
export function centsOfNumber(euros: number): AmountRead {
  const cents = Math.round(euros * 100);
  if (!Number.isFinite(euros) || Math.abs(euros) * 100 > MOST_CENTS) return "too-large";
  return Math.abs(euros * 100 - cents) < 1e-4 ? cents || 0 : "decimals";
}

const signed = (size: number, negative: boolean): AmountRead =>
  size > MOST_CENTS ? "too-large" : negative ? -size || 0 : size;
