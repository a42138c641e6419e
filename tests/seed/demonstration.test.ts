import { beforeAll, expect, it } from "vitest";
import { addDays, type Day, instantAt } from "#app/domain/calendar";
import { publicationOn } from "#app/domain/publication";
import type { RegionCode } from "#app/domain/region";
import { publicFacts } from "#db/queries/season.server";
import { onBothEngines } from "#tests/support/stores";
import { type Loaded, load, OPENING, seed } from "./season";

/** How many regions have each status on a day. */
function countsOn({ on }: Loaded, day: Day): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of on(day).values()) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

onBothEngines("the demonstration year", (store) => {
  let year: Loaded;
  const at = (day: Day, region: RegionCode) => {
    const status = year.on(day).get(region);
    if (!status) throw new Error(`${region} has no status on ${day}`);
    return status;
  };
  const lotAt = (day: Day, region: RegionCode, lot: string) =>
    at(day, region).lots.find((each) => each.lot === lot);
  const nameOf = (id: string) => year.season.organisations.find((each) => each.id === id)?.name;

  beforeAll(async () => {
    await seed(store());
    year = await load(store());
  });

  it("has the orders of magnitude of a real season", async () => {
    const { organisations } = store().db.t;
    const everyone = await store().db.select().from(organisations);
    expect(everyone.length).toBeGreaterThanOrEqual(60);
    expect(everyone.length).toBeLessThanOrEqual(90);
    expect(everyone.every((each) => each.fictional)).toBe(true);
    expect(new Set(everyone.map((each) => each.kvk)).size).toBe(everyone.length);
    const { contracts, candidacies, tenderLots, registrations } = year.season;
    const leads = contracts.filter((each) => each.form === "idd").map((each) => each.provider);
    expect(leads).toHaveLength(18);
    expect(new Set(leads).size).toBe(13);
    expect(candidacies).toHaveLength(12);
    expect(tenderLots.length).toBeGreaterThan(50);
    expect(registrations.length).toBeGreaterThan(60);
  });

  it("is, on the day of the policy, fifteen regions with IDD and the ten open for a new lead party", () => {
    expect(countsOn(year, "2022-04-01")).toEqual({ contracted: 15, "no-idd": 10 });
    const without = [...year.on("2022-04-01").values()].filter((each) => each.status === "no-idd");
    expect(without.map((each) => each.region).sort()).toEqual(
      [...(year.version.policy.openForIdd?.regions ?? [])].sort(),
    );
    const leads = year.season.contracts.filter((each) => each.form === "idd");
    const present = leads.filter((each) =>
      each.facts.some((fact) => fact.kind === "agreed" && fact.day < "2022-04-01"),
    );
    expect(new Set(present.map((each) => each.provider)).size).toBe(10);
  });

  it.each<[Day, Record<string, number>]>([
    ["2022-05-20", { contracted: 7, "extension-in-talks": 8, "candidate-in-talks": 7, "no-idd": 3 }],
    ["2022-06-30", { contracted: 17, "no-idd": 8 }],
    ["2022-07-15", { contracted: 17, "tender-announced": 1, "no-idd": 7 }],
    ["2022-08-31", { contracted: 17, "tender-announced": 8 }],
    ["2022-09-12", { contracted: 17, "tender-open": 8 }],
    ["2022-10-14", { contracted: 17, "tender-open": 8 }],
    ["2022-10-20", { contracted: 17, "being-assessed": 7, gap: 1 }],
    ["2022-11-01", { contracted: 17, "being-assessed": 6, gap: 2 }],
    ["2023-01-01", { contracted: 17, "contracted-per-lot": 6, gap: 2 }],
    [OPENING, { contracted: 17, "contracted-per-lot": 6, "privately-contracted": 1, gap: 1 }],
  ])("stands on %s as the season has it", (day, counts) => {
    expect(countsOn(year, day)).toEqual(counts);
  });

  it("shows on any day only what was known then", async () => {
    for (const day of ["2022-05-20", "2022-09-12", "2022-10-20"] as const) {
      const then = await load(store(), day);
      expect(countsOn(then, day)).toEqual(countsOn(year, day));
    }
  });

  it.each<[Day, number]>([
    ["2022-04-01", 15],
    ["2022-07-14", 7],
    ["2022-07-15", 17],
    [OPENING, 17],
  ])("shows the public on %s the published agreements of %i regions", async (day, count) => {
    const visitor = { roles: [], now: instantAt(day, "23:59") };
    const { publications } = await publicFacts(visitor, store().db, year.version);
    const shown = year.season.regions.filter(({ code }) => publicationOn(publications, code, day));
    expect(shown).toHaveLength(count);
    expect(publications.filter((each) => each.publishedOn === "2022-07-15")).toHaveLength(
      day < "2022-07-15" ? 0 : 10,
    );
  });

  it("turns Twente's candidate down on the missing signatures of the hospitals", () => {
    const candidacy = year.season.candidacies.find((each) => each.area.region === "VR05");
    const facts = candidacy?.facts ?? [];
    const received = facts.flatMap((fact) => ("receivedAt" in fact ? [fact.receivedAt] : []));
    expect(received.sort()).toEqual(["2022-04-15T14:05:00.000Z", "2022-05-27T21:50:00.000Z"]);
    const norms = facts.flatMap((fact) => (fact.kind === "norm-judged" ? [fact] : []));
    expect(norms).toHaveLength(7);
    const failed = norms.filter((fact) => !fact.meets);
    expect(failed.map((fact) => fact.reason)).toEqual([expect.stringContaining("samenwerkingsovereenkomst")]);
    expect(at("2022-06-06", "VR05").status).toBe("candidate-in-talks");
    expect(at("2022-06-07", "VR05").status).toBe("no-idd");
  });

  it("leaves Twente without microbiology until it is contracted privately", () => {
    expect(lotAt("2022-10-15", "VR05", "microbiology")).toMatchObject({
      status: "gap",
      tender: { submitted: 0 },
    });
    expect(at("2023-02-12", "VR05").gaps).toEqual(["microbiology"]);
    expect(lotAt("2023-02-13", "VR05", "microbiology")?.status).toBe("privately-contracted");
  });

  it("corrects the offer that came one minute past the last day to late", async () => {
    const offersKnownOn = async (day: Day) => {
      const { season } = await load(store(), day);
      const facts = season.candidacies.find((each) => each.area.region === "VR15")?.facts ?? [];
      return facts.flatMap((fact) => (fact.kind === "offer-received" ? [fact] : []));
    };
    expect((await offersKnownOn("2022-05-30")).map((fact) => fact.late)).toEqual([false]);
    const [first, second] = (await offersKnownOn("2022-05-31")).sort(
      (a, b) => Number(a.late) - Number(b.late),
    );
    expect(second).toMatchObject({
      late: true,
      receivedAt: "2022-05-27T22:01:00.000Z",
      supersedes: first?.id,
    });
  });

  it("refuses a new lead party in Zeeland, and lets another join Utrecht", () => {
    const [zeeland] = year.season.candidacies.filter((each) => each.area.region === "VR19");
    expect(zeeland?.facts.map((fact) => fact.kind).sort()).toEqual(["interest-shown", "refused"]);
    const [utrecht] = year.season.candidacies.filter((each) => each.area.region === "VR09");
    const joined = year.season.contracts.find((each) => each.id === utrecht?.joins);
    const partner = joined?.parties.find((each) => each.organisation === utrecht?.provider);
    expect(partner).toMatchObject({ role: "partner", from: "2023-01-01" });
    expect(at("2022-05-20", "VR09").status).toBe("extension-in-talks");
  });

  it("moves Limburg-Noord to the tender with four lots when talks fail", () => {
    expect(at("2022-06-29", "VR23").status).toBe("extension-in-talks");
    expect(at("2022-06-30", "VR23").status).toBe("no-idd");
    const announced = at("2022-07-01", "VR23").lots.filter((lot) => lot.status === "tender-announced");
    expect(announced.map((lot) => lot.lot)).toEqual([
      "clinical-chemistry",
      "microbiology",
      "pathology",
      "thrombosis",
    ]);
    expect(at("2023-01-01", "VR23").status).toBe("contracted-per-lot");
  });

  it("buys imaging selectively from five lead parties, and then not by tender", () => {
    const selective = [...year.on(OPENING).values()].filter((each) => each.selectiveLots.length > 0);
    expect(selective.map((each) => [each.region, each.selectiveLots])).toEqual([
      ["VR04", ["imaging", "function"]],
      ["VR07", ["imaging", "function"]],
      ["VR09", ["imaging", "function"]],
      ["VR17", ["imaging"]],
      ["VR21", ["imaging", "function"]],
    ]);
  });

  it("serves Flevoland in two parts that hold all its municipalities once", () => {
    const parts = year.season.parts.filter((each) => each.region === "VR25");
    const all = year.season.municipalities.filter((each) => each.region === "VR25").map((each) => each.code);
    expect(parts.flatMap((part) => part.municipalities).sort()).toEqual(all.sort());
    const providers = at(OPENING, "VR25").areas.map((area) =>
      area.lots
        .find((lot) => lot.lot === "clinical-chemistry")
        ?.providers.map(nameOf)
        .sort(),
    );
    expect(providers).toEqual([
      ["Huisartsenlaboratorium De Merel"],
      ["Coöperatie IJsvogel Diagnostiek", "Huisartsenlaboratorium De Putter"],
    ]);
  });

  it("opens with one gap: microbiology in Drenthe, whose only registrant does not qualify", () => {
    const gaps = [...year.on(OPENING).values()].flatMap(({ region, gaps }) =>
      gaps.map((lot) => [region, lot]),
    );
    expect(gaps).toEqual([["VR03", "microbiology"]]);
    expect(lotAt("2022-10-20", "VR03", "microbiology")).toMatchObject({
      status: "being-assessed",
      tender: { submitted: 1 },
    });
  });

  it("has lots that hang on one provider, and lots served through hospital care", () => {
    expect(lotAt(OPENING, "VR15", "thrombosis")?.providers.map(nameOf)).toEqual([
      "Trombosedienst Waterlelie",
    ]);
    expect(lotAt(OPENING, "VR15", "clinical-chemistry")?.providers).toHaveLength(2);
    expect(lotAt(OPENING, "VR19", "function")?.status).toBe("through-msz");
  });

  it("gives every region a status on every day of the season and the contract year", () => {
    for (let day: Day = "2022-01-01"; day <= "2023-12-31"; day = addDays(day, 1)) {
      const regions = [...year.on(day).values()];
      expect(regions).toHaveLength(25);
      expect(regions.every((each) => each.lots.length === 6 && each.reasons.length > 0)).toBe(true);
    }
  });
});
