import type { LegendItem } from "#app/charts/frame";
import type { OutlookDrawn } from "#app/charts/outlook-drawing";
import { knownMonths } from "#app/charts/year-points";
import type nl from "#app/i18n/outlook/nl";
import type { Translate } from "#app/i18n/text";

/** The lines and surfaces of a year that are drawn, with their names. */
export function outlookLegend(
  { outlook: { months, against }, stated }: OutlookDrawn,
  say: Translate<keyof typeof nl>,
): LegendItem[] {
  const isAhead = knownMonths(months) < months.length;
  return [
    { key: "declared", says: say("chart.declared"), mark: "line", colour: "ink" },
    { key: "late", says: say("chart.late"), mark: "hatched", colour: "talks" },
    ...(isAhead
      ? [
          { key: "middle", says: say("chart.forecast"), mark: "dashed", colour: "accent" } as const,
          { key: "bands", says: say("chart.bands"), mark: "surface", colour: "accent" } as const,
        ]
      : []),
    ...(against
      ? [{ key: "ceiling", says: say("chart.ceilingLine"), mark: "line", colour: "gap" } as const]
      : []),
    ...(stated ? [{ key: "stated", says: say("chart.stated"), mark: "dot", colour: "judged" } as const] : []),
  ];
}
