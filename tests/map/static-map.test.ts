import { describe, expect, it } from "vitest";
import { pngOf } from "#app/map/png.server";
import { sheetOf } from "#app/map/region-shape.server";
import { drawMap, drawPlainMap, escapeXml, type Picture } from "#app/map/static-map.server";
import { builtBorders } from "#geo/built-borders.server";

const sheet = sheetOf({ hash: builtBorders.sha256, topojson: builtBorders.topojson });
const codes = sheet.shapes.map(({ code }) => code);
const sentence = "Agreement with a laboratory, agreed on 28 June 2022; imaging bought selectively. ".repeat(
  2,
);
const picture = (change: Partial<Picture> = {}): Picture => ({
  sheet,
  language: "en",
  title: "IDD in the 25 GHOR regions",
  sentence: "On 12 September 2022 13 of the 25 regions have an IDD agreement for 2023.",
  regions: codes.map((code) => ({
    code,
    name: `Region ${code}`,
    bucket: "contracted",
    sentence,
    selective: false,
    faded: false,
  })),
  legend: [{ bucket: "contracted", label: "IDD contracted", count: 25 }],
  notes: ["As it stood on Monday 12 September 2022, contract year 2023.", "Source: Plafondkaart."],
  ...change,
});
const first = picture().regions[0];

describe("sheet of regions", () => {
  it("holds every region within its bounds, in the shape of Web Mercator", () => {
    expect(codes.toSorted()).toEqual(
      Array.from({ length: 25 }, (_, n) => `VR${String(n + 1).padStart(2, "0")}`),
    );
    for (const { middle, area } of sheet.shapes) {
      expect(middle[0]).toBeGreaterThan(0);
      expect(middle[0]).toBeLessThan(sheet.width);
      expect(middle[1]).toBeGreaterThan(0);
      expect(middle[1]).toBeLessThan(sheet.height);
      expect(area).toBeGreaterThan(500);
    }
    expect(sheet.height / sheet.width).toBeCloseTo(1.18, 1);
    expect(sheet.shapes.every(({ path }) => /^(M[-\d.]+[ -][-\d.]+l[-\d. ]+z)+$/.test(path))).toBe(true);
  });

  it("puts the north above and the east to the right", () => {
    const at = (code: string) => sheet.shapes.find((shape) => shape.code === code)?.middle ?? [0, 0];
    expect(at("VR01")[1]).toBeLessThan(at("VR24")[1]);
    expect(at("VR19")[0]).toBeLessThan(at("VR05")[0]);
  });

  it("refuses what holds no borders", () => {
    expect(() => sheetOf({ hash: "other", topojson: "{}" })).toThrow("TopoJSON");
  });
});

describe("map as a picture", () => {
  it("says day, contract year, source, sentence and legend, within 60 KB", () => {
    const svg = drawMap(picture());
    for (const text of [
      "IDD in the 25",
      "Monday 12 September 2022",
      "Source: Plafondkaart.",
      "IDD contracted",
      ">25<",
    ])
      expect(svg.includes(text), text).toBe(true);
    expect(Buffer.byteLength(svg)).toBeLessThan(60_000);
    expect(svg.includes("prefers-color-scheme")).toBe(false);
  });

  it("follows the theme and leaves words to the page when plain", () => {
    const svg = drawPlainMap(picture(), false);
    expect(svg).toContain("@media(prefers-color-scheme:dark)");
    expect(svg).not.toContain("<text");
    expect(drawPlainMap(picture(), true)).toContain("<text");
  });

  it("doubles the colour of a status by its pattern, of every region of that status", () => {
    const regions = picture().regions.map((region) => ({ ...region, bucket: "gap" as const }));
    expect(drawPlainMap(picture({ regions }), false).match(/class="gap e"/g)).toHaveLength(25);
    expect(drawPlainMap(picture({ regions }), false).match(/<use [^>]*fill="url\(#/g)).toHaveLength(25);
  });

  it("marks a region with a lot bought selectively, and says what the mark means", () => {
    const regions = picture().regions.map((region, index) => ({ ...region, selective: index === 0 }));
    const svg = drawMap(picture({ regions, mark: "1 region with a lot bought selectively" }));
    expect(svg.match(/href="#mark"/g)).toHaveLength(2);
    expect(svg).toContain("1 region with a lot bought selectively");
    expect(drawMap(picture())).not.toContain('href="#mark"');
  });

  it("fades what the filter leaves out and rings the open region", () => {
    const regions = picture().regions.map((region, index) => ({ ...region, faded: index > 0 }));
    const svg = drawPlainMap(picture({ regions, open: first?.code }), false);
    expect(svg.match(/class="line e"/g)).toHaveLength(24);
    expect(svg).toContain(`<use href="#${first?.code}" class="o"/>`);
  });

  it("lays no name over another, and names most regions", () => {
    const labels = [
      ...drawPlainMap(picture(), true).matchAll(/<text class="l" x="(\d+)" y="(\d+)">([^<]+)</g),
    ].map(([, x, y, text = ""]) => ({ x: Number(x), y: Number(y), text }));
    expect(labels.length).toBeGreaterThan(18);
    for (const [index, one] of labels.entries())
      for (const other of labels.slice(index + 1)) {
        const apart = Math.abs(one.y - other.y) >= 10;
        expect(apart || Math.abs(one.x - other.x) >= (one.text.length + other.text.length) * 2.5).toBe(true);
      }
  });

  it("never lets a text become markup", () => {
    const hostile = `<script>alert("1")</script> & 'x' \u0000\u0008\ud800`;
    const regions = codes.map((code) => ({
      code,
      name: hostile,
      bucket: "gap" as const,
      sentence: hostile,
      selective: false,
      faded: false,
    }));
    const legend = [{ bucket: "gap" as const, label: hostile, count: 25 }];
    const svg = drawMap(picture({ title: hostile, sentence: hostile, notes: [hostile], regions, legend }));
    expect(svg).not.toContain("<script");
    expect(escapeXml(hostile)).toBe("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; ");
  });

  it("becomes a PNG of twice its size, words included", async () => {
    const pixels = async (svg: string) => Buffer.from(await pngOf(svg));
    const named = await pixels(drawPlainMap(picture(), true));
    const bare = await pixels(drawPlainMap(picture(), false));
    expect(named.subarray(1, 4).toString()).toBe("PNG");
    expect([named.readUInt32BE(16), named.readUInt32BE(20)]).toEqual([sheet.width * 2, sheet.height * 2]);
    expect(named.length).toBeGreaterThan(bare.length);
  });
});
