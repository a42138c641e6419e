// @ts-check
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { root } from "../../app/commands/prepare.mjs";

/**
 * Builds a program of this folder as the product is built, runs it in a process of its own, and takes the figure that
 * it prints.
 * @param {string} name of the file, without its ending
 */
export async function figureOf(name) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  try {
    await build({
      configFile: false,
      logLevel: "error",
      resolve: { alias: { "#app": `${root}app`, "#tests": `${root}tests` } },
      build: { ssr: `tests/bench/${name}.ts`, outDir: folder, target: "es2022" },
    });
    const file = join(folder, `${name}.js`);
    return Number(execFileSync(process.execPath, [file], { encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
