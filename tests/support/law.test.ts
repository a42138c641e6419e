import { describe, expect, it } from "vitest";
import {
  barrels,
  clockReadings,
  emptyNames,
  longFiles,
  longFunctions,
  unchecked,
} from "#tests/support/law/code";
import { acrossSiblings, againstDirection, circles, outsideHome } from "#tests/support/law/imports";
import { dataInCode, textsInMarkup, wrongWords } from "#tests/support/law/texts";
import { parseSource, type Source } from "#tests/support/sources";

const lines = (count: number) => "\n".repeat(count);

type Law = (sources: readonly Source[]) => string[];
/** For each law: a file that breaks it, and what is said of it. */
const broken: readonly (readonly [Law, path: string, text: string, told: string | RegExp])[] = [
  [
    againstDirection,
    "app/domain/a.ts",
    'import type { T } from "#app/i18n/text";',
    /^app\/domain\/a\.ts:1 domain may/,
  ],
  [
    againstDirection,
    "app/features/x/a.ts",
    '\nconst a = import("#app/routes/map/route");',
    /x\/a\.ts:2 features may/,
  ],
  [
    againstDirection,
    "app/auth/a.ts",
    'import "../map/borders";',
    /auth may not import app\/map\/borders\.ts/,
  ],
  [
    acrossSiblings,
    "app/routes/map/route.tsx",
    'import { a } from "#app/routes/region/row";',
    /sibling app\/routes\/region/,
  ],
  [outsideHome, "app/features/x/a.ts", 'import { eq } from "drizzle-orm";', /drizzle-orm may not/],
  [outsideHome, "app/routes/map/route.tsx", 'const map = import("leaflet");', /leaflet may not/],
  [outsideHome, "app/domain/a.ts", 'import { createHash } from "node:crypto";', /node:crypto may not/],
  [barrels, "app/map/a.ts", 'export { a } from "#app/map/b";', /passes on/],
  [barrels, "app/map/index.ts", "export const a = 1;", /called index/],
  [clockReadings, "app/domain/a.ts", "const now = new Date();", /what time/],
  [clockReadings, "db/a.ts", "const now = Date.now();", /what time/],
  [unchecked, "app/a.ts", "const a: any = 1;", /says any/],
  [unchecked, "app/a.ts", "const a = b as string;", /casts with as string/],
  [unchecked, "app/a.ts", "const a = b!;", /says !/],
  [unchecked, "app/a.ts", `// ${"@ts-"}expect-error: later`, /silences/],
  [longFiles, "app/domain/a.ts", `${lines(150)}const a = 1;`, /has 151 lines, 150/],
  [longFunctions, "app/a.ts", `const a = () => {${lines(50)}};`, /51 lines, 50/],
  [longFunctions, "app/a.tsx", `function A() {${lines(80)}return <p />;}`, /81 lines, 80/],
  [emptyNames, "app/map/map-utils.ts", "", /says nothing/],
  [emptyNames, "app/map/a.ts", "class RegionManager {}", /RegionManager/],
  [dataInCode, "app/a.ts", 'const region = "VR25";', /"VR25"/],
  [dataInCode, "app/a.ts", 'const deadline = "2022-06-30";', /"2022-06-30"/],
  [textsInMarkup, "app/a.tsx", "const a = <p>Tekst</p>;", /shows "Tekst"/],
  [textsInMarkup, "app/a.tsx", 'const a = <p aria-label="Kaart" />;', /shows "Kaart"/],
  [textsInMarkup, "app/a.tsx", 'const a = <p>{open ? "Open" : null}</p>;', /shows "Open"/],
];

const sound: readonly (readonly [Law, path: string, text: string])[] = [
  [againstDirection, "app/routes/map/route.tsx", 'import { realNow } from "#app/clock.server";'],
  [unchecked, "app/a.ts", 'const a = ["x"] as const satisfies string[];'],
  [textsInMarkup, "app/a.tsx", 'const a = <p title={text("a")}>{kind === "open" ? text("b") : 12} · </p>;'],
  [clockReadings, "app/a.ts", "const a = new Date(ms);"],
  [longFunctions, "app/a.tsx", `function A() {${lines(60)}return <p />;}`],
];

describe("the law", () => {
  it.each(broken)("$0.name tells of $1", (law, path, text, told) => {
    const found = law([parseSource(path, text)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(told);
  });

  it.each(sound)("$0.name lets be what is sound in $1", (law, path, text) => {
    expect(law([parseSource(path, text)])).toEqual([]);
  });

  it("tells of a circle, with its files", () => {
    const files = [
      parseSource("app/clock.server.ts", 'import "#app/routes";'),
      parseSource("app/routes.ts", 'import "#app/clock.server";'),
    ];
    expect(circles(files)).toEqual(["app/clock.server.ts -> app/routes.ts -> app/clock.server.ts"]);
  });

  it("tells of a word that the business does not use", () => {
    expect(wrongWords({ "nl.ts": { a: "Het perceel", b: { one: "kavel", other: "kavels" } } })).toHaveLength(
      1,
    );
  });
});
