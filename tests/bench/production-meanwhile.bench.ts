import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { loader as ceilings } from "#app/routes/ceilings/route";
import { audit } from "#db/audit.server";
import type { Store } from "#db/store.server";
import { seed } from "#tests/seed/season";
import { arriveAs, personOf } from "#tests/support/demonstration";
import { intake } from "#tests/support/production";
import { onEachEngine } from "./each-engine";
import { writeProductionFile } from "./production-file";

const LINES = 300_000;
/** How long somebody waits between one thing and the next. */
const PAUSE_MS = 40;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const percentile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;

/** Does something again and again until told to stop; says how long each took. */
async function again(work: () => Promise<unknown>, signal: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!signal.aborted) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
    await pause(PAUSE_MS);
  }
  return times;
}

/** How long a page and a writer wait while a file comes in by the same server. */
async function measured(store: Store) {
  await seed(store);
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-bench-"));
  try {
    const path = join(folder, "production.csv");
    await writeProductionFile(store, path, LINES);
    const buyer = await personOf(store, "noor.verbeek");
    const done = new AbortController();
    const page = () => ceilings(arriveAs(store, buyer, "/ceilings"));
    const writer = () =>
      store.write((tx) =>
        audit(tx, buyer.deed, { verb: "created", thing: "organisation", thingId: uuidv7() }),
      );
    await page();
    const meanwhile = Promise.all([again(page, done.signal), again(writer, done.signal)]);
    const file = { name: "a.csv", read: () => createReadStream(path, { highWaterMark: 256 * 1024 }) };
    const start = performance.now();
    await intake(store, file, { day: "2023-06-20" });
    const took = (performance.now() - start) / 1000;
    done.abort();
    const [pages, writes] = await meanwhile;
    const found = { pages: percentile(pages, 0.95), writes: percentile(writes, 0.95) };
    const told = [
      `page ${found.pages.toFixed(0)} ms of ${pages.length}`,
      `writer ${found.writes.toFixed(0)} ms`,
    ];
    console.log(
      `  ${store.engine}: ${told.join(", ")}, while ${LINES} lines came in in ${took.toFixed(1)} s`,
    );
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let both: Promise<Awaited<ReturnType<typeof measured>>[]> | undefined;
const onBoth = () => {
  both ??= onEachEngine(measured);
  return both;
};

const benchmarkOf = (what: "pages" | "writes", name: string) => ({
  name: `${name} while production comes in by the same server, 95 of 100, the slower engine`,
  unit: "ms",
  atMost: 100,
  run: async () => ({ value: Math.max(...(await onBoth()).map((found) => found[what])) }),
});

export const benchmarks = [
  benchmarkOf("pages", "The list of ceilings"),
  benchmarkOf("writes", "Another writer"),
];
