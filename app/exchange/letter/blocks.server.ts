import type { LetterBlock } from "#app/domain/letter";
import {
  colours,
  type Font,
  leftOf,
  makeRoom,
  type Part,
  type Sheet,
  sizes,
  widthOf,
  write,
} from "#app/exchange/letter/sheet.server";
import { drawTable } from "#app/exchange/letter/table.server";

/** Draws the content in order; each part is tagged for what it is. */
export function drawBlocks(sheet: Sheet, root: Part, blocks: readonly LetterBlock[]): void {
  for (const block of blocks) {
    if (block.kind === "table") drawTable(sheet, root, block);
    else if (block.kind === "list") drawList(sheet, root, block.items);
    else if (block.kind === "page") newPage(sheet);
    else if (block.kind === "entry") drawEntry(sheet, root, block);
    else if (block.kind === "heading") drawHeading(sheet, root, block.text);
    else if (block.kind === "lead") drawText(sheet, root, block.text, "text", sizes.lead);
    else drawText(sheet, root, block.text, "text", sizes.text);
  }
}

/** Goes on to a new page, where this one has anything on it. */
function newPage(sheet: Sheet): void {
  if (sheet.y > sheet.page.margins.top) sheet.addPage();
}

function drawEntry(sheet: Sheet, root: Part, { name, text }: { name: string; text: string }): void {
  const at = { width: widthOf(sheet), lineGap: 2 };
  write(sheet, "strong", sizes.text);
  const height = sheet.heightOfString(name, at);
  write(sheet, "text", sizes.text);
  makeRoom(sheet, height + sheet.heightOfString(text, at));
  write(sheet, "strong", sizes.text);
  root.add(sheet.struct("H3", {}, () => void sheet.text(name, leftOf(sheet), sheet.y, at)));
  drawText(sheet, root, text, "text", sizes.text);
}

/** A heading stays with the first lines of what it is above. */
function drawHeading(sheet: Sheet, root: Part, text: string): void {
  sheet.y += 10;
  makeRoom(sheet, 70);
  drawText(sheet, root, text, "title", sizes.heading, "H2");
}

/** A paragraph over the whole width, with room below it. */
export function drawText(
  sheet: Sheet,
  root: Part,
  text: string,
  font: Font,
  size: number,
  tag = "P",
  colour: string = colours.ink,
): void {
  write(sheet, font, size, colour);
  root.add(
    sheet.struct(tag, {}, () => {
      sheet.text(text, leftOf(sheet), sheet.y, { width: widthOf(sheet), lineGap: 2 });
    }),
  );
  sheet.y += size * 0.6;
}

const INDENT = 12;

function drawList(sheet: Sheet, root: Part, items: readonly string[]): void {
  write(sheet, "text", sizes.text);
  const list = sheet.struct("L");
  root.add(list);
  for (const item of items) {
    const width = widthOf(sheet) - INDENT;
    makeRoom(sheet, sheet.heightOfString(item, { width, lineGap: 2 }));
    const [left, y] = [leftOf(sheet), sheet.y];
    const entry = sheet.struct("LI");
    list.add(entry);
    entry.add(sheet.struct("Lbl", {}, () => void sheet.text("•", left, y, { width: INDENT })));
    entry.add(
      sheet.struct("LBody", {}, () => void sheet.text(item, left + INDENT, y, { width, lineGap: 2 })),
    );
    sheet.y += 3;
  }
  sheet.x = leftOf(sheet);
  sheet.y += sizes.text * 0.6;
}
