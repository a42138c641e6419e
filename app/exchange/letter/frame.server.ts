import { dayOf } from "#app/domain/calendar";
import type { LetterParty, Paper } from "#app/domain/letter";
import { drawBlocks, drawText } from "#app/exchange/letter/blocks.server";
import {
  colours,
  decorate,
  leftOf,
  openSheet,
  type Part,
  rule,
  type Sheet,
  sizes,
  widthOf,
  write,
} from "#app/exchange/letter/sheet.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { type Translate, translator } from "#app/i18n/text";

/**
 * Makes the PDF of a letter, receipt, note or report: the same frame for all, tagged, in the paper's language. The
 * same paper gives the same bytes, so that its hash can be told.
 */
export async function renderPaper(paper: Paper): Promise<Buffer> {
  const say = translator(textsFor(paper.language, "letter").letter ?? {}, paper.language);
  const sheet = openSheet(paper);
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    sheet.on("data", (part: Buffer) => parts.push(part));
    sheet.on("end", () => resolve(Buffer.concat(parts)));
    sheet.on("error", reject);
  });
  const root = sheet.struct("Document");
  sheet.addStructure(root);
  drawParties(sheet, root, paper, say);
  drawText(sheet, root, paper.title, "title", sizes.title, "H1");
  drawBlocks(sheet, root, paper.blocks);
  root.end();
  drawFoot(sheet, paper, say);
  sheet.end();
  return done;
}

/** Who it is from, to whom, and by what it is known. */
function drawParties(sheet: Sheet, root: Part, paper: Paper, say: Translate): void {
  drawParty(sheet, root, paper.from, sizes.heading);
  sheet.y += 6;
  rule(sheet, paper.from.style?.colour);
  sheet.y += 14;
  if (paper.to) {
    drawParty(sheet, root, paper.to, sizes.text);
    sheet.y += 14;
  }
  const day = formatDay(dayOf(paper.moment), paper.language);
  for (const [term, value] of [
    [say("reference"), paper.reference],
    [say("date"), day],
  ])
    drawTerm(sheet, root, `${term}`, `${value}`);
  sheet.y += 20;
}

function drawParty(sheet: Sheet, root: Part, { name, lines, style }: LetterParty, size: number): void {
  const at = { width: widthOf(sheet), align: style?.head };
  root.add(
    sheet.struct("P", {}, () => {
      const isHead = size === sizes.heading;
      write(sheet, isHead ? "title" : "text", size, isHead ? style?.colour : undefined).text(
        name,
        leftOf(sheet),
        sheet.y,
        at,
      );
      write(sheet, "text", isHead ? sizes.small : size, isHead ? colours.soft : colours.ink);
      for (const line of lines) sheet.text(line, leftOf(sheet), sheet.y, at);
    }),
  );
}

const TERM_WIDTH = 70;

function drawTerm(sheet: Sheet, root: Part, term: string, value: string): void {
  root.add(
    sheet.struct("P", {}, () => {
      const [left, y] = [leftOf(sheet), sheet.y];
      write(sheet, "text", sizes.text, colours.soft).text(term, left, y, { width: TERM_WIDTH });
      write(sheet, "text", sizes.text).text(value, left + TERM_WIDTH, y, {
        width: widthOf(sheet) - TERM_WIDTH,
      });
    }),
  );
}

/** At the foot of every page: by what it is known and which page of how many it is. */
function drawFoot(sheet: Sheet, paper: Paper, say: Translate): void {
  const { start, count } = sheet.bufferedPageRange();
  const left = [paper.reference, ...(paper.fictional ? [say("fictional")] : [])].join(" · ");
  const own = paper.from.style?.foot ?? "";
  for (let page = start; page < start + count; page++) {
    sheet.switchToPage(page);
    const { margins, height } = sheet.page;
    const kept = margins.bottom;
    margins.bottom = 0; // else the foot would go on to a page of its own
    const y = height - kept + 26;
    const at = { width: widthOf(sheet), lineBreak: false };
    decorate(
      sheet,
      () => {
        write(sheet, "text", sizes.small, colours.soft).text(left, leftOf(sheet), y, at);
        const number = say("page", { page: page - start + 1, pages: count });
        sheet.text(number, leftOf(sheet), y, { ...at, align: "right" });
        if (own) sheet.text(own, leftOf(sheet), y + sizes.small + 4, at);
      },
      "Pagination",
    );
    margins.bottom = kept;
  }
}
