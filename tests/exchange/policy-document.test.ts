import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { closesAt } from "#app/domain/deadline";
import { isJudged, leavesOf } from "#app/domain/norm";
import { findPhase } from "#app/domain/policy";
import { parsePolicyDocument, parsePolicyText } from "#app/exchange/policy-document";
import { problemSentence } from "#app/i18n/policy-problem/sentence";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";
import document from "#db/seed/policies/diagnostics-2023.json";

const policy = suppliedPolicy();

/** Every object of a document, outermost first. */
const objectsIn = (value: unknown): object[] =>
  typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];

describe("the policy of 2023", () => {
  it.each([
    ["interest", undefined, "2022-04-15", "through"],
    ["documents", undefined, "2022-04-22", "through"],
    ["offer", undefined, "2022-05-27", "through"],
    ["talks", undefined, "2022-06-17", "through"],
    ["agreement", undefined, "2022-06-30", "through"],
    ["publication", undefined, "2022-07-15", "through"],
    ["renewal", undefined, "2022-06-30", "through"],
    ["renewal-publication", undefined, "2022-07-15", "through"],
    ["option-told", undefined, "2022-08-31", "through"],
    ["tender-opens", "2022-09-01", undefined, undefined],
    ["questions", "2022-09-01", "2022-09-30", "through"],
    ["tender-closes", "2022-09-01", "2022-10-14", "through"],
    ["outcome", undefined, "2022-11-01", "through"],
    ["ceiling-request", undefined, "2023-08-01", "before"],
    ["ceiling-decision", undefined, "2023-11-01", "through"],
  ])("has %s from %s to %s (%s)", (key, opens, day, limit) => {
    const phase = findPhase(policy, key);
    expect([phase?.opens, phase?.deadline?.day, phase?.deadline?.limit]).toEqual([opens, day, limit]);
  });

  it("has four parts, and the parts without agreement go to the open tender", () => {
    expect(policy.parts.map(({ key, number, otherwise }) => [number, key, otherwise])).toEqual([
      [1, "new-lead-party", "open-tender"],
      [2, "present-lead-party", "open-tender"],
      [3, "extension-option", undefined],
      [4, "open-tender", undefined],
    ]);
  });

  it("has six lots; hospitals cannot register for imaging and function", () => {
    expect(
      policy.lots.map(({ key, inIdd, selective, notFor }) => [key, inIdd, selective, ...notFor]),
    ).toEqual([
      ["clinical-chemistry", true, false],
      ["microbiology", true, false],
      ["pathology", true, false],
      ["thrombosis", true, false],
      ["imaging", false, true, "hospital"],
      ["function", false, true, "hospital"],
    ]);
  });

  it("opens ten regions for a new lead party", () => {
    expect(policy.openForIdd?.regions).toEqual([
      "VR01",
      "VR02",
      "VR03",
      "VR05",
      "VR11",
      "VR13",
      "VR15",
      "VR16",
      "VR24",
      "VR25",
    ]);
  });

  it("asks seven norms of a lead party, each judged, besides the general one", () => {
    const set = policy.normSets.find(({ key }) => key === "idd");
    expect(set?.norms.map((norm) => [norm.source.rule, isJudged(norm)])).toEqual(
      ["4.30", "4.31", "4.32", "4.33", "4.34", "4.35", "4.36"].map((rule) => [rule, true]),
    );
  });

  it("asks ISO 15189 of laboratories, and ISO 9001 or an equivalent of imaging", () => {
    const standards = policy.normSets.flatMap(({ lots, norms }) =>
      norms
        .flatMap(({ demand }) => leavesOf(demand))
        .flatMap((leaf) =>
          leaf.kind === "certificate" ? [[leaf.standard, leaf.equivalent, lots.length]] : [],
        ),
    );
    expect(standards).toEqual([
      ["ISO 15189", false, 4],
      ["ISO 9001", true, 2],
    ]);
  });

  it("asks two things of a ceiling request", () => {
    expect(policy.ceiling?.required.map(({ key }) => key)).toEqual(["production-forecast", "explanation"]);
  });

  it("lists five changes, with the author's own words where there are any", () => {
    expect(policy.changes.map(({ note }) => note?.nl)).toEqual([
      undefined,
      undefined,
      "Hiervoor alleen in criteria en voorwaarden.",
      "Hiervoor alleen in criteria en voorwaarden.",
      "Ter verduidelijking.",
    ]);
  });

  it("keeps the fixed subject lines of the source to the letter", () => {
    const source = policy.contacts.flatMap(({ subject }) => subject ?? []);
    expect(source).toEqual([
      "Aanvraag IDD-overeenkomst (nieuwe regievoerder)",
      "Verantwoording aanvraag IDD-overeenkomst (nieuwe regievoerder)",
      "Verantwoording aanvraag IDD-overeenkomst (open inschrijving)",
      "Aanvraag aanpassing omzetplafond",
    ]);
  });

  it("cites every rule of the source but the two that only imply statuses", () => {
    const cited = new Set(
      objectsIn(policy).flatMap((each) =>
        "rule" in each ? [each.rule, ...("also" in each ? [each.also].flat() : [])] : [],
      ),
    );
    const rules = Array.from({ length: 92 }, (_, index) => `4.${index + 1}`);
    expect(rules.filter((rule) => !cited.has(rule))).toEqual(["4.72", "4.73"]);
  });

  it("never names what is no public procurement in its words", () => {
    expect(JSON.stringify(policy)).not.toMatch(/aanbested|perceel|gunning|beschikking/i);
  });
});

describe("the traps of the source", () => {
  const readingsOf = (key: string) => findPhase(policy, key)?.readings ?? [];

  it.each([
    ["interest", "4.53"],
    ["option-told", "4.60"],
    ["tender-closes", "4.69"],
    ["outcome", "4.70"],
    ["ceiling-decision", "4.79"],
    ["ceiling-decision", "4.81"],
  ])("%s carries the reading of rule %s with its reason", (key, rule) => {
    const reading = readingsOf(key).find(({ source }) => source.rule === rule);
    expect(reading?.chosen.nl.length).toBeGreaterThan(10);
    expect(reading?.why.en.length).toBeGreaterThan(10);
  });

  it.each([
    ["interest on 15 April counts all day", "interest", "2022-04-15T22:00:00.000Z"],
    ["the tender closes at the end of 14 October", "tender-closes", "2022-10-14T22:00:00.000Z"],
    ["a request is in time until 1 August begins", "ceiling-request", "2023-07-31T22:00:00.000Z"],
    ["a decision is in time through 1 November", "ceiling-decision", "2023-11-01T23:00:00.000Z"],
  ])("%s", (_, key, moment) => {
    const deadline = findPhase(policy, key)?.deadline;
    expect(deadline && closesAt(deadline)).toBe(moment);
  });
});

describe("a document that cannot be read", () => {
  /** The document with the value at a path put in its place; `undefined` takes it away. */
  function documentWith(path: string, value: unknown): unknown {
    const steps = path.split(".");
    const put = (at: unknown, [step, ...rest]: string[]): unknown => {
      if (step === undefined) return value;
      if (Array.isArray(at))
        return at.map((each, index) => (index === Number(step) ? put(each, rest) : each));
      const inner = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined;
      return JSON.parse(JSON.stringify({ ...Object(at), [step]: put(inner, rest) }));
    };
    return put(document, steps);
  }

  it.each([
    ["publishedOn", "2022-02-29", "publishedOn", "notADay", "2022-02-29"],
    [
      "parts.0.phases.2.deadline.day",
      "27-05-2022",
      "parts/new-lead-party/phases/offer/deadline/day",
      "notADay",
      "27-05-2022",
    ],
    ["parts.3.title.en", undefined, "parts/open-tender/title/en", "oneLanguage", "Dutch (nl)"],
    ["lots.2.short.nl", "  ", "lots/pathology/short/nl", "oneLanguage", "(nl)"],
    ["parts.2.phases", [], "parts/extension-option/phases", "emptyList", "At least one"],
    [
      "parts.0.phases.0.actor",
      undefined,
      "parts/new-lead-party/phases/interest/actor",
      "noActor",
      "nobody to do it",
    ],
    [
      "parts.0.phases.0.actor",
      "buyer",
      "parts/new-lead-party/phases/interest/actor",
      "notAllowed",
      "provider, insurer, both",
    ],
    ["openForIdd.regions.1", "Friesland", "openForIdd/regions/1", "notARegion", "Friesland"],
    ["openForIdd.regions.1", "VR1.5", "openForIdd/regions/1", "notARegion", "VR1.5"],
    ["contacts.0.address", "javascript:alert(1)", "contacts/buyers/address", "notAnAddress", "javascript"],
    ["lots.0.key", "Klinische chemie", "lots/Klinische chemie/key", "notAKey", "Klinische chemie"],
    ["ceiling.budget", 5, "ceiling", "unknownField", "budget"],
    ["contractYear", "2023", "contractYear", "wrongKind", "2023"],
    ["title.nl", "x".repeat(5_000), "title/nl", "longText", "4,000"],
    ["schemaVersion", 3, "schemaVersion", "newerSchema", "Update"],
    ["schemaVersion", 0, "schemaVersion", "notAllowed", "2"],
    [
      "parts.3.phases.4.after",
      "award",
      "parts/open-tender/phases/tender-assessment",
      "unknownPhase",
      "award",
    ],
  ])("%s as %j is named: %s, %s", (at, value, path, key, words) => {
    const read = parsePolicyDocument(documentWith(at, value));
    if (read.ok) expect.fail("it was read");
    const problem = read.problems.find((each) => each.path === path && each.key === key);
    if (!problem) expect.fail(JSON.stringify(read.problems, null, 2));
    expect(problemSentence(problem, "en")).toContain(words);
    for (const language of ["nl", "en"] as const) {
      expect(problemSentence(problem, language)).not.toMatch(/\{\w+\}/);
    }
  });

  it.each([null, [], "policy", 5, {}])("%j is no policy", (value) => {
    expect(parsePolicyDocument(value)).toMatchObject({ ok: false });
  });

  it("names text that is no JSON", () => {
    expect(parsePolicyText("{ not json")).toMatchObject({ ok: false, problems: [{ key: "notJson" }] });
  });

  it("names every fault at once", () => {
    const read = parsePolicyDocument({ ...document, publisher: "", contractYear: 1999, publishedOn: "soon" });
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      "publisher",
      "contractYear",
      "publishedOn",
    ]);
  });
});

test("what is read is what is written, and is read again", () => {
  const text = readFileSync("db/seed/policies/diagnostics-2023.json", "utf8");
  const read = parsePolicyText(text);
  expect(read).toEqual({ ok: true, policy: JSON.parse(text) });
  expect(parsePolicyDocument(JSON.parse(JSON.stringify(policy)))).toEqual(read);
});
