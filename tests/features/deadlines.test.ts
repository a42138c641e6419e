import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { dayOfDate } from "#app/domain/date-ahead";
import { MOST_FEEDS } from "#app/domain/dates-view";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { loader as feed } from "#app/routes/calendar-feed/route";
import { action, loader } from "#app/routes/deadlines/route";
import { adoptPolicy, suppliedPolicy } from "#db/seed/policies/adopt.server";
import type { Store } from "#db/store.server";
import { seed } from "#tests/seed/season";
import { arrive } from "#tests/support/accounts";
import { personOf } from "#tests/support/demonstration";
import { administratorOf } from "#tests/support/people";
import { onBothEngines } from "#tests/support/stores";

/** Somebody who has signed in, with a feed of their own. */
async function withFeed(store: Store) {
  const person = await administratorOf(store);
  const form = { kind: "ceiling", shape: "hour", actor: "insurer" };
  const made = await action(arrive(store, "/deadlines", { token: person.token, form }));
  const address = "data" in made ? (made.data.address ?? "") : "";
  return { ...person, file: new URL(address).pathname.replace("/calendar/", "") };
}

const fetchFeed = (store: Store, file: string) =>
  feed({ ...arrive(store, `/calendar/${file}`), params: { file } });

onBothEngines("calendar subscriptions", (store) => {
  it("give the chosen dates of a live database without signing in", async () => {
    const { file, organisation: insurer } = await withFeed(store());
    const adoption = { insurer, policy: suppliedPolicy(), reason: "", recordedAt: realNow() };
    await store().write((tx) => adoptPolicy(tx, { id: uuidv7(), ...adoption }));
    const answer = await fetchFeed(store(), file);
    expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent");
    expect(events.map((event) => new ICAL.Event(event).startDate.toString())).toEqual([
      "2023-11-01T22:00:00Z",
    ]);
  });

  it("are told in the list without their secret, and give nothing once they were revoked", async () => {
    const { token, file } = await withFeed(store());
    const { feeds } = await loader(arrive(store(), "/deadlines", { token }));
    expect(feeds).toMatchObject([{ kinds: ["ceiling"], actor: "insurer", shape: "hour" }]);
    expect(JSON.stringify(feeds)).not.toContain(file.replace(".ics", ""));
    const revoke = feeds?.[0]?.id ?? "";
    await action(arrive(store(), "/deadlines", { token, form: { revoke } }));
    expect((await fetchFeed(store(), file)).status).toBe(404);
  });

  it("of somebody else cannot be revoked", async () => {
    const { token, file } = await withFeed(store());
    const { feeds } = await loader(arrive(store(), "/deadlines", { token }));
    const other = await administratorOf(store());
    const form = { revoke: feeds?.[0]?.id ?? "" };
    const answer = await action(arrive(store(), "/deadlines", { token: other.token, form }));
    expect(answer).toMatchObject({ status: 302 });
    expect((await fetchFeed(store(), file)).status).toBe(200);
  });

  it("give nothing once the account is closed", async () => {
    const { id, file } = await withFeed(store());
    await store().write(async (tx) => {
      const { accounts } = tx.t;
      await tx.update(accounts).set({ deactivatedAt: realNow() }).where(eq(accounts.id, id));
    });
    expect((await fetchFeed(store(), file)).status).toBe(404);
  });

  it.each(["x.ics", `${"A".repeat(43)}.ics`, "A".repeat(43), "..%2f.ics", `${"A".repeat(42)}\0.ics`])(
    "a guessed address (%j) tells nothing",
    async (file) => {
      const answer = await fetchFeed(store(), file);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toMatch(/geen agenda[\s\S]*no calendar/);
    },
  );

  it("are at most ten, and hold something", async () => {
    const { token } = await administratorOf(store());
    const form = { kind: "season", shape: "day" };
    for (let made = 0; made < MOST_FEEDS; made++)
      await action(arrive(store(), "/deadlines", { token, form }));
    const answer = await action(arrive(store(), "/deadlines", { token, form }));
    expect(answer).toMatchObject({ data: { problem: "feeds.tooMany" }, init: { status: 409 } });
    const empty = await action(arrive(store(), "/deadlines", { token, form: { shape: "day" } }));
    expect(empty).toMatchObject({ data: { problem: "feed.kinds.none" }, init: { status: 400 } });
  });
});

onBothEngines("the dates of the demonstration", (store) => {
  beforeAll(() => seed(store()));
  const datesOf = async (name: string) => {
    const { viewer } = await personOf(store(), name);
    return readDates(viewer, store().db);
  };

  it("hold for a provider its own and nobody else's", async () => {
    const dates = await datesOf("femke.aarts");
    const kinds = new Set(dates.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["ceiling", "certificate", "season"]));
    const others = (await datesOf("karin.blom")).filter(({ kind }) => kind === "certificate");
    const keys = new Set(dates.map(({ key }) => key));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ key }) => keys.has(key))).toEqual([]);
  });

  it("hold for a buyer the closing of claims where an agreement has it", async () => {
    const dates = await datesOf("noor.verbeek");
    expect(new Set(dates.map(({ key }) => key)).size).toBe(dates.length);
    const claims = dates.filter(({ kind }) => kind === "claims");
    expect(claims.filter(({ key }) => key.endsWith("claims-through")).map(dayOfDate)).toEqual(["2024-06-30"]);
  });
});
