import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [
  index("routes/home/route.tsx"),
  route("map", "routes/map/route.tsx"),
  route("map/download/:format", "routes/map-download/route.ts"),
  route("borders/:hash", "routes/borders/route.ts"),
  route("regions/:code", "routes/region/route.tsx"),
  route("policies", "routes/policies/route.tsx"),
  route("policies/:id", "routes/policy/route.tsx"),
  route("sign-in", "routes/sign-in/route.tsx"),
  route("sign-out", "routes/sign-out/route.ts"),
  route("account", "routes/account/route.tsx"),
  route("clock", "routes/clock/route.tsx"),
  route("preferences", "routes/preferences/route.ts"),
  route("*", "routes/not-found/route.tsx"),
] satisfies RouteConfig;
