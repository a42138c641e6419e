import { expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import type { CertificateFact } from "#app/domain/eligibility/certificate";
import type { CertificateDemand } from "#app/domain/norm";
import type { Policy } from "#app/domain/policy";
import { type Registered, simulate } from "#app/domain/policy/simulation";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

const LOT = "clinical-chemistry";
const at = { day: "2022-10-14", knownAt: instantAt("2023-03-01") } as const;

/** A laboratory registered for a lot, with ISO 15189 in an edition for these disciplines. */
function registered(
  id: string,
  edition: string,
  disciplines: readonly string[] = ["clinical-chemistry"],
): Registered {
  const stated: CertificateFact = {
    ...{ id: `${id}-stated`, day: "2022-01-01", recordedAt: instantAt("2022-01-01"), kind: "stated" },
    ...{ standard: "ISO 15189", edition, number: id, issuer: "RvA", legalPerson: id, kvk: "99000001" },
    ...{ locations: [], disciplines, validFrom: "2020-01-01", validThrough: "2023-12-31" },
  };
  const candidate = { id, kind: "laboratory", kvk: "99000001" } as const;
  const certificates = [{ id: `${id}-1`, provider: id, facts: [stated] }];
  return { id, provider: id, lot: LOT, dossier: { candidate, certificates, judgements: [] } };
}

/** The supplied policy, asking for nothing but a certificate. */
const asking = (demand: Partial<CertificateDemand>, contractYear = 2023): Policy => {
  const policy = suppliedPolicy();
  const sets = policy.normSets.filter(({ key }) => key === "tender-laboratory");
  return {
    ...policy,
    contractYear,
    normSets: sets.map((set) => ({
      ...set,
      norms: set.norms.map((norm) => ({
        ...norm,
        demand: { kind: "certificate", standard: "ISO 15189", equivalent: false, ...demand },
      })),
    })),
  };
};

it("names who would no longer meet a norm, with the norm that is not met, and nobody else", () => {
  const all = [registered("old", "2012"), registered("new", "2022")];
  const after = asking({ editions: [{ edition: "2022" }] });
  const found = simulate(all, { before: asking({}), after }, at);
  expect(found).toMatchObject({ count: 2, better: [], withoutLot: [] });
  expect(found.worse).toMatchObject([
    { id: "old", before: "meets", after: "fails", because: [{ norm: "iso-15189", outcome: "fails" }] },
  ]);
  expect(simulate(all, { before: after, after: asking({}) }, at).better).toMatchObject([{ id: "old" }]);
});

it.each([
  ["from 1 September of the new year on counts on the last day", "2023-09-01", 1],
  ["from 1 January of the contract year on counts for nobody yet", "2024-01-01", 2],
] as const)("lays the days of next year's policy on the year tried: an edition %s", (_, from, fails) => {
  const all = [registered("old", "2012"), registered("new", "2022")];
  const after = asking({ editions: [{ edition: "2022", from }] }, 2024);
  expect(simulate(all, { before: asking({}), after }, at).worse).toHaveLength(fails);
});

it("puts who fails before who has to be judged, and counts registrations for a lot that is gone", () => {
  const all = [registered("without", "2022", []), registered("old", "2012")];
  const after = asking({ scope: "judged", editions: [{ edition: "2022" }] });
  const judged = simulate(all, { before: asking({}), after }, at);
  expect(judged.worse.map(({ after: outcome }) => outcome)).toEqual(["fails", "to-judge"]);
  const gone = { ...after, lots: after.lots.filter(({ key }) => key !== LOT) };
  expect(simulate(all, { before: asking({}), after: gone }, at)).toMatchObject({
    ...{ count: 2, worse: [] },
    withoutLot: [{ id: "without" }, { id: "old" }],
  });
});
