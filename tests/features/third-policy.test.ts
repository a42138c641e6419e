import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { checkPolicyFile } from "#app/commands/check-policy-file";
import { instantAt } from "#app/domain/calendar";
import { dayOfDate } from "#app/domain/date-ahead";
import type { Policy } from "#app/domain/policy";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { policiesOnMap } from "#db/queries/map.server";
import { policyInForce, publishedPolicies } from "#db/queries/policy.server";
import { adoptPolicy } from "#db/seed/policies/adopt.server";
import { addAccount } from "#tests/support/accounts";
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
});
