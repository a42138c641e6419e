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
  route("notices", "routes/notices/route.tsx"),
  route("notices/:id", "routes/notice/route.tsx"),
  route("mail", "routes/mail/route.tsx"),
  route("mail/:id", "routes/mail-message/route.tsx"),
  route("jobs", "routes/jobs/route.tsx"),
  route("jobs/:id", "routes/job/route.tsx"),
  route("jobs/:id/progress", "routes/job-progress/route.ts"),
  route("preferences", "routes/preferences/route.ts"),
  route("*", "routes/not-found/route.tsx"),
] satisfies RouteConfig;
