import { Bar, CartesianGrid, ComposedChart, ErrorBar, Tooltip, XAxis, YAxis } from "recharts";
import { amountAxis, lateFill, lateKey, monthAxis } from "#app/charts/amounts";
import type { LegendItem } from "#app/charts/frame";
import type { MonthAlone } from "#app/domain/forecast/month-bands";
import { formatAbout, formatMonthName, formatMonthShort } from "#app/i18n/format";
import type nl from "#app/i18n/outlook/nl";
import type { Language, Translate } from "#app/i18n/text";

export type MonthsDrawn = { readonly months: readonly MonthAlone[]; readonly year: number };

type DrawingProps = MonthsDrawn & {
  readonly id: string;
  readonly language: Language;
  readonly say: Translate<keyof typeof nl>;
  readonly width?: number;
  readonly height?: number;
};

export const monthsSize = { width: 720, height: 260 } as const;

type Bars = {
  readonly month: MonthAlone;
  readonly declared: number;
  readonly late: number;
  readonly ahead: number;
  /** From the top of the bar down and up to the edges of the band; absent where all is known. */
  readonly spread?: [down: number, up: number];
};

const barsOf = (month: MonthAlone): Bars => {
  const { declared, late, ahead, alone } = month;
  const top = Math.max(0, declared) + late + ahead;
  const isOpen = late + ahead > 0;
  const edges: [number, number] = [Math.max(0, top - alone.low80), Math.max(0, alone.high80 - top)];
  return { month, declared, late, ahead, ...(isOpen ? { spread: edges } : {}) };
};

/** The months one by one: what was accepted, what is still to come of care given, and what is expected ahead. */
export function MonthsDrawing({ months, year, id, language, say, width, height }: DrawingProps) {
  const data = months.map(barsOf);
  const most = Math.max(1, ...months.map(({ alone, declared }) => Math.max(alone.high80, declared)));
  const least = Math.min(0, ...months.map(({ declared }) => declared));
  const bar = { stackId: "month", isAnimationActive: false, maxBarSize: 36 } as const;
  return (
    <ComposedChart
      {...{ id, data, margin: { top: 22, right: 12, bottom: 4, left: 4 } }}
      {...{ width: width ?? monthsSize.width, height: height ?? monthsSize.height }}
      title={say("months.label", { year })}
    >
      {lateFill(id)}
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        {...monthAxis}
        dataKey="month.month"
        tickFormatter={(month: MonthAlone["month"]) => formatMonthShort(month, language)}
      />
      <YAxis {...amountAxis({ least, most }, { language, say })} />
      <Bar {...bar} dataKey="declared" fill="var(--ink)" />
      <Bar {...bar} dataKey="late" fill={`url(#${lateKey(id)})`} stroke="var(--talks)" />
      <Bar {...bar} dataKey="ahead" fill="var(--accent)" fillOpacity={0.45}>
        <ErrorBar dataKey="spread" width={6} stroke="var(--ink)" strokeWidth={1.25} />
      </Bar>
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: "var(--line)", fillOpacity: 0.4 }}
        content={<MonthTip language={language} say={say} />}
      />
    </ComposedChart>
  );
}

type MonthTipProps = Pick<DrawingProps, "language" | "say"> & {
  /** What the chart adds for the month that is pointed at. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload: Bars }[];
};

function MonthTip({ active, payload, language, say }: MonthTipProps) {
  const month = payload?.[0]?.payload.month;
  if (!active || !month) return null;
  const about = (cents: number) => formatAbout(cents, language);
  const { declared, late, ahead, alone } = month;
  return (
    <div className="chart-tip">
      <p>
        {say(late + ahead > 0 ? "months.open" : "months.known", {
          month: formatMonthName(month.month, language),
          ...{ total: about(declared + late + ahead), declared: about(declared) },
          ...{ low: about(alone.low80), high: about(alone.high80) },
        })}
      </p>
    </div>
  );
}

/** The bars that are drawn, with their names. */
export const monthsLegend = (say: Translate<keyof typeof nl>): LegendItem[] => [
  { key: "declared", says: say("chart.declared"), mark: "line", colour: "ink" },
  { key: "late", says: say("chart.late"), mark: "hatched", colour: "talks" },
  { key: "ahead", says: say("months.ahead"), mark: "surface", colour: "accent" },
];
