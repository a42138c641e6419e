import { Form, Link } from "@remix-run/react";
import { type ChangeEvent, type FormEvent, useId } from "react";
import { findPlaces, type Place } from "#app/domain/map-search";
import type { Region } from "#app/domain/region";
import { useText } from "#app/i18n/use-text";
import { useHydrated } from "#app/map/hydrated";
import { ViewFields } from "#app/map/view-fields";
import type { ViewState } from "#app/map/view-state";

type SearchProps = {
  readonly places: readonly Place[];
  readonly regions: readonly Region[];
  /** How many regions the search text of the view leaves. */
  readonly found: number;
  readonly state: ViewState;
};

/** Search by region, municipality or provider: what means one region opens it, what means more narrows the map. */
export function Search({ places, regions, found, state }: SearchProps) {
  const text = useText("map");
  const id = useId();
  const { view, addressOf, show } = state;
  const seek = (q: string): void => {
    const [only, ...others] = findPlaces(places, q);
    if (only && others.length === 0) show({ region: only, q: "" });
    else show({ q });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    seek(String(new FormData(event.currentTarget).get("q") ?? "").trim());
  };
  return (
    <search className="map-search">
      <Form method="get" preventScrollReset onSubmit={submit}>
        <ViewFields view={view} except="q" />
        <label htmlFor={id}>{text("search.label")}</label>
        <input
          key={view.q}
          id={id}
          type="search"
          name="q"
          defaultValue={view.q}
          list={`${id}-places`}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => wasChosen(event) && seek(event.currentTarget.value)}
        />
        <button type="submit" className="button quiet">
          {text("search.submit")}
        </button>
        <Places id={`${id}-places`} places={places} regions={regions} />
      </Form>
      {view.q && (
        <p className="small" role="status">
          {found > 0 ? text("search.found", { count: found, q: view.q }) : text("search.none", { q: view.q })}{" "}
          <Link to={addressOf({ q: "" })} preventScrollReset>
            {text("search.clear")}
          </Link>
        </p>
      )}
    </search>
  );
}

/** Whether a suggestion was taken instead of a letter typed: browsers tell by the kind of input. */
const wasChosen = ({ nativeEvent }: ChangeEvent<HTMLInputElement>): boolean =>
  !(nativeEvent instanceof InputEvent) || nativeEvent.inputType === "insertReplacementText";

/** The suggestions, once scripts run: a page without them is filtered by its text, and stays light. */
function Places({
  id,
  places,
  regions,
}: {
  id: string;
  places: readonly Place[];
  regions: readonly Region[];
}) {
  const text = useText("map");
  if (!useHydrated()) return null;
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const hint = (place: Place): string | undefined => {
    if (place.kind === "region") return undefined;
    if (place.kind === "provider") return text("search.provider", { count: place.regions.length });
    return text("search.municipality", { region: place.regions.map((code) => names.get(code)).join(", ") });
  };
  return (
    <datalist id={id}>
      {places.map((place) => (
        <option key={`${place.kind} ${place.name}`} value={place.name}>
          {hint(place)}
        </option>
      ))}
    </datalist>
  );
}
