import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keepSession, limitsAt } from "#app/auth/session.server";
import { fingerprint } from "#app/auth/token.server";
import { realNow } from "#app/clock.server";
import { checkChain } from "#app/domain/audit-chain";
import { type Instant, instantOf, msOf } from "#app/domain/calendar";
import { createLog } from "#app/server/log";
import { refuseInWords } from "#app/server/refuse-in-words";
import { audit } from "#db/audit.server";
import { pieceOfChain } from "#db/queries/audit-chain.server";
import { sessionByToken } from "#db/queries/session.server";
import { isFull, type Store } from "#db/store.server";
import { addAccount, arrive, attempt, deedAt, sessionOf } from "#tests/support/accounts";
import { freshStore } from "#tests/support/stores";

let opened: Awaited<ReturnType<typeof freshStore>>;
let pages: Store;
const told: string[] = [];

beforeAll(async () => {
  opened = await freshStore("sqlite");
  pages = refuseInWords(opened.store, createLog("info", { write: (line) => told.push(line) }));
});
afterAll(() => opened.remove());

/** Lets the file of the database grow no more, or grow again. */
const room = (more: boolean) =>
  opened.store.write(async (tx) => {
    const most = more ? sql`pragma max_page_count = 1073741823` : sql`pragma max_page_count = 1`;
    await tx.rows(most);
  });

/** A write that needs room: many events at once. */
const write = (store: Store) =>
  store.write(async (tx) => {
    for (let at = 0; at < 200; at++)
      await audit(tx, deedAt(realNow()), {
        ...{ verb: "read", thing: "log", thingId: String(at) },
        after: { text: "x".repeat(2_000) },
      });
  });

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const events = async () => {
  const all = await pieceOfChain(opened.store.db, 0, 10_000);
  expect(checkChain(all, sha256).kind).toBe("whole");
  return all.length;
};

it("a full disk is refused with a status of its own, keeps nothing half, and is over when there is room", async () => {
  const { email } = await addAccount(opened.store);
  const session = sessionOf(await attempt(opened.store, email));
  const before = await events();
  await room(false);
  await expect(write(pages)).rejects.toMatchObject({ status: 507 });
  await expect(write(opened.store)).rejects.toSatisfy(isFull);
  expect(await events()).toBe(before);
  expect(told.join("")).toContain("no room left");

  const hash = fingerprint(session.token);
  const found = await sessionByToken(pages.db, hash, limitsAt(realNow()));
  expect(found?.account?.email).toBe(email);

  await room(true);
  await write(pages);
  expect(await events()).toBe(before + 200);
});

it("noting that a session is in use waits for room; any other failure does not", async () => {
  const now = realNow();
  const hoursAgo = (hours: number): Instant => instantOf(msOf(now) - hours * 3_600_000);
  const session = {
    ...{ id: "any", tokenHash: "any", replaced: false, expiresAt: hoursAgo(-1) },
    ...{ rotatedAt: hoursAgo(1), seenAt: hoursAgo(1) },
  };
  const failing = (error: unknown): Store => ({ ...pages, write: () => Promise.reject(error) });
  const { request } = arrive(pages, "/map");
  const full = refuseInWords(
    failing(Object.assign(new Error("full"), { code: "53100" })),
    createLog("silent"),
  );
  expect((await keepSession(session, now, request, full)).has("Set-Cookie")).toBe(false);
  await expect(keepSession(session, now, request, failing(new Error("broken")))).rejects.toThrow("broken");
});
