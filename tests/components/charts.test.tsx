import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { OutlookDrawing } from "#app/charts/outlook-drawing";
import { outlookLegend } from "#app/charts/outlook-legend";
import { ReliabilityDrawing } from "#app/charts/reliability-drawing";
import { standalone } from "#app/charts/standalone.server";
import { knownMonths, yearPoints } from "#app/charts/year-points";
import { instantAt } from "#app/domain/calendar";
import { ceilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { answerQuestion } from "#app/domain/forecast/year-question";
import nl from "#app/i18n/outlook/nl";
import { translator } from "#app/i18n/text";
import { declaredContract } from "#tests/domain/forecast/declared";

const kept = answerQuestion({
  ...{ received: declaredContract(3, "2020-01", "2023-12").received, year: 2023, seed: 7 },
  ...{ dataThrough: "2023-06", contractFrom: "2023-01", contractThrough: "2023-12" },
});
if (kept.kind === "refused") throw new Error(kept.reason.key);
const end = kept.months.at(-1)?.through.middle ?? 0;
const agreed = (cents: number) => ({
  ...({ id: "agreed", day: "2023-01-01", recordedAt: instantAt("2022-12-01") } as const),
  ...({ kind: "agreed", cents, ground: "zoals overeengekomen" } as const),
});
const raised = {
  ...({ id: "raised", day: "2023-05-01", recordedAt: instantAt("2023-05-01"), kind: "raised" } as const),
  ...({ cents: 1_000, ground: "g", consent: { by: "b", on: "2023-05-01", document: "d" } } as const),
};
const outlook = ceilingOutlook(kept, [agreed(end - 1_000), raised], 2023, instantAt("2023-07-12"));
const say = translator(nl, "nl");

describe("the points of a year", () => {
  const points = yearPoints(outlook.months, [1, 2, undefined, 4]);

  it("are what is known up to where the months ahead begin, and the fan from there on", () => {
    const known = knownMonths(outlook.months);
    expect(known).toBe(5);
    expect(points).toHaveLength(13);
    expect(points[known]?.given).toBe(points[known]?.middle);
    expect(points[known + 1]?.given).toBeUndefined();
    expect(points[known - 1]?.middle).toBeUndefined();
    expect(points.at(-1)?.middle).toBe(end);
  });

  it("hold the ceiling as its ledger steps, and what the provider told as far as it did", () => {
    expect(points.map(({ ceiling }) => (ceiling ?? 0) - end)).toEqual([
      ...Array.from({ length: 5 }, () => -1_000),
      ...Array.from({ length: 8 }, () => 0),
    ]);
    expect(points.map(({ stated }) => stated).slice(0, 5)).toEqual([0, 1, 3, undefined, undefined]);
    expect(yearPoints(outlook.months).every(({ stated }) => stated === undefined)).toBe(true);
  });

  it("have no fan where the year is over", () => {
    const over = outlook.months.map((month) => ({ ...month, ahead: 0 }));
    expect(yearPoints(over).every(({ middle }) => middle === undefined)).toBe(true);
  });
});

describe("a chart", () => {
  const drawn = { outlook, year: 2023, stated: { total: end } };
  const chart = <OutlookDrawing {...drawn} id="year" say={say} language="nl" />;

  it("is drawn whole on the server, with lines, bands and the month of crossing", () => {
    const svg = renderToString(chart);
    expect(svg.match(/recharts-area-area/g)?.length).toBe(4);
    expect(svg.match(/recharts-line-curve/g)?.length).toBeGreaterThanOrEqual(4);
    expect(svg).toContain("% kans");
    expect(svg).toContain("plafond €");
    expect(svg).not.toContain("NaN");
  });

  it("stands by itself with its title, legend and source, and needs no styles", () => {
    const legend = outlookLegend(drawn, say);
    const svg = standalone({
      ...{ chart, width: 720, height: 340, language: "nl", title: "Lab <A> & B", says: ["Een zin."] },
      ...{ legend, notes: ["Bron: x."] },
    });
    expect(svg.startsWith("<svg xmlns")).toBe(true);
    expect(svg).toContain("Lab &lt;A&gt; &amp; B");
    for (const { says } of legend) expect(svg).toContain(says);
    expect(svg).not.toMatch(/var\(--|NaN|undefined/);
  });

  it("tells whether chances were right", () => {
    const points = [{ said: 0.1, happened: 0.2, count: 5 }];
    const svg = renderToString(<ReliabilityDrawing {...{ points, say }} id="r" language="nl" />);
    expect(svg).toContain("recharts-scatter-symbol");
    expect(svg).not.toContain("NaN");
  });
});
