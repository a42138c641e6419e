import { beforeAll, expect, it } from "vitest";
import { dayOf, instantAt } from "#app/domain/calendar";
import { loader as ocds } from "#app/routes/ocds/route";
import { loader as page, action as publish } from "#app/routes/publications/route";
import { loader as regionPage } from "#app/routes/region/route";
import { load, seed } from "#tests/seed/season";
import { arrive } from "#tests/support/accounts";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { ocdsCheck } from "#tests/support/ocds";
import { onBothEngines } from "#tests/support/stores";

const mode = "demonstration";
const check = ocdsCheck();

onBothEngines("publications", (store) => {
  let noor: Person;
  let policy: string;
  const anybody = (path: string, params = {}) => ({ ...arrive(store(), path, { mode }), params });
  const on = (day: string) => page(anybody(`/publications?year=2023&day=${day}`));
  const packageOf = async () => {
    const answer = await ocds(anybody(`/publications/${policy}/ocds`, { policy }));
    return { text: await answer.clone().text(), json: await answer.json() };
  };

  beforeAll(async () => {
    await seed(store());
    noor = await personOf(store(), "noor.verbeek", instantAt("2022-12-19", "10:00"));
    policy = (await load(store())).version.id;
  });

  it("are the list of lead parties of 15 July, and the outcome per region later, for everybody", async () => {
    const [before, list, later] = [await on("2022-07-14"), await on("2022-07-15"), await on("2022-12-31")];
    expect(list.leads.length).toBeGreaterThan(before.leads.length);
    expect(list.leads.map(({ region }) => region)).toEqual(list.leads.map(({ region }) => region).toSorted());
    expect(list.perLot).toEqual([]);
    expect(later.leads.length).toBe(17);
    expect(new Set(later.perLot.map(({ region }) => region)).size).toBeGreaterThanOrEqual(6);
    expect(
      later.perLot.find(({ region, lots }) => region === "VR02" && lots.some((lot) => /chemie/.test(lot))),
    ).toBeTruthy();
    expect(later.open).toEqual([]);
    const region = await regionPage(anybody("/regions/VR02?year=2023&day=2022-12-31", { code: "VR02" }));
    expect(region.agreements.filter(({ form }) => form === "tender").length).toBeGreaterThan(0);
    expect(region.bucket).toBe("contracted-per-lot");
  });

  it("are made by a buyer alone, several at once, and are never made twice", async () => {
    const arrival = (by: Person, form: FormData) =>
      publish(arriveAs(store(), by, "/publications?year=2023", { form }));
    const shown = await page(arriveAs(store(), noor, "/publications?year=2023"));
    expect(shown.open.length).toBeGreaterThan(2);
    expect(shown.perLot).toEqual([]);
    expect(await arrival(noor, new FormData())).toMatchObject({ init: { status: 400 } });
    const form = new FormData();
    const chosen = shown.open.filter(({ form: kind }) => kind === "tender").slice(0, 2);
    for (const { id } of chosen) form.append("chosen", id);
    const merel = await personOf(store(), "femke.aarts", instantAt("2022-12-19", "10:00"));
    await expect(arrival(merel, form)).rejects.toMatchObject({ status: 404 });
    expect(await arrival(noor, form)).toMatchObject({ status: 302 });
    await arrival(noor, form);
    const { contractFacts } = store().db.t;
    const facts = (await store().db.select().from(contractFacts)).filter(
      ({ detail, day }) => detail.kind === "published" && day === dayOf(noor.viewer.now),
    );
    expect(facts.map(({ contract }) => contract).toSorted()).toEqual(chosen.map(({ id }) => id).toSorted());
    expect((await on("2022-12-19")).perLot).toHaveLength(2);
  });

  it("are open data by OCDS, which tells of no registration, no count and no amount", async () => {
    const { text, json } = await packageOf();
    expect(json.releases[0]).toMatchObject({ tag: ["tender"], date: "2022-08-31T22:00:00.000Z" });
    expect(json.releases[0].tender.tenderPeriod.endDate).toBe("2022-10-14T21:59:59.999Z");
    expect(json.releases[0].tender.lots.length).toBeGreaterThan(20);
    expect(
      json.releases.slice(1).flatMap(({ awards }: { awards: unknown[] }) => awards).length,
    ).toBeGreaterThan(20);
    expect(text).not.toMatch(/numberOfTenderers|tenderers|"value"|registr|Merel.*withdrawn/);
    await expect(ocds(anybody("/publications/unknown/ocds", { policy: "unknown" }))).rejects.toMatchObject({
      status: 404,
    });
  });

  it.skipIf(!check)("are valid against the official schema with the lots extension", async () => {
    const { json } = await packageOf();
    expect(check?.(json)).toEqual([]);
    const wrong = structuredClone(json);
    wrong.releases[0].tender.procurementMethod = "by chance";
    delete wrong.releases[0].ocid;
    expect(check?.(wrong).length).toBeGreaterThan(0);
    expect(check?.({ ...json, publisher: undefined }).length).toBeGreaterThan(0);
  });
});
