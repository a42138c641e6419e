// @ts-check
// Builds the product, each state of the sources into a folder of its own: what runs from an older build keeps all its
// files, and a build that fails or breaks off leaves nothing that could be taken for one. Node's built-in modules only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Refused, root, told } from "./prepare.mjs";

/** What the build is made of. */
const sources = ["app", "db", "geo", "public", "remix.config.js", "tsconfig.json", "package-lock.json"];

/** This many builds are kept though nobody runs the older ones, so that going back to one takes no time. */
const KEPT = 3;

/**
 * The folder of the product as its sources are now, built unless it is there already.
 * @param {NodeJS.WritableStream} out where progress is told
 * @returns {string} with `client` for the browser and `server` for what runs outside it
 */
export function build(out) {
  const folder = join(root, "build", sourcesHash().slice(0, 16));
  if (!existsSync(folder)) {
    told(out, "Building", () => make(folder));
    clear(folder);
  }
  return folder;
}

/**
 * Notes that this process runs from a build, so that it is not cleared away under it.
 * @param {string} folder
 */
export function runFrom(folder) {
  try {
    writeFileSync(join(folder, `${RUNS}${process.pid}`), "");
  } catch (error) {
    // Whoever may not write here serves what another user builds and keeps.
    if (!["EACCES", "EPERM", "EROFS"].includes(codeOf(error))) throw error;
  }
}

const RUNS = "run-by-";

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && "code" in error ? String(error.code) : "");

/** @param {string} folder */
function make(folder) {
  const making = `${folder}.${process.pid}`;
  const compiler = createRequire(join(root, "package.json")).resolve("@remix-run/dev/dist/cli.js");
  const result = spawnSync(process.execPath, [compiler, "vite:build", "--config", "remix.config.js"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", PLAFONDKAART_BUILD: making },
  });
  if (result.status !== 0) {
    rmSync(making, { recursive: true, force: true });
    console.error(`\n${result.stdout}${result.stderr}`);
    throw new Refused("The build failed, as told above: correct the source it names and start again.");
  }
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another start built the same in the meantime.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Removes the builds that no process runs from, but for those made or run last.
 * @param {string} current the build that stays in any case
 */
export function clear(current) {
  const parent = join(current, "..");
  const idle = readdirSync(parent)
    .map((name) => join(parent, name))
    // One that is gone by now was made ready, or cleared away, by another start.
    .map((folder) => ({ folder, stat: statSync(folder, { throwIfNoEntry: false }) }))
    .filter(({ folder, stat }) => stat && folder !== current && !isRun(folder, stat.isDirectory()))
    .sort((a, b) => Number(b.stat?.mtimeMs) - Number(a.stat?.mtimeMs));
  for (const { folder } of idle.slice(KEPT - 1)) rmSync(folder, { recursive: true, force: true });
}

/** Whether a process runs from a build, or is making it. @param {string} folder @param {boolean} isFolder */
function isRun(folder, isFolder) {
  const making = /\.(\d+)$/.exec(folder)?.[1];
  if (making) return isAlive(Number(making));
  const marks = isFolder ? readdirSync(folder) : [];
  const runners = marks.filter((name) => name.startsWith(RUNS)).map((name) => name.slice(RUNS.length));
  return runners.some((id) => isAlive(Number(id)));
}

/** @param {number} id of a process */
function isAlive(id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** One hash over the content of all sources. */
function sourcesHash() {
  const hash = createHash("sha256").update(process.versions.modules);
  for (const source of sources) {
    const files = source.includes(".") ? [source] : filesUnder(source);
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}
