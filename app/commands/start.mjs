// @ts-check
// npm start: installs and builds what is missing, and serves. With --dev it serves from the sources instead.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, runFrom } from "./build.mjs";
import { install, main, root } from "./prepare.mjs";

await main(async () => {
  if (process.env.npm_lifecycle_event) followShell();
  // About how many lines of production a new demonstration gets: --lines 10_000_000.
  const lines = process.argv.indexOf("--lines");
  if (lines > 0) process.env.PLAFONDKAART_LINES = (process.argv[lines + 1] ?? "").replaceAll("_", "");
  install(process.stdout);
  const folder = build(process.stdout);
  runFrom(folder);
  if (process.argv.includes("--dev")) {
    Object.assign(process.env, { NODE_ENV: "development", PLAFONDKAART_BUILD: folder });
    const compiler = createRequire(join(root, "package.json")).resolve("@remix-run/dev/dist/cli.js");
    process.argv = [process.execPath, compiler, "vite:dev", "--config", "remix.config.js"];
    await import(pathToFileURL(compiler).href);
    return;
  }
  await import(pathToFileURL(join(folder, "server/index.js")).href);
});

/** A signal to npm ends the shell between npm and this process, and not this process: so this one follows. */
function followShell() {
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || process.kill(process.pid, "SIGTERM"), 250).unref();
}
