import type { Month } from "#app/domain/calendar";
import { parsePerformanceCode } from "#app/domain/catalogue/performance-code";
import { isAgbCode } from "#app/domain/organisation";
import type { LineFaultKey } from "#app/domain/production/fault";
import { readMonth } from "#app/domain/production/month-text";

/** What stands in a cell, or what is wrong with it. */
export type CellRead<V> =
  | { readonly value: V }
  | { readonly fault: LineFaultKey; readonly values?: Readonly<Record<string, string>> | undefined };

const MISSING = { fault: "missing" } as const;

/** Reads texts of one kind once each: a file repeats a few of them on every line. */
export function remembered<V>(read: (text: string) => CellRead<V>): (text: string) => CellRead<V> {
  const known = new Map<string, CellRead<V>>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = text === "" ? MISSING : read(text);
    if (known.size > 20_000) known.clear();
    known.set(text, value);
    return value;
  };
}

const LONGEST = 64;
const [EQUALS, PLUS, MINUS, AT] = [61, 43, 45, 64];

/** A reference as people and programs give it: short, of one line, and no formula. */
export function readReference(text: string): CellRead<string> {
  if (text === "") return MISSING;
  if (text.length > LONGEST) return { fault: "too-long", values: { most: String(LONGEST) } };
  const first = text.charCodeAt(0);
  const formula =
    first === EQUALS || first === PLUS || first === AT || (first === MINUS && /\D/.test(text.slice(1)));
  if (formula) return { fault: "formula" };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 32 || (unit >= 127 && unit < 160) || unit === 0xfffd) return { fault: "control-character" };
  }
  return { value: text };
}

export const readAgb = (text: string): CellRead<string> =>
  isAgbCode(text) ? { value: text } : { fault: "agb-form" };

export function readCode(text: string): CellRead<string> {
  const value = parsePerformanceCode(text);
  return value === undefined ? { fault: "code-form" } : { value };
}

export function readMonthCell(text: string): CellRead<Month> {
  const read = readMonth(text);
  if ("month" in read) return { value: read.month };
  return { fault: `month-${read.fault}`, values: "day" in read ? { day: read.day } : undefined };
}
