// @ts-check
// Serves the built product with a fresh demonstration database of its own, which is gone when the server stops.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, runFrom } from "../../app/commands/build.mjs";

const folder = mkdtempSync(join(tmpdir(), "plafondkaart-serve-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
delete process.env.DATABASE_URL;
delete process.env.PLAFONDKAART_MODE;
Object.assign(process.env, {
  NODE_ENV: "production", // runners of tests say otherwise, and React would be slow and talkative
  PLAFONDKAART_DATA: folder,
  HOST: "127.0.0.1",
  RATE_LIMIT: "1000000",
});
const built = build(process.stderr);
runFrom(built);
await import(pathToFileURL(join(built, "server/index.js")).href);
