import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { type ApplicationContent, declarationsAsked, groundKey } from "#app/domain/contracting/application";
import type { GroundOpinion } from "#app/domain/contracting/exclusion";
import { dayOfDate } from "#app/domain/date-ahead";
import type { Viewer } from "#app/domain/viewer";
import { addCertificate, recordOnCertificate } from "#app/features/certificates/state-certificate.server";
import { approachProviders, readToApproach } from "#app/features/contracting/approach-providers.server";
import { type ApplicationEnd, endApplication } from "#app/features/contracting/decide-application.server";
import { judgeExclusion } from "#app/features/contracting/judge-exclusion.server";
import { recordAgreementStep } from "#app/features/contracting/record-agreement-step.server";
import { sendApplication } from "#app/features/contracting/send-application.server";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { readWork } from "#app/features/work/read-work.server";
import { readApplications } from "#db/queries/application.server";
import { contractFor, insertContract, insertContractFact } from "#db/queries/contract.server";
import { effectsSeen } from "#db/queries/lapse.server";
import { policiesInForce } from "#db/queries/policy.server";
import { adoptPolicy, medicalAidsPolicy } from "#db/seed/policies/adopt.server";
import { addAccount, deedAt } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

/** A provider of wigs, under a policy that knows no regions, no tender and no ceilings (rules 1.16 to 1.35). */
onBothEngines("agreements that are asked for", (store) => {
  const policy = medicalAidsPolicy();
  const version = uuidv7();
  const at = (day: Day) => instantAt(day, "12:00");
  const nobody = { id: "", organisation: "" };
  const people = { buyer: nobody, provider: nobody, other: nobody, stranger: nobody };
  const semh = uuidv7();
  type Who = keyof typeof people;
  const viewer = (who: Who, day: Day): Viewer => {
    const { id: account, organisation } = people[who];
    const role = who === "buyer" || who === "stranger" ? "buyer" : "provider";
    return { account, organisation, roles: [role], now: at(day) };
  };
  const deed = (who: Who, day: Day) => {
    const { id: account, organisation } = people[who];
    return { ...deedAt(at(day)), account, organisation };
  };

  beforeAll(async () => {
    people.buyer = await addAccount(store());
    people.stranger = await addAccount(store());
    people.provider = await addAccount(store(), { kind: "other-provider", role: "provider" });
    people.other = await addAccount(store(), { kind: "other-provider", role: "provider" });
    const { organisations } = store().db.t;
    const [insurer, provider] = [people.buyer.organisation, people.provider.organisation];
    await store().write(async (tx) => {
      await tx.update(organisations).set({ kvk: "99004001" }).where(eq(organisations.id, provider));
      const adopted = { id: version, insurer, policy, reason: "test", recordedAt: at("2026-04-01") };
      await adoptPolicy(tx, adopted);
      const contract = uuidv7();
      await insertContract(tx, { id: contract, insurer, provider, form: "direct" });
      await insertContractFact(tx, {
        ...{ id: uuidv7(), contract, day: "2025-11-03", recordedAt: at("2025-11-03") },
        detail: { kind: "agreed", startsOn: "2026-01-01", endsOn: "2026-12-31", lots: ["wigs"] },
      });
    });
    await state(uuidv7(), { standard: "VECOZO", validThrough: "2028-12-31" });
    await state(semh, { standard: "SEMH", scheme: "HWK", validThrough: "2028-06-30" });
  });

  const state = (id: string, given: { standard: string; scheme?: string; validThrough: Day }) =>
    addCertificate(store(), deed("provider", "2026-05-01"), people.provider.organisation, {
      ...{ id, provider: people.provider.organisation },
      terms: {
        ...{ number: "1", issuer: "Kiwa", legalPerson: "Haarwerk", kvk: "99004001" },
        ...{ disciplines: [], locations: [], validFrom: "2026-01-01", ...given },
      },
    });
  const declared = [
    ...declarationsAsked(policy, ["wigs"]).map(({ key }) => key),
    ...policy.exclusions.map(({ key }) => groundKey(key)),
  ];
  const content: ApplicationContent = {
    lots: ["wigs"],
    answers: { "governance-code-applies": true, "wtza-applies": false },
    declarations: declared,
    explanation: "Wij leveren haarwerken in het hele land.",
  };
  const send = (who: Who, day: Day, more: Partial<ApplicationContent> = {}, id = uuidv7()) =>
    sendApplication(store(), deed(who, day), viewer(who, day), {
      ...{ id, policy: version, content: { ...content, ...more } },
    });
  const end = (who: Who, day: Day, id: string, given: ApplicationEnd) =>
    endApplication(store(), deed(who, day), viewer(who, day), id, given);
  type Offering = Extract<ApplicationEnd, { kind: "offered" }>;
  const offer = (more: Partial<Offering["offer"]> = {}): Offering => ({
    ...{ kind: "offered", language: "nl", files: [], reason: "Zij voldoet aan alle voorwaarden." },
    offer: {
      ...{ startsOn: "2027-01-01", endsOn: "2027-12-31", lots: ["wigs"], answerBy: "2026-08-01" },
      ...more,
    },
  });
  const noticesOf = async (who: Who) => {
    const { notices } = store().db.t;
    const rows = await store().db.select().from(notices).where(eq(notices.account, people[who].id));
    return rows.map(({ kind }) => kind);
  };
  const work = async (who: Who, day: Day) =>
    (await readWork(viewer(who, day), store().db, at(day)))
      .filter(({ kind }) => kind !== "notice-unread")
      .map(({ kind, deadline }) => [kind, deadline?.day]);
  let application = "";
  let contract = "";

  it("begin with the insurer turning to whoever was contracted last year, once", async () => {
    const [adopted] = await policiesInForce(viewer("buyer", "2026-05-02"), store().db);
    if (!adopted) throw new Error("there is no policy");
    const found = (day: Day) => readToApproach(viewer("buyer", day), store().db, adopted);
    const { organisation: provider } = people.provider;
    expect(await found("2026-05-02")).toMatchObject([
      { provider, lots: ["wigs"], months: undefined, claims: true },
    ]);
    const approach = (who: Who) =>
      approachProviders(store(), deed(who, "2026-05-02"), viewer(who, "2026-05-02"), {
        ...{ policy: version, providers: [provider, people.other.organisation] },
      });
    expect(await approach("stranger")).toBeUndefined();
    expect(await approach("provider")).toBeUndefined();
    expect(await approach("buyer")).toBe(1);
    expect(await approach("buyer")).toBe(0);
    expect(await noticesOf("provider")).toContain("application-invited");
    expect(await noticesOf("other")).toEqual([]);
    expect(await found("2026-05-03")).toMatchObject([{ approachedAt: at("2026-05-02") }]);
  });

  it("are refused with what is missing, and nothing of them is kept", async () => {
    expect(await send("provider", "2026-06-01", { lots: [] })).toEqual({ refused: ["lots-missing"] });
    expect(await send("provider", "2026-06-01", { lots: ["teeth"] })).toEqual({ refused: ["lot-unknown"] });
    expect(await send("provider", "2026-06-01", { answers: {}, explanation: "Ja" })).toEqual({
      refused: ["answer-missing", "explanation-short"],
    });
    expect(await send("buyer", "2026-06-01")).toBeUndefined();
    expect(await readApplications(viewer("buyer", "2026-06-01"), store().db)).toEqual([]);
  });

  it("are taken in once, told to both sides, and wait for the insurer by the term of the policy", async () => {
    application = uuidv7();
    expect(await send("provider", "2026-06-01", {}, application)).toEqual({ sent: application });
    expect(await send("provider", "2026-06-01", {}, application)).toEqual({ sent: application });
    expect(await send("provider", "2026-06-01")).toEqual({ refused: ["running"] });
    const [found, ...more] = await readApplications(viewer("buyer", "2026-06-02"), store().db);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ reference: "A-2026-0001", contractYear: 2027 });
    expect(await noticesOf("provider")).toContain("application-received");
    expect(await noticesOf("buyer")).toContain("application-to-judge");
    expect(await work("buyer", "2026-06-02")).toContainEqual(["proposal-to-answer", "2026-06-29"]);
    for (const who of ["other", "stranger"] as const)
      expect(await readApplications(viewer(who, "2026-06-02"), store().db)).toEqual([]);
  });

  it("are answered by an offer for what was asked, and by nobody else's", async () => {
    expect(await end("stranger", "2026-06-10", application, offer())).toBeUndefined();
    expect(await end("provider", "2026-06-10", application, offer())).toBeUndefined();
    const wrong = async (more: Parameters<typeof offer>[0]) =>
      end("buyer", "2026-06-10", application, offer(more));
    expect(await wrong({ lots: ["dogs"] })).toEqual({ refused: "lots-missing" });
    expect(await wrong({ endsOn: "2026-12-31" })).toEqual({ refused: "term-wrong" });
    expect(await wrong({ answerBy: "2026-06-10" })).toEqual({ refused: "answer-early" });
    expect(await end("buyer", "2026-06-10", application, { ...offer(), reason: "Ja" })).toEqual({
      refused: "reason-short",
    });
    expect(await end("buyer", "2026-06-10", application, offer())).toBe("done");
    expect(await end("buyer", "2026-06-10", application, offer())).toEqual({ refused: "not-open" });
    const [found] = await readApplications(viewer("provider", "2026-06-11"), store().db);
    const fact = found?.facts.at(-1);
    if (fact?.kind !== "offered") throw new Error("nothing was offered");
    contract = fact.contract;
    expect(await noticesOf("provider")).toEqual(
      expect.arrayContaining(["application-offered", "agreement-offered"]),
    );
    const { letters } = store().db.t;
    const [letter] = await store().db.select().from(letters);
    expect(JSON.stringify(letter?.content)).toContain("heel Nederland");
    expect(JSON.stringify(letter?.content)).toContain("hulpmiddelen@asr.nl");
    expect(JSON.stringify(letter?.content)).not.toMatch(/GHOR|open inschrijving/);
    expect(await work("provider", "2026-06-11")).toContainEqual(["agreement-to-accept", "2026-08-01"]);
    expect(await work("buyer", "2026-06-11")).toEqual([]);
    expect(await work("buyer", "2026-08-02")).toContainEqual(["offer-unanswered", "2027-01-01"]);
    const dates = await readDates(viewer("provider", "2026-06-11"), store().db);
    expect(dates.map(dayOfDate)).toContain("2026-08-01");
  });

  it("come into force by an acceptance of someone authorised, and are then watched all year", async () => {
    const step = { kind: "accepted", by: "H. de Vries", authority: "trade-register" } as const;
    const day = "2026-06-20";
    const accepted = await recordAgreementStep(
      store(),
      deed("provider", day),
      viewer("provider", day),
      contract,
      { year: 2027, day, step, files: [] },
    );
    expect(accepted).toEqual({ recorded: "accepted" });
    const found = await contractFor(viewer("buyer", "2026-06-21"), store().db, contract);
    expect([found?.form, found?.area]).toEqual(["direct", undefined]);
    const lapses = async (on: Day) =>
      (await effectsSeen(viewer("buyer", on), store().db)).map((each) => [
        each.contract,
        each.lot,
        each.fails.from,
      ]);
    expect(await lapses("2026-06-21")).toEqual([]);
    await recordOnCertificate(store(), deed("provider", "2027-10-14"), viewer("provider", "2027-10-14"), {
      ...{ id: semh, day: "2027-10-14", fact: { kind: "suspended", reason: "Audit" } },
    });
    expect(await lapses("2027-10-14")).toEqual([[contract, "wigs", "2027-10-14"]]);
    expect(await noticesOf("buyer")).toContain("condition-lapses");
    expect(await noticesOf("provider")).toContain("own-condition-lapses");
    expect((await work("buyer", "2027-10-14")).map(([kind]) => kind)).toContain("condition-lapsed");
  });

  it("offer nothing while a ground for exclusion holds, or nobody looked at one that was not declared", async () => {
    const ground = "professional-fault";
    const sent = await send("other", "2026-06-22", {
      declarations: declared.filter((each) => each !== groundKey(ground)),
    });
    const id = sent && "sent" in sent ? sent.sent : "";
    const judge = (who: Who, day: Day, more: Partial<GroundOpinion> = {}) =>
      judgeExclusion(store(), deed(who, day), viewer(who, day), id, {
        ...{ ground, holds: true, happenedOn: "2023-05-01", reason: "Tuchtuitspraak van die dag." },
        ...more,
      });
    const offering = () => end("buyer", "2026-06-24", id, offer());
    expect(await offering()).toEqual({ refused: "ground-open" });
    for (const who of ["stranger", "other"] as const) expect(await judge(who, "2026-06-23")).toBeUndefined();
    expect(await judge("buyer", "2026-06-23", { happenedOn: undefined })).toEqual({
      refused: "happened-missing",
    });
    expect(await judge("buyer", "2026-06-23")).toBe("done");
    expect(await offering()).toEqual({ refused: "ground-holds" });
    expect(await judge("buyer", "2026-06-24", { happenedOn: "2021-06-23" })).toBe("done");
    expect(await offering()).toBe("done");
    expect(await judge("buyer", "2026-06-25")).toEqual({ refused: "not-open" });
  });

  it("are withdrawn by the one side and refused by the other, with the reason told", async () => {
    const sent = await send("other", "2026-07-01");
    const id = sent && "sent" in sent ? sent.sent : "";
    const reason = "Aan de zorgplicht is al voldaan voor deze groep.";
    expect(await end("provider", "2026-07-02", id, { kind: "withdrawn", reason })).toBeUndefined();
    expect(await end("buyer", "2026-07-02", id, { kind: "refused", reason })).toBe("done");
    expect(await noticesOf("other")).toContain("application-refused");
    const again = await send("other", "2026-07-03");
    const second = again && "sent" in again ? again.sent : "";
    expect(await end("other", "2026-07-04", second, { kind: "withdrawn", reason })).toBe("done");
    expect(await noticesOf("buyer")).toContain("application-withdrawn");
    expect(await work("buyer", "2026-07-05")).toEqual([]);
  });
});
