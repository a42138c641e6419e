import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { takeStep } from "#app/features/tender/take-step.server";
import { tellOutcome } from "#app/features/tender/tell-outcome.server";
import { action, loader } from "#app/routes/tender-offers/route";
import { readContracts } from "#db/queries/contract.server";
import { placedRegistrations } from "#db/queries/judging.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("agreements offered to many at once", (store) => {
  const path = "/tender/offers?year=2023";
  const noor = (day: Day, time = "13:00"): Promise<Person> =>
    personOf(store(), "noor.verbeek", instantAt(day, time));
  const page = async (day: Day) => loader(arriveAs(store(), await noor(day, "15:00"), path));
  let minute = 10;
  // Each a minute later, so that what one does is known to the next.
  const send = async (day: Day, chosen: readonly string[], given: Record<string, string> = {}) => {
    const form = new FormData();
    for (const each of chosen) form.append("chosen", each);
    const base = { startsOn: "2023-01-01", endsOn: "2023-12-31", answerBy: "2022-12-01", language: "nl" };
    for (const [name, value] of Object.entries({ ...base, ...given })) form.append(name, value);
    return action(arriveAs(store(), await noor(day, `13:${minute++}`), path, { form }));
  };
  const offered = async (day: Day) => {
    const { viewer, organisation } = await noor(day, "15:00");
    const all = await readContracts(viewer, store().db, organisation, ["tender"]);
    return all.filter(({ facts }) => facts.some((fact) => fact.kind === "offered" && fact.day === day));
  };

  beforeAll(async () => {
    await seed(store());
    const { viewer, deed } = await noor("2022-10-15");
    const { season } = await load(store());
    const lot = season.tenderLots.find(
      (each) => each.area.region === "VR02" && each.lot === "clinical-chemistry",
    );
    const sought = { tenderLot: lot?.id ?? "" };
    const step = { kind: "judged", qualifies: true, reason: "Geaccrediteerd, met de discipline." } as const;
    for (const { id, kept } of await placedRegistrations(viewer, store().db, sought))
      await takeStep(store(), deed, viewer, id, { step, seen: kept });
    const judged = await placedRegistrations(viewer, store().db, sought);
    const seen = judged.reduce((sum, each) => sum + each.kept, 0);
    const nobody = { name: "", lines: [] };
    const paper = { title: "Uitslag", from: nobody, to: nobody, blocks: [], fictional: true } as const;
    const write = () => ({ ...paper, language: "nl" }) as const;
    expect(await tellOutcome(store(), deed, viewer, { ...sought, seen, write })).toEqual({ told: 2 });
  });

  it("go to everyone chosen, each once however often the form is sent, with its lots of one area", async () => {
    const { open } = await page("2022-10-16");
    expect(open.length).toBe(2);
    const chosen = open.slice(0, 1).map(({ value }) => value);
    expect(await send("2022-10-16", [])).toMatchObject({ init: { status: 400 } });
    expect(await send("2022-10-16", chosen, { answerBy: "2022-10-16" })).toMatchObject({
      init: { status: 400 },
      data: { refused: { typed: { chosen } } },
    });
    expect(await offered("2022-10-16")).toHaveLength(0);
    expect(await send("2022-10-16", chosen)).toMatchObject({ status: 302 });
    expect(await offered("2022-10-16")).toHaveLength(1);
    expect(await send("2022-10-16", chosen)).toMatchObject({ status: 302 });
    expect(await offered("2022-10-16")).toHaveLength(1);
    expect((await page("2022-10-16")).open).toHaveLength(1);
  });

  it("are not a provider's to make", async () => {
    const femke = await personOf(store(), "femke.aarts", instantAt("2022-10-16", "10:00"));
    await expect(loader(arriveAs(store(), femke, path))).rejects.toMatchObject({ status: 404 });
  });
});
