import { describe, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import type { RegistrationFact } from "#app/domain/registration";
import { groundsFound, tenderGrounds } from "#app/domain/tender/grounds";
import { judgingOf, knownToProvider, outcomeRefusal, stepRefusal } from "#app/domain/tender/judging";

let made = 0;
const dated = (day: Day) => ({ id: `fact-${made++}`, day, recordedAt: instantAt(day, "12:00") });
const sent: RegistrationFact = { ...dated("2022-10-10"), kind: "submitted" };
const ground = (day: Day, holds: boolean, key = "no-fraud"): RegistrationFact => ({
  ...{ ...dated(day), kind: "ground-judged", ground: key, holds, reason: "Staat in het register." },
});
const yes: RegistrationFact = {
  ...dated("2022-10-16"),
  kind: "judged",
  qualifies: true,
  reason: "Voldoet aan alles.",
};
const told: RegistrationFact = { ...dated("2022-10-20"), kind: "informed" };
const at = (facts: readonly RegistrationFact[], day: Day = "2022-10-18") => {
  const judging = judgingOf(facts, instantAt(day, "18:00"));
  if (!judging) throw new Error("nothing was begun");
  return judging;
};

const words = (text: string) => ({ nl: text, en: text });
const source = { rule: "1.23" };
const policy = {
  tender: {
    ...{ certificates: [], conditions: [], intentions: [] },
    declarations: [{ key: "no-fraud", title: words("Geen fraude"), text: words("Wij …") }],
  },
  exclusions: [
    { key: "no-fraud", title: words("Fraude"), text: words("…"), source },
    { key: "supervision", title: words("Toezicht"), text: words("…"), source },
  ],
};

describe("grounds for exclusion", () => {
  it("are those that are declared on and the others of the policy, each once", () => {
    expect(tenderGrounds(policy).map(({ key, asked }) => [key, asked])).toEqual([
      ["no-fraud", true],
      ["supervision", false],
    ]);
  });

  it.each([
    ["nothing", undefined, [sent], [undefined, undefined]],
    ["a declaration", ["no-fraud"], [sent], [true, undefined]],
    ["no declaration", [], [sent], [false, undefined]],
    ["a judgement against the declaration", ["no-fraud"], [sent, ground("2022-10-16", true)], [true, true]],
    [
      "the last judgement",
      ["no-fraud"],
      [sent, ground("2022-10-16", true), ground("2022-10-17", false)],
      [true, false],
    ],
  ] as const)("show %s", (_name, declared, facts, expected) => {
    const [found] = groundsFound(policy, declared, facts, instantAt("2022-10-18", "18:00"));
    expect([found?.declared, found?.judged?.holds]).toEqual(expected);
  });

  it("exclude whoever one holds for, until it is judged anew", () => {
    const judged = { kind: "judged", qualifies: true, reason: "Voldoet aan alles." } as const;
    const step = (facts: readonly RegistrationFact[]) => stepRefusal(judged, at(facts), "2022-10-18");
    expect(step([sent])).toBeUndefined();
    expect(step([sent, ground("2022-10-16", true)])).toBe("ground-holds");
    expect(step([sent, ground("2022-10-16", true), ground("2022-10-17", false)])).toBeUndefined();
    expect(step([sent, ground("2022-10-16", false), ground("2022-10-17", true, "supervision")])).toBe(
      "ground-holds",
    );
    const no = { ...judged, qualifies: false };
    expect(stepRefusal(no, at([sent, ground("2022-10-16", true)]), "2022-10-18")).toBeUndefined();
  });

  it("take away what was judged before, but not what was told", () => {
    const tell = (facts: readonly RegistrationFact[], day: Day) =>
      outcomeRefusal([at(facts, day)], { closesOn: "2022-10-14", today: day });
    expect(tell([sent, yes], "2022-10-18")).toBeUndefined();
    expect(tell([sent, yes, ground("2022-10-17", true)], "2022-10-18")).toBe("unjudged");
    expect(tell([sent, yes, told, ground("2022-10-21", true)], "2022-10-22")).toBe("nothing");
  });

  it("are known to the provider no sooner than the outcome", () => {
    const kinds = (facts: readonly RegistrationFact[]) => knownToProvider(facts).map(({ kind }) => kind);
    expect(kinds([sent, ground("2022-10-16", true)])).toEqual(["submitted"]);
    expect(kinds([sent, ground("2022-10-16", true), told])).toEqual([
      "submitted",
      "ground-judged",
      "informed",
    ]);
  });
});
