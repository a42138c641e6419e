import { setImmediate } from "node:timers/promises";
import { CsvSplitter } from "#app/exchange/production/csv-splitter";
import { type FileRow, type ProductionFile, ProductionRefused } from "#app/exchange/production/file";

export type Encoding = "utf-8" | "windows-1252";

/** How a CSV file is written. */
export type CsvForm = { readonly encoding: Encoding; readonly separator: string };

/** Bytes that no letter of Windows-1252 has. */
const NO_LETTER = /[\u0081\u008d\u008f\u0090\u009d]/;

/**
 * The text of a file in pieces; other work comes in between.
 * @throws TypeError where the bytes are no UTF-8, ProductionRefused where they are no Windows-1252 either
 */
async function* textOf(file: ProductionFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 1;
  for await (const bytes of file.read()) {
    const text = decoder.decode(bytes, { stream: true });
    const wrong = encoding === "windows-1252" ? NO_LETTER.exec(text) : null;
    if (wrong) {
      const line = lines + text.slice(0, wrong.index).split("\n").length - 1;
      const byte = wrong[0].charCodeAt(0).toString(16).toUpperCase();
      throw new ProductionRefused({ fault: "encoding", line, byte });
    }
    if (encoding === "windows-1252") lines += text.split("\n").length - 1;
    yield text;
    await setImmediate();
  }
  yield decoder.decode();
}

const PIECE = 128 * 1024;

/** The rows of a CSV file in pieces, the heads among them. */
export async function* csvRows(file: ProductionFile, form: CsvForm): AsyncGenerator<readonly FileRow[]> {
  const splitter = new CsvSplitter(form.separator);
  for await (const text of textOf(file, form.encoding)) {
    for (let at = 0; at < text.length; at += PIECE) {
      const rows = splitter.push(text.slice(at, at + PIECE), false);
      if (rows.length > 0) yield rows;
    }
  }
  const rows = splitter.push("", true);
  if (rows.length > 0) yield rows;
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
