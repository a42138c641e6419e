import type { LetterTable } from "#app/domain/letter";
import {
  colours,
  decorate,
  type Font,
  leftOf,
  makeRoom,
  type Part,
  rule,
  type Sheet,
  sizes,
  widthOf,
  write,
} from "#app/exchange/letter/sheet.server";

const GAP = 10;
const PADDING = 4;

type Cell = { readonly text: string; readonly x: number; readonly width: number; readonly numeric: boolean };

/** A quiet table: a hairline below each row, its head again on every page that it goes on to. */
export function drawTable(sheet: Sheet, root: Part, { caption, heads, rows }: LetterTable): void {
  const columns = columnsOf(sheet, heads, rows);
  const cellsOf = (texts: readonly string[]): Cell[] =>
    columns.map((column, index) => ({ ...column, text: texts[index] ?? "" }));
  const head = cellsOf(heads.map(({ text }) => text));
  const first = rows[0] ? heightOf(sheet, cellsOf(rows[0]), "text") : 0;
  makeRoom(sheet, 20 + heightOf(sheet, head, "strong") + first);
  const table = sheet.struct("Table");
  root.add(table);
  if (caption !== undefined) {
    write(sheet, "strong", sizes.text, colours.soft);
    table.add(sheet.struct("Caption", {}, () => void sheet.text(caption, leftOf(sheet), sheet.y)));
    sheet.y += PADDING;
  }
  drawHead(sheet, table, head);
  const body = sheet.struct("TBody");
  table.add(body);
  for (const texts of rows) {
    const cells = cellsOf(texts);
    const isNew = makeRoom(sheet, heightOf(sheet, cells, "text"));
    if (isNew) decorate(sheet, () => drawCells(sheet, head, "strong", colours.soft, (_cell, draw) => draw()));
    if (isNew) rule(sheet, colours.soft);
    const row = sheet.struct("TR");
    body.add(row);
    drawCells(sheet, cells, "text", colours.ink, (cell, draw) => {
      const tag = cell === cells[0] ? { tag: "TH", scope: "Row" } : { tag: "TD" };
      row.add(cellPart(sheet, tag, cell, draw));
    });
    rule(sheet);
  }
  sheet.x = leftOf(sheet);
  sheet.y += sizes.text;
}

function drawHead(sheet: Sheet, table: Part, head: readonly Cell[]): void {
  const section = sheet.struct("THead");
  table.add(section);
  const row = sheet.struct("TR");
  section.add(row);
  drawCells(sheet, head, "strong", colours.soft, (cell, draw) =>
    row.add(cellPart(sheet, { tag: "TH", scope: "Column" }, cell, draw)),
  );
  rule(sheet, colours.soft);
}

function cellPart(
  sheet: Sheet,
  { tag, scope }: { tag: string; scope?: string },
  { text }: Cell,
  draw: () => void,
): Part {
  // The scope is known to pdfkit and not to its types.
  const options = { title: text, scope };
  return sheet.struct(tag, scope === undefined ? {} : options, draw);
}

/** Draws the cells of a row side by side; `place` says what each is for who hears it. */
function drawCells(
  sheet: Sheet,
  cells: readonly Cell[],
  font: Font,
  colour: string,
  place: (cell: Cell, draw: () => void) => void,
): void {
  const y = sheet.y;
  const height = heightOf(sheet, cells, font);
  write(sheet, font, sizes.text, colour);
  for (const cell of cells) {
    const { text, x, width, numeric } = cell;
    place(cell, () => {
      sheet.text(text, x, y + PADDING, { width, align: numeric ? "right" : "left" });
    });
  }
  sheet.y = y + height;
}

function heightOf(sheet: Sheet, cells: readonly Cell[], font: Font): number {
  write(sheet, font, sizes.text);
  return (
    2 * PADDING + Math.max(...cells.map(({ text, width }) => sheet.heightOfString(text || " ", { width })))
  );
}

/** Every column as wide as its longest text where that fits; else each gets its longest word and a share of the rest. */
function columnsOf(
  sheet: Sheet,
  heads: LetterTable["heads"],
  rows: LetterTable["rows"],
): Omit<Cell, "text">[] {
  write(sheet, "strong", sizes.text);
  const widest = (texts: readonly string[]) =>
    Math.max(...texts.map((text) => sheet.widthOfString(text))) + 1;
  const wishes = heads.map(({ text }, index) => {
    const texts = [text, ...rows.map((row) => row[index] ?? "")];
    return { most: widest(texts), least: widest(texts.flatMap((each) => each.split(/[ \n]+/))) };
  });
  const room = widthOf(sheet) - GAP * (heads.length - 1);
  const sum = (pick: (wish: { most: number; least: number }) => number) =>
    wishes.reduce((total, wish) => total + pick(wish), 0);
  const [most, least] = [sum((wish) => wish.most), sum((wish) => wish.least)];
  const share = most <= room ? 1 : Math.max(0, (room - least) / (most - least));
  const shrink = least > room ? room / least : 1;
  let x = leftOf(sheet);
  return heads.map(({ numeric = false }, index) => {
    const wish = wishes[index] ?? { most: 0, least: 0 };
    const width = (wish.least + share * (wish.most - wish.least)) * shrink;
    const column = { x, width, numeric };
    x += width + GAP;
    return column;
  });
}
