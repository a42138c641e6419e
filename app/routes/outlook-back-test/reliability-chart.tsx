import type { Reliability } from "#app/domain/forecast/tried-forecast";
import { useText } from "#app/i18n/use-text";

const [SIZE, EDGE] = [280, 34];

/** What chances said against what happened: on the line they were right. The table below says the same. */
export function ReliabilityChart({ points }: { readonly points: readonly Reliability[] }) {
  const text = useText("outlook");
  const x = (share: number) => EDGE + share * (SIZE - EDGE - 8);
  const y = (share: number) => SIZE - EDGE - share * (SIZE - EDGE - 8);
  return (
    <svg
      className="outlook-chart reliability"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={text("test.reliability.say")}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="grid" x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
          <text x={x(0) - 6} y={y(share) + 4} textAnchor="end">{`${share * 100}%`}</text>
          <text x={x(share)} y={SIZE - EDGE + 16} textAnchor="middle">{`${share * 100}%`}</text>
        </g>
      ))}
      <line className="given" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <polyline
        className="middle"
        points={points.map(({ said, happened }) => `${x(said)},${y(happened)}`).join(" ")}
      />
      {points.map(({ said, happened, count }) => (
        <circle
          key={said}
          className="point"
          cx={x(said)}
          cy={y(happened)}
          r={3 + Math.min(6, Math.sqrt(count) / 2)}
        />
      ))}
      <text x={x(1)} y={SIZE - 4} textAnchor="end">
        {text("test.said")}
      </text>
      <text x={EDGE} y={10}>
        {text("test.happened")}
      </text>
    </svg>
  );
}
