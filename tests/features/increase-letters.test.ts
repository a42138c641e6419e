import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { readWork } from "#app/features/work/read-work.server";
import { sendDecisionLetters } from "#app/jobs/send-decision-letters.server";
import { action, loader } from "#app/routes/request/route";
import { bytesOf } from "#db/documents.server";
import { documentFor } from "#db/queries/document.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { newCeiling, newRequest } from "#tests/support/increase";
import { handClock } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("letters with decisions, responses and conditions", (store) => {
  let contract = "";
  beforeAll(async () => {
    await seed(store());
    const { season } = await load(store());
    const femke = await personOf(store(), "femke.aarts");
    contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
  });

  const at = (name: string, day: Day) => personOf(store(), name, instantAt(day, "09:00"));
  const act = (by: Person, id: string, form: Record<string, string>) =>
    action(arriveAs(store(), by, `/requests/${id}`, { form, params: { id } }));
  const page = (by: Person, id: string) =>
    loader(arriveAs(store(), by, `/requests/${id}`, { params: { id } }));
  const sendLetters = async () => {
    const { now } = handClock();
    const outcome = await sendDecisionLetters.run({
      ...{ store: store(), mode: "demonstration", mailServer: undefined, address: "", worker: "" },
      ...{ payload: undefined, signal: new AbortController().signal, tell: () => undefined, now },
      deed: { at: now(), clockAt: now(), origin: "send-decision-letters" },
    });
    return outcome?.values?.count;
  };
  const decided = async (more: Record<string, string> = {}) => {
    const ceiling = await newCeiling(store(), contract);
    const id = await newRequest(
      store(),
      await at("femke.aarts", "2023-08-02"),
      ceiling,
      instantAt("2023-07-20"),
    );
    const noor = await at("noor.verbeek", "2023-10-05");
    const decision = { outcome: "all", reason: "De groei is aangetoond.", seen: "1", act: "decide" };
    expect(await act(noor, id, { ...decision, ...more })).toMatchObject({ status: 302 });
    return id;
  };
  const hashOf = async (sha256: string) => {
    const hash = createHash("sha256");
    for await (const part of bytesOf(store().db, sha256)) hash.update(part);
    return hash.digest("hex");
  };

  it("go out once, become a document of both sides, and never change", async () => {
    const id = await decided();
    expect(await sendLetters()).toBe(1);
    expect(await sendLetters()).toBe(0);
    const femke = await at("femke.aarts", "2023-10-06");
    const { letter } = (await page(femke, id)).state;
    expect(letter?.reference).toMatch(/^B-2023-\d{4}$/);
    const document = await documentFor(femke.viewer, store().db, letter?.document ?? "");
    expect(document).toMatchObject({ type: "pdf", name: `${letter?.reference}.pdf` });
    expect(await hashOf(document?.sha256 ?? "")).toBe(document?.sha256);
    const shown = await page(femke, id);
    expect(shown.files).toEqual([]);
    expect(shown.notices.map(({ name }) => name)).toContain("Femke Aarts");
    const karin = await at("karin.blom", "2023-10-06");
    expect(await documentFor(karin.viewer, store().db, letter?.document ?? "")).toBeUndefined();
  });

  it("of a revision is a letter of its own, and the first one stays", async () => {
    const id = await decided({ outcome: "part", part: "1.000" });
    await sendLetters();
    const femke = await at("femke.aarts", "2023-10-20");
    const first = (await page(femke, id)).state.letter;
    const tijmen = await at("tijmen.hofstra", "2023-10-12");
    const why = "De aantallen bleken hoger dan eerst gedacht.";
    const revision = { outcome: "all", reason: "De groei is aangetoond.", why, seen: "2", act: "decide" };
    expect(await act(tijmen, id, revision)).toMatchObject({ status: 302 });
    expect((await page(femke, id)).state.letter).toBeUndefined();
    expect(await sendLetters()).toBe(1);
    const second = (await page(femke, id)).state.letter;
    expect(second?.reference).not.toBe(first?.reference);
    expect(await documentFor(femke.viewer, store().db, first?.document ?? "")).toBeDefined();
  });

  it("that are responded to wait on the work list until they are answered with reasons", async () => {
    const id = await decided({ outcome: "none" });
    const femke = await at("femke.aarts", "2023-10-10");
    await act(femke, id, { step: "response", text: "Wij herkennen de cijfers niet." });
    const noor = await at("noor.verbeek", "2023-10-12");
    const kinds = async (by: Person) =>
      (await readWork(by.viewer, store().db, by.viewer.now))
        .filter(({ thingId }) => thingId === id)
        .map(({ kind }) => kind);
    expect(await kinds(noor)).toEqual(["response-to-answer"]);
    const move = { step: "answer-moved", to: "2023-12-01", reason: "De cijfers komen later." };
    expect(await act(noor, id, move)).toMatchObject({ data: { problems: ["not-movable"] } });
    expect(await act(noor, id, { step: "answered", text: "Nee." })).toMatchObject({
      data: { problems: ["too-short"] },
    });
    await act(noor, id, { step: "answered", text: "Wij hebben ze vergeleken met de declaraties." });
    expect(await kinds(await at("tijmen.hofstra", "2023-10-13"))).toEqual([]);
  });

  it("with a condition keep it in sight of the provider until its day, and of the insurer after it", async () => {
    const id = await decided({ condition: "De werkafspraken zijn ondertekend.", conditionBy: "2023-12-01" });
    const kinds = async (name: string, day: Day) => {
      const { viewer } = await at(name, day);
      return (await readWork(viewer, store().db, viewer.now))
        .filter(({ thingId, kind }) => thingId === id && kind !== "notice-unread")
        .map(({ kind }) => kind);
    };
    expect(await kinds("femke.aarts", "2023-11-01")).toEqual(["condition-to-meet"]);
    expect(await kinds("noor.verbeek", "2023-11-01")).toEqual([]);
    expect(await kinds("noor.verbeek", "2023-12-02")).toEqual(["condition-to-judge"]);
    const noor = await at("noor.verbeek", "2023-12-03");
    await act(noor, id, { step: "condition-met", met: "yes", reason: "Ontvangen op 30 november." });
    expect(await kinds("noor.verbeek", "2023-12-04")).toEqual([]);
  });
});
