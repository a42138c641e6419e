import { Link } from "@remix-run/react";
import { mapViewParams } from "#app/domain/map-view";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { MapData } from "#app/map/map-data";
import type { ViewState } from "#app/map/view-state";

const formats = ["csv", "geojson", "png", "svg"] as const;

/** The same map in other forms: table, files, other contract years; and the policy it follows from. */
export function MapWays({ data, state: { view, addressOf } }: { data: MapData; state: ViewState }) {
  const text = useText("map");
  const language = useLanguage();
  const other = view.show === "table" ? "map" : "table";
  const { id, title, version } = data.policy;
  return (
    <div className="map-ways">
      <nav className="ways" aria-label={text("show.label")}>
        <Link to={addressOf({ show: other })} preventScrollReset>
          {text(`show.${other}`)}
        </Link>
        {formats.map((format) => (
          <a key={format} href={`/map/download/${format}?${mapViewParams(view)}`}>
            {text(`download.${format}`)}
          </a>
        ))}
      </nav>
      <p className="small soft">
        <Link to={`/policies/${id}`}>{text("map.policy", { title: title[language], version })}</Link>
      </p>
      <p className="small soft">
        <Link to={`/publications?year=${view.year}&day=${view.day}`}>{text("map.publications")}</Link>
      </p>
    </div>
  );
}
