import { uuidv7 } from "uuidv7";
import { realNow } from "#app/clock.server";
import { later } from "#app/domain/job";
import { SENDING_LEASE } from "#app/domain/outbox";
import { deliverMail } from "#app/jobs/deliver-mail.server";
import type { JobContext } from "#app/jobs/job";
import type { Store } from "#db/store.server";
import { mailServer } from "#tests/support/mail-server";
import { onEachEngine } from "./each-engine";

const NOTICES = 10_000;
/** The server refuses for now one in so many, answers slowly one in so many, and its program is lost once in so many. */
const REFUSED = 50;
const SLOW = 100;
const SLOW_MS = 200;
const LOST = 400;

/** A program that was lost: nothing that it began is kept, and nothing follows. */
class Lost extends Error {}

/** A store whose program is lost right after a message went out, before that could be noted. */
function mortal(store: Store, fate: { writes: number }): Store {
  return new Proxy(store, {
    get(target, key, self) {
      if (key !== "write") return Reflect.get(target, key, self);
      return async (work: Parameters<Store["write"]>[0]) => {
        if (--fate.writes === 0) throw new Lost();
        return target.write(work);
      };
    },
  });
}

async function fill(store: Store): Promise<void> {
  const at = realNow();
  const rows = Array.from({ length: NOTICES }, (_, index) => ({
    ...{ id: uuidv7(), kind: "increase-received" as const, account: null, organisation: null },
    ...{ address: `lab${index}@example.org`, language: "nl" as const, path: "/notices/1", secret: false },
    values: { reference: `P-2023-${index}`, at: { instant: at }, forecast: { cents: 1 } },
    ...{ recordedAt: at, dueAt: at },
  }));
  for (let from = 0; from < rows.length; from += 500)
    await store.write((tx) => tx.insert(tx.t.outbox).values(rows.slice(from, from + 500)));
}

/** Delivers everything, with a new program after each that was lost; says what arrived and how often that happened. */
async function measureOn(store: Store) {
  await fill(store);
  const server = await mailServer();
  let asked = 0;
  server.onMessage(() => (++asked % REFUSED === 0 ? { code: 451, words: "try again later" } : undefined));
  server.onPause(() => (asked % SLOW === 0 ? SLOW_MS : 0));
  let [at, lost] = [realNow(), 0];
  const before = performance.now();
  for (;;) {
    const fate = { writes: LOST + ((lost * 37) % LOST) };
    const deed = { at, clockAt: at, origin: "bench" };
    const context: JobContext = {
      ...{ store: mortal(store, fate), mode: "live", address: "https://plafondkaart.example", worker: "" },
      mailServer: { url: server.url(), from: "plafondkaart@mail.example" },
      ...{
        now: () => at,
        payload: undefined,
        deed,
        signal: new AbortController().signal,
        tell: () => undefined,
      },
    };
    try {
      await deliverMail.run(context);
      const { outbox } = store.db.t;
      const left = (await store.db.select().from(outbox)).filter(({ handedOverAt }) => !handedOverAt).length;
      if (left === 0) break;
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      lost++;
    }
    at = later(at, SENDING_LEASE + 1_000);
  }
  const seconds = (performance.now() - before) / 1000;
  await server.close();
  const arrived = server.received.map(({ to }) => to[0] ?? "");
  const missing = NOTICES - new Set(arrived).size;
  const twice = arrived.length - new Set(arrived).size;
  console.log(
    `  ${store.engine}: ${seconds.toFixed(0)} s, program lost ${lost} times, ${missing} lost, ${twice} arrived twice`,
  );
  if (twice > lost) throw new Error("more arrived twice than programs were lost between sending and noting");
  return missing;
}

export const name = `Of ${NOTICES} notices to a slow and failing mail server by a program that is lost at random: never arrived`;
export const unit = "notices";
export const atMost = 0;

export async function run() {
  return { value: Math.max(...(await onEachEngine(measureOn))) };
}
