import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
} from "@remix-run/react";
import { useMemo } from "react";
import { translator } from "#app/i18n/text";
import { MapPage } from "#app/map/map-page";
import { fetchPayload, payloadOf } from "#app/map/payloads";
import { loadMap } from "#app/routes/map/load.server";
import mapStyles from "#app/styles/map.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: mapStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const map = await loadMap(request, context);
  if (!map) throw new Response(null, { status: 404 });
  return map;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const text = translator(data.texts.map ?? {}, data.language);
  return [
    { title: `${text("pageTitle", { year: data.contractYear })} · Plafondkaart` },
    // Read by the browser's entry as well, which lets the page stand before it is drawn anew.
    { tagName: "link", rel: "preload", as: "fetch", href: data.payload, crossOrigin: "anonymous" },
  ];
};

/** A page that the browser makes itself needs the payload first. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  const map = await serverLoader<typeof loader>();
  await fetchPayload(map.payload);
  return map;
}

/** The whole season is in the browser: only another contract year, or something done, asks the server again. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = args;
  if (formMethod && formMethod !== "GET") return defaultShouldRevalidate;
  if (currentUrl.pathname !== nextUrl.pathname || currentUrl.href === nextUrl.href)
    return defaultShouldRevalidate;
  const year = "year";
  return currentUrl.searchParams.get(year) !== nextUrl.searchParams.get(year);
}

export default function MapRoute() {
  const map = useLoaderData<typeof loader>();
  const data = useMemo(() => ({ ...map, payload: payloadOf(map.payload) }), [map]);
  return <MapPage data={data} />;
}
