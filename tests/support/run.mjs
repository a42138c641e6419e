// @ts-check
// npm test: everything that proves the product, a line a step, and a count of the tests at the end.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Writable } from "node:stream";
import { build } from "../../app/commands/build.mjs";
import { install, main } from "../../app/commands/prepare.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {Count} */
const total = { passed: 0, failed: 0 };
const scratch = mkdtempSync(join(tmpdir(), "plafondkaart-test-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/**
 * Runs a program of node_modules.
 * @param {string} script @param {string[]} values @param {Record<string, string>} [environment]
 * @returns {Promise<{ status: number, said: string }>}
 */
function run(script, values, environment = {}) {
  const child = spawn(process.execPath, [join("node_modules", script), ...values], {
    env: { ...process.env, NO_COLOR: "1", ...environment },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status: status ?? 1, said })));
}

/**
 * Does a step and says how it went; what it said is shown when it failed.
 * @param {string} name
 * @param {() => Promise<{ status: number, said: string, count?: Count | undefined }>} step
 */
async function told(name, step) {
  const start = performance.now();
  const { status, said, count } = await step();
  const failed = Math.max(count?.failed ?? 0, status === 0 ? 0 : 1);
  total.passed += count?.passed ?? 0;
  total.failed += failed;
  if (failed > 0) console.log(said.trimEnd());
  const tests = count ? `, ${count.passed} passed, ${count.failed} failed` : "";
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${failed === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s${tests})`);
  return failed === 0;
}

/** The step tells itself how long it takes. */
const silent = new Writable({ write: (_chunk, _encoding, done) => done() });

/** @param {string} file @returns {any} */
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

async function unitTests() {
  const file = join(scratch, "vitest.json");
  const reporters = ["--reporter=json", `--outputFile=${file}`];
  const result = await run("vitest/vitest.mjs", ["run", "--config", "tests/vitest.config.ts", ...reporters]);
  const report = readReport(file);
  const failures = report ? failuresOf(report) : "";
  return {
    status: result.status,
    said: failures || result.said,
    count: report && { passed: report.numPassedTests, failed: report.numFailedTests },
  };
}

/**
 * Each failed test by its file and name, with its message; and each file that could not be run.
 * @param {any} report
 */
const failuresOf = (report) =>
  report.testResults
    .filter((/** @type {any} */ file) => file.status === "failed")
    .flatMap((/** @type {any} */ file) => [
      `${relative(process.cwd(), file.name)} ${file.message ?? ""}`,
      ...file.assertionResults
        .filter((/** @type {any} */ test) => test.status === "failed")
        .map((/** @type {any} */ test) => `  ${test.fullName}\n${test.failureMessages.join("\n")}`),
    ])
    .join("\n");

async function browserTests() {
  const { requireChromium } = await import("./chromium.mjs");
  const file = join(scratch, "playwright.json");
  const environment = {
    CHROMIUM_PATH: requireChromium(),
    E2E_PORT: String(await freePort()),
    E2E_REPORT: file,
  };
  const values = ["test", "--config", "tests/playwright.config.ts", "--pass-with-no-tests"];
  const result = await run("@playwright/test/cli.js", values, environment);
  const stats = readReport(file)?.stats;
  return { ...result, count: stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected } };
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** @param {() => void | Promise<void>} work */
async function attempt(work) {
  try {
    await work();
    return { status: 0, said: "" };
  } catch (error) {
    return { status: 1, said: error instanceof Error ? error.message : String(error) };
  }
}

await main(async () => {
  install(process.stdout);
  await Promise.all([
    told("types", () => run("typescript/bin/tsc", [])),
    told("lint", () =>
      run("@biomejs/biome/bin/biome", ["check", "--config-path", "tests/support/lint.json"]),
    ),
    told("nothing unused", () => run("knip/bin/knip.js", ["--config", "tests/support/knip.json"])),
  ]);
  const built = await told("build", () => attempt(() => void build(silent)));
  await told("rules, features on both databases, architecture, commands", unitTests);
  if (built)
    await told("browser", () => browserTests().catch((error) => attempt(() => Promise.reject(error))));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
});
