// @ts-check
// Configuration of Vite and its Remix compiler in one file; every script names it with `--config remix.config.js`.
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

/** What runs outside the browser: the HTTP server and the commands, each a file of its own in build/server. */
const serverEntries = {
  index: path("./app/server/main.ts"),
  "admin-create": path("./app/commands/admin-create.ts"),
  "geo-import": path("./app/commands/geo-import.ts"),
};

/**
 * Builds our own Express entry instead of Remix's, and mounts the same Express front in development.
 * @returns {import("vite").Plugin}
 */
function expressFront() {
  return {
    name: "express-front",
    enforce: "post", // after Remix has set its own input
    config(_config, { command, isSsrBuild }) {
      if (command !== "build" || !isSsrBuild) return undefined;
      return { build: { rollupOptions: { input: serverEntries, output: { entryFileNames: "[name].js" } } } };
    },
    configureServer(vite) {
      /** @type {import("vite").Connect.NextHandleFunction | undefined} */
      let front;
      vite.middlewares.use(async (request, response, next) => {
        try {
          const { createDevelopmentFront } = await vite.ssrLoadModule("/app/server/front.ts");
          front ??= await createDevelopmentFront();
          front?.(request, response, next);
        } catch (error) {
          if (error instanceof Error) vite.ssrFixStacktrace(error);
          next(error);
        }
      });
    },
  };
}

export default defineConfig({
  server: { port: 5173, strictPort: true },
  resolve: { alias: { "#app": path("./app"), "#db": path("./db"), "#geo": path("./geo") } },
  ssr: { external: ["better-sqlite3", "@node-rs/argon2", "@resvg/resvg-js", "pg", "mapshaper"] },
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
  plugins: [
    remix({
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
    expressFront(),
  ],
});
