import type { BordersFault } from "#app/domain/borders";

/** What can be wrong with a file of borders, before or beside what is wrong with the borders in it. */
type FileFault =
  | { readonly fault: "no-text" | "not-json" | "other-thing" | "damaged" | "no-regions" | "too-detailed" }
  | { readonly fault: "unknown-crs"; readonly crs: string }
  | { readonly fault: "no-code"; readonly feature: number; readonly example: string }
  | { readonly fault: "no-polygon" | "overlap"; readonly code: string };

/** A file of borders that is not taken; the message is one sentence with the cause and the cure. */
export class BordersRefused extends Error {
  override name = "BordersRefused";
  constructor(readonly reason: BordersFault | FileFault) {
    super(sentenceOf(reason));
  }
}

const AGAIN = "repair it, or download the file again";

function sentenceOf(reason: BordersFault | FileFault): string {
  switch (reason.fault) {
    case "no-text":
      return "The file is empty: download it again.";
    case "not-json":
      return "The file is not JSON: give GeoJSON or TopoJSON, not a shapefile, a GeoPackage or a zip.";
    case "other-thing":
      return "The file is JSON, but no GeoJSON FeatureCollection and no TopoJSON Topology: export the veiligheidsregio's as one of these.";
    case "damaged":
      return "The file is TopoJSON whose shapes name lines that it does not hold: download it again.";
    case "no-regions":
      return "The file holds no shapes: give the file of the veiligheidsregio's.";
    case "too-detailed":
      return "The borders are too detailed to be made small enough for a browser: give a generalised version of the file.";
    case "unknown-crs":
      return `The file says that its coordinates are in ${reason.crs}: convert it to WGS84 or to RD New (EPSG:28992) first.`;
    case "no-code":
      return `Shape ${reason.feature} of the file has no region code such as ${reason.example} as its id or in a property: give the file of the veiligheidsregio's, with the column that holds their code.`;
    case "no-polygon":
      return `${reason.code} is no Polygon or MultiPolygon of finite numbers: export the regions as areas.`;
    case "overlap":
      return `${reason.code} lies on top of another region, or its lines cross one another: ${AGAIN}.`;
    case "missing":
      return `The file lacks ${reason.codes.join(", ")}: give a file that holds all regions.`;
    case "unknown":
      return `The file holds ${reason.code}, which is no region: give the file of the veiligheidsregio's.`;
    case "repeated":
      return `The file holds ${reason.code} more than once: join its shapes into one MultiPolygon.`;
    case "empty":
      return `${reason.code} has no outline: ${AGAIN}.`;
    case "short-ring":
      return `${reason.code} has a ring of fewer than four positions: ${AGAIN}.`;
    case "open-ring":
      return `${reason.code} has a ring that does not end where it began: ${AGAIN}.`;
    case "flat-ring":
      return `${reason.code} has a ring that encloses no area: ${AGAIN}.`;
    case "swapped":
      return `${reason.code} has its coordinates the wrong way round: write longitude before latitude, or x before y.`;
    case "outside":
      return `${reason.code} reaches outside the Netherlands: convert the file to WGS84 in degrees or to RD New in metres (EPSG:28992) first.`;
  }
}
