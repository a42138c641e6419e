import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { LegendItem } from "#app/charts/frame";

/** A chart as a picture that stands by itself: all that its page says around it is in it. */
export type Standalone = {
  readonly chart: ReactElement;
  readonly width: number;
  readonly height: number;
  readonly language: string;
  readonly title: string;
  /** Sentences under the title, and where the figures come from. */
  readonly says: readonly string[];
  readonly legend: readonly Pick<LegendItem, "says" | "colour" | "mark">[];
  readonly notes: readonly string[];
};

/** The colours of the styles on light paper: a file has no styles of a page. */
const colours: Readonly<Record<string, string>> = {
  ...{ paper: "#f8f6f0", ink: "#1c2b33", soft: "#57666d", line: "#d9d4c7", edge: "#7d8a8f" },
  ...{ accent: "#0f5a73", talks: "#c0902a", gap: "#c9482f", alarm: "#b33c25", judged: "#734698" },
};

const MARGIN = 24;
const LINE = 18;
/** About how many letters fit a line of so many points. */
const LETTERS = 0.16;

/** Draws a chart with its title, sentences, legend and source on light paper. @returns the text of an SVG */
export function standalone(given: Standalone): string {
  const { chart, width, height, language, title, says, legend, notes } = given;
  const letters = Math.floor(width * LETTERS);
  const said = says.flatMap((each) => wrapped(each, letters));
  const below = notes.flatMap((each) => wrapped(each, letters * 1.25));
  const top = MARGIN + 30 + said.length * LINE;
  const legendTop = top + height + 16;
  const sheet = {
    width: width + MARGIN * 2,
    height: legendTop + (legend.length + below.length) * LINE + MARGIN,
  };
  const text = (line: string, y: number, x = 0, style = "") =>
    `<text x="${x}" y="${y}" ${style}>${escaped(line)}</text>`;
  const body = [
    `<rect width="${sheet.width}" height="${sheet.height}" fill="var(--paper)"/>`,
    `<g transform="translate(${MARGIN} 0)" font-size="14" fill="var(--ink)">`,
    text(title, MARGIN + 8, 0, 'font-size="20" font-weight="600"'),
    ...said.map((line, at) => text(line, MARGIN + 30 + at * LINE)),
    `<g transform="translate(0 ${top})">${pictureIn(renderToStaticMarkup(chart))}</g>`,
    ...legend.map(
      (each, at) =>
        `<g transform="translate(0 ${legendTop + at * LINE - 4})">${markOf(each)}</g>` +
        text(each.says, legendTop + at * LINE, 28, 'font-size="12"'),
    ),
    ...below.map((line, at) =>
      text(line, legendTop + (legend.length + at) * LINE, 0, 'font-size="11" fill="var(--soft)"'),
    ),
    "</g>",
  ].join("");
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.width}" height="${sheet.height}" ` +
    `viewBox="0 0 ${sheet.width} ${sheet.height}" role="img" lang="${language}" ` +
    `font-family="Source Sans 3, Segoe UI, sans-serif"><title>${escaped(title)}</title>`;
  return `${head}${coloured(body)}</svg>\n`;
}

/** What stands before a name in the legend, as it is drawn in the picture. */
function markOf({ mark, colour }: Pick<LegendItem, "mark" | "colour">): string {
  const paint = `var(--${colour})`;
  if (mark === "dot") return `<circle cx="10" cy="0" r="5" fill="${paint}"/>`;
  if (mark === "surface") return `<rect y="-6" width="20" height="11" fill="${paint}" fill-opacity="0.4"/>`;
  if (mark === "hatched")
    return `<path d="M0 5 8 -6M6 5 14 -6M12 5 20 -6" stroke="${paint}" stroke-width="2.5"/>`;
  const dashes = { line: "", dashed: ' stroke-dasharray="6 4"', dotted: ' stroke-dasharray="2 3"' }[mark];
  return `<path d="M0 0H20" stroke="${paint}" stroke-width="2.5"${dashes}/>`;
}

/** The picture among what the chart's library puts around it. */
const pictureIn = (markup: string): string => /<svg[\s\S]*<\/svg>/.exec(markup)?.[0] ?? "";

const coloured = (svg: string): string =>
  svg.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => colours[name] ?? whole);

function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
