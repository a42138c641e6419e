import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { regionGeoJson } from "#app/exchange/region-geojson";
import { regionTableCsv } from "#app/exchange/region-table-csv";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { outlinesOf } from "#app/map/borders";
import { pngOf } from "#app/map/png.server";
import { drawMap, drawPlainMap } from "#app/map/static-map.server";
import { aboutOf, columnsOf, pictureOf, rowsOf } from "#app/routes/map-download/contents.server";
import { type Shown, shownMap } from "#app/routes/map-download/shown.server";

type Made = { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> };

/** What makes each kind of file from what the map shows. */
const makers: Readonly<Record<string, (shown: Shown) => Made | Promise<Made>>> = {
  csv: (shown) => ({
    type: "text/csv; charset=utf-8",
    body: regionTableCsv(rowsOf(shown), columnsOf(shown), shown.language),
  }),
  geojson: (shown) => ({
    type: "application/geo+json",
    body: JSON.stringify(
      regionGeoJson(
        rowsOf(shown),
        outlinesOf(JSON.parse(shown.borders.topojson)).map(({ code, shape }) => ({
          code,
          geometry: shape.geometry,
        })),
        aboutOf(shown),
      ),
    ),
  }),
  svg: (shown) => ({ type: "image/svg+xml; charset=utf-8", body: drawMap(pictureOf(shown)) }),
  png: async (shown) => ({ type: "image/png", body: await pngOf(drawMap(pictureOf(shown))) }),
};

/**
 * The map of the URL as a file, with the same parameters as the page; one that cannot be followed is refused in words,
 * since nobody would see in a file that it shows something else. `svg` with `plain=1` is the bare map to show in a
 * page, which says itself what it could not follow; without names when `labels=0`.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const { searchParams } = new URL(request.url);
  const { language } = visitor;
  const say = translator(textsFor(language, "download").download ?? {}, language);
  const format = params.format ?? "";
  const make = Object.hasOwn(makers, format) ? makers[format] : undefined;
  if (!make) return refusal(404, say("unknown.format", { format }));
  const shown = await shownMap(searchParams, visitor, context);
  if (!shown) return refusal(404, say("unknown.policy"));
  if (format === "svg" && searchParams.get("plain") === "1") {
    const svg = drawPlainMap(pictureOf(shown), searchParams.get("labels") !== "0");
    return answer({ type: "image/svg+xml; charset=utf-8", body: svg }, "inline");
  }
  if (shown.problems.length > 0) return refusal(400, say("wrong"), ...shown.problems);
  return answer(await make(shown), `attachment; filename="${fileName(shown)}.${format}"`);
}

function fileName({ say, view: { layer, lot = "", year, day } }: Shown): string {
  return say(`file.${layer}`, { lot, year, day }).replace(/[^a-z0-9-]+/gi, "-");
}

/** What is shown depends on who asks and when: no copy is kept. */
const answer = ({ type, body }: Made, disposition: string): Response =>
  new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": disposition,
      "Cache-Control": "private, no-store",
    },
  });

const refusal = (status: 400 | 404, ...lines: readonly string[]): Response =>
  new Response(`${lines.join("\n")}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
