import {
  CartesianGrid,
  ComposedChart,
  Line,
  Scatter,
  Tooltip,
  XAxis,
  type XAxisProps,
  YAxis,
  type YAxisProps,
  ZAxis,
} from "recharts";
import type { Reliability } from "#app/domain/forecast/tried-forecast";
import { formatPercent } from "#app/i18n/format";
import type nl from "#app/i18n/outlook/nl";
import type { Language, Translate } from "#app/i18n/text";

export type ReliabilityDrawn = { readonly points: readonly Reliability[] };

type DrawingProps = ReliabilityDrawn & {
  readonly id: string;
  readonly language: Language;
  readonly say: Translate<keyof typeof nl>;
  readonly width?: number;
  readonly height?: number;
};

export const squareSize = { width: 320, height: 320 } as const;

const shares = [0, 0.5, 1];

/** What chances said against what happened: on the line they were right. The larger a dot, the more forecasts. */
export function ReliabilityDrawing({ points, id, language, say, width, height }: DrawingProps) {
  const percent = (share: number) => formatPercent(share, language);
  const axis = {
    type: "number",
    domain: [0, 1],
    ticks: [...shares],
    interval: 0,
    tickLine: false,
    tick: { fill: "var(--soft)", fontSize: 12 },
    stroke: "var(--line)",
    tickFormatter: percent,
  } satisfies XAxisProps & YAxisProps;
  const data = points.map(({ said, happened, count }) => ({ said, happened, count }));
  return (
    <ComposedChart
      {...{ id, data, margin: { top: 22, right: 24, bottom: 18, left: 4 } }}
      {...{ width: width ?? squareSize.width, height: height ?? squareSize.height }}
      title={say("test.reliability.say")}
    >
      <CartesianGrid stroke="var(--line)" />
      <XAxis
        {...axis}
        dataKey="said"
        label={{
          value: say("test.said"),
          position: "insideBottomRight",
          offset: -14,
          fill: "var(--soft)",
          fontSize: 12,
        }}
      />
      <YAxis
        {...axis}
        width={44}
        dataKey="happened"
        label={{
          value: say("test.happened"),
          position: "top",
          offset: 10,
          dx: 24,
          fill: "var(--soft)",
          fontSize: 12,
        }}
      />
      <ZAxis dataKey="count" range={[40, 240]} />
      <Line
        {...{
          data: [
            { said: 0, happened: 0 },
            { said: 1, happened: 1 },
          ],
          dataKey: "happened",
        }}
        {...{ isAnimationActive: false, dot: false, activeDot: false, stroke: "var(--talks)" }}
      />
      <Scatter
        {...{ data, dataKey: "happened", isAnimationActive: false }}
        {...{ fill: "var(--accent)", line: { stroke: "var(--accent)", strokeDasharray: "6 4" } }}
      />
      <Tooltip
        isAnimationActive={false}
        formatter={(value) => percent(Number(value))}
        labelFormatter={(said) => `${say("test.said")}: ${percent(Number(said))}`}
      />
    </ComposedChart>
  );
}
