import { Link } from "@remix-run/react";
import { mapViewParams } from "#app/domain/map-view";
import { useText } from "#app/i18n/use-text";
import type { ViewState } from "#app/map/view-state";

/** The contract year in sight, and the way to the others; there a day of this year's season has no meaning. */
export function YearChoice({ years, state: { view } }: { years: readonly number[]; state: ViewState }) {
  const text = useText("map");
  const addressOf = (year: number) => {
    const params = mapViewParams({ ...view, year });
    params.delete("day");
    return `/map?${params}`;
  };
  const others = years.filter((year) => year !== view.year);
  return (
    <>
      {text("year", { year: view.year })}
      {others.map((year) => (
        <span key={year}>
          {" · "}
          <Link to={addressOf(year)}>{year}</Link>
        </span>
      ))}
    </>
  );
}
