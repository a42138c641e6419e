import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { candidacyStage } from "#app/domain/candidacy";
import { annullable } from "#app/domain/contracting/annulment";
import { enterInterest } from "#app/features/contracting/enter-interest.server";
import { type GivenStep, recordCandidacyStep } from "#app/features/contracting/record-candidacy-step.server";
import { action, loader } from "#app/routes/candidacy/route";
import { loader as notices } from "#app/routes/notices/route";
import { candidaciesFor } from "#db/queries/candidacy.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const WHY = "De dag was verkeerd overgenomen uit de e-mail.";
const REASON = "Er is geen ondertekende overeenkomst met de ziekenhuizen.";

onBothEngines("a step of a candidacy that was recorded wrongly", (store) => {
  const id = uuidv7();
  let provider: string;
  const noor = (day: Day): Promise<Person> => personOf(store(), "noor.verbeek", instantAt(day, "10:00"));
  const take = async (day: Day, step: GivenStep, on = day) => {
    const by = await noor(day);
    return recordCandidacyStep(store(), by.deed, by.viewer, id, { day: on, step, files: [] });
  };
  const page = async (day: Day) =>
    loader(arriveAs(store(), await noor(day), `/candidacies/${id}`, { params: { id } }));
  const annul = async (day: Day, kind: string, reason = WHY, minutes = "10:00") => {
    const by = await personOf(store(), "noor.verbeek", instantAt(day, minutes));
    const fact = (await page(day)).annullable.find((each) => each.kind === kind)?.id ?? "none";
    const form = { step: "annulled", fact, reason };
    return action(arriveAs(store(), by, `/candidacies/${id}`, { params: { id }, form }));
  };
  const stage = async (day: Day) => {
    const { viewer } = await noor(day);
    const [held] = await candidaciesFor({ ...viewer, now: instantAt(day, "23:00") }, store().db, id);
    return held && candidacyStage(held, day, instantAt(day, "23:00"))?.stage;
  };

  beforeAll(async () => {
    await seed(store());
    const { season } = await load(store());
    provider = season.organisations.find(({ name }) => name.includes("Merel"))?.id ?? "";
    const by = await noor("2022-04-12");
    await enterInterest(store(), by.deed, by.viewer, {
      ...{ id, year: 2023, provider, region: "VR03", way: "whole", reason: "", files: [] },
      receivedAt: by.viewer.now,
    });
    await take("2022-04-20", { kind: "documents-sent" });
    await take("2022-05-20", { kind: "offer-received", receivedAt: instantAt("2022-05-19", "09:00") });
    await take("2022-06-01", {
      ...{ kind: "norm-judged", norm: "hospitals-take-part", meets: false, reason: REASON, evidence: "" },
    });
  });

  it("counts no more and stays in the history with the reason, and the right one takes its place", async () => {
    expect((await page("2022-06-02")).annullable.map(({ kind }) => kind)).toContain("offer-received");
    expect(await annul("2022-06-02", "offer-received", "kort")).toMatchObject({ init: { status: 400 } });
    expect(await annul("2022-06-02", "offer-received")).toMatchObject({ status: 302 });
    expect(await stage("2022-06-02")).toBe("documents-sent");
    const told = (await page("2022-06-03")).history.map(({ sentence }) => sentence).join(" ");
    expect(told).toContain(WHY);
    expect((await page("2022-06-03")).history.some(({ corrected }) => corrected)).toBe(true);
    const right = { kind: "offer-received", receivedAt: instantAt("2022-05-28", "00:01") } as const;
    expect(await take("2022-06-03", right, "2022-05-28")).toEqual({ recorded: "offer-received" });
    expect((await page("2022-06-04")).offer).toMatchObject({ late: true });
  });

  it("cannot be annulled twice, nor while a later step rests on it", async () => {
    const { viewer, deed } = await noor("2022-06-05");
    const [held] = await candidaciesFor(viewer, store().db, id);
    if (!held) throw new Error("the candidacy is gone");
    const open = annullable(held, "2022-06-05", viewer.now).map(({ kind }) => kind);
    expect(open).toContain("offer-received");
    expect(open).not.toContain("documents-sent");
    expect(open).not.toContain("interest-shown");
    expect(deed.account).toBeDefined();
    expect(await annul("2022-06-05", "documents-sent")).toMatchObject({ init: { status: 400 } });
  });

  it("can be the interest itself, which then counts no more and can be entered anew", async () => {
    const by = await noor("2022-04-13");
    const wrong = uuidv7();
    const interest = { year: 2023, provider, region: "VR02", way: "whole", reason: "", files: [] } as const;
    const enter = ({ deed, viewer }: Person, key: string) =>
      enterInterest(store(), deed, viewer, { ...interest, id: key, receivedAt: viewer.now });
    expect(await enter(by, wrong)).toEqual({ entered: wrong });
    expect(await enter(by, uuidv7())).toEqual({ refused: "running" });
    const opened = { params: { id: wrong } };
    const fact =
      (await loader(arriveAs(store(), by, `/candidacies/${wrong}`, opened))).annullable[0]?.id ?? "";
    const form = { step: "annulled", fact, reason: WHY };
    expect(await action(arriveAs(store(), by, `/candidacies/${wrong}`, { ...opened, form }))).toMatchObject({
      status: 302,
    });
    expect((await loader(arriveAs(store(), by, `/candidacies/${wrong}`, opened))).stage).toBe("annulled");
    const anew = uuidv7();
    expect(await enter(await noor("2022-04-14"), anew)).toEqual({ entered: anew });
  });

  it("is told to whoever had been told of it, and to nobody else", async () => {
    const by = await noor("2022-06-06");
    const considered = { kind: "late-considered", reason: "De storing lag bij ons." } as const;
    expect(await take("2022-06-06", considered)).toEqual({ recorded: "late-considered" });
    expect(await take("2022-06-06", { kind: "refused", reason: REASON })).toEqual({ recorded: "refused" });
    expect(await stage("2022-06-06")).toBe("refused");
    expect(await annul("2022-06-07", "refused")).toMatchObject({ status: 302 });
    expect(await stage("2022-06-07")).toBe("offer-received");
    const femke = await personOf(store(), "femke.aarts", instantAt("2022-06-08", "10:00"));
    const { rows } = await notices(arriveAs(store(), femke, "/notices"));
    expect(JSON.stringify(rows)).toContain("Rechtzetting bij uw aanvraag voor Drenthe");
    const own = await loader(arriveAs(store(), femke, `/candidacies/${id}`, { params: { id } }));
    expect(own.annullable).toEqual([]);
    await expect(
      action(
        arriveAs(store(), femke, `/candidacies/${id}`, {
          params: { id },
          form: { step: "annulled", fact: "x", reason: WHY },
        }),
      ),
    ).rejects.toMatchObject({ status: 404 });
    expect(by.viewer.roles).toEqual(["buyer"]);
  });
});
