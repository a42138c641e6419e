import type { AppLoadContext } from "@remix-run/node";
import type { Visit } from "#app/auth/viewer.server";
import { filterLayer } from "#app/domain/map-filter";
import { layerOf, mapSource } from "#app/domain/map-layer";
import { placesOf, searched } from "#app/domain/map-search";
import { parseMapView } from "#app/domain/map-view";
import { readMap } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { named, reasonWriter, withinSentence } from "#app/i18n/status/write-reasons";
import { type Texts, translator } from "#app/i18n/text";
import { bordersInForce } from "#db/queries/borders.server";

/** What the map shows under the URL's view, with its words: the same that the screen derives. */
export type Shown = NonNullable<Awaited<ReturnType<typeof shownMap>>>;

/** Reads and derives the map that a URL asks for, or the nearest valid one; undefined while no policy is known. */
export async function shownMap(
  params: URLSearchParams,
  { viewer, language }: Visit,
  { store, mode }: AppLoadContext,
) {
  const read = await readMap(viewer, store.db, params);
  if (!read) return undefined;
  const { payload, version, known, knownAt } = read;
  const { view } = parseMapView(params, known);
  const layer = layerOf(mapSource(payload), view, knownAt);
  const { organisations, lots } = payload.kind === "season" ? payload.season : { ...payload, lots: [] };
  const names = named(organisations, lots);
  const texts: Texts = Object.assign({}, ...Object.values(textsFor(language, "status", "map", "download")));
  const say = translator(texts, language);
  return {
    language,
    view,
    layer,
    filtered: filterLayer(layer, view, searched(placesOf(payload), view.q)),
    borders: await bordersInForce(viewer, store.db),
    fictional: mode === "demonstration",
    say,
    write: reasonWriter(texts, names, language),
    organisation: (id: string) => names.organisations.get(id) ?? id,
    lot: (key: string) => names.lots.get(key)?.[language] ?? key,
    /** Product, policy, version and the day of knowledge. */
    source: say("source", {
      policy: withinSentence(version.policy.title[language]),
      version: version.version,
      known: formatDay(read.today, language),
    }),
  };
}
