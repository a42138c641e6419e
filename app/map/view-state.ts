import { useNavigate, useNavigation, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Day } from "#app/domain/calendar";
import { type MapView, mapViewParams, parseMapView } from "#app/domain/map-view";
import type { Reason } from "#app/domain/reason";
import { knownToMap, type MapData } from "#app/map/map-data";

/** After this long without a step the day in sight becomes the day of the URL, one step back for Back. */
const SETTLED_MS = 300;

export type ViewState = {
  readonly view: MapView;
  /** What the URL asks for and does not exist. */
  readonly problems: readonly Reason[];
  /** The address of the view with some of it changed. */
  readonly addressOf: (change: Partial<MapView>) => string;
  readonly show: (change: Partial<MapView>) => void;
  /** Shows a day at once, in passing: the URL follows when the movement has come to rest. */
  readonly pass: (day: Day) => void;
};

/** The day that is passed through: over which URL, and to which one the ruler came to rest before. */
type Passing = {
  readonly day: Day;
  readonly over: URLSearchParams;
  /** A step taken while that URL is still on its way counts on top of it. */
  readonly settled?: string | undefined;
};

/** The view that the URL asks for, with the day that is passed through while the ruler moves. */
export function useMapView(data: MapData): ViewState {
  const params = useAskedParams();
  const navigate = useNavigate();
  const { view: asked, problems } = useMemo(() => parseMapView(params, knownToMap(data)), [params, data]);
  const [passing, setPassing] = useState<Passing>();
  const stands = passing && (passing.over === params || passing.settled === params.toString());
  const day = stands ? passing.day : asked.day;
  const view = useMemo(() => ({ ...asked, day }), [asked, day]);
  const addressOf = useCallback(
    (change: Partial<MapView>) => `/map?${mapViewParams({ ...view, ...change })}`,
    [view],
  );
  const show = useCallback(
    (change: Partial<MapView>) => navigate(addressOf(change), { preventScrollReset: true }),
    [navigate, addressOf],
  );
  const pass = useCallback(
    (to: Day) => setPassing((last) => ({ day: to, over: params, settled: last?.settled })),
    [params],
  );
  const settle = useCallback(() => {
    setPassing({ day, over: params, settled: mapViewParams({ ...view, day }).toString() });
    show({ day });
  }, [day, params, view, show]);
  useEffect(() => {
    if (day === asked.day) return;
    const timer = setTimeout(settle, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [day, asked.day, settle]);
  useEffect(() => {
    // Back and Forward ask for a day of their own, whatever the ruler was passing through.
    const leave = () => setPassing(undefined);
    window.addEventListener("popstate", leave);
    return () => window.removeEventListener("popstate", leave);
  }, []);
  return { view, problems, addressOf, show, pass };
}

/** What the URL asks for, at once when it is on its way to change; another contract year has to be fetched first. */
function useAskedParams(): URLSearchParams {
  const [params] = useSearchParams();
  const { location } = useNavigation();
  const coming = location?.pathname === "/map" ? location.search : undefined;
  return useMemo(() => {
    const asked = new URLSearchParams(coming);
    return coming !== undefined && asked.get("year") === params.get("year") ? asked : params;
  }, [coming, params]);
}
