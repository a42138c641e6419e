import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { action, loader } from "#app/routes/tender-form/route";
import { LOOK } from "#app/routes/tender-form/standing";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("how lots stand while a form is filled in", (store) => {
  let femke: Person;
  beforeAll(async () => {
    await seed(store());
    femke = await personOf(store(), "femke.aarts", instantAt("2022-09-20", "10:00"));
  });
  const look = async (step: string, typed: Record<string, string>) => {
    const form = { ...typed, [LOOK]: "yes" };
    const answer = await action(arriveAs(store(), femke, `/tender/form/${step}`, { params: { step }, form }));
    if (!("data" in answer) || !("standing" in answer.data)) throw new Error("it did not look");
    return answer.data.standing.map(({ lot, outcome }) => [lot, outcome]);
  };
  const page = () => loader(arriveAs(store(), femke, "/tender/form/lots", { params: { step: "lots" } }));
  const typed = { agb: "50990254", kvk: "99001854", locations: "Drachten", signatory: "", capacity: "" };

  it("follows what is typed, and keeps nothing of it", async () => {
    const before = await page();
    const outcomes = before.standing.map(({ lot, outcome }) => [lot, outcome]);
    expect(Object.fromEntries(outcomes)).toMatchObject({ "clinical-chemistry": "to-judge" });
    expect(await look("organisation", { ...typed, kind: "laboratory" })).toEqual(outcomes);
    // Another legal person than the one that the certificates were given to.
    const other = await look("organisation", { ...typed, kvk: "99003302", kind: "laboratory" });
    expect(Object.fromEntries(other)).toMatchObject({ "clinical-chemistry": "fails" });
    expect(await page()).toMatchObject({ form: undefined, content: before.content });
  });

  it("tells of the lots that are ticked, once any is", async () => {
    const id = (await page()).lots.find(({ lot }) => lot === "clinical-chemistry")?.areas[0]?.id ?? "";
    const form = { lots: id };
    await action(arriveAs(store(), femke, "/tender/form/lots", { params: { step: "lots" }, form }));
    expect(await look("conditions", {})).toEqual([["clinical-chemistry", "to-judge"]]);
  });
});
