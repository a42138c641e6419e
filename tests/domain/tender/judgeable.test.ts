import { expect, it } from "vitest";
import type { CertificateOnDay } from "#app/domain/eligibility/certificate";
import type { Demand, Norm } from "#app/domain/norm";
import { judgeableIn } from "#app/domain/tender/judgeable";

const title = { nl: "Norm", en: "Norm" };
const norm = (key: string, demand: Demand): Norm => ({
  ...{ key, title, text: title, demand, source: { rule: "4.40", section: "" } },
});
const held = (id: string, standard: string): CertificateOnDay => ({
  ...{ id, provider: "merel", state: "valid", since: "2022-01-01" },
  terms: {
    ...{ standard, number: id, issuer: "", legalPerson: "", kvk: "", disciplines: [], locations: [] },
    ...{ validFrom: "2022-01-01", validThrough: "2024-12-31" },
  },
});
const iso = { kind: "certificate", standard: "ISO 9001", equivalent: true } as const;
const certificates = [held("a", "ISO 9001"), held("b", "HKZ")];

it.each<[string, Demand, readonly object[]]>([
  ["an opinion, itself", { kind: "opinion" }, [{ norm: "n" }]],
  ["a certificate, by another in its place", iso, [{ norm: "n", certificate: "b" }]],
  ["a certificate that takes no other, not at all", { ...iso, equivalent: false }, []],
  ["a scope left to judge, itself", { ...iso, equivalent: false, scope: "judged" }, [{ norm: "n" }]],
  ["a scope that is asked, not at all", { ...iso, equivalent: false, scope: "required" }, []],
  ["an answer, not at all", { kind: "answer", question: "q", is: { equals: true } }, []],
  [
    "both of several",
    { kind: "any", of: [iso, { kind: "opinion" }] },
    [{ norm: "n" }, { norm: "n", certificate: "b" }],
  ],
])("an insurer can judge %s", (_, demand, wanted) => {
  expect(judgeableIn([norm("n", demand)], certificates)).toEqual(wanted);
});
