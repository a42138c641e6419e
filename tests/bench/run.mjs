// @ts-check
// npm run bench: measures what the product promises, one file a benchmark, and prints ratios and bytes.
// With `-- --json FILE` the figures are written there too; other words choose benchmarks by a part of their file's name.
import { readdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createServer } from "vite";
import { build } from "../../app/commands/build.mjs";
import { install, main, root } from "../../app/commands/prepare.mjs";

/**
 * What a benchmark's file exports, or each of the `benchmarks` that it exports where it measures several.
 * @typedef {object} Benchmark
 * @property {string} name
 * @property {string} unit
 * @property {number} [atMost] what the value may be at most
 * @property {number} [atLeast] what the value has to be at least
 * @property {number} [ratioAtLeast] what the value divided by the reference has to be at least
 * @property {() => Promise<Measured | Skipped>} run
 */
/** @typedef {{ value: number, reference?: number, ratio?: number }} Measured */
/** @typedef {{ skipped: string }} Skipped why nothing could be measured, in words */

/** @param {number | undefined} value */
const figure = (value) => (value === undefined ? "" : String(Math.round(value * 1000) / 1000));

/** Runs a benchmark and prints what it found. @param {Benchmark} benchmark */
async function measure({ name, unit, atMost, atLeast, ratioAtLeast, run }) {
  const measured = await run();
  if ("skipped" in measured) {
    console.log(`${name}: not measured. ${measured.skipped}`);
    return { name, unit, ...measured };
  }
  const ratio = measured.ratio ?? (measured.reference ? measured.value / measured.reference : undefined);
  const met =
    (atMost === undefined || measured.value <= atMost) &&
    (atLeast === undefined || measured.value >= atLeast) &&
    (ratioAtLeast === undefined || (ratio !== undefined && ratio >= ratioAtLeast));
  const goals = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(ratioAtLeast === undefined ? [] : [`ratio at least ${ratioAtLeast}`]),
  ];
  const goal = goals.join(", ") || undefined;
  const compared =
    ratio === undefined ? "" : `, against ${figure(measured.reference)}: ratio ${figure(ratio)}`;
  const judged = goal ? ` (${goal}: ${met ? "met" : "MISSED"})` : "";
  console.log(`${name}: ${figure(measured.value)} ${unit}${compared}${judged}`);
  return { name, unit, ...measured, ratio, goal, met };
}

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { json: { type: "string" } },
    allowPositionals: true,
  });
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
  const files = readdirSync("tests/bench")
    .filter((file) => /\.bench\.(mjs|ts)$/.test(file))
    .filter((file) => positionals.length === 0 || positionals.some((word) => file.includes(word)));
  const results = [];
  for (const file of files) {
    const module = await vite.ssrLoadModule(`/tests/bench/${file}`);
    /** @type {Benchmark[]} */
    const benchmarks = module.benchmarks ?? [module];
    for (const benchmark of benchmarks) results.push(await measure(benchmark));
  }
  await vite.close();
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
});
