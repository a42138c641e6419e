import { isAscii } from "node:buffer";
import { setImmediate } from "node:timers/promises";
import { CsvSplitter } from "#app/exchange/production/csv-splitter.server";
import { type FileRows, type ProductionFile, ProductionRefused } from "#app/exchange/production/file";

export type Encoding = "utf-8" | "windows-1252";

/** How a CSV file is written. */
export type CsvForm = { readonly encoding: Encoding; readonly separator: string };

/** Bytes that no letter of Windows-1252 has. */
const NO_LETTER = /[\u0081\u008d\u008f\u0090\u009d]/;

/**
 * Writes bytes of Windows-1252 in UTF-8.
 * @throws ProductionRefused where a byte is no letter
 */
function utf8Of(bytes: Uint8Array, line: number): Uint8Array {
  if (isAscii(bytes)) return bytes;
  const text = new TextDecoder("windows-1252").decode(bytes);
  const wrong = NO_LETTER.exec(text);
  if (wrong === null) return Buffer.from(text);
  const byte = wrong[0].charCodeAt(0).toString(16).toUpperCase();
  throw new ProductionRefused({ fault: "encoding", line: line + lineEnds(text.slice(0, wrong.index)), byte });
}

const lineEnds = (text: string): number => text.split("\n").length - 1;

/** Bytes that are split at a time, so that other work comes in between. */
const PIECE = 64 * 1024;

/**
 * The rows of a CSV file in pieces, the heads among them; each piece holds until the next is asked for.
 * @throws NotUtf8 where it is said to be UTF-8 and is not, ProductionRefused where it cannot be split
 */
export async function* csvRows(file: ProductionFile, form: CsvForm): AsyncGenerator<FileRows> {
  const splitter = new CsvSplitter(form.separator);
  const utf8 = (bytes: Uint8Array) => (form.encoding === "utf-8" ? bytes : utf8Of(bytes, splitter.line));
  for await (const bytes of file.read()) {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const rows = splitter.push(utf8(bytes.subarray(at, at + PIECE)), false);
      if (rows.count > 0) yield rows;
      await setImmediate();
    }
  }
  const rows = splitter.push(new Uint8Array(), true);
  if (rows.count > 0) yield rows;
}

/** The separators that are known, the one meant in a tie first. */
const separators = [";", "\t", ","] as const;

/** How a file is written, by its beginning; whether its bytes are UTF-8 shows when it is read to the end. */
export function csvFormOf(beginning: string): { readonly separator: string } | undefined {
  const told = /^\uFEFF?sep=(.)\r?\n/.exec(beginning)?.[1];
  if (told !== undefined) return { separator: told };
  const [heads = ""] = beginning.replace(/^\uFEFF/, "").split(/[\r\n]/, 1);
  const bare = heads.replace(/"[^"]*"/g, "");
  const counts = separators.map((separator) => bare.split(separator).length - 1);
  const most = Math.max(...counts);
  const separator = separators[counts.indexOf(most)];
  return most === 0 || separator === undefined ? undefined : { separator };
}
