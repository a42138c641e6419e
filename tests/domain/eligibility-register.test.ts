import { expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import type { CertificateFact } from "#app/domain/eligibility/certificate";
import { evidenceOn } from "#app/domain/eligibility/eligibility";
import { judgeNorm } from "#app/domain/eligibility/norm-verdict";

const entered: CertificateFact = {
  ...{ id: "fact", day: "2026-01-01", recordedAt: instantAt("2026-01-01"), kind: "stated" },
  ...{ standard: "Wtza", number: "W1", issuer: "CIBG", legalPerson: "Haarwerk", kvk: "99004001" },
  ...{ disciplines: [], locations: [], validFrom: "2026-01-01", validThrough: "2027-06-30" },
};
const lot = { key: "wigs", disciplines: [], notFor: [] };

/** What comes of a norm that asks an entry, for a provider in the trade register. */
const judged = (register: string, facts: readonly CertificateFact[], day: Day = "2027-01-01") => {
  const both = { nl: register, en: register };
  const demand = { kind: "register", register } as const;
  const norm = { key: "entry", title: both, text: both, source: { rule: "1.20" }, demand };
  const dossier = {
    candidate: { id: "provider", kind: "other-provider", kvk: "99004001" } as const,
    certificates: facts.length > 0 ? [{ id: "paper", provider: "provider", facts }] : [],
    judgements: [],
  };
  const { outcome, findings } = judgeNorm(norm, lot, evidenceOn(dossier, day, instantAt("2030-01-01")));
  return [outcome, findings[0]?.seen[0]?.key, findings[0]?.cure?.key];
};

it("of the trade register is the number that an organisation carries itself", () =>
  expect(judged("KvK", [])).toEqual(["meets", "seen.register", undefined]));

it("of any other register is a dated fact of its own, which no number of the trade register stands in for", () => {
  expect(judged("Wtza", [])).toEqual(["fails", "seen.entry.none", "cure.entry"]);
  expect(judged("Wtza", [entered])[0]).toBe("meets");
  expect(judged("Wtza", [entered], "2027-07-01").slice(0, 2)).toEqual(["fails", "seen.expired"]);
});
