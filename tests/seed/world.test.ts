import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayOf, startOf, timeOf, weekday } from "#app/domain/calendar";
import { deadlineDay, type Policy } from "#app/domain/policy";
import { tenderStage } from "#app/domain/tender";
import { keysOf } from "#db/seed/demonstration/keys.server";
import { parseTold, stableId } from "#db/seed/demonstration/moment.server";
import { parseWorld, readWorld } from "#db/seed/demonstration/world.server";
import { freshStore } from "#tests/support/stores";
import { type Loaded, load, OPENING, seed } from "./season";

/** What has to hold of the story however its files are edited. */
describe("the story of the demonstration year", () => {
  let store: Awaited<ReturnType<typeof freshStore>>["store"];
  let year: Loaded;
  let policy: Policy;
  let lots: ReadonlySet<string>;

  beforeAll(async () => {
    const fresh = await freshStore("sqlite");
    store = fresh.store;
    await seed(store);
    year = await load(store);
    policy = year.version.policy;
    lots = new Set(policy.lots.map((lot) => lot.key));
    return fresh.remove;
  });

  it("names only what exists", async () => {
    const { season } = year;
    const contracts = new Set(season.contracts.map((each) => each.id));
    const accounts = new Set((await store.db.select().from(store.db.t.accounts)).map((each) => each.id));
    const norms = new Set(policy.normSets.flatMap((set) => set.norms.map((norm) => norm.key)));
    for (const { joins, facts } of season.candidacies) {
      if (joins !== undefined) expect(contracts).toContain(joins);
      const known = new Set(facts.map((fact) => fact.id));
      for (const fact of facts) {
        if (fact.supersedes !== undefined) expect(known).toContain(fact.supersedes);
        if (fact.kind === "agreed") expect(contracts).toContain(fact.contract);
        if (fact.kind === "norm-judged") {
          expect(norms).toContain(fact.norm);
          expect(accounts).toContain(fact.judge);
        }
      }
    }
    const named = [
      ...season.contracts.flatMap((each) =>
        each.facts.flatMap((fact) => ("lots" in fact ? [...fact.lots] : [])),
      ),
      ...season.tenderLots.map((each) => each.lot),
    ];
    for (const lot of named) expect(lots).toContain(lot);
    const parts = new Map(season.parts.map((each) => [each.id, each.region]));
    for (const { area } of [...season.contracts, ...season.tenderLots]) {
      if (area?.part !== undefined) expect(parts.get(area.part)).toBe(area.region);
    }
  });

  it("writes nothing down before it happened, and at its desk on weekdays only", () => {
    const { contracts, candidacies, tenderLots } = year.season;
    for (const { facts } of [...contracts, ...candidacies, ...tenderLots]) {
      for (const fact of facts) {
        const written = dayOf(fact.recordedAt);
        expect(written >= fact.day).toBe(true);
        expect(weekday(written), JSON.stringify(fact)).toBeLessThan(6);
        expect(timeOf(fact.recordedAt) >= "08:30" && timeOf(fact.recordedAt) <= "17:30").toBe(true);
        if ("receivedAt" in fact) {
          expect(fact.recordedAt >= fact.receivedAt).toBe(true);
          expect(dayOf(fact.receivedAt)).toBe(fact.day);
        }
      }
    }
  });

  it("calls an offer late exactly when it came after the last day of the policy", () => {
    const last = deadlineDay(policy, "offer");
    if (!last) throw new Error("the policy names no last day for an offer");
    for (const { facts } of year.season.candidacies) {
      const corrected = new Set(facts.map((fact) => fact.supersedes));
      for (const fact of facts) {
        if (fact.kind === "offer-received" && !corrected.has(fact.id))
          expect(fact.late).toBe(fact.receivedAt >= startOf(addDays(last, 1)));
      }
    }
  });

  it("puts no lot out to tender that a lead party's agreement holds", () => {
    for (const tender of year.season.tenderLots) {
      const announced = tender.facts.find((fact) => fact.kind === "announced");
      for (const day of [announced?.day ?? OPENING, "2022-09-01", "2022-11-01", OPENING] as const) {
        if (!tenderStage(tender, day, startOf(addDays(day, 1)))) continue;
        const held = year
          .on(day)
          .get(tender.area.region)
          ?.areas.flatMap((area) => area.agreements)
          .filter((state) => state.contract.form === "idd" && state.lots.includes(tender.lot));
        expect(held).toEqual([]);
      }
    }
  });

  it("lets register only for lots that are out to tender, while it is open, and only who may", () => {
    const { tenderLots, registrations, organisations } = year.season;
    for (const registration of registrations) {
      const tender = tenderLots.find((each) => each.id === registration.tenderLot);
      const provider = organisations.find((each) => each.id === registration.provider);
      const lot = policy.lots.find((each) => each.key === tender?.lot);
      if (!tender || !provider || !lot) throw new Error(`registration ${registration.id} hangs loose`);
      expect(lot.notFor).not.toContain(provider.kind);
      for (const fact of registration.facts) {
        if (fact.kind !== "started" && fact.kind !== "submitted" && fact.kind !== "withdrawn") continue;
        expect(tenderStage(tender, fact.day, fact.recordedAt)?.stage).toBe("open");
      }
    }
  });

  it("contracts after the tender only those who qualify, or whose option was used", () => {
    const { contracts, tenderLots, registrations } = year.season;
    const qualifying = new Set(
      registrations
        .filter((each) => each.facts.some((fact) => fact.kind === "judged" && fact.qualifies))
        .map((each) => `${each.provider}/${each.tenderLot}`),
    );
    const signed = contracts.filter(
      (each) =>
        each.form === "tender" &&
        each.facts.some((fact) => fact.kind === "agreed" && fact.day >= "2022-11-01"),
    );
    expect(signed.length).toBeGreaterThan(40);
    for (const contract of signed) {
      const held = contract.facts.flatMap((fact) => (fact.kind === "agreed" ? [...fact.lots] : []));
      for (const lot of held) {
        const tender = tenderLots.find(
          ({ lot: key, area }) =>
            key === lot && area.region === contract.area?.region && area.part === contract.area?.part,
        );
        expect(qualifying).toContain(`${contract.provider}/${tender?.id}`);
      }
    }
  });

  it("gives AGB codes that hint at the kind that was declared", async () => {
    const { agbCodes } = store.db.t;
    const codes = await store.db.select().from(agbCodes);
    expect(new Set(codes.map((each) => each.code)).size).toBe(codes.length);
    expect(codes.every((each) => /^(06|22|34|50|76)99/.test(each.code))).toBe(true);
  });
});

describe("a story that cannot be", () => {
  const story = readWorld();
  const [contract] = story.contracts;

  it("is refused, with the place and what is wrong there", () => {
    const told = {
      ...story,
      parts: [{ key: "Noord", region: "VR25", name: "Noord", municipalities: [], from: "2022-02-30" }],
    };
    expect(() => parseWorld(told)).toThrow(/is no key.*\n.*parts\[0\]\.key/);
    expect(() => parseWorld(told)).toThrow(/is no day.*\n.*parts\[0\]\.from/);
  });

  it("is refused when it names one thing twice, or a thing it lacks", () => {
    expect(() =>
      keysOf({ ...story, contracts: [...story.contracts, ...(contract ? [contract] : [])] }),
    ).toThrow("names one contract twice");
    expect(() => keysOf(story).organisation("merle")).toThrow('names organisation "merle", which it lacks');
  });
});

describe("moments of the story", () => {
  it("reads a day, and a day with its hour in Amsterdam", () => {
    expect(parseTold("2022-05-28")).toEqual({ day: "2022-05-28" });
    expect(parseTold("2022-05-28 00:01")).toEqual({ day: "2022-05-28", at: "2022-05-27T22:01:00.000Z" });
  });

  it.each(["2022-02-30", "2022-05-28 24:00", "2022-05-28T00:01", "28 mei 2022", "2022-05-28 10:00 uur"])(
    "refuses %s",
    (text) => expect(parseTold(text)).toBeUndefined(),
  );

  it("gives the same key to the same name, in the form of a UUID", () => {
    expect(stableId("organisation/merel")).toBe(stableId("organisation/merel"));
    expect(stableId("organisation/merel")).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
