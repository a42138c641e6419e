import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { loader as ceilingPage } from "#app/routes/ceiling/route";
import { loader as ceilingsPage } from "#app/routes/ceilings/route";
import { audit } from "#db/audit.server";
import { openStore } from "#db/open.server";
import { createInstallation } from "#db/seed/create.server";
import type { Store } from "#db/store.server";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";

const FEW = 10_000;
/** Many lines; `PRODUCTION_LINES` says how many. */
const MANY = Number((process.env.PRODUCTION_LINES ?? "1_000_000").replaceAll("_", ""));
const ROUNDS = 15;

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** Something is written, so that nothing read before is still at hand. */
const forget = (store: Store, { deed }: Person) =>
  store.write((tx) => audit(tx, deed, { verb: "created", thing: "organisation", thingId: uuidv7() }));

/** The page of a ceiling, the same one on every database, read anew each time. */
async function pageOf(store: Store) {
  const buyer = await personOf(store, "noor.verbeek");
  const { rows } = await ceilingsPage(arriveAs(store, buyer, "/ceilings"));
  const [id] = rows.map((row) => row.id).sort();
  if (id === undefined) throw new Error("there is no ceiling");
  const read = () => ceilingPage(arriveAs(store, buyer, `/ceilings/${id}`, { params: { id } }));
  await read();
  return async () => {
    await forget(store, buyer);
    const start = performance.now();
    await read();
    return performance.now() - start;
  };
}

export const name = `The page of a ceiling over ${MANY} lines of production, read anew, against one over ${FEW}`;
export const unit = "ms";
export const ratioAtMost = 1.5;

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-bench-"));
  const stores: Store[] = [];
  try {
    for (const lines of [FEW, MANY]) {
      const store = await openStore({ url: join(folder, `${lines}.sqlite`) });
      stores.push(store);
      await createInstallation(store, "demonstration", lines);
    }
    const pages = await Promise.all(stores.map(pageOf));
    const times: number[][] = pages.map(() => []);
    // Turn by turn, so that both meet what else the machine does.
    for (let round = 0; round < ROUNDS; round++)
      for (const [at, page] of pages.entries()) times[at]?.push(await page());
    const [reference = 0, value = 0] = times.map(median);
    return { value, reference };
  } finally {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
