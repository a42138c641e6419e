import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { action, loader } from "#app/routes/ceiling/route";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { newCeiling } from "#tests/support/increase";
import { onBothEngines } from "#tests/support/stores";

const at = instantAt("2023-03-01", "10:00");
/** The first day of what the agreement of the demonstration says of it. */
const AGREED = "2023-01-01";
const fields = {
  ...{ act: "duty", duty: "urgent-and-running", from: "2023-02-01" },
  clause: "Na het bereiken van het plafond gaat spoedeisende zorg door.",
};

onBothEngines("what an agreement says of continuing care", (store) => {
  let noor: Person;
  let femke: Person;
  let id = "";
  beforeAll(async () => {
    await seed(store());
    noor = await personOf(store(), "noor.verbeek", at);
    femke = await personOf(store(), "femke.aarts", instantAt("2023-03-02", "10:00"));
    const { season } = await load(store());
    const contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
    id = await newCeiling(store(), contract);
  });

  const page = (by: Person) => loader(arriveAs(store(), by, `/ceilings/${id}`, { params: { id } }));
  const record = (by: Person, given: Partial<typeof fields> = {}) =>
    action(arriveAs(store(), by, `/ceilings/${id}`, { params: { id }, form: { ...fields, ...given } }));
  const told = () => {
    const { notices } = store().db.t;
    const own = and(eq(notices.account, femke.viewer.account ?? ""), eq(notices.kind, "duty-recorded"));
    return store().db.select().from(notices).where(own);
  };

  it("is what was agreed until something else was recorded, and is refused with everything wrong named and nothing lost", async () => {
    expect((await page(femke)).duty?.from).toBe(AGREED);
    const refused = await record(noor, { duty: "", clause: "kort", from: "31-2-2023" });
    expect(refused).toMatchObject({ init: { status: 400 }, data: { duty: { typed: { clause: "kort" } } } });
    expect(refused).toMatchObject({ data: { duty: { problems: { length: 2 } } } });
    expect(await record(noor, { clause: "kort" })).toMatchObject({
      data: { duty: { problems: [expect.stringContaining("minstens tien tekens")] } },
    });
    expect(await told()).toEqual([]);
  });

  it("stands with every ceiling of the agreement from its day, and the provider is told of it once", async () => {
    expect(await record(noor)).toMatchObject({ status: 302 });
    const { duty, clause, from } = fields;
    expect((await page(femke)).duty).toEqual({ duty, clause, from });
    expect(await told()).toMatchObject([{ legalEffect: true, values: { from: { day: from }, clause } }]);
    const before = await personOf(store(), "femke.aarts", instantAt("2023-02-20", "10:00"));
    expect((await page(before)).duty?.from).toBe(AGREED);
  });

  it("is the insurer's to record, and no other's", async () => {
    await expect(record(femke)).rejects.toMatchObject({ status: 404 });
    const marit = await personOf(store(), "marit.overbeek", at);
    await expect(record(marit)).rejects.toMatchObject({ status: 404 });
  });
});
