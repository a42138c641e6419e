// @ts-check
// Brings a checkout to where its programs can run: packages that fit the lock file. Node's built-in modules only, since
// nothing else may be there yet.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the project; every program runs in it. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The cause and the cure in one sentence, for whoever started the program. */
export class Refused extends Error {}

/**
 * Runs a program; a refusal is one sentence on standard error and exit code 1.
 * @param {() => void | Promise<void>} program
 */
export async function main(program) {
  process.chdir(root);
  try {
    refuseOldNode();
    await program();
  } catch (error) {
    console.error(error instanceof Refused ? error.message : error);
    process.exit(1);
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Refused(
    `Plafondkaart needs Node.js 20.19 or newer and this is ${process.versions.node}: install a newer one from your package manager or nodejs.org.`,
  );
}

/** @param {string} file @returns {any} */
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/**
 * Says what a step does, does it, and says how long it took, on one line.
 * @param {NodeJS.WritableStream} out @param {string} what @param {() => void} step
 */
export function told(out, what, step) {
  const start = performance.now();
  out.write(`${what} … `);
  try {
    step();
  } catch (error) {
    out.write("\n");
    throw error;
  }
  out.write(`${Math.max(1, Math.round((performance.now() - start) / 1000))} s\n`);
}

/**
 * Installs the packages of the lock file unless they stand there already, and sees that the database driver loads.
 * @param {NodeJS.WritableStream} out where progress is told
 */
export function install(out) {
  const stamp = "node_modules/.driver";
  const wanted = `${process.platform} ${process.arch} ${process.versions.modules}`;
  if (packagesFit() && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (lstatSync("node_modules", { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Refused(
      "node_modules is a link to packages that do not fit package-lock.json, and installing would empty what it links to: remove the link, or install there.",
    );
  }
  if (!packagesFit())
    told(out, "Installing packages, the first time a few minutes", () => npm("ci", "--include=dev"));
  if (!driverLoads()) told(out, "Building the database driver", () => npm("rebuild", "better-sqlite3"));
  if (!driverLoads()) throw new Refused(`The database driver could not be built. ${compilerCure()}`);
  writeFileSync(stamp, wanted);
}

/** Whether each package of the lock file stands installed in its version; those of other platforms may be absent. */
function packagesFit() {
  const installed = readJson("node_modules/.package-lock.json")?.packages;
  const locked = Object.entries(readJson("package-lock.json").packages);
  return (
    installed !== undefined &&
    locked.every(([path, { version, optional }]) => !path || optional || installed[path]?.version === version)
  );
}

/** In a process of its own, because a driver built for another Node can end the process that loads it. */
const driverLoads = () =>
  spawnSync(process.execPath, ["-e", "new (require('better-sqlite3'))(':memory:')"]).status === 0;

/** @param {...string} command */
function npm(...command) {
  const own = process.env.npm_execpath;
  const options = { encoding: /** @type {const} */ ("utf8"), shell: !own && process.platform === "win32" };
  const result = own?.endsWith(".js")
    ? spawnSync(process.execPath, [own, ...command], options)
    : spawnSync("npm", command, options);
  if (result.status === 0) return;
  const said = `${result.stdout ?? ""}\n${result.stderr ?? ""}`;
  if (/gyp ERR|not found: make|Could not find any Python|prebuild-install/i.test(said)) {
    throw new Refused(`The database driver could not be built. ${compilerCure()}`);
  }
  console.error(said.trim().split("\n").slice(-20).join("\n"));
  throw new Refused(
    `npm ${command[0]} failed, as told above: check the connection to your package registry and the room on the disk, and start again.`,
  );
}

function compilerCure() {
  if (process.platform === "darwin") return "Install a compiler with: xcode-select --install";
  if (process.platform === "win32") {
    return "Install Visual Studio Build Tools with 'Desktop development with C++', and Python 3, and start again.";
  }
  return "Install a compiler and Python with: apt-get install -y build-essential python3 (Fedora: dnf install gcc-c++ make python3), and start again.";
}
