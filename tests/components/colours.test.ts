import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { palette } from "#app/map/buckets";

type Colour = readonly [number, number, number];
type Theme = "light" | "dark";

const css = readFileSync(new URL("../../app/styles/tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

function colour(name: string, theme: Theme): Colour {
  const hex = tokens.get(name)?.[theme];
  if (!hex) throw new Error(`tokens.css has no colour --${name}`);
  const channel = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

/** sRGB to linear light. */
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const dot = ([a, b, c]: Colour, [x, y, z]: Colour) => a * x + b * y + c * z;

/** Contrast by WCAG 2.2. */
function contrast(first: Colour, second: Colour): number {
  const luminance = (of: Colour) => dot(of, [0.2126, 0.7152, 0.0722]);
  const [high = 0, low = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** What is seen with full loss of one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1), in linear light. */
const eyes: Readonly<Record<string, readonly [Colour, Colour, Colour]>> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* (D65) of a colour as an eye sees it. */
function lab(of: Colour, eye: readonly [Colour, Colour, Colour]): Colour {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const seen: Colour = [within(dot(eye[0], of)), within(dot(eye[1], of)), within(dot(eye[2], of))];
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot(seen, [0.4124564, 0.3575761, 0.1804375]) / 0.95047);
  const y = f(dot(seen, [0.2126729, 0.7151522, 0.072175]));
  const z = f(dot(seen, [0.0193339, 0.119192, 0.9503041]) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (first: Colour, second: Colour) =>
  Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);

const themes = ["light", "dark"] as const;
const statuses = Object.keys(palette).filter((name) => name !== "paper" && name !== "ink");

test("maps that are downloaded have the colours of those on the page", () => {
  const same = Object.keys(palette).map((name) => [name, tokens.get(name)]);
  expect(Object.fromEntries(same)).toEqual(palette);
});

describe.each(themes)("the %s theme", (theme) => {
  const texts = ["ink", "soft", "accent", "alarm"].flatMap((text) =>
    ["paper", "sheet"].map((ground) => [text, ground] as const),
  );
  test.each([...texts, ["on-accent", "accent"] as const])("writes %s readably on %s", (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["edge", "accent", "alarm"])("shows the edge of a control in %s", (edge) => {
    for (const ground of ["paper", "sheet"]) {
      expect(contrast(colour(edge, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    }
  });

  // A distance of 2.3 is just noticeable side by side; surfaces that lie apart on a map need several times that.
  test.each(Object.keys(eyes))("tells the statuses apart from one another and from paper: %s", (name) => {
    const eye = eyes[name];
    if (!eye) throw new Error(name);
    const all = ["paper", ...statuses];
    const pairs = all.flatMap((first, at) =>
      all.slice(at + 1).map((second) => {
        const apart = distance(lab(colour(first, theme), eye), lab(colour(second, theme), eye));
        return { first, second, apart };
      }),
    );
    expect(pairs.filter(({ apart }) => apart < 12)).toEqual([]);
  });
});
