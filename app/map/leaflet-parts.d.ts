// The modules of Leaflet that the map of regions uses, typed as the parts of the package that they are.
// The whole package is half as large again, more than the page may weigh.
declare module "leaflet/src/map/Map.js" {
  export const createMap: typeof import("leaflet").map;
}
declare module "leaflet/src/map/handler/Map.Drag.js";
declare module "leaflet/src/map/handler/Map.TouchZoom.js";
declare module "leaflet/src/control/Control.Zoom.js" {
  export const zoom: typeof import("leaflet").control.zoom;
}
declare module "leaflet/src/geo/LatLng.js" {
  export const toLatLng: typeof import("leaflet").latLng;
}
declare module "leaflet/src/geo/LatLngBounds.js" {
  export const toLatLngBounds: typeof import("leaflet").latLngBounds;
}
declare module "leaflet/src/layer/vector/Renderer.getRenderer.js";
declare module "leaflet/src/layer/vector/SVG.js" {
  export const svg: typeof import("leaflet").svg;
}
declare module "leaflet/src/layer/vector/Polygon.js" {
  export const polygon: typeof import("leaflet").polygon;
}
declare module "leaflet/src/layer/marker/Marker.js" {
  export const marker: typeof import("leaflet").marker;
}
declare module "leaflet/src/layer/marker/DivIcon.js" {
  export const divIcon: typeof import("leaflet").divIcon;
}
declare module "leaflet/src/layer/tile/TileLayer.js" {
  export const tileLayer: typeof import("leaflet").tileLayer;
}
declare module "leaflet/src/layer/Tooltip.js" {
  export const tooltip: typeof import("leaflet").tooltip;
}
