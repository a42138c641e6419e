// @ts-check
// Configuration of Vite and its Remix compiler in one file; every script names it with `--config remix.config.js`.
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

/** The folder that is built into, and that development takes its thread from. */
const buildDirectory = process.env.PLAFONDKAART_BUILD ?? "build/by-hand";

/** Packages that only the server loads. */
const serverOnly = ["better-sqlite3", "@node-rs/argon2", "@resvg/resvg-js", "pg", "pdfkit", "mapshaper"];

/**
 * What runs outside the browser: the HTTP server, the thread for heavy computing and the commands, each a file of
 * its own in the build's folder `server`.
 */
const serverEntries = {
  index: path("./app/server/main.ts"),
  "jobs/thread": path("./app/jobs/worker/thread.ts"),
  "admin-create": path("./app/commands/admin-create.ts"),
  "geo-import": path("./app/commands/geo-import.ts"),
  "policy-check": path("./app/commands/policy-check.ts"),
  "policy-diff": path("./app/commands/policy-diff.ts"),
  "mail-returned": path("./app/commands/mail-returned.ts"),
  "production-import": path("./app/commands/production-import.ts"),
  forecast: path("./app/commands/forecast.ts"),
};

/**
 * Builds our own Express server and the commands instead of Remix's server.
 * @returns {import("vite").Plugin}
 */
function serverBuild() {
  return {
    name: "server-build",
    enforce: "post", // after Remix has set its own input
    config(_config, { command, isSsrBuild }) {
      if (command !== "build" || !isSsrBuild) return undefined;
      return { build: { rollupOptions: { input: serverEntries, output: { entryFileNames: "[name].js" } } } };
    },
  };
}

/**
 * Puts the same Express front in the development server, behind Vite's own files and before Remix's handler.
 * @returns {import("vite").Plugin}
 */
function developmentFront() {
  return {
    name: "development-front",
    configureServer(vite) {
      /** @type {Promise<import("vite").Connect.NextHandleFunction> | undefined} */
      let front;
      const start = async () => {
        const { createDevelopmentFront } = await vite.ssrLoadModule("/app/server/front.ts");
        return createDevelopmentFront(() => vite.ssrLoadModule("virtual:remix/server-build"), buildDirectory);
      };
      return () => {
        vite.middlewares.use((request, response, next) => {
          front ??= start();
          front.then((handle) => handle(request, response, next)).catch(next);
        });
      };
    },
  };
}

export default defineConfig({
  server: { port: 5173, strictPort: true },
  resolve: { alias: { "#app": path("./app"), "#db": path("./db"), "#geo": path("./geo") } },
  ssr: { external: serverOnly },
  // Those that load compiled code make the search for the browser's dependencies fail.
  optimizeDeps: { exclude: serverOnly },
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
  plugins: [
    developmentFront(),
    remix({
      buildDirectory,
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
        unstable_optimizeDeps: true,
      },
    }),
    serverBuild(),
  ],
});
