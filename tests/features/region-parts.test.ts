import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { enterInterest } from "#app/features/contracting/enter-interest.server";
import { loader as candidacy } from "#app/routes/candidacy/route";
import { action, loader } from "#app/routes/region-parts/route";
import { candidaciesFor } from "#db/queries/candidacy.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const REGION = "VR05";

onBothEngines("a region that is bought in parts", (store) => {
  const id = uuidv7();
  const chosen: string[] = [];
  const noor = (day: Day, time = "10:00"): Promise<Person> =>
    personOf(store(), "noor.verbeek", instantAt(day, time));
  const page = async (day: Day) =>
    loader(arriveAs(store(), await noor(day), `/regions/${REGION}/parts`, { params: { code: REGION } }));
  const send = async (day: Day, given: Record<string, string | string[]>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(given))
      for (const each of [value].flat()) form.append(name, each);
    return action(
      arriveAs(store(), await noor(day), `/regions/${REGION}/parts`, { params: { code: REGION }, form }),
    );
  };
  const areas = async (day: Day) => (await load(store(), day)).on(day).get(REGION)?.areas ?? [];

  beforeAll(async () => {
    await seed(store());
    const { municipalities } = await page("2022-04-01");
    chosen.push(...municipalities.slice(0, 2).map(({ value }) => value));
  });

  it("gets a part once, with municipalities of its own that are not all", async () => {
    const part = { act: "add", id, name: "Twente Noord", from: "2022-04-02", municipalities: chosen };
    expect(await send("2022-04-02", { ...part, municipalities: [] })).toMatchObject({
      init: { status: 400 },
    });
    expect(await send("2022-04-02", { ...part, name: "" })).toMatchObject({ init: { status: 400 } });
    const all = (await page("2022-04-02")).municipalities.map(({ value }) => value);
    expect(await send("2022-04-02", { ...part, municipalities: all })).toMatchObject({
      init: { status: 400 },
    });
    expect(await send("2022-04-02", part)).toMatchObject({ status: 302 });
    expect(await send("2022-04-02", part)).toMatchObject({ status: 302 });
    expect((await page("2022-04-03")).parts).toHaveLength(1);
    const again = { ...part, id: uuidv7(), name: "Twente Oost" };
    expect(await send("2022-04-03", again)).toMatchObject({ init: { status: 400 } });
    expect(await areas("2022-04-03")).toHaveLength(2);
    expect(await areas("2022-04-01")).toHaveLength(1);
  });

  it("takes a candidate for the part, which is named with it, and another for the rest", async () => {
    const { season } = await load(store());
    const provider = season.organisations.find(({ name }) => name.includes("Merel"))?.id ?? "";
    const { deed, viewer } = await noor("2022-04-12");
    const key = uuidv7();
    const interest = { year: 2023, provider, region: REGION, way: "whole", reason: "", files: [] } as const;
    const given = { ...interest, id: key, receivedAt: viewer.now };
    expect(await enterInterest(store(), deed, viewer, { ...given, part: "unknown" })).toEqual({
      refused: "region-missing",
    });
    expect(await enterInterest(store(), deed, viewer, { ...given, part: id })).toEqual({ entered: key });
    const [held] = await candidaciesFor(viewer, store().db, key);
    expect(held?.area).toEqual({ region: REGION, part: id });
    const shown = await candidacy(
      arriveAs(store(), await noor("2022-04-12", "11:00"), `/candidacies/${key}`, { params: { id: key } }),
    );
    expect(shown.region.name).toBe("Twente (Twente Noord)");
  });

  it("loses the part after its last day, and a provider cannot reach any of it", async () => {
    expect(await send("2022-05-01", { act: "end", id, until: "2022-05-10" })).toMatchObject({ status: 302 });
    expect(await areas("2022-05-10")).toHaveLength(2);
    expect(await areas("2022-05-11")).toHaveLength(1);
    const femke = await personOf(store(), "femke.aarts", instantAt("2022-06-08", "10:00"));
    const path = `/regions/${REGION}/parts`;
    await expect(loader(arriveAs(store(), femke, path, { params: { code: REGION } }))).rejects.toMatchObject({
      status: 404,
    });
  });
});
