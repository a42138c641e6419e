import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { readStated } from "#app/features/forecast/read-stated.server";
import { action, loader } from "#app/routes/stated-forecast/route";
import { insertCeiling, insertEntry } from "#db/queries/ceiling.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const NOW = instantAt("2023-07-12", "09:41");
const ceiling = "ceiling-stated";
const path = `/ceilings/${ceiling}/stated-forecast`;

onBothEngines("what providers expect of their year", (store) => {
  let [noor, femke, other]: (Person | undefined)[] = [];

  beforeAll(async () => {
    await seed(store());
    const { season } = await load(store());
    noor = await personOf(store(), "noor.verbeek", NOW);
    femke = await personOf(store(), "femke.aarts", NOW);
    other = await personOf(store(), "karin.blom", NOW);
    const contract = season.contracts.find(({ provider }) => provider === femke?.organisation);
    if (!contract) throw new Error("no agreement");
    await store().write(async (tx) => {
      await insertCeiling(tx, { id: ceiling, contract: contract.id, contractYear: 2023 });
      await insertEntry(tx, ceiling, {
        ...{ id: "agreed", day: "2023-01-01", recordedAt: instantAt("2022-12-01") },
        ...{ kind: "agreed", cents: 500_000_000, ground: "zoals overeengekomen" },
      });
    });
  });

  const state = async (person: Person | undefined, form: Record<string, string>) => {
    if (!person) throw new Error("nobody");
    return action(arriveAs(store(), person, path, { form, params: { id: ceiling } }));
  };
  const page = (person: Person | undefined) => {
    if (!person) throw new Error("nobody");
    return loader(arriveAs(store(), person, path, { params: { id: ceiling } }));
  };

  it("are kept by version, and the same once more is no new one", async () => {
    const first = { total: "4.900.000", day: "2023-05-15" };
    for (const form of [first, first, { total: "5.100.000", day: "2023-07-12" }])
      expect(await state(femke, form)).toMatchObject({ status: 302 });
    const { rows } = await page(noor);
    expect(rows.map(({ version, total, day }) => [version, total, day])).toEqual([
      [1, 490_000_000, "2023-05-15"],
      [2, 510_000_000, "2023-07-12"],
    ]);
    const viewer = noor && { ...noor.viewer, now: instantAt("2023-07-13") };
    const read = viewer && (await readStated(viewer, store().db, { contractYear: 2023 }));
    expect(read?.get(ceiling)).toHaveLength(2);
    const earlier = viewer && { ...viewer, now: instantAt("2023-07-11") };
    expect(earlier && (await readStated(earlier, store().db, { ceiling })).size).toBe(0);
  });

  it("come back as they were typed when they cannot be kept, with the field and the cure", async () => {
    const typed = { total: "veel", day: "2023-07-01", "month-1": "12,5,5" };
    expect(await state(femke, typed)).toMatchObject({
      init: { status: 400 },
      data: {
        typed,
        problems: { total: expect.stringContaining("1.250.000"), "month-1": expect.any(String) },
      },
    });
    expect(await state(femke, { total: "", day: "2023-08-01" })).toMatchObject({
      data: { problems: { total: expect.stringContaining("twaalf"), day: expect.any(String) } },
    });
    expect((await page(noor)).rows).toHaveLength(2);
  });

  it("are entered by a buyer who got them by letter, and by nobody else", async () => {
    expect(await state(noor, { total: "5000000", day: "2023-07-10" })).toMatchObject({ status: 302 });
    expect((await page(noor)).rows).toHaveLength(3);
    expect((await page(femke)).mayState).toBe(true);
    await expect(state(other, { total: "1", day: "2023-07-10" })).rejects.toMatchObject({ status: 404 });
    await expect(page(other)).rejects.toMatchObject({ status: 404 });
  });
});
