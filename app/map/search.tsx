import { Form, Link } from "@remix-run/react";
import { type ChangeEvent, type FormEvent, useId } from "react";
import { findPlaces, type Place, placesMeant } from "#app/domain/map-search";
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
        <>
          <p className="small" role="status">
            {found > 0
              ? text("search.found", { count: found, q: view.q })
              : text("search.none", { q: view.q })}{" "}
            <Link to={addressOf({ q: "" })} preventScrollReset>
              {text("search.clear")}
            </Link>
          </p>
          <Found places={placesMeant(places, view.q)} regions={regions} state={state} />
        </>
      )}
    </search>
  );
}

/** How many of the names that a search means stand under it. */
const NAMED = 5;

type FoundProps = Pick<SearchProps, "places" | "regions" | "state">;

/** What a search text means, each name with the way to its region; a name of several regions narrows the map only. */
function Found({ places, regions, state: { addressOf } }: FoundProps) {
  const text = useText("map");
  const hint = useHint(regions);
  const said = (place: Place): string => {
    const what = hint(place);
    return what ? text("search.place", { name: place.name, what }) : place.name;
  };
  if (places.length === 0 || places.length > NAMED) return null;
  return (
    <ul className="map-found">
      {places.map((place) => (
        <li key={`${place.kind} ${place.name}`}>
          {place.regions.length === 1 ? (
            <Link to={addressOf({ region: place.regions[0], q: "" })} preventScrollReset>
              {said(place)}
            </Link>
          ) : (
            said(place)
          )}
        </li>
      ))}
    </ul>
  );
}

/** What a name is, beside the name of a region itself. */
function useHint(regions: readonly Region[]): (place: Place) => string | undefined {
  const text = useText("map");
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return ({ kind, name, regions: codes }) => {
    const within = codes.map((code) => names.get(code)).join(", ");
    if (kind === "provider") return text("search.provider", { count: codes.length });
    if (kind === "municipality") return text("search.municipality", { region: within });
    return within === name ? undefined : within;
  };
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
  const hint = useHint(regions);
  if (!useHydrated()) return null;
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
