// @ts-check
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { root } from "../../app/commands/prepare.mjs";

export const name = "Fit and 1,000 courses of 12 months, from 36 months of history";
export const unit = "series per second of the processor";
export const atLeast = 500;

/** Times the engine as it is built, in a process of its own. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), "forecast-speed-"));
  try {
    await build({
      configFile: false,
      logLevel: "error",
      resolve: { alias: { "#app": `${root}app` } },
      build: { ssr: "tests/bench/forecast-speed.ts", outDir: folder, target: "es2022" },
    });
    const file = join(folder, "forecast-speed.js");
    return { value: Number(execFileSync(process.execPath, [file], { encoding: "utf8" })) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
