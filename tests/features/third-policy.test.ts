import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { checkPolicyFile } from "#app/commands/check-policy-file";
import { type Day, instantAt } from "#app/domain/calendar";
import { dayOfDate } from "#app/domain/date-ahead";
import { isInTime } from "#app/domain/deadline";
import type { Certificate, CertificateFact } from "#app/domain/eligibility/certificate";
import { type Dossier, eligibilityOf, evidenceOn } from "#app/domain/eligibility/eligibility";
import type { Policy } from "#app/domain/policy";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { receiptBlocks } from "#app/features/increase-requests/papers.server";
import { requestAtHand } from "#app/features/increase-requests/take-step.server";
import { textsFor } from "#app/i18n/areas.server";
import { eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import { translator } from "#app/i18n/text";
import { loader as policyPage } from "#app/routes/policy/route";
import { insertCeiling, insertEntry } from "#db/queries/ceiling.server";
import { insertContract } from "#db/queries/contract.server";
import { policiesOnMap } from "#db/queries/map.server";
import { policyInForce, publishedPolicies } from "#db/queries/policy.server";
import { adoptPolicy } from "#db/seed/policies/adopt.server";
import { addAccount, arrive, attempt, deedAt, sessionOf } from "#tests/support/accounts";
import { newRequest } from "#tests/support/increase";
import document from "#tests/support/physiotherapy-2030.json";
import { onBothEngines } from "#tests/support/stores";

/** A made-up policy: other dates, norms, lots and ceiling terms, and no regions. Nothing but its document exists. */
function madeUp(): Policy {
  const read = parsePolicyDocument(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.policy;
}

it("is checked and told in words without code of its own", () => {
  const { valid, text } = checkPolicyFile(["tests/support/physiotherapy-2030.json", "--language", "en"], {});
  expect(valid).toBe(true);
  for (const words of [
    "- Round closes (provider): from 2 May 2029, before 16 June 2029, moves to a working day",
    "- Ask for more (provider): by 30 September 2030",
    "- Answer: provider, 10 working days",
    "Lot Adults (nationwide only)",
    "Quality register: registration: Kwaliteitshuis or (HKZ, edition 2028 from 1 January 2028, or an equivalent that the insurer accepts; and to ‘How many therapists work there?’ the answer at least 3)",
  ])
    expect(text).toContain(words);
});

onBothEngines("a third policy, by its document alone", (store) => {
  const id = uuidv7();
  let insurer = "";

  beforeAll(async () => {
    const policy = madeUp();
    insurer = (await addAccount(store())).organisation;
    const recordedAt = instantAt(policy.publishedOn, "09:00");
    await store().write((tx) => adoptPolicy(tx, { id, insurer, policy, reason: "test", recordedAt }));
  });

  const at = (day: "2029-03-14" | "2029-04-01") =>
    ({ roles: ["buyer"], organisation: insurer, now: instantAt(day, "12:00") }) as const;

  it("gives every deadline its own dates, with a last day that moves to a working day", async () => {
    const dates = await readDates(at("2029-04-01"), store().db);
    expect(dates.map((date) => [dayOfDate(date), "en" in date.title && date.title.en]).sort()).toEqual([
      ["2029-05-02", "Round closes"],
      ["2029-05-02", "Round opens"],
      ["2029-06-15", "Round closes"],
      ["2029-08-20", "Answer"],
      ["2030-09-30", "Ask for more"],
      ["2030-11-15", "Decision"],
    ]);
  });

  it("is published on its day, counts for its year, and stands on no map", async () => {
    const ids = async (day: "2029-03-14" | "2029-04-01") =>
      (await publishedPolicies(at(day), store().db)).map((version) => version.id);
    expect(await ids("2029-03-14")).toEqual([]);
    expect(await ids("2029-04-01")).toEqual([id]);
    const counts = { insurer, contractYear: 2030, day: "2029-04-01" } as const;
    expect((await policyInForce(at("2029-04-01"), store().db, counts))?.id).toBe(id);
    expect(await policiesOnMap(at("2029-04-01"), store().db)).toEqual([]);
  });

  it("decides on its own norms, with its own words for what would cure them", () => {
    const policy = madeUp();
    const outcome = (given: Partial<Dossier>, day: Day = "2029-06-01") => {
      const dossier: Dossier = { candidate, certificates: [], judgements: [], ...given };
      const [adults] = policy.lots;
      const evidence = evidenceOn(dossier, day, instantAt(day));
      const found = adults && eligibilityOf(adults, policy.normSets, evidence);
      if (!found) throw new Error("the policy has no lot");
      return found;
    };
    const certificates = [hkz("2028")];
    expect(outcome({}).outcome).not.toBe("meets");
    expect(outcome({ certificates, answers: { therapists: 3 } }).outcome).toBe("meets");
    expect(outcome({ certificates, answers: { therapists: 2 } }).outcome).not.toBe("meets");
    expect(outcome({ certificates: [hkz("2020")], answers: { therapists: 3 } }).outcome).not.toBe("meets");
    const texts = textsFor("en", "eligibility").eligibility ?? {};
    const { title, findings } = eligibilityWriter(policy, texts, "en")(outcome({}));
    expect(title).toBe("Adults");
    expect(findings.map(({ rule }) => rule).join(" ")).toContain("Kwaliteitshuis");
  });

  it("has its page, with its own steps and norms and without regions", async () => {
    const now = instantAt("2029-04-01", "12:00");
    const arrived = arrive(store(), `/policies/${id}`, { mode: "demonstration" });
    const { token } = sessionOf(await attempt(store(), (await addAccount(store())).email));
    const page = await policyPage({ ...arrived, params: { id } }).catch((error: unknown) => error);
    // Today, years before its day, nobody can read it.
    expect(page).toMatchObject({ status: 404 });
    const { sessions } = store().db.t;
    await store().write((tx) => tx.update(sessions).set({ clockMoment: now, clockSetAt: realNow() }));
    const there = arrive(store(), `/policies/${id}`, { mode: "demonstration", token });
    const { version, openRegions } = await policyPage({ ...there, params: { id } });
    expect(version.policy.lots.map(({ title }) => title.en)).toEqual(["Adults", "Children"]);
    expect(openRegions).toEqual([]);
  });

  it("takes in a request for more until its own last day, and writes its own days in receipt and letter", async () => {
    const provider = await addAccount(store(), { kind: "other-provider", role: "provider" });
    const recordedAt = instantAt("2029-12-01");
    await store().write(async (tx) => {
      const held = { insurer, provider: provider.organisation };
      await insertContract(tx, { id: "agreement", ...held, form: "direct" });
      await insertCeiling(tx, { id: "ceiling", contract: "agreement", contractYear: 2030, lot: "adults" });
      const agreed = { kind: "agreed", ground: "Agreement", cents: 10_000_000 } as const;
      await insertEntry(tx, "ceiling", { ...agreed, id: "entry", day: "2030-01-01", recordedAt });
    });
    const asks = (day: Day, time: string) => {
      const at = instantAt(day, time);
      const { id: account, organisation } = provider;
      const viewer = { account, organisation, roles: ["provider"], now: at } as const;
      return { viewer, token: "", organisation, deed: { ...deedAt(at), account, organisation } };
    };
    const [last, late] = [asks("2030-09-30", "23:59"), asks("2030-10-01", "00:00")];
    const request = await newRequest(store(), last, "ceiling", last.viewer.now);
    const found = await requestAtHand(last.viewer, store().db, request);
    expect(found?.state.inTime).toBe(true);
    expect(found?.ground.version.id).toBe(id);
    const say = translator(textsFor("en", "increase").increase ?? {}, "en");
    const lines = found && JSON.stringify(receiptBlocks(found, "en", say));
    expect(lines).toContain("15 November 2030");
    expect(isInTime(found?.ground.terms.ask ?? { day: "2030-01-01", limit: "before" }, late.viewer.now)).toBe(
      false,
    );
  });
});

const candidate = { id: "practice", kind: "other-provider" } as const;

/** A certificate to HKZ in an edition. */
function hkz(edition: string): Certificate {
  const stated: CertificateFact = {
    ...{
      id: `hkz-${edition}-stated`,
      day: "2028-01-01",
      recordedAt: instantAt("2028-01-01"),
      kind: "stated",
    },
    ...{ standard: "HKZ", edition, number: "1", issuer: "Kiwa", legalPerson: "practice", kvk: "99000001" },
    ...{ locations: [], disciplines: [], validFrom: "2028-01-01", validThrough: "2031-12-31" },
  };
  return { id: `hkz-${edition}`, provider: "practice", facts: [stated] };
}
