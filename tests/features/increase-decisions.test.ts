import { and, asc, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { dayOf, instantAt } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { readWork } from "#app/features/work/read-work.server";
import { loader as mandates, action as setMandate } from "#app/routes/mandates/route";
import { action as proposalAct, loader as proposalPage } from "#app/routes/proposal/route";
import { action, loader } from "#app/routes/request/route";
import { readCeilings } from "#db/queries/ceiling.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { newCeiling, newRequest } from "#tests/support/increase";
import { onBothEngines } from "#tests/support/stores";

const july = instantAt("2023-07-20", "10:00");
const fields = { outcome: "all", reason: "De groei is aangetoond.", seen: "1", act: "decide" };

onBothEngines("decisions that two people take or make up", (store) => {
  let noor: Person;
  let tijmen: Person;
  let wilma: Person;
  let femke: Person;
  let contract = "";
  beforeAll(async () => {
    await seed(store());
    // Each clock runs behind the next, so that what one does is known to the other.
    const at = (time: string) => instantAt("2023-10-05", time);
    noor = await personOf(store(), "noor.verbeek", at("09:00"));
    tijmen = await personOf(store(), "tijmen.hofstra", at("09:30"));
    wilma = await personOf(store(), "wilma.terpstra", at("08:30"));
    femke = await personOf(store(), "femke.aarts", at("11:00"));
    const { season } = await load(store());
    contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
  });

  const request = async () => {
    const ceiling = await newCeiling(store(), contract);
    return { ceiling, id: await newRequest(store(), femke, ceiling, july) };
  };
  const decide = (by: Person, id: string, form: Record<string, string> = {}) =>
    action(arriveAs(store(), by, `/requests/${id}`, { form: { ...fields, ...form }, params: { id } }));
  const page = (by: Person, id: string) =>
    loader(arriveAs(store(), by, `/requests/${id}`, { params: { id } }));
  const centsOf = async (ceiling: string) => {
    const { viewer } = femke;
    const [found] = await readCeilings(viewer, store().db, { id: ceiling });
    const on = found && ceilingOn(found.entries, dayOf(viewer.now), viewer.now);
    return on?.state === "set" ? on.cents : undefined;
  };
  const mandate = (by: Person, of: Person, amount: string, reason = "Vastgesteld in het directieoverleg.") =>
    setMandate(
      arriveAs(store(), by, "/requests/mandates", {
        form: { account: of.viewer.account ?? "", amount, reason },
      }),
    );

  it("set by a director, not by oneself, and with a reason", async () => {
    expect(await mandate(wilma, noor, "10.000")).toMatchObject({ status: 302 });
    expect(await mandate(wilma, noor, "veel")).toMatchObject({ data: { problems: ["amount-wrong"] } });
    expect(await mandate(wilma, wilma, "1")).toMatchObject({ data: { problems: ["no-such-buyer"] } });
    expect(await mandate(wilma, tijmen, "1", "kort")).toMatchObject({
      data: { problems: ["mandate-reason"] },
    });
    await expect(mandate(noor, tijmen, "1")).rejects.toMatchObject({ status: 404 });
    const { rows } = await mandates(arriveAs(store(), noor, "/requests/mandates"));
    expect(rows.find(({ name }) => name === "Noor Verbeek")?.cents).toBe(1_000_000);
    expect(rows.find(({ name }) => name === "Tijmen Hofstra")?.cents).toBeUndefined();
  });

  it("above the mandate of its maker changes nothing until another signs, and the provider sees nothing", async () => {
    const { id, ceiling } = await request();
    const answer = await decide(noor, id);
    expect(answer).toMatchObject({ status: 302 });
    expect(await centsOf(ceiling)).toBe(30_000_000);
    expect(await page(femke, id)).toMatchObject({ state: { stage: "received" }, draft: undefined });
    const proposal = (await page(tijmen, id)).draft?.proposal ?? "";
    const params = { id: proposal };
    const sign = (by: Person) =>
      proposalAct(
        arriveAs(store(), by, `/proposals/${proposal}`, { form: { answer: "agreed", words: "" }, params }),
      );
    await proposalPage(arriveAs(store(), noor, `/proposals/${proposal}`, { params }));
    expect(await sign(noor)).toMatchObject({ init: { status: 409 } });
    const seen = await proposalPage(arriveAs(store(), tijmen, `/proposals/${proposal}`, { params }));
    expect(seen.proposal.changes).toContainEqual({
      ...{ field: "ceiling", before: { cents: 30_000_000 }, after: { cents: 34_000_000 } },
    });
    // What was proposed stays what it was, and can be signed.
    expect(await decide(noor, id, { reason: "Andere woorden dan voorgelegd." })).toMatchObject({
      data: { problems: ["proposed-already"] },
    });
    const { now } = tijmen.viewer;
    const work = async ({ viewer }: Person) =>
      (await readWork({ ...viewer, now }, store().db, now))
        .filter(({ thingId, kind }) => thingId === id && kind !== "notice-unread")
        .map(({ kind, to }) => [kind, to]);
    expect(await work(tijmen)).toEqual([["decision-to-sign", `/proposals/${proposal}`]]);
    expect(await work(noor)).toEqual([]);
    expect(await sign(tijmen)).toMatchObject({ status: 302 });
    expect(await centsOf(ceiling)).toBe(34_000_000);
    expect(await page(femke, id)).toMatchObject({ state: { stage: "decided" } });
    expect((await page(noor, id)).draft).toBeUndefined();
    expect((await page(tijmen, id)).signatures).toMatchObject([
      { kind: "proposed", by: "Noor Verbeek", words: fields.reason },
      { kind: "agreed", by: "Tijmen Hofstra" },
    ]);
    expect((await page(femke, id)).signatures).toEqual([]);
  });

  it("is told in the log with what each keeping of a draft changed", async () => {
    const { id } = await request();
    const keep = { act: "keep", outcome: "part" };
    await decide(noor, id, { ...keep, part: "5.000", "lot-pathology": "Hier is geen groei." });
    await decide(noor, id, { ...keep, part: "7.000" });
    const { auditEvents } = store().db.t;
    const events = await store()
      .db.select({ before: auditEvents.before, after: auditEvents.after })
      .from(auditEvents)
      .where(and(eq(auditEvents.thingId, id), eq(auditEvents.verb, "kept-decision-draft")))
      .orderBy(asc(auditEvents.number));
    const reason = fields.reason;
    const lotReasons = [{ lot: "pathology", reason: "Hier is geen groei." }];
    const first = { outcome: "part", partAmount: "5.000", reason, lotReasons };
    expect(events).toEqual([
      { before: null, after: first },
      { before: first, after: { outcome: "part", partAmount: "7.000", reason } },
    ]);
  });

  it("from a form that does not say what it was decided from is not taken, and not thanked for", async () => {
    const { id } = await request();
    expect(await decide(tijmen, id, { seen: "" })).toMatchObject({
      data: { problems: ["changed-meanwhile"] },
    });
    expect(await decide(tijmen, id, { seen: "x" })).toMatchObject({
      data: { problems: ["changed-meanwhile"] },
    });
    expect(await page(tijmen, id)).toMatchObject({ state: { stage: "received" } });
  });

  it("mandates set by two at once undo nothing unseen", async () => {
    const set = (amount: string, from: string) =>
      setMandate(
        arriveAs(store(), wilma, "/requests/mandates", {
          form: {
            ...{ account: tijmen.viewer.account ?? "", amount, reason: "Vastgesteld in het overleg." },
            "made-from": JSON.stringify({ amount: [from] }),
          },
        }),
      );
    expect(await set("900.000", "")).toMatchObject({ status: 302 });
    expect(await set("800.000", "")).toMatchObject({
      ...{ init: { status: 409 }, data: { stale: { fields: [{ field: "amount", theirs: ["900000,00"] }] } } },
    });
    expect(await set("800.000", "900000,00")).toMatchObject({ status: 302 });
  });

  it("within the mandate is taken alone", async () => {
    const { id, ceiling } = await request();
    expect(await decide(noor, id, { outcome: "part", part: "9.000" })).toMatchObject({ status: 302 });
    expect(await centsOf(ceiling)).toBe(30_900_000);
  });

  it("that waits for a signature and was decided otherwise meanwhile is stale, not carried out", async () => {
    const { id, ceiling } = await request();
    await decide(noor, id);
    const proposal = (await page(tijmen, id)).draft?.proposal ?? "";
    await decide(tijmen, id, { outcome: "none" });
    const params = { id: proposal };
    await proposalPage(arriveAs(store(), tijmen, `/proposals/${proposal}`, { params }));
    const form = { answer: "agreed", words: "" };
    const answer = await proposalAct(arriveAs(store(), tijmen, `/proposals/${proposal}`, { form, params }));
    expect(answer).toMatchObject({ init: { status: 409 } });
    expect(await centsOf(ceiling)).toBe(30_000_000);
  });

  it("made up by two at once undoes nothing unseen", async () => {
    const { id } = await request();
    const keep = { act: "keep", "made-from": "{}" };
    expect(await decide(noor, id, { ...keep, reason: "Eerste gedachte." })).toMatchObject({ status: 302 });
    const drafted = (await page(tijmen, id)).draft;
    expect(drafted).toMatchObject({ fields: { reason: "Eerste gedachte." }, savedBy: "Noor Verbeek" });
    const madeFrom = {
      ...keep,
      "made-from": JSON.stringify({ reason: ["Eerste gedachte."], outcome: ["all"] }),
    };
    expect(await decide(tijmen, id, { ...madeFrom, reason: "Betere gedachte." })).toMatchObject({
      status: 302,
    });
    const late = await decide(noor, id, { ...madeFrom, reason: "Nog iets anders." });
    expect(late).toMatchObject({
      init: { status: 409 },
      data: { stale: { fields: [{ field: "reason", theirs: ["Betere gedachte."] }] } },
    });
    expect((await page(tijmen, id)).draft?.fields.reason).toBe("Betere gedachte.");
    const condition = { condition: "Een plan voor minder aanvragen." };
    const better = {
      ...madeFrom,
      "made-from": JSON.stringify({ reason: ["Betere gedachte."], outcome: ["all"] }),
    };
    expect(await decide(tijmen, id, { ...better, reason: "Betere gedachte.", ...condition })).toMatchObject({
      status: 302,
    });
    // A form that leaves a field out empties it, and would undo it unseen.
    expect(await decide(noor, id, { ...better, reason: "Betere gedachte." })).toMatchObject({
      data: { stale: { fields: [{ field: "condition", theirs: [condition.condition] }] } },
    });
  });

  it("is signed by whom it lies within, and not by a second who may grant no more than the first", async () => {
    const { id, ceiling } = await request();
    await mandate(wilma, noor, "10.000");
    await mandate(wilma, tijmen, "1.000");
    expect(await decide(noor, id)).toMatchObject({ status: 302 });
    const proposal = (await page(tijmen, id)).draft?.proposal ?? "";
    const params = { id: proposal };
    const sign = async (by: Person) => {
      const opened = await proposalPage(arriveAs(store(), by, `/proposals/${proposal}`, { params }));
      const form = { answer: "agreed", words: "" };
      const answer = await proposalAct(arriveAs(store(), by, `/proposals/${proposal}`, { form, params }));
      return [opened.refusal, answer];
    };
    expect(await sign(tijmen)).toMatchObject(["below-mandate", { init: { status: 409 } }]);
    expect(await centsOf(ceiling)).toBe(30_000_000);
    const { notices } = store().db.t;
    const told = await store().db.select().from(notices).where(eq(notices.thingId, proposal));
    const signers = told.map(({ account }) => account);
    expect(signers).toContain(wilma.viewer.account);
    expect(signers).not.toContain(tijmen.viewer.account);
    // The director comes after it was proposed.
    const director = await personOf(store(), "wilma.terpstra", instantAt("2023-10-05", "10:00"));
    expect(await sign(director)).toMatchObject([undefined, { status: 302 }]);
    expect(await centsOf(ceiling)).toBe(34_000_000);
  });
});
