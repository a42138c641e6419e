import type { AppLoadContext } from "@remix-run/node";
import type { Visit } from "#app/auth/viewer.server";
import { bucketsOf } from "#app/domain/map-bucket";
import { filterLayer } from "#app/domain/map-filter";
import { layerOf, mapSource } from "#app/domain/map-layer";
import { placesOf, searched } from "#app/domain/map-search";
import { type KnownToMap, type MapView, parseMapView } from "#app/domain/map-view";
import { type Reason, reason } from "#app/domain/reason";
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
  const { view, problems } = parseMapView(params, known);
  const layer = layerOf(mapSource(payload), view, knownAt);
  const { organisations, lots } = payload.kind === "season" ? payload.season : payload;
  const names = named(organisations, lots);
  const texts: Texts = Object.assign({}, ...Object.values(textsFor(language, "status", "map", "download")));
  const say = translator(texts, language);
  const write = reasonWriter(texts, names, language);
  const fictional = new Set(organisations.filter((each) => each.fictional).map(({ id }) => id));
  return {
    language,
    view,
    layer,
    filtered: filterLayer(layer, view, searched(placesOf(payload), view.q)),
    borders: await bordersInForce(viewer, store.db),
    fictional: mode === "demonstration",
    say,
    write,
    /** What the parameters ask for and does not exist, a sentence each with what they can be. */
    problems: problems.map((problem) => write([cureOf(problem, view, known)])),
    /** The name of an organisation, marked where it exists in the demonstration only. */
    organisation: (id: string) => {
      const name = names.organisations.get(id) ?? id;
      return fictional.has(id) ? `${name} (${say("panel.fictional")})` : name;
    },
    lot: (key: string) => names.lots.get(key)?.[language] ?? key,
    /** Product, policy, version and the day of knowledge. */
    source: say("source", {
      policy: withinSentence(version.policy.title[language]),
      version: version.version,
      known: formatDay(read.today, language),
    }),
  };
}

/** A problem of the map's address, as a file that is refused tells it: which parameter, and what it can be. */
const cureOf = ({ key, values }: Reason, { layer }: MapView, known: KnownToMap): Reason =>
  reason(key.replace("problem.", "wrong."), {
    ...values,
    from: known.span.from,
    to: known.span.to,
    years: known.years.join(", "),
    layers: known.layers.join(", "),
    keys: known.lots.map((lot) => lot.key).join(", "),
    statuses: bucketsOf(layer).join(", "),
  });
