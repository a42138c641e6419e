import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { msOf } from "#app/domain/calendar";
import type { Paper } from "#app/domain/letter";

export type Sheet = PDFKit.PDFDocument;
export type Part = PDFKit.PDFStructureElement;

const fontFiles = {
  text: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  strong: "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  title: "@expo-google-fonts/source-serif-4/500Medium/SourceSerif4_500Medium.ttf",
} as const;
export type Font = keyof typeof fontFiles;

export const colours = { ink: "#1c2b33", soft: "#57666d", line: "#d9d4c7" } as const;

/** In points. */
export const sizes = { small: 8, text: 9.5, lead: 11.5, heading: 13, title: 20 } as const;

const margins = { top: 56, right: 62, bottom: 72, left: 62 };

/**
 * An empty A4 paper with the product's own fonts, tagged so that it can be read aloud, and fit to be
 * kept (PDF/A-2a). Nothing in it depends
 * on the machine or its clock: the same paper has the same bytes.
 */
export function openSheet({ language, title, from, moment }: Paper): Sheet {
  const { resolve } = createRequire(import.meta.url);
  const at = new Date(msOf(moment));
  const sheet = new PDFDocument({
    size: "A4",
    margins,
    bufferPages: true,
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    displayTitle: true,
    lang: language,
    font: resolve(fontFiles.text),
    info: {
      Title: title,
      Author: from.name,
      Producer: "Plafondkaart",
      Creator: "Plafondkaart",
      CreationDate: at,
      ModDate: at,
    },
  });
  for (const [name, file] of Object.entries(fontFiles)) sheet.registerFont(name, readFileSync(resolve(file)));
  return sheet;
}

/** The letters that follow: their font, size and colour. */
export const write = (sheet: Sheet, font: Font, size: number, colour: string = colours.ink): Sheet =>
  sheet.font(font).fontSize(size).fillColor(colour);

export const leftOf = (sheet: Sheet): number => sheet.page.margins.left;
export const widthOf = (sheet: Sheet): number =>
  sheet.page.width - sheet.page.margins.left - sheet.page.margins.right;
export const bottomOf = (sheet: Sheet): number => sheet.page.height - sheet.page.margins.bottom;

/** Goes on to a new page when there is no room of this height on this one. */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= bottomOf(sheet)) return false;
  sheet.addPage();
  return true;
}

/** Draws what is for the eye only: a reader that speaks passes it by. */
export function decorate(sheet: Sheet, draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
  sheet.markContent("Artifact", { type });
  draw();
  sheet.endMarkedContent();
}

/** A hairline over the width of the text, at the height where the next line would come. */
export const rule = (sheet: Sheet, colour: string = colours.line): void =>
  decorate(sheet, () => {
    const [left, y] = [leftOf(sheet), sheet.y];
    sheet
      .moveTo(left, y)
      .lineTo(left + widthOf(sheet), y)
      .lineWidth(0.5)
      .strokeColor(colour)
      .stroke();
  });
