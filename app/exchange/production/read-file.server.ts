import { isUtf8 } from "node:buffer";
import type { ChosenColumns } from "#app/domain/production/column";
import { type CsvForm, csvFormOf, csvRows } from "#app/exchange/production/csv-rows.server";
import { NotUtf8 } from "#app/exchange/production/csv-splitter.server";
import {
  type FileRows,
  listedRows,
  type ProductionFile,
  ProductionRefused,
  type ShownRow,
  wholeFile,
} from "#app/exchange/production/file";
import { type Inspection, Inspector, isSeparatorLine } from "#app/exchange/production/inspection.server";
import { jsonRows } from "#app/exchange/production/json-rows";
import { sheetRows } from "#app/exchange/production/sheet.server";

/** A file that was found fit to be taken in, and its lines below the heads, to be read once. */
export type InspectedFile = Inspection & {
  readonly format: "csv" | "xlsx" | "json";
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  readonly rows: () => AsyncIterable<FileRows>;
};

const BEGINNING = 64 * 1024;
const [LINE_FEED, RETURN] = [10, 13];
/** The rows that are shown of a file, its heads among them. */
const SHOWN = 6;

/** The heads and the first lines of a file, to show; it was looked through before. */
export async function previewFile(file: ProductionFile): Promise<Pick<Inspection, "heads" | "sample">> {
  const beginning = await beginningOf(file);
  const inspector = new Inspector();
  if (kindOf(beginning) !== "csv") {
    const rows = await wholeRows(file, kindOf(beginning));
    inspector.take(listedRows(rows.slice(0, SHOWN)));
    return inspector.seen();
  }
  const { separator } = csvForm(beginning) ?? { separator: ";" };
  const encoding = isUtf8(wholeLines(beginning)) ? "utf-8" : "windows-1252";
  for await (const rows of csvRows(file, { separator, encoding })) {
    inspector.take({ count: Math.min(rows.count, SHOWN), at: (row) => rows.at(row) });
    break;
  }
  return inspector.seen();
}

/**
 * Reads a file from its beginning to its end before anything of it is stored: what it is, how it is written, and
 * whether it holds what no file may hold.
 * @throws ProductionRefused with the cause and where it stands
 */
export async function inspectFile(file: ProductionFile, chosen: ChosenColumns = {}): Promise<InspectedFile> {
  const beginning = await beginningOf(file);
  const kind = kindOf(beginning);
  if (kind === "csv") return inspectCsv(file, beginning, chosen);
  const rows = await wholeRows(file, kind);
  const inspector = new Inspector(chosen);
  inspector.take(listedRows(rows));
  return { ...inspector.end(), format: kind, rows: () => inPieces(rows.slice(1)) };
}

/** How a CSV file is written, by its first bytes without the mark of UTF-8. */
const csvForm = (beginning: Buffer) => csvFormOf(beginning.toString("latin1").replace(/^ï»¿/, ""));

/** The lines that are whole in the first bytes of a file, so that no letter is cut; all of it where it is no longer. */
function wholeLines(beginning: Buffer): Buffer {
  const end = Math.max(beginning.lastIndexOf(LINE_FEED), beginning.lastIndexOf(RETURN));
  return beginning.length < BEGINNING ? beginning : beginning.subarray(0, end + 1);
}

async function wholeRows(file: ProductionFile, kind: "xlsx" | "json" | "csv"): Promise<ShownRow[]> {
  const bytes = await wholeFile(file);
  return kind === "xlsx" ? sheetRows(bytes) : jsonRows(utf8(bytes));
}

async function inspectCsv(
  file: ProductionFile,
  beginning: Buffer,
  chosen: ChosenColumns,
): Promise<InspectedFile> {
  const form = csvForm(beginning);
  if (!form) throw new ProductionRefused({ fault: "no-separator" });
  const marked = beginning.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  try {
    return await inspectAs(file, { ...form, encoding: "utf-8" }, chosen);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    if (marked) throw new ProductionRefused({ fault: "encoding", line: 1, byte: "EF BB BF" });
    return inspectAs(file, { ...form, encoding: "windows-1252" }, chosen);
  }
}

async function inspectAs(file: ProductionFile, form: CsvForm, chosen: ChosenColumns): Promise<InspectedFile> {
  const inspector = new Inspector(chosen);
  for await (const rows of csvRows(file, form)) inspector.take(rows);
  return { ...inspector.end(), ...form, format: "csv", rows: () => belowHeads(csvRows(file, form)) };
}

async function* belowHeads(pieces: AsyncIterable<FileRows>): AsyncGenerator<FileRows> {
  let begun = false;
  for await (const piece of pieces) {
    let heads = 0;
    if (!begun) {
      while (heads < piece.count && isSeparatorLine(piece.at(heads))) heads++;
      begun = heads++ < piece.count;
    }
    if (heads < piece.count) yield { count: piece.count - heads, at: (row) => piece.at(row + heads) };
  }
}

const AT_ONCE = 2_000;
async function* inPieces(rows: readonly ShownRow[]): AsyncGenerator<FileRows> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield listedRows(rows.slice(at, at + AT_ONCE));
}

async function beginningOf(file: ProductionFile): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of file.read()) {
    parts.push(part);
    size += part.length;
    if (size >= BEGINNING) break;
  }
  return Buffer.concat(parts).subarray(0, BEGINNING);
}

/** What a file is by its bytes, whatever its name says. */
function kindOf(beginning: Buffer): InspectedFile["format"] {
  const starts = (text: string) => beginning.subarray(0, text.length).equals(Buffer.from(text, "latin1"));
  if (beginning.length === 0) throw new ProductionRefused({ fault: "empty" });
  if (starts("PK")) return "xlsx";
  if (starts("\xD0\xCF\x11\xE0")) throw new ProductionRefused({ fault: "sheet-old" });
  if (starts("\xFF\xFE") || starts("\xFE\xFF")) throw new ProductionRefused({ fault: "utf-16" });
  if (starts("%PDF") || starts("<")) throw new ProductionRefused({ fault: "type-unknown" });
  if (beginning.includes(0)) throw new ProductionRefused({ fault: "binary" });
  return /^(\xEF\xBB\xBF)?\s*[[{]/.test(beginning.toString("latin1")) ? "json" : "csv";
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ProductionRefused({ fault: "json-form" });
  }
}
