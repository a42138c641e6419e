import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "#db/open.server";
import type { Store } from "#db/store.server";
import {
  checkLog,
  checkPromises,
  endsOf,
  mailsOf,
  NOTHING_REACHED,
  passTime,
  stillStands,
  waiting,
} from "#tests/bench/kills/check";
import { type Ground, layGround, signIn, startServer } from "#tests/bench/kills/ground";
import { type Cookies, nothingPromised, type Promised, work } from "#tests/bench/kills/load";
import { mailServer } from "#tests/support/mail-server";
import { startServer as startPostgres } from "#tests/support/postgres";

type Figure = {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly atMost?: number;
  readonly atLeast?: number;
};

/** Whatever the machine, it ends by itself: strokes that no time was left for are missing from the figures. */
const MOST_MINUTES = 25;
/** One stroke in so many falls while the server is starting. */
const WHILE_STARTING = 8;
const LONGEST_WORK_MS = 2_500;
const LONGEST_START_MS = 1_500;
const TOLD_EVERY = 20;
/** Long enough for the run that every minute brings. */
const DRAIN_MS = 70_000;
const MOST_DRAINS = 4;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Kills the server again and again while it writes, takes files, sends mail and runs jobs, half of the times on each
 * engine. After each stroke the log has to be whole, and everything there that the server had said it did.
 * @throws at the first thing that is lost, half or altered
 */
export async function measure(times: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-kills-"));
  const postgres = await startPostgres("max_connections=100");
  try {
    const half = Math.ceil(times / 2);
    const embedded = await onEngine("SQLite", join(folder, "plafondkaart.sqlite"), half);
    return [...embedded, ...(await onEngine("PostgreSQL", postgres.url, times - half))];
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is struck, and what was found of it so far. */
type Struck = {
  readonly ground: Ground;
  readonly smtp: string;
  readonly promised: Promised;
  readonly seen: Set<string>;
  reached: typeof NOTHING_REACHED;
  cookies?: Cookies;
};

async function onEngine(engine: string, url: string, times: number): Promise<Figure[]> {
  const begun = performance.now();
  const mail = await mailServer();
  try {
    const struck: Struck = {
      ground: await layGround(url),
      smtp: mail.url(),
      promised: nothingPromised(),
      seen: new Set(),
      reached: NOTHING_REACHED,
    };
    let strokes = 0;
    for (; strokes < times && performance.now() - begun < (MOST_MINUTES / 2) * 60_000; strokes++) {
      await strike(struck);
      await look(struck);
      if ((strokes + 1) % TOLD_EVERY === 0) console.error(`${engine}: ${strokes + 1} times killed`);
    }
    const left = await drain(struck);
    const received = mail.received.map(({ raw }) => /^message-id: *<([^@>]+)@/im.exec(raw)?.[1] ?? "");
    const found = { strokes, times, left, received };
    return await withStore(url, (store) => figuresOf(engine, struck, store, found));
  } finally {
    await mail.close();
  }
}

/** Starts a server, lets it work for a while, and kills it; or kills it while it starts. */
async function strike(struck: Struck): Promise<void> {
  const { ground, smtp, promised } = struck;
  const starting = startServer(ground.url, smtp);
  if (struck.cookies && Math.random() * WHILE_STARTING < 1) {
    await pause(Math.random() * LONGEST_START_MS);
    await starting.kill();
    return;
  }
  const server = await starting.up;
  if (!server) throw new Error("The server did not start.");
  struck.cookies ??= {
    buyer: await signIn(server.address, ground.buyer),
    administrator: await signIn(server.address, ground.administrator),
  };
  const working = work(server, ground, struck.cookies, promised);
  await pause(Math.random() * LONGEST_WORK_MS);
  await server.kill();
  await working;
}

/** What a stroke left: nothing of what was found before is gone, and what came since is whole. */
const look = (struck: Struck): Promise<number> =>
  withStore(struck.ground.url, async (store) => {
    await stillStands(store, struck.reached);
    struck.reached = await checkLog(store, struck.reached);
    await checkPromises(store, struck.promised, struck.seen);
    await passTime(store);
    return waiting(store, struck.promised);
  });

/** Lets servers run until nothing waits any more; says how much is left. */
async function drain(struck: Struck): Promise<number> {
  let left = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < MOST_DRAINS && left > 0; turn++) {
    const { up, kill } = startServer(struck.ground.url, struck.smtp);
    await up;
    await pause(DRAIN_MS);
    await kill();
    left = await look(struck);
  }
  return left;
}

async function withStore<T>(url: string, read: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ url });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

type Found = {
  readonly strokes: number;
  readonly times: number;
  readonly left: number;
  readonly received: readonly string[];
};

/** A message that a server had handed over and not yet noted is handed over again: SMTP leaves no other way. */
async function figuresOf(engine: string, struck: Struck, store: Store, found: Found): Promise<Figure[]> {
  const { promised, reached } = struck;
  const arrived = new Set(found.received);
  const mails = await mailsOf(store);
  const ends = await endsOf(store, promised);
  const of = (name: string, value: number, unit: string, goal: Partial<Figure> = {}): Figure => ({
    name: `${name}, ${engine}`,
    value,
    unit,
    ...goal,
  });
  return [
    of("Times the server was killed", found.strokes, "times", { atLeast: found.times }),
    of("Events of the log, whole after each", reached.number, "events"),
    of("Invitations answered for, all there", promised.invited.size, "invitations"),
    of("Documents answered for, all whole", promised.uploaded.size, "documents"),
    of("Runs asked for", promised.runs.size, "runs"),
    of("Runs lost", promised.runs.size - ends.done - ends.givenUp, "runs", { atMost: 0 }),
    of("Runs given up after servers were lost", ends.givenUp, "runs"),
    of("Runs begun again after a server was lost", ends.begun - promised.runs.size, "times"),
    of("Messages", mails.length, "messages"),
    of("Messages lost", mails.filter(({ id }) => !arrived.has(id)).length, "messages", { atMost: 0 }),
    of("Messages handed over twice", found.received.length - arrived.size, "messages", {
      atMost: found.strokes,
    }),
    of("Left waiting at the end", found.left, "things", { atMost: 0 }),
  ];
}
