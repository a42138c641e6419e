import { type MapView, mapViewParams } from "#app/domain/map-view";

/** The rest of the view as hidden fields, so that a form changes one thing and keeps the others. */
export function ViewFields({ view, except }: { view: MapView; except: "day" | "status" | "q" }) {
  return [...mapViewParams(view)]
    .filter(([name]) => name !== except)
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
