/** How an insurer's letters look, and in which language they begin. */
export type LetterStyle = {
  readonly language: "nl" | "en";
  /** Of its name and the line below it: six hexadecimal signs after a hash. */
  readonly colour: string;
  /** On which side its name and address stand. */
  readonly head: "left" | "right";
  /** What stands at the foot of every page; empty for nothing. */
  readonly foot: string;
};

/** How letters look of an insurer that chose nothing. */
export const plainStyle: LetterStyle = { language: "nl", colour: "#1c2b33", head: "left", foot: "" };

export type StyleRefusal = "colour-wrong" | "colour-faint" | "foot-long";

const LONGEST_FOOT = 90;
/** Of the contrast between text and paper, for text of this size. */
const LEAST_CONTRAST = 4.5;

/** Why letters cannot look so: a colour that cannot be read on paper, or a foot that does not fit on its line. */
export function styleRefusals({ colour, foot }: LetterStyle): StyleRefusal[] {
  const isColour = /^#[0-9a-f]{6}$/i.test(colour);
  return [
    ...(isColour ? [] : (["colour-wrong"] as const)),
    ...(isColour && contrastOnWhite(colour) < LEAST_CONTRAST ? (["colour-faint"] as const) : []),
    ...(foot.length > LONGEST_FOOT || foot.includes("\n") ? (["foot-long"] as const) : []),
  ];
}

/** The contrast of a colour with white paper, from 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const linear = (sign: number): number =>
  sign / 255 <= 0.04045 ? sign / 255 / 12.92 : ((sign / 255 + 0.055) / 1.055) ** 2.4;
