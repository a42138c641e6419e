import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { proposalKey, proposedLots } from "#app/domain/tender/lot-proposal";
import { loader as lotPage } from "#app/routes/tender-lot/route";
import { loader as lotsPage } from "#app/routes/tender-lots/route";
import { action, loader } from "#app/routes/tender-opening/route";
import { seasonFacts } from "#db/queries/season.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const ON: Day = "2022-07-02";

onBothEngines("opening lots of the open tender", (store) => {
  let noor: Person;
  let tijmen: Person;
  beforeAll(async () => {
    await seed(store());
    noor = await personOf(store(), "noor.verbeek", instantAt(ON, "10:00"));
    tijmen = await personOf(store(), "tijmen.hofstra", instantAt(ON, "11:00"));
  });
  const page = (by: Person) => loader(arriveAs(store(), by, "/tender/opening?year=2023"));
  const open = async (by: Person, lots: readonly string[], ground = "") => {
    const { seen } = await page(by);
    const form = new FormData();
    for (const lot of lots) form.append("lot", lot);
    form.set("ground", ground);
    form.set("seen", String(seen));
    return action(arriveAs(store(), by, "/tender/opening?year=2023", { form }));
  };

  it("brings there what the demonstration's buyers announced later, and nothing that was agreed", async () => {
    const { version, on } = await load(store());
    const seasonAt = async (day: Day) => {
      const now = instantAt(day, "10:00");
      const season = await seasonFacts({ ...noor.viewer, now }, store().db, version);
      if (!season) throw new Error("a buyer does not see the season");
      return { now, season };
    };
    const before = await seasonAt("2022-07-17");
    const proposed = proposedLots(before.season, before.now).open.map(proposalKey);
    const known = new Set(before.season.tenderLots.map(({ id }) => id));
    const after = await seasonAt("2022-09-01");
    const announced = after.season.tenderLots.filter(({ id }) => !known.has(id));
    expect(announced.length).toBeGreaterThan(20);
    // The parts of a region were drawn on the day of the announcement itself.
    const places = announced.map(({ area: { region }, lot }) => proposalKey({ area: { region }, lot }));
    expect(places.filter((key) => !proposed.includes(key))).toEqual([]);
    const settled = [...on("2022-07-17").values()].flatMap(({ region, lots }) =>
      lots.flatMap(({ lot, status }) => (status === "no-idd" ? [] : proposalKey({ area: { region }, lot }))),
    );
    expect(proposed.filter((key) => settled.includes(key))).toEqual([]);
  });

  it("shows each lot with its reasons, and cannot be confirmed before the talks end or after the tender closes", async () => {
    const { open: rows, refusal } = await page(noor);
    expect(refusal).toBeUndefined();
    const of = (name: string) => rows.find((row) => row.name === name);
    expect(of("Fryslân: Klinische chemie en hematologie")?.why).toContain("Voor 2023 is met niemand");
    expect(rows.some(({ why }) => why.includes("Niet selectief ingekocht bij"))).toBe(true);
    const early = await personOf(store(), "noor.verbeek", instantAt("2022-06-30", "10:00"));
    expect(await page(early)).toMatchObject({ refusal: "talks-run", open: [] });
    const late = await personOf(store(), "noor.verbeek", instantAt("2022-10-15", "10:00"));
    expect(await open(late, ["VR02//microbiology"])).toMatchObject({ data: { refused: "tender-closed" } });
    noor = await personOf(store(), "noor.verbeek", instantAt(ON, "10:00"));
  });

  it("opens what was chosen once, whoever confirms at the same time, and keeps why", async () => {
    const lots = ["VR02//clinical-chemistry", "VR02//microbiology"];
    expect(await open(noor, [])).toMatchObject({ data: { refused: "none" } });
    expect(await open(noor, [...lots, "VR01//none"], "Mijn reden")).toMatchObject({
      data: { refused: "changed", ground: "Mijn reden", chosen: [...lots, "VR01//none"] },
    });
    const answers = await Promise.all([open(noor, lots, "Met de partners besproken."), open(noor, lots)]);
    expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1);
    const { rows } = await lotsPage(arriveAs(store(), tijmen, "/tender/lots?year=2023"));
    const made = rows.filter(({ area, lot }) => area === "Fryslân" && /chemie|microbiologie/.test(lot));
    expect(made).toHaveLength(2);
    expect((await page(tijmen)).open.map(({ key }) => key)).not.toContain("VR02//microbiology");
    const id = made[0]?.id ?? "";
    const seen = await lotPage(arriveAs(store(), tijmen, `/tender/lots/${id}`, { params: { id } }));
    expect(seen.ground).toContain("Voor 2023 is met niemand een overeenkomst");
  });

  it("is for the insurer's buyers alone", async () => {
    for (const name of ["femke.aarts", "wilma.terpstra", "olga.prins"]) {
      const other = await personOf(store(), name, instantAt(ON)).catch(() => undefined);
      if (!other) continue;
      await expect(page(other)).rejects.toMatchObject({ status: 404 });
      const form = { lot: "VR03//microbiology", ground: "", seen: "63" };
      await expect(action(arriveAs(store(), other, "/tender/opening", { form }))).rejects.toMatchObject({
        status: 404,
      });
    }
  });
});
