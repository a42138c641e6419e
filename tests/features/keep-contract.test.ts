import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import type { GroundOpinion } from "#app/domain/contracting/exclusion";
import { groundsKept } from "#app/domain/contracting/ground-found";
import type { CertificateFact } from "#app/domain/eligibility/certificate";
import type { Viewer } from "#app/domain/viewer";
import { judgeKeptGround } from "#app/features/certificates/judge-kept-ground.server";
import { restsOn } from "#app/features/certificates/standing-over.server";
import { addCertificate, recordOnCertificate } from "#app/features/certificates/state-certificate.server";
import { conditionWork } from "#app/features/work/condition-work.server";
import { watchConditions } from "#app/jobs/watch-conditions.server";
import { contractFor, insertContract, insertContractFact } from "#db/queries/contract.server";
import { effectsSeen } from "#db/queries/lapse.server";
import { adoptPolicy, medicalAidsPolicy } from "#db/seed/policies/adopt.server";
import { addAccount, deedAt } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

/** An agreement for wigs, nationwide, under a policy that knows no regions and whose conditions last all year. */
onBothEngines("conditions to keep an agreement", (store) => {
  const at = (day: Day) => instantAt(day, "12:00");
  const [contract, semh] = [uuidv7(), uuidv7()];
  const people = { buyer: { id: "", organisation: "" }, provider: { id: "", organisation: "" } };

  beforeAll(async () => {
    people.buyer = await addAccount(store());
    people.provider = await addAccount(store(), { kind: "other-provider", role: "provider" });
    const { buyer, provider } = people;
    const policy = medicalAidsPolicy();
    await store().write(async (tx) => {
      await tx
        .update(tx.t.organisations)
        .set({ kvk: "99004001" })
        .where(eq(tx.t.organisations.id, provider.organisation));
      await adoptPolicy(tx, {
        ...{
          id: uuidv7(),
          insurer: buyer.organisation,
          policy,
          reason: "test",
          recordedAt: at("2026-04-01"),
        },
      });
      const parties = { insurer: buyer.organisation, provider: provider.organisation };
      await insertContract(tx, { id: contract, ...parties, form: "direct" });
      await insertContractFact(tx, {
        ...{ id: uuidv7(), contract, day: "2026-11-02", recordedAt: at("2026-11-02") },
        detail: { kind: "agreed", startsOn: "2027-01-01", endsOn: "2027-12-31", lots: ["wigs"] },
      });
    });
    await state(uuidv7(), { standard: "VECOZO", validThrough: "2028-12-31" });
    await state(semh, { standard: "SEMH", scheme: "HWK", validThrough: "2027-06-30" });
  });

  const viewer = (who: "buyer" | "provider", day: Day): Viewer => {
    const { id: account, organisation } = people[who];
    return { account, organisation, roles: [who], now: at(day) };
  };
  const deed = (day: Day) => {
    const { id: account, organisation } = people.provider;
    return { ...deedAt(at(day)), account, organisation };
  };
  const state = (id: string, given: { standard: string; scheme?: string; validThrough: Day }) =>
    addCertificate(store(), deed("2026-11-02"), people.provider.organisation, {
      ...{ id, provider: people.provider.organisation },
      terms: {
        ...{ number: "1", issuer: "Kiwa", legalPerson: "Haarwerk", kvk: "99004001" },
        ...{ disciplines: [], locations: [], validFrom: "2026-01-01", ...given },
      },
    });
  const turn = (day: Day, fact: Pick<CertificateFact, "kind"> & { reason?: string }) =>
    recordOnCertificate(store(), deed(day), viewer("provider", day), {
      ...{ id: semh, day },
      fact:
        fact.kind === "suspended" ? { kind: "suspended", reason: fact.reason ?? "" } : { kind: "reinstated" },
    });
  const lapses = async (who: "buyer" | "provider", day: Day) =>
    (await effectsSeen(viewer(who, day), store().db)).map(({ lot, fails }) => [lot, fails.from]);
  const told = async () => {
    const { notices } = store().db.t;
    const rows = await store().db.select().from(notices);
    return rows.map(({ account, kind, values }) => [account, kind, values.from]);
  };

  it("need no region", async () => {
    const found = await contractFor(viewer("provider", "2026-12-01"), store().db, contract);
    expect([found?.form, found?.area]).toEqual(["direct", undefined]);
  });

  it("show ahead on whom and what the end of a certificate falls, and tell buyer and provider once", async () => {
    expect(await lapses("buyer", "2026-12-01")).toEqual([["wigs", "2027-07-01"]]);
    expect(await lapses("provider", "2026-12-01")).toEqual([["wigs", "2027-07-01"]]);
    const { db } = store();
    const own = { id: semh, provider: people.provider.organisation };
    const rests = await restsOn(viewer("provider", "2026-12-01"), db, own);
    expect(rests.map(({ fails }) => fails.from)).toEqual(["2027-01-01"]);
    const [work] = await conditionWork.read(viewer("buyer", "2026-12-01"), db, at("2026-12-01"));
    expect(work).toMatchObject({
      kind: "condition-lapsed",
      deadline: { day: "2027-07-01", limit: "before" },
    });
    const { buyer, provider } = people;
    const both = [
      [buyer.id, "condition-lapses", { day: "2027-07-01" }],
      [provider.id, "own-condition-lapses", { day: "2027-07-01" }],
    ];
    // Entered without the certificate, the lot failed from its first day; then each was told what is left of that.
    expect((await told()).slice(-2)).toEqual(both);
  });

  it("lapse at once with a suspension, are cured with it, and lapse anew", async () => {
    const before = (await told()).length;
    await turn("2027-02-01", { kind: "suspended", reason: "Audit" });
    expect(await lapses("buyer", "2027-02-01")).toEqual([["wigs", "2027-02-01"]]);
    const [work] = await conditionWork.read(viewer("provider", "2027-02-01"), store().db, at("2027-02-01"));
    expect(work).toMatchObject({ kind: "own-condition-lapsed", importance: "urgent" });
    expect(await told()).toHaveLength(before + 2);
    await turn("2027-02-15", { kind: "reinstated" });
    expect(await lapses("buyer", "2027-02-15")).toEqual([["wigs", "2027-07-01"]]);
    expect(await told()).toHaveLength(before + 2);
    await turn("2027-03-01", { kind: "suspended", reason: "Audit" });
    expect(await told()).toHaveLength(before + 4);
  });

  it("are looked at every morning, and nobody is told twice of one thing", async () => {
    const before = (await told()).length;
    const now = at("2027-03-02");
    const run = () =>
      watchConditions.run({
        ...{
          store: store(),
          mode: "live",
          mailServer: undefined,
          address: "",
          worker: "",
          payload: undefined,
        },
        ...{ signal: new AbortController().signal, tell: () => undefined, now: () => now },
        deed: { at: now, clockAt: now, origin: "watch-conditions" },
      });
    expect(await run()).toEqual({ key: "conditions.watched", values: { count: 0 } });
    await store().write((tx) => tx.delete(tx.t.contractLapses));
    expect(await run()).toEqual({ key: "conditions.watched", values: { count: 1 } });
    expect(await run()).toEqual({ key: "conditions.watched", values: { count: 0 } });
    expect((await told()).length).toBe(before + 2);
  });

  it("are not kept once a ground for exclusion is found: every lot, both sides told, until it holds no more", async () => {
    const day = "2027-03-10";
    const by = { ...deedAt(at(day)), account: people.buyer.id, organisation: people.buyer.organisation };
    const judge = (who: "buyer" | "provider", opinion: Partial<GroundOpinion>) =>
      judgeKeptGround(store(), by, viewer(who, day), contract, {
        ...{ year: 2027, ground: "professional-fault", holds: true, happenedOn: "2026-02-01" },
        ...{ reason: "De tuchtrechter legde een maatregel op.", ...opinion },
      });
    expect(await judge("provider", {})).toBeUndefined();
    expect(await judge("buyer", { ground: "weather" })).toEqual({ refused: "ground-missing" });
    expect(await judge("buyer", { happenedOn: undefined })).toEqual({ refused: "happened-missing" });
    expect(await judge("buyer", { happenedOn: "2027-03-11" })).toEqual({ refused: "happened-ahead" });
    expect(await judge("buyer", { happenedOn: "2022-03-09" })).toBe("done");
    const grounds = async () =>
      (await effectsSeen(viewer("buyer", day), store().db)).map(({ ground }) => ground?.en);
    expect(await grounds()).not.toContain("Serious professional fault");
    const before = (await told()).length;
    expect(await judge("buyer", {})).toBe("done");
    expect(await grounds()).toEqual(["Serious professional fault"]);
    expect(await lapses("provider", day)).toEqual([["wigs", day]]);
    expect((await told()).slice(before).map(([account]) => account)).toEqual([
      people.buyer.id,
      people.provider.id,
    ]);
    const kept = await contractFor(viewer("provider", day), store().db, contract);
    const found = kept && groundsKept(kept, medicalAidsPolicy(), at(day)).filter(({ excludes }) => excludes);
    expect(found?.map(({ judged }) => judged?.happenedOn)).toEqual(["2026-02-01"]);
    expect(await judge("buyer", { holds: false, happenedOn: undefined })).toBe("done");
    expect(await grounds()).not.toContain("Serious professional fault");
  });
});
