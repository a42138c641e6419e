import { asc, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { instantAt } from "#app/domain/calendar";
import { loader as lotPage } from "#app/routes/tender-lot/route";
import { loader as lotsPage } from "#app/routes/tender-lots/route";
import { audit } from "#db/audit.server";
import type { Store, Tx } from "#db/store.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onEachEngine } from "./each-engine";

const REGISTRATIONS = 2_000;
const PROVIDERS = 500;
const ROUNDS = 9;
const sentAt = instantAt("2022-10-03", "12:00");

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Makes every lot busy: registrations of many laboratories, each started and sent. */
async function fill(tx: Tx): Promise<void> {
  const { organisations, tenderLots, registrations, registrationFacts } = tx.t;
  const lots = await tx.select({ id: tenderLots.id }).from(tenderLots).orderBy(asc(tenderLots.id));
  const labs = Array.from({ length: PROVIDERS }, (_, index) => ({
    ...{ id: uuidv7(), name: `Laboratorium ${index}`, kind: "laboratory" as const, kvk: "99000001" },
    ...{ fictional: true, recordedAt: sentAt },
  }));
  await tx.insert(organisations).values(labs);
  const rows = Array.from({ length: REGISTRATIONS }, (_, index) => ({
    id: uuidv7(),
    provider: labs[index % PROVIDERS]?.id ?? "",
    tenderLot: lots[index % lots.length]?.id ?? "",
  }));
  for (let from = 0; from < rows.length; from += 500) {
    const chunk = rows.slice(from, from + 500);
    await tx.insert(registrations).values(chunk);
    for (const kind of ["started", "submitted"] as const)
      await tx.insert(registrationFacts).values(
        chunk.map(({ id }) => ({
          ...{ id: uuidv7(), registration: id, day: "2022-10-03" as const, recordedAt: sentAt },
          detail: { kind },
        })),
      );
  }
}

/** Something is written, so that nothing read before is still at hand. */
const forget = (store: Store, { deed }: Person) =>
  store.write((tx) => audit(tx, deed, { verb: "created", thing: "organisation", thingId: uuidv7() }));

/** The bare rows that both pages follow from. */
const bareRows = ({ db }: Store) =>
  db
    .select()
    .from(db.t.registrationFacts)
    .innerJoin(db.t.registrations, eq(db.t.registrations.id, db.t.registrationFacts.registration))
    .innerJoin(db.t.tenderLots, eq(db.t.tenderLots.id, db.t.registrations.tenderLot));

/** How long a page takes, read anew each time, against the bare rows; each the median of the rounds. */
async function measured(store: Store) {
  await seed(store);
  await store.write(fill);
  const buyer = await personOf(store, "noor.verbeek", instantAt("2022-10-16", "10:00"));
  const lots = () => lotsPage(arriveAs(store, buyer, "/tender/lots?year=2023"));
  const { rows } = await lots();
  const id = rows.toSorted((a, b) => b.sent - a.sent)[0]?.id ?? "";
  const lot = () => lotPage(arriveAs(store, buyer, `/tender/lots/${id}`, { params: { id } }));
  await lot();
  const times: Record<"bare" | "lots" | "lot", number[]> = { bare: [], lots: [], lot: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.bare.push(await timed(() => bareRows(store)));
    await forget(store, buyer);
    times.lots.push(await timed(lots));
    await forget(store, buyer);
    times.lot.push(await timed(lot));
  }
  const found = { bare: median(times.bare), lots: median(times.lots), lot: median(times.lot) };
  const shown = Object.entries(found).map(([what, ms]) => `${what} ${ms.toFixed(1)} ms`);
  console.log(`  ${store.engine}: ${shown.join(", ")}`);
  return found;
}

let both: Promise<Awaited<ReturnType<typeof measured>>[]> | undefined;
const onBoth = () => {
  both ??= onEachEngine(measured);
  return both;
};

const benchmarkOf = (page: "lots" | "lot", what: string) => ({
  name: `${what} of a tender with 2,000 registrations, read anew, against its bare rows, the slower engine`,
  unit: "ms",
  atMost: 150,
  run: async () => {
    const [slower] = (await onBoth()).toSorted((a, b) => b[page] - a[page]);
    return { value: slower?.[page] ?? 0, reference: slower?.bare ?? 0 };
  },
});

export const benchmarks = [benchmarkOf("lots", "All lots"), benchmarkOf("lot", "The busiest lot")];
