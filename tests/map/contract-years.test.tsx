import { beforeAll, expect, it, test } from "vitest";
import type { Visit } from "#app/auth/viewer.server";
import { type Day, instantAt } from "#app/domain/calendar";
import type { MapView } from "#app/domain/map-view";
import type { Policy } from "#app/domain/policy";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import { readMap } from "#app/features/season/read-map.server";
import { YearChoice } from "#app/map/year-choice";
import { shownMap } from "#app/routes/map-download/shown.server";
import { createInstallation } from "#db/seed/create.server";
import { adoptPolicy, suppliedPolicy } from "#db/seed/policies/adopt.server";
import medicalAids from "#db/seed/policies/medical-aids-2027.json";
import type { Store } from "#db/store.server";
import { htmlOf } from "#tests/components/page";
import { onBothEngines } from "#tests/support/stores";

/** The policy of the next contract year: the same document, every day in it a year later. */
function nextYears(policy: Policy): Policy {
  const text = JSON.stringify({ ...policy, contractYear: policy.contractYear + 1 });
  return JSON.parse(
    text.replace(/"(\d{4})(-\d\d-\d\d)"/g, (_, year, rest) => `"${Number(year) + 1}${rest}"`),
  );
}

/** Another insurer's policy, which buys for the whole country, as if it were out already. */
function ofCountry(): Policy {
  const read = parsePolicyDocument(medicalAids);
  if (!read.ok) throw new Error("The policy of medical aids cannot be read.");
  return { ...read.policy, publishedOn: "2023-01-02" };
}

async function adopt(store: Store, insurer: string, policy: Policy, id: string): Promise<void> {
  const recordedAt = instantAt(policy.publishedOn, "09:00");
  await store.write((tx) => adoptPolicy(tx, { id, insurer, policy, reason: "", recordedAt }));
}

onBothEngines("several contract years", (store) => {
  let insurer = "";
  const visit = (day: Day): Visit => {
    const now = instantAt(day, "09:41");
    const viewer = { account: "buyer", organisation: insurer, roles: ["buyer"], now } as const;
    const clock = { now, moved: false, movable: true };
    return { viewer, language: "nl", theme: "light", clock, at: now, path: "/" };
  };
  const read = (search: string, day: Day = "2023-07-12") =>
    readMap(visit(day).viewer, store().db, new URLSearchParams(search));
  const shown = async (search: string, day: Day = "2023-07-12") => {
    const context = {
      store: store(),
      mode: "demonstration",
      requestId: "test",
      address: "127.0.0.1",
    } as const;
    const map = await shownMap(new URLSearchParams(search), visit(day), context);
    if (!map) throw new Error("no map");
    return map;
  };
  /** The regions that the map shows as contracted. */
  const contracted = async (search: string) =>
    (await shown(search)).layer.regions
      .filter(({ bucket }) => bucket === "contracted")
      .map(({ code }) => code);

  beforeAll(async () => {
    await createInstallation(store(), "demonstration");
    const { db } = store();
    insurer = (await db.select({ insurer: db.t.policies.insurer }).from(db.t.policies))[0]?.insurer ?? "";
    await adopt(store(), insurer, nextYears(suppliedPolicy()), "policy-2024");
    const { organisations } = db.t;
    const other = {
      id: "other",
      name: "Andere",
      kind: "insurer",
      fictional: true,
      recordedAt: visit("2023-01-02").at,
    };
    await store().write(
      async (tx) => void (await tx.insert(organisations).values({ ...other, kind: "insurer" })),
    );
    await adopt(store(), "other", ofCountry(), "policy-country");
  });

  it("are chosen by the URL, the newest unasked, each with its own season", async () => {
    expect(await read("")).toMatchObject({ known: { years: [2023, 2024], span: { from: "2023-04-01" } } });
    expect(await read("year=2023")).toMatchObject({
      version: { policy: { contractYear: 2023 } },
      known: { years: [2023, 2024], span: { from: "2022-04-01" } },
    });
  });

  it("each have what holds in them, from the same facts", async () => {
    const [now, next] = [await contracted("year=2023"), await contracted("year=2024")];
    expect(now).toHaveLength(17);
    // Some agreements run on, some end with the year, and none begins with the next one yet.
    expect(next.length).toBeGreaterThan(0);
    expect(next.length).toBeLessThan(now.length);
    expect(next.filter((code) => !now.includes(code))).toEqual([]);
    const map = await shown("year=2024");
    expect(map.source).toContain("versie 1");
    expect(map.layer.regions).toHaveLength(25);
  });

  it("give way to the nearest where there is none", async () => {
    expect(await shown("year=2031")).toMatchObject({
      view: { year: 2024 },
      problems: [expect.stringContaining("contractjaar ‘2031’. Kies uit: 2023, 2024")],
    });
    // Before the next year's policy is out there is one contract year.
    expect(await read("year=2024", "2023-03-31")).toMatchObject({
      version: { policy: { contractYear: 2023 } },
      known: { years: [2023] },
    });
  });

  it("never take in a policy that does not buy by region, not for a visitor either", async () => {
    const visitor = { roles: [], now: visit("2023-07-12").at } as const;
    const map = await readMap(visitor, store().db, new URLSearchParams());
    expect(map?.known.years).toEqual([2023, 2024]);
    expect(map?.version.insurer).toBe(insurer);
  });
});

test("a contract year leads to the others, without a day of its own season", () => {
  const view: MapView = { year: 2023, day: "2022-09-12", layer: "gaps", statuses: [], q: "", show: "map" };
  const nothing = () => undefined;
  const state = { view, problems: [], addressOf: () => "", show: nothing, pass: nothing };
  const html = htmlOf(<YearChoice years={[2023, 2024]} state={state} />, "nl", "/map");
  expect(html).toContain(
    'Contractjaar 2023<span> · <a data-discover="true" href="/map?year=2024&amp;layer=gaps">2024</a>',
  );
});
