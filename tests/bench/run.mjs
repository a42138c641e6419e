// @ts-check
// npm run bench: measures what the product promises, one file a benchmark, and prints ratios and bytes.
// With `-- --json FILE` the figures are written there too; other words choose benchmarks by a part of their file's name.
// With `-- --kills` the server is killed instead, 200 times or as often as `--times` says, and what that left is counted.
import { readdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { build } from "../../app/commands/build.mjs";
import { install, main, Refused, root } from "../../app/commands/prepare.mjs";

/**
 * What a benchmark's file exports, or each of the `benchmarks` that it exports where it measures several.
 * @typedef {object} Benchmark
 * @property {string} name
 * @property {string} unit
 * @property {number} [atMost] what the value may be at most
 * @property {number} [atLeast] what the value has to be at least
 * @property {number} [ratioAtLeast] what the value divided by the reference has to be at least
 * @property {number} [ratioAtMost] what it may be at most
 * @property {() => Promise<Measured | Skipped>} run
 */
/** @typedef {{ value: number, reference?: number, ratio?: number }} Measured */
/** @typedef {{ skipped: string }} Skipped why nothing could be measured, in words */

/** @typedef {{ name: string, unit: string, value: number, atMost?: number, atLeast?: number }} Figure */

/** @param {number | undefined} value */
const figure = (value) => (value === undefined ? "" : String(Math.round(value * 1000) / 1000));

/** Runs a benchmark and prints what it found. @param {Benchmark} benchmark */
async function measure({ name, unit, atMost, atLeast, ratioAtLeast, ratioAtMost, run }) {
  const measured = await run();
  if ("skipped" in measured) {
    console.log(`${name}: not measured. ${measured.skipped}`);
    return { name, unit, ...measured };
  }
  const ratio = measured.ratio ?? (measured.reference ? measured.value / measured.reference : undefined);
  const met =
    (atMost === undefined || measured.value <= atMost) &&
    (atLeast === undefined || measured.value >= atLeast) &&
    (ratioAtLeast === undefined || (ratio !== undefined && ratio >= ratioAtLeast)) &&
    (ratioAtMost === undefined || (ratio !== undefined && ratio <= ratioAtMost));
  const goals = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(ratioAtLeast === undefined ? [] : [`ratio at least ${ratioAtLeast}`]),
    ...(ratioAtMost === undefined ? [] : [`ratio at most ${ratioAtMost}`]),
  ];
  const goal = goals.join(", ") || undefined;
  const compared =
    ratio === undefined ? "" : `, against ${figure(measured.reference)}: ratio ${figure(ratio)}`;
  const judged = goal ? ` (${goal}: ${met ? "met" : "MISSED"})` : "";
  console.log(`${name}: ${figure(measured.value)} ${unit}${compared}${judged}`);
  return { name, unit, ...measured, ratio, goal, met };
}

await main(async () => {
  const { values, positionals } = readArguments();
  install(process.stderr);
  build(process.stderr);
  process.env.NODE_ENV = "production"; // Vite says otherwise, and what is measured would be slower
  const alias = Object.fromEntries(
    ["app", "db", "geo", "tests"].map((name) => [`#${name}`, `${root}${name}`]),
  );
  const vite = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "error",
    resolve: { alias },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const results = values.kills
    ? await countKills(vite, Number(values.times ?? 200))
    : await measureAll(vite, positionals);
  await vite.close();
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
});

/** What was asked for; a word that is not known is refused with those that are. */
function readArguments() {
  try {
    return parseArgs({
      options: { json: { type: "string" }, kills: { type: "boolean" }, times: { type: "string" } },
      allowPositionals: true,
    });
  } catch (error) {
    const cause = error instanceof Error ? error.message.split(". ")[0] : error;
    throw new Refused(
      `${cause}. Usage: npm run bench -- [PART OF A NAME …] [--json FILE] [--kills [--times N]]`,
    );
  }
}

/**
 * Runs the benchmarks whose file's name has one of the words, or all.
 * @param {import("vite").ViteDevServer} vite
 * @param {readonly string[]} words
 */
async function measureAll(vite, words) {
  const files = readdirSync("tests/bench")
    .filter((file) => /\.bench\.(mjs|ts)$/.test(file))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  const results = [];
  for (const file of files) {
    const module = await vite.ssrLoadModule(`/tests/bench/${file}`);
    /** @type {Benchmark[]} */
    const benchmarks = module.benchmarks ?? [module];
    for (const benchmark of benchmarks) results.push(await measure(benchmark));
  }
  return results;
}

/**
 * Kills the server so often and tells what that left.
 * @param {import("vite").ViteDevServer} vite
 * @param {number} times
 */
async function countKills(vite, times) {
  const { measure } = await vite.ssrLoadModule("/tests/bench/kills/measure.ts");
  const figures = /** @type {Figure[]} */ (await measure(times));
  return figures.map(({ atMost, atLeast, ...each }) => {
    const met = each.value <= (atMost ?? each.value) && each.value >= (atLeast ?? each.value);
    const goal = atMost === undefined ? atLeast && `at least ${atLeast}` : `at most ${atMost}`;
    const judged = goal ? ` (${goal}: ${met ? "met" : "MISSED"})` : "";
    console.log(`${each.name}: ${figure(each.value)} ${each.unit}${judged}`);
    return { ...each, goal, met };
  });
}
