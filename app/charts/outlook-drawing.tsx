import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, Tooltip, XAxis, YAxis } from "recharts";
import { amountAxis, lateFill, lateKey, monthAxis } from "#app/charts/amounts";
import { OutlookTip } from "#app/charts/outlook-tip";
import { mostOf, yearPoints } from "#app/charts/year-points";
import type { CeilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { formatAbout, formatMonthName, formatMonthShort } from "#app/i18n/format";
import type nl from "#app/i18n/outlook/nl";
import { formatChance } from "#app/i18n/outlook/write-outlook";
import type { Language, Translate } from "#app/i18n/text";

/** What a provider expects: of the year, and of its months as far as it told them. */
export type StatedYear = {
  readonly total: number;
  readonly months?: readonly (number | undefined)[] | undefined;
};

export type OutlookDrawn = {
  readonly outlook: CeilingOutlook;
  readonly year: number;
  readonly stated?: StatedYear | undefined;
};

type DrawingProps = OutlookDrawn & {
  /** Names the parts of the picture that point at one another; the same on the server and in the browser. */
  readonly id: string;
  readonly language: Language;
  readonly say: Translate<keyof typeof nl>;
  /** Given by what watches the room there is; else the size that pictures are drawn at. */
  readonly width?: number;
  readonly height?: number;
};

/** The size that a picture is drawn at where nobody can tell how much room there is. */
export const drawnSize = { width: 720, height: 340 } as const;

const still = { isAnimationActive: false, dot: false, activeDot: false } as const;

/** The year added up against its ceiling: what was accepted, what is still to come of care given, and the fan of the months ahead. */
export function OutlookDrawing(props: DrawingProps) {
  const { outlook, year, stated, id, language, say, width, height } = props;
  const { months } = outlook;
  const points = yearPoints(months, stated?.months);
  const most = mostOf(points, stated?.total);
  return (
    <ComposedChart
      {...{ id, data: points, margin: { top: 22, right: 12, bottom: 4, left: 4 } }}
      {...{ width: width ?? drawnSize.width, height: height ?? drawnSize.height }}
      title={say("chart.label", { year })}
    >
      {lateFill(id)}
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        {...monthAxis}
        {...{ dataKey: "end", type: "number", domain: [0, months.length] }}
        ticks={months.map((_, m) => m + 0.5)}
        tickFormatter={(place: number) => {
          const month = months[Math.floor(place)]?.month;
          return month ? formatMonthShort(month, language) : "";
        }}
      />
      <YAxis {...amountAxis({ most }, { language, say })} />
      {(["band95", "band80", "band50"] as const).map((key) => (
        <Area key={key} {...still} dataKey={key} stroke="none" fill="var(--accent)" fillOpacity={0.16} />
      ))}
      <Area {...still} dataKey="late" stroke="none" fill={`url(#${lateKey(id)})`} fillOpacity={1} />
      <Line {...still} dataKey="given" stroke="var(--talks)" strokeWidth={1.25} />
      <Line {...still} dataKey="declared" stroke="var(--ink)" strokeWidth={2.5} />
      <Line {...still} dataKey="middle" stroke="var(--accent)" strokeWidth={2} strokeDasharray="6 4" />
      <Line {...still} dataKey="stated" stroke="var(--judged)" strokeWidth={1.5} strokeDasharray="2 3" />
      <Line {...still} dataKey="ceiling" type="stepBefore" stroke="var(--gap)" strokeWidth={2} />
      {marksOf(props)}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: "var(--edge)" }}
        content={<OutlookTip language={language} say={say} />}
      />
    </ComposedChart>
  );
}

/** Words over lines and bands, with the colour of the paper around their letters. */
const words = {
  ...{ fontSize: 12, fontWeight: 600, fill: "var(--alarm)" },
  ...{ stroke: "var(--paper)", strokeWidth: 4, strokeLinejoin: "round" as const, paintOrder: "stroke" },
};

/** Below this share of the chart the months would stand through what is written under a line. */
const LOW = 0.1;

/** Where the ceiling is crossed with its month and chance, and where the provider expects the year to end. */
function marksOf({ outlook: { months, against }, stated, language, say }: DrawingProps) {
  const crossing = months.findIndex(({ month }) => month === against?.crossing);
  const crossed = months[crossing];
  const first = months[0]?.ceiling ?? against?.ceiling ?? 0;
  const most = Math.max(first, against?.ceiling ?? 0, ...months.map(({ through }) => through.high95));
  return (
    <>
      {stated && (
        <ReferenceDot
          {...{ x: months.length, y: stated.total, r: 5, fill: "var(--judged)", stroke: "var(--paper)" }}
          ifOverflow="extendDomain"
        />
      )}
      {against && against.ceiling > 0 && crossed && (
        <ReferenceDot
          {...{ x: crossing + 0.5, y: crossed.ceiling ?? against.ceiling, r: 5.5 }}
          {...{ fill: "var(--paper)", stroke: "var(--gap)", strokeWidth: 2.5 }}
          label={{
            value: say("chart.crossing", {
              month: formatMonthName(crossed.month, language),
              chance: formatChance(against.chance, language),
            }),
            ...(crossing > months.length / 2
              ? { position: "left", dy: -14 }
              : { position: "right", dy: -14 }),
            ...words,
          }}
        />
      )}
      {against && (
        <ReferenceDot
          {...{ x: 0, y: first, r: 0 }}
          label={{
            value: say("chart.ceiling", { amount: formatAbout(first, language) }),
            ...{ position: "right", dy: crossing >= 0 && crossing <= months.length / 2 ? -28 : -12 },
            ...words,
          }}
        />
      )}
      {against && first !== against.ceiling && (
        <ReferenceDot
          {...{ x: months.length, y: against.ceiling, r: 0 }}
          label={{
            value: say("chart.ceiling", { amount: formatAbout(against.ceiling, language) }),
            ...{ position: "left", dy: against.ceiling < most * LOW ? -12 : 14 },
            ...words,
          }}
        />
      )}
    </>
  );
}
