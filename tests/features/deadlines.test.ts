import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { dayOf, instantAt } from "#app/domain/calendar";
import { dayOfDate } from "#app/domain/date-ahead";
import { MOST_FEEDS } from "#app/domain/dates-view";
import type { Viewer } from "#app/domain/viewer";
import { addCertificate, recordOnCertificate } from "#app/features/certificates/state-certificate.server";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { loader as feed } from "#app/routes/calendar-feed/route";
import { loader as ceilingPage } from "#app/routes/ceiling/route";
import { loader as certificatePage } from "#app/routes/certificate/route";
import { loader as datesFile } from "#app/routes/dates-file/route";
import { action, loader } from "#app/routes/deadlines/route";
import { loader as regionPage } from "#app/routes/region/route";
import type { Deed } from "#db/audit.server";
import { adoptPolicy, suppliedPolicy } from "#db/seed/policies/adopt.server";
import type { Store } from "#db/store.server";
import { load, seed } from "#tests/seed/season";
import { arrive } from "#tests/support/accounts";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { newCeiling, newRequest } from "#tests/support/increase";
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

  it("hold for a provider the day on which each of its agreements ends, as its work list does", async () => {
    const ends = (dates: Awaited<ReturnType<typeof datesOf>>) =>
      dates.filter(({ title }) => "word" in title && title.word === "own.end");
    const own = ends(await datesOf("femke.aarts"));
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ key }) => key)).size).toBe(own.length);
    expect(own.filter((date) => dayOfDate(date) === "2023-12-31")).toHaveLength(2);
    expect(ends(await datesOf("noor.verbeek"))).toEqual([]);
  });

  it("hold for a buyer the closing of claims where an agreement has it", async () => {
    const dates = await datesOf("noor.verbeek");
    expect(new Set(dates.map(({ key }) => key)).size).toBe(dates.length);
    const claims = dates.filter(({ kind }) => kind === "claims");
    expect(claims.filter(({ key }) => key.endsWith("claims-through")).map(dayOfDate)).toEqual(["2024-06-30"]);
  });

  it("are the same in a file as on the page, of all pages, and of nobody else", async () => {
    const noor = await personOf(store(), "noor.verbeek");
    const fileOf = async (by: Person, search: string) => {
      const asked = arriveAs(store(), by, `/deadlines/export/csv${search}`, { params: { format: "csv" } });
      const text = await (await datesFile(asked)).text();
      return text.trim().split("\r\n").slice(1);
    };
    const { ahead } = await loader(arriveAs(store(), noor, "/deadlines"));
    const all = await fileOf(noor, "");
    expect(all).toHaveLength(ahead);
    expect(all[0]).toMatch(/^\d{4}-\d\d-\d\d;/);
    expect((await fileOf(noor, "?past=yes")).length).toBeGreaterThan(ahead);
    const lab = await personOf(store(), "karin.blom");
    expect((await fileOf(lab, "")).join()).not.toContain("De Merel");
  });

  it("are kept from one read to the next, and never behind what was written", async () => {
    const noor = await personOf(store(), "noor.verbeek", realNow());
    const femke = await personOf(store(), "femke.aarts", realNow());
    const { season } = await load(store());
    const contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
    const id = uuidv7();
    const terms = {
      ...{ standard: "ISO 15189", number: "M321", issuer: "RvA", legalPerson: "Merel", kvk: "99000001" },
      ...{ disciplines: [], locations: [] },
      validFrom: "2026-01-01",
      validThrough: "2030-06-30",
    } as const;
    const live = ({ deed }: Person): Deed => ({ ...deed, at: realNow(), clockAt: realNow() });
    const nowOf = (viewer: Viewer): Viewer => ({ ...viewer, now: realNow() });
    const read = async (of: Viewer) =>
      (await readDates(nowOf(of), store().db))
        .map((date) => `${date.key} ${dayOfDate(date)} ${date.revision}`)
        .sort();
    const today = dayOf(realNow());
    const writes: readonly (() => Promise<unknown>)[] = [
      () =>
        addCertificate(store(), live(noor), noor.organisation, { id, provider: femke.organisation, terms }),
      () =>
        recordOnCertificate(store(), live(noor), nowOf(noor.viewer), {
          ...{ id, day: today },
          fact: { kind: "stated", ...terms, validThrough: "2031-01-31" },
        }),
      () =>
        recordOnCertificate(store(), live(noor), nowOf(noor.viewer), {
          id,
          day: today,
          fact: { kind: "reinstated" },
        }),
      async () => newRequest(store(), femke, await newCeiling(store(), contract), realNow()),
      () =>
        recordOnCertificate(store(), live(noor), nowOf(noor.viewer), {
          ...{ id, day: today },
          fact: { kind: "withdrawn", reason: "Beëindigd." },
        }),
    ];
    for (const [at, write] of writes.entries())
      for (const { viewer } of [noor, femke]) {
        await read(viewer);
        if (viewer === noor.viewer) await write();
        // Nothing was kept for an account that never looked.
        expect(await read(viewer)).toEqual(await read({ ...viewer, account: `new-${at}` }));
      }
    expect((await read(noor.viewer)).filter((date) => date.includes(id))).toEqual([]);
  });

  it("stand on the pages of the things themselves", async () => {
    const now = instantAt("2023-10-24", "09:00");
    const noor = await personOf(store(), "noor.verbeek", now);
    const dates = await readDates(noor.viewer, store().db);
    const [certificate, claim] = ["certificate", "claims"].map((kind) =>
      dates.find((date) => date.kind === kind),
    );
    const id = certificate?.path.split("/").at(-1) ?? "";
    const one = await certificatePage(arriveAs(store(), noor, `/certificates/${id}`, { params: { id } }));
    expect(one.dates.map(({ key }) => key)).toEqual([`certificate:${id}`]);
    const [, code = ""] = /^\/regions\/(\w+)\?/.exec(claim?.path ?? "") ?? [];
    const region = await regionPage(
      arriveAs(store(), noor, `/regions/${code}?year=2023`, { params: { code } }),
    );
    expect(region.dates.map(({ key }) => key)).toContain(claim?.key);
    const { season } = await load(store());
    const femke = await personOf(store(), "femke.aarts", instantAt("2023-07-20", "09:00"));
    const contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
    const ceiling = await newCeiling(store(), contract);
    const asked = async (by: Person) =>
      (await ceilingPage(arriveAs(store(), by, `/ceilings/${ceiling}`, { params: { id: ceiling } }))).dates;
    expect((await asked(femke)).map(({ key }) => key)).toEqual([`ceiling:${ceiling}:ask`]);
    const request = await newRequest(store(), femke, ceiling, femke.viewer.now);
    expect((await asked(femke)).map(({ key }) => key)).toEqual([`request:${request}:decision`]);
    expect((await asked(noor)).map(({ key }) => key)).toEqual([`request:${request}:decision`]);
  });
});
