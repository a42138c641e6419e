import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { isWrong } from "#app/domain/tender/registering";
import { loader, action as step } from "#app/routes/tender-form/route";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { registering } from "#tests/support/registering";
import { onBothEngines } from "#tests/support/stores";

const right = { agb: "50990205", kvk: "99001000", kind: "laboratory", locations: "Drachten" };

onBothEngines("what is filled in wrongly in a registration", (store) => {
  let femke: Person;
  const { add } = registering(store, { signatory: "A. de Wit", file: "bijlage" });
  const path = "/tender/form/organisation";
  const params = { step: "organisation" };
  const fill = (fields: Record<string, string>) =>
    step(arriveAs(store(), femke, path, { params, form: fields }));
  const page = () => loader(arriveAs(store(), femke, path, { params }));
  const told = async () => (await page()).missing.filter(isWrong).map(({ key }) => key);
  const goesTo = (answer: unknown): string =>
    answer instanceof Response ? (answer.headers.get("Location") ?? "").replace(/[?].*&/, "?") : "";

  beforeAll(async () => {
    await seed(store());
    femke = await personOf(store(), "femke.aarts", instantAt("2022-09-20", "10:00"));
  });

  it("is kept as it was typed, and told at once in the step where it stands", async () => {
    const answer = await fill({ ...right, agb: "5099", kvk: "332110823", signatory: "A. de\u200b Wit" });
    expect(goesTo(answer)).toBe("/tender/form/organisation?saved");
    expect(await told()).toEqual(["missing.agbForm", "missing.kvkNine"]);
    expect((await page()).content).toMatchObject({ agb: "5099", kvk: "332110823", signatory: "A. de Wit" });
    expect(goesTo(await fill(right))).toBe("/tender/form/certificates?saved");
    expect(await told()).toEqual([]);
  });

  it("is a file that is there already, which is not added a second time", async () => {
    expect((await add(femke)).status).toBe(200);
    const again = await add(femke);
    expect(again.status).toBe(422);
    expect(await again.json()).toEqual({ refused: expect.stringContaining("al toegevoegd") });
    expect((await page()).files).toHaveLength(1);
  });
});
