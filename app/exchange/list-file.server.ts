import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import type { ListAsk, ListPage } from "#app/domain/list";
import { CSV_OPENING, csvLine, type FileCell, sheetDate } from "#app/exchange/csv";
import { textsFor } from "#app/i18n/areas.server";
import { formatNumber } from "#app/i18n/format";
import { type Language, translator } from "#app/i18n/text";

/** A list as a file: the same columns, rows and order as the screen, of all its pages. */
export type ListFile = {
  /** Without ending; anything but letters, figures and hyphens becomes a hyphen. */
  readonly name: string;
  readonly language: Language;
  readonly heads: readonly string[];
  readonly rows: AsyncIterable<readonly FileCell[]> | Iterable<readonly FileCell[]>;
  /** How many rows there are. */
  readonly total: number;
};

export const listFormats = ["csv", "xlsx"] as const;
export type ListFormat = (typeof listFormats)[number];
export const isListFormat = (text: unknown): text is ListFormat =>
  listFormats.some((format) => format === text);

/** The most rows of an XLSX file, which is made in memory; a CSV file has no limit. */
const MOST_SHEET_ROWS = 50_000;

const AT_A_TIME = 500;
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The rows of all pages of a list, read a page at a time. */
export async function* rowsOfList<Row>(
  ask: ListAsk,
  read: (ask: ListAsk) => Promise<ListPage<Row>>,
): AsyncGenerator<Row> {
  for (let page = 1; ; page++) {
    const { rows } = await read({ ...ask, page, size: AT_A_TIME });
    yield* rows;
    if (rows.length < AT_A_TIME) return;
  }
}

/** The answer to a request for a list as a file. CSV is sent while it is read; a sheet that is too long is refused. */
export async function listAnswer(format: ListFormat, file: ListFile): Promise<Response> {
  if (format === "csv") return fileAnswer(`${file.name}.csv`, "text/csv; charset=utf-8", csvOf(file));
  if (file.total > MOST_SHEET_ROWS) return tooLong(file);
  return fileAnswer(`${file.name}.xlsx`, XLSX_TYPE, [await xlsxOf(file)]);
}

function tooLong({ language, total }: ListFile): Response {
  const say = translator(textsFor(language, "list").list ?? {}, language);
  const values = { total: formatNumber(total, language), most: formatNumber(MOST_SHEET_ROWS, language) };
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  return new Response(`${say("file.tooLong", values)}\n`, { status: 413, headers });
}

/** A file to keep, sent as it is made. What it shows depends on who asks and when: no copy is kept on the way. */
export function fileAnswer(
  name: string,
  type: string,
  parts: AsyncIterable<string> | Iterable<Uint8Array>,
): Response {
  const body = createReadableStreamFromReadable(Readable.from(parts, { objectMode: true }));
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name.replace(/[^a-z0-9.-]+/gi, "-")}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** CSV: UTF-8 with a byte order mark, lines ended by CR LF, no cell that runs as a formula. */
export async function* csvOf({ heads, rows, language }: Omit<ListFile, "total">): AsyncGenerator<string> {
  let lines = CSV_OPENING + csvLine(heads, language);
  let count = 0;
  for await (const row of rows) {
    lines += csvLine(row, language);
    if (++count % AT_A_TIME > 0) continue;
    yield lines;
    lines = "";
  }
  yield lines;
}

/** XLSX with days and moments as dates, and every other text as a text cell, which never runs as a formula. */
export async function xlsxOf(list: Pick<ListFile, "heads" | "rows">): Promise<Buffer> {
  return writeXlsxFile(await sheetDataOf(list), { stickyRowsCount: 1 }).toBuffer();
}

/** A sheet of a workbook, with a name of at most 31 characters. */
export type NamedSheet = Pick<ListFile, "heads" | "rows"> & { readonly sheet: string };

/** The answer to a request for several lists in one XLSX file, a sheet a list. */
export async function workbookAnswer(name: string, sheets: readonly NamedSheet[]): Promise<Response> {
  const written = await Promise.all(
    sheets.map(async ({ sheet, ...list }) => ({
      ...{ sheet: sheet.replace(/[[\]:*?/\\]/g, " ").slice(0, 31), data: await sheetDataOf(list) },
      stickyRowsCount: 1,
    })),
  );
  return fileAnswer(`${name}.xlsx`, XLSX_TYPE, [await writeXlsxFile(written).toBuffer()]);
}

async function sheetDataOf({ heads, rows }: Pick<ListFile, "heads" | "rows">): Promise<SheetData> {
  const data: SheetData = [heads.map((value) => ({ ...cellOf(value), fontWeight: "bold" as const }))];
  for await (const row of rows) data.push(row.map(cellOf));
  return data;
}

const MOST_CHARACTERS = 32_767;
function cellOf(value: FileCell) {
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "object") return { value: value.cents / 100, type: Number, format: "0.00" };
  const date = sheetDate(value ?? "");
  if (date)
    return { value: date.days, type: Number, format: date.hours ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd" };
  return { value: plain(value ?? "").slice(0, MOST_CHARACTERS), type: String };
}

/** A text without the characters that a sheet cannot hold. */
const plain = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
