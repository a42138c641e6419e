import type { BucketKey } from "#app/domain/map-bucket";
import { darkLine, type Pattern, palette, patterns, type Swatch, swatches } from "#app/map/buckets";
import type { RegionShape, Sheet } from "#app/map/region-shape.server";

/** A region as a picture shows it. */
export type DrawnRegion = {
  readonly code: string;
  readonly name: string;
  readonly bucket: BucketKey;
  /** The number that stands behind the name, on layers that count. */
  readonly value?: number | undefined;
  readonly sentence: string;
  /** A lot was bought selectively: a mark stands beside the name. */
  readonly selective: boolean;
  /** Left out by the filter: its place is drawn, not its status. */
  readonly faded: boolean;
};

/** What a picture of the map is made from; all texts are plain and are escaped here. */
export type Picture = {
  readonly sheet: Sheet;
  readonly language: string;
  readonly title: string;
  readonly sentence: string;
  readonly regions: readonly DrawnRegion[];
  readonly legend: readonly { readonly bucket: BucketKey; readonly label: string; readonly count: number }[];
  /** What the mark of a lot bought selectively means; absent where none stands. */
  readonly mark?: string | undefined;
  /** Day, contract year, source and attribution, a line each. */
  readonly notes: readonly string[];
  /** The region that is ringed. */
  readonly open?: string | undefined;
};

const MARGIN = 28;
const COLUMN = 300;
const SERIF = `"Source Serif 4",Georgia,serif`;
const SANS = `"Source Sans 3","Segoe UI",sans-serif`;

/** The whole picture on light paper: title, sentence, legend with counts, map, and where it comes from. */
export function drawMap(picture: Picture): string {
  const { sheet, title, sentence, legend, mark, notes } = picture;
  const say = wrap(sentence, 42);
  const heading = wrap(title, 23);
  const legendTop = MARGIN + heading.length * 30 + say.length * 21 + 26;
  const sources = notes.flatMap((note) => wrap(note, 54));
  const markTop = legendTop + legend.length * 27;
  const sourcesTop = markTop + (mark ? 27 : 0) + 24;
  const width = MARGIN * 3 + COLUMN + sheet.width;
  const height = Math.max(sheet.height + MARGIN * 2, sourcesTop + sources.length * 16 + MARGIN);
  const rows = legend.map(
    ({ bucket, label, count }, index) =>
      `<g transform="translate(0 ${legendTop + index * 27})">${filled(swatches[bucket], "swatch")}` +
      `<text x="36" y="13">${escapeXml(label)}</text><text class="n" x="${COLUMN}" y="13">${count}</text></g>`,
  );
  const body = [
    `<rect width="${width}" height="${height}" class="paper"/>`,
    `<g transform="translate(${MARGIN} 0)">`,
    block(heading, "h", MARGIN + 22, 30),
    block(say, "s", MARGIN + heading.length * 30 + 16, 21),
    ...rows,
    mark
      ? `${markAt(13, markTop + 8)}<text class="q" x="36" y="${markTop + 12}">${escapeXml(mark)}</text>`
      : "",
    block(sources, "q", sourcesTop, 16),
    "</g>",
    `<g transform="translate(${COLUMN + MARGIN * 2} ${MARGIN})">${mapOf(picture, true)}</g>`,
  ];
  return document(picture, width, height, STYLE + coloursOf("light"), body.join(""));
}

/** Without names a picture is shown small, to find a region in: its ring must stand out. */
const LOCATOR = ".o{stroke-width:7}";

/** The map alone, in the colours of the reader's light or dark theme. */
export function drawPlainMap(picture: Picture, labels: boolean): string {
  const { width, height } = picture.sheet;
  const ring = labels ? "" : LOCATOR;
  const style = `${STYLE}${ring}${coloursOf("light")}@media(prefers-color-scheme:dark){${coloursOf("dark")}}`;
  return document(picture, width, height, style, mapOf(picture, labels));
}

const SWATCH = '<path id="swatch" d="M0 0h26v16H0z"/>';

/** The small square beside the name of a region with a lot bought selectively. */
const MARK = '<path id="mark" d="M-3.5-3.5h7v7h-7z"/>';
const markAt = (x: number, y: number): string =>
  `<g class="m" transform="translate(${Math.round(x)} ${Math.round(y)})"><use href="#mark"/>` +
  `<path class="i" d="M-1.5-1.5h3v3h-3z"/></g>`;

const document = (picture: Picture, width: number, height: number, style: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
  ` role="img" lang="${escapeXml(picture.language)}"><title>${escapeXml(picture.title)}</title>` +
  `<desc>${escapeXml(picture.sentence)}</desc><style>${style}</style><defs>${SWATCH}${MARK}${patternDefinitions()}</defs>${body}</svg>\n`;

/** Colours of words and of places the filter leaves out, which only a picture that stands by itself has to name. */
const words = { soft: { light: "#57666d", dark: "#9fadb3" }, line: { light: "#d9d4c7", dark: "#33424a" } };

const coloursOf = (theme: "light" | "dark"): string => {
  const { paper, ink } = palette;
  return [
    ...Object.entries({ ...palette, ...words }).map(([name, colour]) => `.${name}{fill:${colour[theme]}}`),
    `text{fill:${ink[theme]}}.q{fill:${words.soft[theme]}}.o,.m{stroke:${ink[theme]}}`,
    `.m{fill:${paper[theme]}}.i{fill:${ink[theme]}}`,
    `.e,.l,.paper-line{stroke:${paper[theme]}}.paper-solid{fill:${paper[theme]}}`,
  ].join("");
};

const STYLE = [
  `text{font-family:${SANS};font-size:15px}.h{font-family:${SERIF};font-size:26px;font-weight:500}`,
  ".s{font-size:16px}.q{font-size:12px}",
  ".n{font-weight:600;text-anchor:end}.l{font-size:11px;font-weight:600;text-anchor:middle;paint-order:stroke;",
  "stroke-width:3px;stroke-linejoin:round;stroke-opacity:.85}.e{stroke-width:1.2;stroke-linejoin:round}",
  `.o{fill:none;stroke-width:2.4;stroke-linejoin:round}.dark-line{stroke:${darkLine}}.dark-solid{fill:${darkLine}}`,
].join("");

type PatternName = keyof typeof patterns;
const patternId = (pattern: PatternName, line: "paper" | "dark"): string => `${pattern}-${line}`;

/** The patterns that are in use, each in the colours of line it is used in. */
function patternDefinitions(): string {
  const used = new Map<string, string>();
  for (const { pattern, line = "paper" } of Object.values<Swatch>(swatches)) {
    if (!pattern) continue;
    const { size, path, width, solid }: Pattern = patterns[pattern];
    const style = solid
      ? `class="${line}-solid"`
      : `class="${line}-line" fill="none" stroke-width="${width}"`;
    used.set(
      patternId(pattern, line),
      `<pattern id="${patternId(pattern, line)}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
        `<path ${style} d="${path}"/></pattern>`,
    );
  }
  return [...used.values()].join("");
}

/** A shape that is defined under `id`, in its colour and with its pattern over it. */
const filled = ({ colour, pattern, line = "paper" }: Swatch, id: string): string =>
  `<use href="#${id}" class="${colour} e"/>` +
  (pattern ? `<use href="#${id}" fill="url(#${patternId(pattern, line)})"/>` : "");

type Drawn = { readonly region: DrawnRegion; readonly shape: RegionShape };

function mapOf({ sheet, regions, open }: Picture, labels: boolean): string {
  const drawn = regions.flatMap((region): Drawn[] => {
    const shape = sheet.shapes.find(({ code }) => code === region.code);
    return shape ? [{ region, shape }] : [];
  });
  const areas = drawn.map(
    ({ region: { code, name, sentence, bucket, faded } }) =>
      `<g><title>${escapeXml(`${name}. ${sentence}`)}</title>` +
      `${faded ? `<use href="#${code}" class="line e"/>` : filled(swatches[bucket], code)}</g>`,
  );
  return [
    `<defs>${drawn.map(({ shape }) => `<path id="${shape.code}" d="${shape.path}"/>`).join("")}</defs>`,
    ...areas,
    drawn.some(({ region }) => region.code === open) ? `<use href="#${open}" class="o"/>` : "",
    ...(labels ? labelsOf(drawn) : []),
  ].join("");
}

const LABEL_HEIGHT = 11;

/** Names from the largest region down; one that would cover another stands as the region's code, or not at all. */
function labelsOf(drawn: readonly Drawn[]): string[] {
  const taken: { x: number; y: number; half: number }[] = [];
  const place = (text: string, { region, shape }: Drawn): string | undefined => {
    const [x, y] = shape.middle;
    const half = text.length * 2.65 + 2;
    if (taken.some((box) => Math.abs(box.y - y) < LABEL_HEIGHT && Math.abs(box.x - x) < box.half + half))
      return;
    taken.push({ x, y, half });
    return `<text class="l" x="${Math.round(x)}" y="${Math.round(y + 4)}">${escapeXml(text)}</text>${region.selective ? markAt(x + half + 6, y) : ""}`;
  };
  return drawn
    .toSorted((a, b) => b.shape.area - a.shape.area)
    .flatMap((each) => {
      const { code, name, value } = each.region;
      const number = value === undefined ? "" : ` ${value}`;
      return place(name + number, each) ?? place(code + number, each) ?? [];
    });
}

const block = (lines: readonly string[], style: string, top: number, step: number): string =>
  lines
    .map((line, index) => `<text class="${style}" y="${top + index * step}">${escapeXml(line)}</text>`)
    .join("");

/** Breaks a text into lines of about `length` characters: pictures have no flow of text. */
function wrap(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it can stand in XML, in content and in attributes; what XML cannot hold at all is left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
