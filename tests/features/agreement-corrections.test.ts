import { beforeAll, expect, it } from "vitest";
import { type Day, dayOf, instantAt } from "#app/domain/calendar";
import type { Contract } from "#app/domain/contract";
import type { AgreementStep } from "#app/domain/contracting/agreement-step";
import { annullableOf } from "#app/domain/contracting/annulment";
import { annulAgreementStep } from "#app/features/contracting/annul-agreement-step.server";
import { recordAgreementStep } from "#app/features/contracting/record-agreement-step.server";
import { action, loader } from "#app/routes/agreement/route";
import { contractFor } from "#db/queries/contract.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const WHY = "De stap is bij de verkeerde overeenkomst vastgelegd.";

onBothEngines("an agreement of which a step was recorded wrongly", (store) => {
  let contract: Contract;
  const noor = (day: Day, time = "10:00"): Promise<Person> =>
    personOf(store(), "noor.verbeek", instantAt(day, time));
  const take = async (day: Day, step: AgreementStep, on = day) => {
    const { deed, viewer } = await noor(day);
    return recordAgreementStep(store(), deed, viewer, contract.id, { year: 2023, day: on, step, files: [] });
  };
  const annul = async (day: Day, kind: string, reason = WHY) => {
    const { deed, viewer } = await noor(day, "11:00");
    const held = await contractFor(viewer, store().db, contract.id);
    const found =
      held && annullableOf(held, dayOf(viewer.now), viewer.now).find((each) => each.kind === kind);
    return annulAgreementStep(store(), deed, viewer, contract.id, {
      ...{ year: 2023, fact: found?.id ?? "none", reason },
    });
  };
  const page = async (day: Day) =>
    loader(
      arriveAs(store(), await noor(day, "12:00"), `/agreements/${contract.id}?year=2023`, {
        params: { id: contract.id },
      }),
    );

  beforeAll(async () => {
    await seed(store());
    const { season } = await load(store(), "2022-04-05");
    const found = season.contracts.find((each) => each.form === "idd" && each.area?.region === "VR09");
    if (!found) throw new Error("there is no lead party in VR09");
    contract = found;
  });

  it("lets the step count no more, tells the provider, and takes the right one in its place", async () => {
    const used = { kind: "renewed", forYear: 2023, endsOn: "2026-12-31" } as const;
    expect(await take("2022-05-02", used)).toEqual({ recorded: "renewed" });
    expect(await annul("2022-05-02", "renewed", "kort")).toEqual({ refused: "reason-short" });
    expect(await annul("2022-05-02", "renewed")).toEqual({ recorded: "annulled" });
    expect((await page("2022-05-02")).state?.renewal).not.toBe("renewed");
    expect((await page("2022-05-02")).history.map(({ sentence }) => sentence).join(" ")).toContain(WHY);
    const notices = await store().db.select().from(store().db.t.notices);
    expect(notices.filter(({ kind }) => kind === "agreement-annulled")).not.toEqual([]);
    // A step of an earlier day is taken again: what counts no more stands in nobody's way.
    expect(await take("2022-05-03", { ...used, endsOn: "2025-12-31" }, "2022-04-30")).toEqual({
      recorded: "renewed",
    });
    expect((await page("2022-05-03")).state).toMatchObject({ renewal: "renewed", endsOn: "2025-12-31" });
  });

  it("lets what was said of its running be set right at any time, and nothing twice", async () => {
    const said = {
      kind: "consulted",
      forYear: 2023,
      text: "Over het volume van het voorjaar gesproken.",
    } as const;
    expect(await take("2022-05-10", said)).toEqual({ recorded: "consulted" });
    const { deed, viewer } = await noor("2022-05-11");
    const held = await contractFor(viewer, store().db, contract.id);
    const fact = held?.facts.find((each) => each.kind === "consulted" && each.text === said.text)?.id ?? "";
    const wrong = { year: 2023, fact, reason: WHY };
    expect(await annulAgreementStep(store(), deed, viewer, contract.id, wrong)).toEqual({
      recorded: "annulled",
    });
    expect(await annulAgreementStep(store(), deed, viewer, contract.id, wrong)).toEqual({
      recorded: "annulled",
    });
    const facts = (await contractFor(viewer, store().db, contract.id))?.facts ?? [];
    expect(facts.filter(({ supersedes }) => supersedes === fact)).toHaveLength(1);
    expect(await annul("2022-05-11", "agreed")).toEqual({ refused: "not-now" });
  });

  it("keeps the last day of a party that leaves, until that is set right", async () => {
    const party = (await page("2022-05-12")).parties.find(({ role }) => role !== "lead");
    if (!party || party.role === "lead") throw new Error("nobody takes part beside the lead party");
    const { organisation, role } = party;
    const leaves = { kind: "party-left", organisation, role, until: "2022-05-31", reason: WHY } as const;
    expect(await take("2022-05-12", { ...leaves, until: "2001-01-01" })).toEqual({ refused: "term-wrong" });
    expect(await take("2022-05-12", { ...leaves, organisation: "nobody" })).toEqual({
      refused: "party-missing",
    });
    expect(await take("2022-05-12", leaves)).toEqual({ recorded: "party-left" });
    const of = async (day: Day) =>
      (await page(day)).parties.find((each) => each.organisation === organisation && each.role === role);
    expect(await of("2022-05-13")).toMatchObject({ until: "2022-05-31" });
    expect(await of("2022-06-01")).toBeUndefined();
    expect(await annul("2022-06-02", "party-left")).toEqual({ recorded: "annulled" });
    expect(await of("2022-06-03")).toMatchObject({ until: undefined });
  });

  it("is not for a provider to set right", async () => {
    const femke = await personOf(store(), "femke.aarts", instantAt("2022-06-08", "10:00"));
    const form = { step: "annulled", year: "2023", fact: "x", reason: WHY };
    await expect(
      action(arriveAs(store(), femke, `/agreements/${contract.id}`, { params: { id: contract.id }, form })),
    ).rejects.toMatchObject({ status: 404 });
  });
});
