import { Link } from "@remix-run/react";
import { useId } from "react";
import { type ChanceClass, chanceClasses, classOf } from "#app/domain/forecast/chance-class";
import { useText } from "#app/i18n/use-text";
import type { RegionShape } from "#app/map/region-shape.server";

/** A region with the chance that its ceilings together are exceeded. */
export type ChanceRegion = {
  readonly shape: RegionShape;
  readonly name: string;
  /** Absent where no ceiling has a forecast. */
  readonly chance: number | undefined;
  /** The chance in words, as it stands in the region. */
  readonly says: string;
};

type ChanceMapProps = {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly ChanceRegion[];
  /** Where a region leads to. */
  readonly to: (region: ChanceRegion) => string;
};

/**
 * The regions by the chance of exceeding: darker is more likely, and the figure stands in every region, so that nobody
 * needs the colour. Drawn on the server; each region is a link. The table beside it says the same.
 */
export function ChanceMap({ width, height, regions, to }: ChanceMapProps) {
  const text = useText("outlook");
  return (
    <div className="chance-map">
      <nav aria-label={text("map.label")}>
        <svg viewBox={`0 0 ${width} ${height}`}>
          <title>{text("map.label")}</title>
          {regions.map((region) => (
            <Link key={region.shape.code} to={to(region)} aria-label={`${region.name}: ${region.says}`}>
              <path d={region.shape.path} className={classNameOf(region.chance)}>
                <title>{`${region.name}: ${region.says}`}</title>
              </path>
              <text x={region.shape.middle[0]} y={region.shape.middle[1] + 4} textAnchor="middle">
                {region.says}
              </text>
            </Link>
          ))}
        </svg>
      </nav>
      <ChanceLegend />
    </div>
  );
}

const classNameOf = (chance: number | undefined): "none" | ChanceClass =>
  chance === undefined ? "none" : classOf(chance);

/** What each shade stands for. */
function ChanceLegend() {
  const text = useText("outlook");
  const id = useId();
  return (
    <div className="chance-legend">
      <p id={id}>{text("map.legend")}</p>
      <ul aria-labelledby={id}>
        {[...chanceClasses, "none" as const].map((each) => (
          <li key={each}>
            <svg width="26" height="16" aria-hidden="true">
              <rect width="26" height="16" rx="2" className={each} />
            </svg>
            {text(`map.class.${each}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
