import { useId } from "react";
import { outlookShape, size } from "#app/charts/outlook-shape";
import type { CeilingOutlook } from "#app/domain/forecast/ceiling-outlook";
import { formatAbout, formatMonthName, formatMonthShort, formatNumber } from "#app/i18n/format";
import { formatChance } from "#app/i18n/outlook/write-outlook";
import { useLanguage, useText } from "#app/i18n/use-text";

type ChartProps = { readonly outlook: CeilingOutlook; readonly year: number };

/** Amounts are written in millions from here on, below it in thousands. */
const MILLION = 100_000_000;
const THOUSAND = 100_000;

/**
 * The year added up against its ceiling: what was accepted, what is still to come of care given, and the fan of the
 * months ahead. Drawn on the server, so that it is there without scripts and in print; the table beside it says the same.
 */
export function OutlookChart({ outlook, year }: ChartProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const id = useId();
  const { months, against } = outlook;
  const ceiling = months.at(-1)?.ceiling;
  const most = Math.max(
    ceiling ?? 0,
    ...months.flatMap(({ through }) => [through.high95, through.middle]),
    1,
  );
  const shape = outlookShape(months, most);
  const unit = most >= MILLION ? MILLION : THOUSAND;
  return (
    <svg
      className="outlook-chart"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={text("chart.label", { year })}
    >
      <pattern
        id={`${id}-late`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="hatch" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
      <text className="unit" x={size.left} y={11}>
        {text(unit === MILLION ? "chart.unit" : "chart.unit.thousand")}
      </text>
      {shape.ticks.map((tick) => (
        <g key={tick}>
          <line
            className="grid"
            x1={size.left}
            x2={size.width - size.right}
            y1={shape.y(tick)}
            y2={shape.y(tick)}
          />
          <text x={size.left - 8} y={shape.y(tick) + 4} textAnchor="end">
            {formatNumber(tick / unit, language)}
          </text>
        </g>
      ))}
      {shape.bands.map(
        (points, index) => points && <polygon key={points} className={`fan fan-${index}`} points={points} />,
      )}
      <polygon fill={`url(#${id}-late)`} points={shape.late} />
      <polyline className="given" points={shape.given} />
      <polyline className="declared" points={shape.declared} />
      <polyline className="middle" points={shape.middle} />
      {shape.ceiling && <polyline className="ceiling" points={shape.ceiling} />}
      <Months outlook={outlook} shape={shape} />
      <Labels outlook={outlook} shape={shape} />
      {against?.crossing && <Crossing outlook={outlook} shape={shape} />}
    </svg>
  );
}

type PartProps = {
  readonly outlook: CeilingOutlook;
  readonly shape: ReturnType<typeof outlookShape>;
};

/** The names of the months, and over each what it comes to, for whoever points at it. */
function Months({ outlook: { months }, shape: { x, step } }: PartProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const about = (cents: number) => formatAbout(cents, language);
  return months.map(({ month, through }, m) => (
    <g key={month}>
      <text x={x(m + 0.5)} y={size.height - 8} textAnchor="middle">
        {formatMonthShort(month, language)}
      </text>
      <rect
        className="pointed"
        x={x(m)}
        y={size.top}
        width={step}
        height={size.height - size.top - size.bottom}
      >
        <title>
          {text("chart.month", {
            month: formatMonthName(month, language),
            ...{ middle: about(through.middle), low: about(through.low80), high: about(through.high80) },
          })}
        </title>
      </rect>
    </g>
  ));
}

/** Names stand on the lines, in the place of a legend. */
function Labels({ outlook: { months }, shape }: PartProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const { x, y, count } = shape;
  const ceiling = months[0]?.ceiling ?? months.find((month) => month.ceiling !== undefined)?.ceiling;
  const sum = (through: number) =>
    months.slice(0, through).reduce((total, { declared }) => total + declared, 0);
  const last = months.at(-1);
  return (
    <>
      {ceiling !== undefined && (
        <text className="of-ceiling" x={size.left + 6} y={y(ceiling) - 7}>
          {text("chart.ceiling", { amount: formatAbout(ceiling, language) })}
        </text>
      )}
      {count > 1 && (
        <text className="of-declared" x={x(count) + 8} y={y(sum(count)) + 16}>
          {text("chart.declared")}
        </text>
      )}
      {count > 0 && (
        <text className="of-late" x={x(count) - 8} y={y(sum(count)) - 22} textAnchor="end">
          {text("chart.late")}
        </text>
      )}
      {last && count < months.length - 1 && (
        <text
          className="of-forecast"
          x={size.width - size.right}
          y={y(last.through.low95) + 18}
          textAnchor="end"
        >
          {text("chart.forecast")}
        </text>
      )}
    </>
  );
}

/** Where the ceiling is crossed, with its month and chance. */
function Crossing({ outlook: { months, against }, shape: { x, y } }: PartProps) {
  const text = useText("outlook");
  const language = useLanguage();
  if (!against?.crossing) return null;
  const { crossing, chance } = against;
  const m = months.findIndex(({ month }) => month === crossing);
  const height = y(months[m]?.ceiling ?? against.ceiling);
  return (
    <>
      <circle className="crossing" cx={x(m + 0.5)} cy={height} r="5.5" />
      <text className="of-ceiling" x={x(m + 0.5) - 10} y={height - 10} textAnchor="end">
        {text("chart.crossing", {
          month: formatMonthName(crossing, language),
          chance: formatChance(chance, language),
        })}
      </text>
    </>
  );
}
