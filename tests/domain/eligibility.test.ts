import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import type { Certificate, CertificateFact, CertificateTerms } from "#app/domain/eligibility/certificate";
import {
  type Dossier,
  eligibilityOf,
  eligibilityOver,
  evidenceOn,
  WHO_MAY,
} from "#app/domain/eligibility/eligibility";
import { judgeNorm } from "#app/domain/eligibility/norm-verdict";
import { reminderDue } from "#app/domain/eligibility/reminder";
import { outcomes } from "#app/domain/eligibility/verdict";
import type { Demand, Edition, Norm, NormSet } from "#app/domain/norm";

const both = (text: string) => ({ nl: text, en: text });
const knownAt = instantAt("2030-01-01");
const CLOSING: Day = "2022-10-14";
const norm = (demand: Demand): Norm => ({
  ...{ key: "norm", title: both("Norm"), text: both("Norm"), source: { rule: "4.38" } },
  demand,
});
const setOf = (demand: Demand): NormSet => ({
  ...{ key: "set", title: both("Set"), parts: ["open-tender"], lots: ["chemistry", "imaging"] },
  norms: [norm(demand)],
});
const iso = (more: Partial<Extract<Demand, { kind: "certificate" }>> = {}): Demand => ({
  ...{ kind: "certificate", standard: "ISO 15189", equivalent: false, scope: "required" },
  ...more,
});
const chemistry = { key: "chemistry", disciplines: ["chemistry", "haematology"], notFor: [] };
const imaging = { key: "imaging", disciplines: ["imaging"], notFor: ["hospital"] } as const;

const terms: CertificateTerms = {
  ...{ standard: "ISO 15189", edition: "2012", number: "M321", issuer: "RvA" },
  ...{ legalPerson: "Laboratorium", kvk: "99000001", locations: [] },
  ...{ disciplines: ["chemistry", "haematology"], validFrom: "2020-01-01", validThrough: "2023-12-31" },
};
let made = 0;
const certificate = (
  changed: Partial<CertificateTerms> = {},
  turns: readonly (readonly [Day, "suspended" | "reinstated" | "withdrawn"])[] = [],
): Certificate => {
  const id = `certificate-${made++}`;
  const fact = (day: Day) => ({ id: `fact-${made++}`, day, recordedAt: instantAt(day, "12:00") });
  const facts: CertificateFact[] = [
    { ...fact("2022-03-01"), kind: "stated", ...terms, ...changed },
    ...turns.map(([day, kind]) =>
      kind === "reinstated" ? { ...fact(day), kind } : { ...fact(day), kind, reason: "Reden" },
    ),
  ];
  return { id, provider: "lab", facts };
};
const dossier = (certificates: readonly Certificate[], more: Partial<Dossier> = {}): Dossier => ({
  candidate: { id: "lab", kind: "laboratory", kvk: "99000001" },
  certificates,
  judgements: [],
  ...more,
});
const on = (day: Day, given: Dossier, demand: Demand = iso()) =>
  eligibilityOf(chemistry, [setOf(demand)], evidenceOn(given, day, knownAt));
const told = (found: ReturnType<typeof on>) => {
  const [finding] = found.norms.flatMap(({ findings }) => findings);
  return [found.outcome, finding?.seen.map(({ key }) => key).join(" "), finding?.cure?.key];
};

describe("a norm for an accreditation", () => {
  const editions: readonly Edition[] = [{ edition: "2012", through: "2022-10-31" }, { edition: "2022" }];
  it.each<[string, Dossier, Day, Demand, unknown[]]>([
    ["is met by a valid one", dossier([certificate()]), CLOSING, iso(), ["meets", "seen.valid", undefined]],
    ["is not met by none", dossier([]), CLOSING, iso(), ["fails", "seen.none", "cure.add"]],
    [
      "is not met on the day after it ends",
      dossier([certificate({ validThrough: "2022-10-13" })]),
      CLOSING,
      iso(),
      ["fails", "seen.expired", "cure.renew"],
    ],
    [
      "is met on its last day",
      dossier([certificate({ validThrough: CLOSING })]),
      CLOSING,
      iso(),
      ["meets", "seen.valid", undefined],
    ],
    [
      "is not met before it begins",
      dossier([certificate({ validFrom: "2022-11-01" })]),
      CLOSING,
      iso(),
      ["fails", "seen.notYet", "cure.renew"],
    ],
    [
      "is not met while it is suspended",
      dossier([certificate({}, [["2022-09-01", "suspended"]])]),
      CLOSING,
      iso(),
      ["fails", "seen.suspended", "cure.renew"],
    ],
    [
      "is met again when it was reinstated",
      dossier([
        certificate({}, [
          ["2022-09-01", "suspended"],
          ["2022-10-01", "reinstated"],
        ]),
      ]),
      CLOSING,
      iso(),
      ["meets", "seen.valid", undefined],
    ],
    [
      "is not met by one of another legal person",
      dossier([certificate({ kvk: "99000002" })]),
      CLOSING,
      iso(),
      ["fails", "seen.otherPerson", "cure.renew"],
    ],
    [
      "is not met by one of another location",
      dossier([certificate({ locations: ["Noord"] })], { location: "Zuid" }),
      CLOSING,
      iso(),
      ["fails", "seen.location", "cure.renew"],
    ],
    [
      "is met by an edition on its last day",
      dossier([certificate()]),
      "2022-10-31",
      iso({ editions }),
      ["meets", "seen.valid", undefined],
    ],
    [
      "is not met by an edition that has ended",
      dossier([certificate()]),
      "2022-11-01",
      iso({ editions }),
      ["fails", "seen.edition", "cure.renew"],
    ],
    [
      "is not met where a discipline is out of scope",
      dossier([certificate({ disciplines: ["chemistry"] })]),
      CLOSING,
      iso(),
      ["fails", "seen.valid seen.outOfScope", "cure.scope"],
    ],
    [
      "is to be judged there where the criteria do not ask the discipline",
      dossier([certificate({ disciplines: ["chemistry"] })]),
      CLOSING,
      iso({ scope: "judged" }),
      ["to-judge", "seen.valid seen.outOfScope", "cure.scope"],
    ],
    [
      "is met by two that cover the lot together",
      dossier([
        certificate({ disciplines: ["chemistry"] }),
        certificate({ number: "M322", disciplines: ["haematology"] }),
      ]),
      CLOSING,
      iso(),
      ["meets", "seen.valid seen.valid", undefined],
    ],
  ])("%s", (_, given, day, demand, expected) => expect(told(on(day, given, demand))).toEqual(expected));
});

describe("an equivalent certificate", () => {
  const other = certificate({ standard: "NIAZ" });
  const demand = iso({ standard: "ISO 9001", equivalent: true, scope: undefined });
  const judged = (meets: boolean) =>
    dossier([other], {
      judgements: [
        {
          ...{ norm: "norm", certificate: other.id, judge: "noor", day: "2022-10-20" },
          meets,
          reason: "Omdat",
        },
      ],
    });
  it("is to be judged first", () => expect(told(on(CLOSING, dossier([other]), demand))[0]).toBe("to-judge"));
  it("meets once it was accepted, by whom, when and why", () => {
    const found = on(CLOSING, judged(true), demand);
    expect(told(found)).toEqual(["equivalent", "seen.accepted", undefined]);
    expect(found.norms[0]?.findings[0]?.seen[0]?.values).toMatchObject({
      judge: { person: "noor" },
      why: "Omdat",
    });
  });
  it("does not meet once it was refused", () =>
    expect(told(on(CLOSING, judged(false), demand))).toEqual([
      "fails",
      "seen.refused",
      "cure.addOrEquivalent",
    ]));
  it("never stands in where the norm knows none", () =>
    expect(told(on(CLOSING, judged(true), iso()))[0]).toBe("fails"));
});

describe("who may register", () => {
  const found = (kind: "hospital" | "diagnostic-centre") =>
    eligibilityOf(imaging, [], evidenceOn(dossier([], { candidate: { id: "x", kind } }), CLOSING, knownAt));
  it("is no hospital for imaging, and is told where to go", () => {
    expect(found("hospital").outcome).toBe("fails");
    expect(found("hospital").norms).toMatchObject([
      { norm: WHO_MAY, findings: [{ cure: { key: "cure.msz" } }] },
    ]);
    expect(found("diagnostic-centre").outcome).toBe("meets");
  });
});

describe("norms of any depth", () => {
  const leaf = fc.constantFrom<Demand>(
    iso(),
    iso({ standard: "ISO 9001" }),
    { kind: "opinion" },
    { kind: "declaration", declaration: "honest", text: both("Eerlijk") },
  );
  const { tree } = fc.letrec<{ tree: Demand }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.record({
        kind: fc.constantFrom("all" as const, "any" as const),
        of: fc.array(tie("tree"), { minLength: 1, maxLength: 4 }),
      }),
    ),
  }));
  const evidence = evidenceOn(
    dossier([certificate()], { declarations: new Set(["honest"]) }),
    CLOSING,
    knownAt,
  );
  const rank = (demand: Demand): number =>
    outcomes.indexOf(judgeNorm(norm(demand), chemistry, evidence).outcome);
  it("are as good as the worst of all and the best of any", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (of) => {
        const ranks = of.map(rank);
        expect(rank({ kind: "all", of })).toBe(Math.min(...ranks));
        expect(rank({ kind: "any", of })).toBe(Math.max(...ranks));
      }),
    );
  });
  it("ask something in some cases only where a question is answered so", () => {
    const demand: Demand = {
      kind: "where",
      question: "own-lab",
      is: { equals: true },
      demand: iso({ standard: "ISO 9001" }),
    };
    const outcome = (answer: boolean) =>
      judgeNorm(norm(demand), chemistry, { ...evidence, answers: { "own-lab": answer } }).outcome;
    expect([outcome(false), outcome(true)]).toEqual(["meets", "fails"]);
  });
});

it("is told for every day of a contract, by the days on which it turns", () => {
  const given = dossier([
    certificate({ validThrough: "2023-09-30" }, [
      ["2023-03-01", "suspended"],
      ["2023-04-01", "reinstated"],
    ]),
  ]);
  const span = { from: "2023-01-01", through: "2023-12-31", knownAt } as const;
  const periods = eligibilityOver(chemistry, [setOf(iso())], given, span);
  expect(periods.map(({ outcome, from, through }) => [outcome, from, through])).toEqual([
    ["meets", "2023-01-01", "2023-02-28"],
    ["fails", "2023-03-01", "2023-03-31"],
    ["meets", "2023-04-01", "2023-09-30"],
    ["fails", "2023-10-01", "2023-12-31"],
  ]);
});

it("counts what was recorded later only from then on", () => {
  const given = dossier([certificate({}, [["2022-09-01", "suspended"]])]);
  const asKnown = (known: Day) =>
    eligibilityOf(chemistry, [setOf(iso())], evidenceOn(given, CLOSING, instantAt(known))).outcome;
  expect([asKnown("2022-08-31"), asKnown("2022-09-02")]).toEqual(["meets", "fails"]);
});

it.each<[Day, number | undefined]>([
  ["2023-10-01", undefined],
  ["2023-10-02", 90],
  ["2023-12-01", 30],
  ["2023-12-24", 7],
  ["2023-12-31", 7],
  ["2024-01-01", undefined],
])("reminds on %s of an end on 31 December: %s", (day, due) => {
  const [found] = evidenceOn(dossier([certificate()]), day, knownAt).certificates;
  expect(found && reminderDue(found, day)).toBe(due);
});
