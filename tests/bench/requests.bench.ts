import { realNow } from "#app/clock.server";
import { addDays, dayOf, instantAt } from "#app/domain/calendar";
import { recordOnCertificate } from "#app/features/certificates/state-certificate.server";
import { addFeed as addFeedFor } from "#app/features/deadlines/change-feed.server";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { loader as feed } from "#app/routes/calendar-feed/route";
import { action as addFeed, loader as deadlines } from "#app/routes/deadlines/route";
import { loader as requests } from "#app/routes/requests/route";
import type { Store } from "#db/store.server";
import { load, seed } from "#tests/seed/season";
import { arrive } from "#tests/support/accounts";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onEachEngine } from "./each-engine";

const REQUESTS = 1_000;
const DEADLINES = 20_000;
const FEED = 500;
const PIECE = 500;

const received = instantAt("2023-07-20", "10:00");

/** Writes rows a piece at a time. */
async function insertAll<Row>(rows: readonly Row[], insert: (piece: Row[]) => Promise<unknown>) {
  for (let at = 0; at < rows.length; at += PIECE) await insert(rows.slice(at, at + PIECE));
}

/** Requests on ceilings of their own, under the agreements that the insurer has. */
async function addRequests(store: Store, insurer: string): Promise<void> {
  const { version, season } = await load(store);
  const rows = Array.from({ length: REQUESTS }, (_, at) => {
    const contract = season.contracts[at % season.contracts.length];
    return { id: `bench-${at}`, contract: contract?.id ?? "", provider: contract?.provider ?? "" };
  });
  await store.write(async (tx) => {
    const { ceilings, ceilingEntries, increaseRequests, increaseRequestFacts } = tx.t;
    await insertAll(rows, (piece) =>
      tx
        .insert(ceilings)
        .values(piece.map(({ id, contract }) => ({ id, contract, contractYear: 2023, lot: id }))),
    );
    await insertAll(rows, (piece) =>
      tx.insert(ceilingEntries).values(
        piece.map(({ id }) => ({
          ...{
            id: `${id}-agreed`,
            ceiling: id,
            day: "2023-01-01" as const,
            recordedAt: instantAt("2022-11-17"),
          },
          ...{ ground: "Overeenkomst", detail: { kind: "agreed" as const, cents: 30_000_000 } },
        })),
      ),
    );
    await insertAll(rows, (piece) =>
      tx.insert(increaseRequests).values(
        piece.map(({ id, provider }) => ({
          ...{
            id,
            insurer,
            provider,
            ceiling: id,
            reference: `P-2023-${id}`,
            policy: version.id,
            names: null,
          },
        })),
      ),
    );
    await insertAll(rows, (piece) =>
      tx.insert(increaseRequestFacts).values(
        piece.flatMap(({ id }) => [
          {
            ...{ id: `${id}-received`, request: id, day: "2023-07-20" as const, recordedAt: received },
            detail: {
              ...{ kind: "received" as const, receivedAt: received, way: "product" as const, hash: "" },
              content: { forecast: 34_000_000, explanation: "Meer aanvragen van huisartsen." },
            },
          },
          {
            ...{ id: `${id}-complete`, request: id, day: "2023-08-08" as const },
            ...{ recordedAt: instantAt("2023-08-08", "10:00"), detail: { kind: "complete" as const } },
          },
        ]),
      ),
    );
  });
}

/** Certificates that end, of one provider, until there are so many dates. */
async function addCertificates(
  store: Store,
  insurer: string,
  provider: string,
  count: number,
): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => `certificate-${provider}-${at}`);
  await store.write(async (tx) => {
    const { certificates, certificateFacts } = tx.t;
    await insertAll(rows, (piece) =>
      tx.insert(certificates).values(piece.map((id) => ({ id, provider, holder: insurer }))),
    );
    await insertAll(rows, (piece) =>
      tx.insert(certificateFacts).values(
        piece.map((id, at) => ({
          ...{ id: `${id}-stated`, certificate: id, day: "2022-01-01" as const, recordedAt: received },
          detail: {
            ...{ kind: "stated" as const, standard: "ISO 15189", number: `M${100 + at}`, issuer: "RvA" },
            ...{ legalPerson: "Merel", kvk: "99000001", disciplines: [], locations: [] },
            ...{ validFrom: "2022-01-01" as const, validThrough: addDays("2024-01-01", at % 300) },
          },
        })),
      ),
    );
  });
}

/** The median of nine, after two that warm up. */
async function median(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 11; round++) {
    const before = performance.now();
    await read();
    if (round > 1) times.push(performance.now() - before);
  }
  return times.toSorted((a, b) => a - b)[4] ?? 0;
}

type Kind =
  | "requests"
  | "deadlines"
  | "firstDeadlines"
  | "ownDeadlines"
  | "coldDeadlines"
  | "feed"
  | "firstFeed";
let known: Promise<Readonly<Record<Kind, number>>[]> | undefined;

async function measureOn(store: Store): Promise<Readonly<Record<Kind, number>>> {
  await seed(store);
  const noor = await personOf(store, "noor.verbeek", instantAt("2023-10-24", "09:00"));
  const karin = await personOf(store, "karin.blom", instantAt("2023-10-24", "09:00"));
  await addRequests(store, noor.organisation);
  await addCertificates(store, karin.organisation, karin.organisation, FEED);
  const file = await feedOf(store, karin);
  const fed = await median(() => feed({ ...arrive(store, `/calendar/${file}`), params: { file } }));
  const firstFed = await first(store, karin, () =>
    feed({ ...arrive(store, `/calendar/${file}`), params: { file } }),
  );
  const femke = await personOf(store, "femke.aarts");
  await addCertificates(store, noor.organisation, femke.organisation, DEADLINES - REQUESTS);
  const live = await personOf(store, "noor.verbeek", realNow());
  const figures = {
    requests: await median(() => requests(arriveAs(store, noor, "/requests"))),
    deadlines: await median(() => deadlines(arriveAs(store, live, "/deadlines?past=yes"))),
    firstDeadlines: await first(store, live, () => read(store, live)),
    ownDeadlines: await afterCertificate(store, live),
    coldDeadlines: await cold(store, live),
    ...{ feed: fed, firstFeed: firstFed },
  };
  console.log(`  ${store.engine}: ${JSON.stringify(figures)}`);
  return figures;
}

const read = (store: Store, { viewer }: Person) => readDates({ ...viewer, now: realNow() }, store.db);

const taken = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};

/** The first read after a write of another kind; the median of five. */
const first = (store: Store, { viewer, deed }: Person, work: () => Promise<unknown>) =>
  middle(async () => {
    const given = await addFeedFor(store, { ...deed, at: realNow() }, viewer, {
      ...{ kinds: ["season"], shape: "day", language: "nl" },
    });
    if (given === undefined) throw new Error("too many feeds");
    return taken(work);
  });

/** The first read after something was recorded on a certificate, whose date alone is read anew. */
const afterCertificate = (store: Store, live: Person) =>
  middle(async () => {
    const fact = { kind: "suspended", reason: "Proef." } as const;
    const [date] = await readDates({ ...live.viewer, now: realNow() }, store.db, ["certificate"]);
    const id = date?.path.split("/").at(-1) ?? "";
    await recordOnCertificate(store, { ...live.deed, at: realNow(), clockAt: realNow() }, live.viewer, {
      ...{ id, day: dayOf(realNow()), fact },
    });
    return taken(() => read(store, live));
  });

/** A read by somebody for whom nothing was kept. */
const cold = (store: Store, live: Person) => {
  let times = 0;
  return middle(() =>
    taken(() => read(store, { ...live, viewer: { ...live.viewer, account: `cold-${++times}` } })),
  );
};

async function middle(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) times.push(await measure());
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}

/** The file of a calendar subscription to certificates alone. */
async function feedOf(store: Store, person: Person): Promise<string> {
  const made = await addFeed(
    arriveAs(store, person, "/deadlines", { form: { kind: "certificate", shape: "hour" } }),
  );
  const address = "data" in made ? (made.data.address ?? "") : "";
  return new URL(address).pathname.replace("/calendar/", "");
}

const slowest = (kind: Kind) => async () => {
  known ??= onEachEngine(measureOn);
  return { value: Math.max(...(await known).map((figures) => figures[kind])) };
};

export const benchmarks = [
  {
    name: `A page of ${REQUESTS} requests with the picture of all, what its loader takes, the slower engine`,
    ...{ unit: "ms", atMost: 100, run: slowest("requests") },
  },
  {
    name: `A page of ${DEADLINES} deadlines, what its loader takes, the slower engine`,
    ...{ unit: "ms", atMost: 100, run: slowest("deadlines") },
  },
  {
    name: `The same ${DEADLINES} deadlines read for the first time after a write, the slower engine`,
    ...{ unit: "ms", atMost: 100, run: slowest("firstDeadlines") },
  },
  {
    name: `The same after a write on one of the certificates that they follow from, the slower engine`,
    ...{ unit: "ms", atMost: 100, run: slowest("ownDeadlines") },
  },
  {
    name: `The same for somebody for whom nothing was read yet, the slower engine`,
    ...{ unit: "ms", run: slowest("coldDeadlines") },
  },
  {
    name: `A calendar of ${FEED} events, the slower engine`,
    ...{ unit: "ms", atMost: 50, run: slowest("feed") },
  },
  {
    name: `The same calendar made anew after a write, the slower engine`,
    ...{ unit: "ms", atMost: 50, run: slowest("firstFeed") },
  },
];
