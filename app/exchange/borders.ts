import mapshaper from "mapshaper";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { z } from "zod";
import { bordersFault, type RegionShape, type Unit, unitOf } from "#app/domain/borders";
import { BordersRefused } from "#app/exchange/borders-refused";

/** A region by its code, with the name that its shape is to carry. */
type NamedRegion = { readonly code: string; readonly name: string };

/** The most that a browser has to fetch, in bytes. */
const MOST_BYTES = 60_000;

/**
 * Reads a file of borders and makes it fit to draw.
 * @param text GeoJSON or TopoJSON of the regions' shapes, in WGS84 or RD New.
 * @param regions All regions; the file holds each once, by its code.
 * @returns TopoJSON in degrees with one object `regions`: code as `id`, and properties `code` and `name`.
 * @throws BordersRefused when it is something else, or its shapes cannot be right.
 */
export async function readBorders(text: string, regions: readonly NamedRegion[]): Promise<string> {
  const codes = regions.map(({ code }) => code);
  const { features, crs } = readCollection(text);
  const shapes = features.map((each, index) => shapeOf(each, index + 1, codes[0] ?? ""));
  const unit = unitNamed(crs) ?? unitOf(shapes);
  const fault = bordersFault(shapes, codes, unit);
  if (fault) throw new BordersRefused(fault);
  return small(await cleaned(shapes, unit, regions));
}

const featureSchema = z.object({
  id: z.unknown(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
});
const collectionSchema = z.object({
  type: z.literal("FeatureCollection"),
  // Out of the standard since 2016, but still written; what it says in another way, the numbers must tell.
  crs: z
    .object({ properties: z.object({ name: z.string() }) })
    .optional()
    .catch(undefined),
  features: z.array(featureSchema),
});
const topologySchema = z.object({
  type: z.literal("Topology"),
  objects: z.record(z.string(), z.looseObject({ type: z.string() })),
  arcs: z.array(z.array(z.array(z.number()))),
});
const positionSchema = z
  .tuple([z.number(), z.number()], z.number())
  .transform(([east, north]): [number, number] => [east, north]);
const polygonSchema = z.array(z.array(positionSchema));
const geometrySchema = z.discriminatedUnion("type", [
  z
    .object({ type: z.literal("Polygon"), coordinates: polygonSchema })
    .transform(({ coordinates }) => [coordinates]),
  z
    .object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygonSchema) })
    .transform(({ coordinates }) => coordinates),
]);
type Collection = { readonly features: readonly z.infer<typeof featureSchema>[]; readonly crs?: string };

function readCollection(text: string): Collection {
  const json = jsonOf(text.replace(/^\uFEFF/, ""));
  const collection = isTopology(json) ? collectionIn(json) : json;
  const read = collectionSchema.safeParse(collection);
  if (!read.success) throw new BordersRefused({ fault: "other-thing" });
  const { features, crs } = read.data;
  if (features.length === 0) throw new BordersRefused({ fault: "no-regions" });
  return crs ? { features, crs: crs.properties.name } : { features };
}

function jsonOf(text: string): unknown {
  if (text.trim() === "") throw new BordersRefused({ fault: "no-text" });
  try {
    return JSON.parse(text);
  } catch {
    throw new BordersRefused({ fault: "not-json" });
  }
}

const isTopology = (json: unknown): json is Topology => topologySchema.safeParse(json).success;

/** The shapes of all objects of a topology, or of those that hold region codes where only some do. */
function collectionIn(topology: Topology): unknown {
  const layers = Object.values(topology.objects).map((object) => {
    const found = unfolded(topology, object);
    return found.type === "FeatureCollection" ? found.features : [found];
  });
  const coded = layers.filter((layer) => layer.some((each) => codeOf(each) !== undefined));
  return { type: "FeatureCollection", features: (coded.length > 0 ? coded : layers).flat() };
}

function unfolded(topology: Topology, object: Topology["objects"][string]) {
  try {
    return feature(topology, object);
  } catch {
    // It fails on nothing but lines that are not there.
    throw new BordersRefused({ fault: "damaged" });
  }
}

/** The region code that a feature carries as its id, or in whatever property. */
function codeOf({ id, properties }: { id?: unknown; properties?: object | null | undefined }) {
  return [id, ...Object.values(properties ?? {})]
    .map((value) => (typeof value === "string" ? value.trim() : ""))
    .find((value) => /^VR\d\d$/.test(value));
}

function shapeOf(each: z.infer<typeof featureSchema>, number: number, example: string): RegionShape {
  const code = codeOf(each);
  if (code === undefined) throw new BordersRefused({ fault: "no-code", feature: number, example });
  const geometry = geometrySchema.safeParse(each.geometry);
  if (!geometry.success) throw new BordersRefused({ fault: "no-polygon", code });
  return { code, polygons: geometry.data };
}

/** The unit of the coordinate system that the file names, if it names one. */
function unitNamed(crs: string | undefined): Unit | undefined {
  if (crs === undefined) return undefined;
  if (/\b(28992|7415)\b|RD New/i.test(crs)) return "metres";
  if (/\b(4326|4258|4979)\b|(CRS|WGS) ?84/i.test(crs)) return "degrees";
  throw new BordersRefused({ fault: "unknown-crs", crs });
}

/** The shapes in degrees as one topology, their small gaps and overlaps settled. */
async function cleaned(
  shapes: readonly RegionShape[],
  unit: Unit,
  regions: readonly NamedRegion[],
): Promise<string> {
  const nameOf = new Map(regions.map(({ code, name }) => [code, name]));
  const features = shapes.map(({ code, polygons }) => ({
    type: "Feature",
    properties: { code, name: nameOf.get(code) },
    geometry: { type: "MultiPolygon", coordinates: polygons },
  }));
  const files = await mapshaper.applyCommands(
    [
      "-i shapes.json name=regions",
      unit === "metres" ? "-proj from=EPSG:28992 wgs84" : "-proj wgs84",
      '-each "before = this.area" -clean -each "after = this.area" -sort code',
      "-o areas.json format=json",
      "-filter-fields code,name -o regions.json format=topojson no-quantization",
    ].join(" "),
    { "shapes.json": JSON.stringify({ type: "FeatureCollection", features }) },
  );
  refuseOverlap(shapes, JSON.parse(String(files["areas.json"])));
  return String(files["regions.json"]);
}

type Area = { readonly code: string; readonly before: number; readonly after: number };

/** Settling gives what two regions claim to one of them: a region that lost or gained land was not right. */
function refuseOverlap(shapes: readonly RegionShape[], areas: readonly Area[]): void {
  const changed = shapes.find(({ code }) => {
    // A region that lost everything is not there any more.
    const area = areas.find((each) => each.code === code);
    return !area || Math.abs(area.after - area.before) > area.before / 100;
  });
  if (changed) throw new BordersRefused({ fault: "overlap", code: changed.code });
}

/** The topology with as many of its corners as fit in `MOST_BYTES`. */
async function small(topology: string): Promise<string> {
  for (let share = 1; share > 1e-5; ) {
    const simplified = share < 1 ? `-simplify weighted ${share * 100}% keep-shapes` : "";
    const files = await mapshaper.applyCommands(
      `-i regions.json ${simplified} -o format=topojson quantization=100000 id-field=code`,
      { "regions.json": topology },
    );
    const text = String(files["regions.json"]);
    if (text.length <= MOST_BYTES) return text;
    share *= Math.min(0.9, MOST_BYTES / text.length);
  }
  throw new BordersRefused({ fault: "too-detailed" });
}
