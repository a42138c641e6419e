import type { UsageMonth } from "#app/domain/ceiling/usage";
import { formatCents, formatMonthShort } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

const [WIDTH, HEIGHT, FOOT] = [620, 220, 24];

type ChartProps = {
  readonly months: readonly UsageMonth[];
  readonly ceiling: number;
  /** The last month of which something was accepted. */
  readonly through: number;
};

/** The months added up against the ceiling, drawn on the server; the table below it says the same. */
export function Chart({ months, ceiling, through }: ChartProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  const shown = months.slice(0, through);
  const most = Math.max(ceiling, ...shown.map((month) => month.through)) * 1.08 || 1;
  const y = (cents: number) => HEIGHT - FOOT - (Math.max(cents, 0) / most) * (HEIGHT - FOOT);
  const step = WIDTH / 12;
  return (
    <svg
      className="ceiling-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={text("chart.label", { ceiling: formatCents(ceiling, language) })}
    >
      {months.map(({ month, through: cents }, at) => (
        <g key={month}>
          {at < through && (
            <rect
              x={at * step + 6}
              y={y(Math.min(cents, ceiling))}
              width={step - 12}
              height={HEIGHT - FOOT - y(Math.min(cents, ceiling))}
            />
          )}
          {at < through && cents > ceiling && (
            <rect
              className="over"
              x={at * step + 6}
              y={y(cents)}
              width={step - 12}
              height={y(ceiling) - y(cents)}
            />
          )}
          <text x={at * step + step / 2} y={HEIGHT - 6} textAnchor="middle">
            {formatMonthShort(month, language)}
          </text>
        </g>
      ))}
      <line x1="0" x2={WIDTH} y1={y(ceiling)} y2={y(ceiling)} />
    </svg>
  );
}
