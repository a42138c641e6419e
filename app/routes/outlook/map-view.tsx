import { useText } from "#app/i18n/use-text";
import { ChanceMap } from "#app/map/chance-map";
import type { OutlookMap } from "#app/routes/outlook/load-map.server";

/** The regions by their chance of exceeding, each leading to its ceilings. */
export function MapView({ map, year }: { readonly map: OutlookMap; readonly year: number }) {
  const text = useText("outlook");
  return (
    <>
      <p className="prose">{text("map.say")}</p>
      <ChanceMap
        {...map}
        to={({ name }) => `/ceilings?${new URLSearchParams({ year: String(year), q: name })}`}
      />
      <p className="soft">{text("map.source", { borders: map.borders })}</p>
    </>
  );
}
