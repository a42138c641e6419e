// @ts-check
// npm start: installs and builds what is missing, and serves. With --dev it serves from the sources instead.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, install, main, root } from "./prepare.mjs";

await main(async () => {
  if (process.env.npm_lifecycle_event) followShell();
  install(process.stdout);
  if (process.argv.includes("--dev")) {
    process.env.NODE_ENV = "development";
    const compiler = createRequire(join(root, "package.json")).resolve("@remix-run/dev/dist/cli.js");
    process.argv = [process.execPath, compiler, "vite:dev", "--config", "remix.config.js"];
    await import(pathToFileURL(compiler).href);
    return;
  }
  build(process.stdout);
  await import(pathToFileURL(join(root, "build/server/index.js")).href);
});

/** A signal to npm ends the shell between npm and this process, and not this process: so this one follows. */
function followShell() {
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || process.kill(process.pid, "SIGTERM"), 250).unref();
}
