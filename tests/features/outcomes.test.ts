import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Instant, instantAt } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import type { RegistrationContent } from "#app/domain/tender/registering";
import { takeStep } from "#app/features/tender/take-step.server";
import { tellOutcome } from "#app/features/tender/tell-outcome.server";
import { sendOutcomeLetters } from "#app/jobs/send-outcome-letters.server";
import { action as answer, loader as proposalPage } from "#app/routes/proposal/route";
import { loader as lotPage, action as tell } from "#app/routes/tender-lot/route";
import { loader as page } from "#app/routes/tender-registration/route";
import { placedRegistrations } from "#db/queries/judging.server";
import { insertPolicy } from "#db/queries/policy.server";
import { demonstrationPolicy } from "#db/seed/demonstration/criteria.server";
import { seed } from "#tests/seed/season";
import { deedAt } from "#tests/support/accounts";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

const absent = { status: 404 };
const at = (hour: number): Instant => instantAt("2022-10-16", `${String(hour).padStart(2, "0")}:00`);
const ENOUGH = "Met deze aanbieder is er in de hele regio een aanbieder binnen een kwartier.";

/** The policy of the demonstration, with a maximum and a second signature. */
function strict(): { readonly policy: Policy; readonly question: string } {
  const policy = demonstrationPolicy();
  const question = policy.questionnaire.find(({ kind }) => kind === "number")?.key ?? "";
  const source = { rule: "4.85" };
  const text = { nl: "de meeste locaties", en: "most locations" };
  const options = [
    ...policy.options.filter(({ key }) => key !== "maximum-providers"),
    { key: "maximum-providers", on: true, number: 1, text, source } as const,
    { key: "second-signature", on: true, text, source } as const,
  ];
  if (!policy.tender) throw new Error("the demonstration's tender has no criteria");
  const tender = { ...policy.tender, selection: { question, order: "highest" as const, text } };
  return { policy: { ...policy, options, tender }, question };
}

onBothEngines("the outcome of a lot with a maximum, signed by two", (store) => {
  let lot = "";
  let [first, second]: readonly string[] = [];
  const buyer = (hour: number) => personOf(store(), "noor.verbeek", at(hour));
  const colleague = (hour: number) => personOf(store(), "tijmen.hofstra", at(hour));
  const read = (by: Person) => lotPage(arriveAs(store(), by, `/tender/lots/${lot}`, { params: { id: lot } }));
  const send = async (by: Person, form: Record<string, string> = {}) =>
    tell(
      arriveAs(store(), by, `/tender/lots/${lot}`, {
        params: { id: lot },
        form: { language: "nl", seen: String((await read(by)).steps), ...form },
      }),
    );
  const sign = async (by: Person, id: string, words = "", said = "agreed") => {
    await proposalPage(arriveAs(store(), by, `/proposals/${id}`, { params: { id } }));
    return answer(
      arriveAs(store(), by, `/proposals/${id}`, { params: { id }, form: { answer: said, words } }),
    );
  };
  const judge = async (by: Person, id: string | undefined, qualifies = true) => {
    const [found] = await placedRegistrations(by.viewer, store().db, { id: id ?? "" });
    const step = { kind: "judged", qualifies, reason: "Voldoet aan alles wat is gevraagd." } as const;
    return takeStep(store(), by.deed, by.viewer, id ?? "", { step, seen: found?.kept ?? 0 });
  };
  const lettersSent = async () => {
    const nothing = {
      mailServer: undefined,
      address: "",
      worker: "",
      payload: undefined,
      tell: () => undefined,
    };
    const { signal } = new AbortController();
    const now = () => at(20);
    return sendOutcomeLetters.run({
      ...{ ...nothing, store: store(), mode: "demonstration", now, signal, deed: deedAt(at(20)) },
    });
  };

  beforeAll(async () => {
    await seed(store());
    const { policy, question } = strict();
    const { tenderLots, policies, registrationForms, submissions } = store().db.t;
    const [row] = await store()
      .db.select()
      .from(tenderLots)
      .where(and(eq(tenderLots.region, "VR02"), eq(tenderLots.lot, "clinical-chemistry")));
    if (!row) throw new Error("the lot is not out to tender");
    lot = row.id;
    const [adopted] = await store().db.select().from(policies).where(eq(policies.id, row.policy));
    if (!adopted) throw new Error("there is no policy");
    const stricter = { ...adopted, id: uuidv7(), version: 2, document: policy };
    await store().write(async (tx) => {
      await insertPolicy(tx, stricter);
      await tx.update(tenderLots).set({ policy: stricter.id }).where(eq(tenderLots.policy, row.policy));
    });
    const noor = await buyer(9);
    const sent = (await placedRegistrations(noor.viewer, store().db, { tenderLot: lot })).filter(
      ({ facts }) => facts.length > 1,
    );
    [first, second] = sent.map(({ id }) => id);
    for (const [index, { provider, insurer, policy: of }] of sent.entries()) {
      const content: RegistrationContent = {
        ...{ agb: "", kvk: "", kind: "laboratory", locations: [], signatory: "", capacity: "" },
        ...{
          answers: { [question]: 9 - index },
          conditions: [],
          declarations: [],
          intentions: [],
          lots: [lot],
        },
      };
      const tie = { provider, insurer, policy: of, content };
      const receivedAt = instantAt("2022-10-10", "10:00");
      await store().write(async (tx) => {
        const form = uuidv7();
        const begun = { version: 1, startedAt: receivedAt, changedAt: receivedAt };
        await tx.insert(registrationForms).values({ id: form, ...tie, ...begun });
        const made = { id: uuidv7(), form, reference: uuidv7(), sending: uuidv7(), files: [], hash: "" };
        await tx.insert(submissions).values({ ...tie, ...made, receivedAt, late: false });
      });
    }
    expect([await judge(noor, first), await judge(noor, second)]).toEqual(["taken", "taken"]);
  }, 60_000);

  it("shows where everybody stands on the criterion, and leaves nobody out without a ground", async () => {
    const noor = await buyer(10);
    const shown = await read(noor);
    expect(shown).toMatchObject({ maximum: { most: 1, beyond: 1 }, needsSecond: true });
    expect(
      shown.rows.flatMap(({ placed }) => (placed ? [[placed.place, placed.within]] : [])).sort(),
    ).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(await send(noor, { enough: "te kort" })).toMatchObject({
      data: { refused: "duty-of-care", typed: "te kort" },
    });
  });

  it("is told by nobody alone", async () => {
    const noor = await buyer(10);
    const telling = { tenderLot: lot, seen: (await read(noor)).steps, enough: ENOUGH };
    const write = () => {
      throw new Error("no letter is written");
    };
    expect(await tellOutcome(store(), noor.deed, noor.viewer, { ...telling, write })).toEqual({
      refused: "needs-second",
    });
    expect(await send(noor, { enough: ENOUGH })).toMatchObject({ status: 302 });
    expect(await send(noor, { enough: ENOUGH })).toMatchObject({ data: { refused: "proposed-already" } });
    const { proposal = "" } = await read(await buyer(11));
    expect(await sign(await buyer(11), proposal)).toMatchObject({ init: { status: 409 } });
    expect(await lettersSent()).toMatchObject({ values: { count: 0 } });
    const lab = await personOf(store(), "femke.aarts", at(11));
    await expect(
      proposalPage(arriveAs(store(), lab, `/proposals/${proposal}`, { params: { id: proposal } })),
    ).rejects.toMatchObject(absent);
  });

  it("is not signed where somebody judged anew since it was proposed", async () => {
    const { proposal = "" } = await read(await buyer(11));
    const tijmen = await colleague(11);
    const opened = await proposalPage(
      arriveAs(store(), tijmen, `/proposals/${proposal}`, { params: { id: proposal } }),
    );
    expect(opened.proposal.changes.map(({ field }) => field).sort()).toEqual([
      "enough",
      "outcomeBeyond",
      "outcomeYes",
    ]);
    expect(await judge(await buyer(12), second)).toBe("taken");
    expect(await sign(await colleague(13), proposal)).toMatchObject({ init: { status: 409 } });
    expect(await lettersSent()).toMatchObject({ values: { count: 0 } });
  });

  it("is told in the background once a colleague signed: who stands beyond the maximum reads why, and where", async () => {
    expect(await send(await buyer(14), { enough: ENOUGH })).toMatchObject({ status: 302 });
    const { proposal = "" } = await read(await buyer(15));
    expect(await sign(await colleague(15), proposal)).toMatchObject({ status: 302 });
    expect(await lettersSent()).toMatchObject({ values: { count: 2 } });
    expect(await lettersSent()).toMatchObject({ values: { count: 0 } });
    const noor = await buyer(21);
    const outcomes = await Promise.all(
      [first, second].map(async (id = "") =>
        page(arriveAs(store(), noor, `/tender/registrations/${id}`, { params: { id } })),
      ),
    );
    expect(
      outcomes.map(({ judging: { stage, judged } }) => [stage, judged?.qualifies, judged?.beyond?.place]),
    ).toEqual([
      ["informed", true, undefined],
      ["informed", false, 2],
    ]);
    expect(outcomes[1]?.judging.judged?.reason).toContain("ten hoogste 1");
    const facts = await store().db.select().from(store().db.t.tenderLotFacts);
    const kept = facts.flatMap(({ tenderLot, detail }) =>
      tenderLot === lot && detail.kind === "outcome" ? [detail.qualified] : [],
    );
    expect(kept).toContain(1);
  });
});
