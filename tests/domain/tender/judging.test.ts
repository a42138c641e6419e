import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, dayOf, type Instant, instantAt } from "#app/domain/calendar";
import type { RegistrationFact } from "#app/domain/registration";
import {
  type JudgingStep,
  judgingOf,
  knownToProvider,
  outcomeRefusal,
  stepRefusal,
} from "#app/domain/tender/judging";
import { lotStandings } from "#app/domain/tender/lot-standing";
import type { Detail } from "#db/schema/season";
import { registration, tenderLot } from "#tests/support/season";

let made = 0;
const step = (at: Instant, detail: Detail<RegistrationFact>): RegistrationFact => ({
  ...{ id: String(++made).padStart(6, "0"), day: dayOf(at), recordedAt: at },
  ...detail,
});
const at = (day: Day, time = "12:00") => instantAt(day, time);
const when = (day: Day) => ({ day, recordedAt: at(day) });
const sent = step(at("2022-10-03"), { kind: "submitted" });
const yes = step(at("2022-10-20"), { kind: "judged", qualifies: true, reason: "Voldoet aan alle normen." });
const asked = step(at("2022-10-18"), { kind: "repair-asked", what: "De scope ontbreekt.", by: "2022-10-25" });
const given = step(at("2022-10-22"), { kind: "repaired", text: "De scope staat erbij." });
const told = step(at("2022-11-01"), { kind: "informed", letter: "letter" });
const reaction = step(at("2022-11-03"), { kind: "response", text: "Wij zien dit anders." });
const answer = step(at("2022-11-04"), { kind: "answered", text: "Wij blijven erbij." });

const judge: JudgingStep = { kind: "judged", qualifies: false, reason: "Buiten de scope." };
const ask: JudgingStep = { kind: "repair-asked", what: "De scope ontbreekt.", by: "2022-10-28" };
const repair: JudgingStep = { kind: "repaired", text: "De scope staat erbij." };
const respond: JudgingStep = { kind: "response", text: "Wij zien dit anders." };
const reply: JudgingStep = { kind: "answered", text: "Wij blijven erbij." };

describe("judging a registration", () => {
  it.each<[string, RegistrationFact[], Day, string]>([
    ["sent", [sent], "2022-10-10", "submitted"],
    ["judged", [sent, yes], "2022-10-21", "judged"],
    ["judged later than one looks", [sent, yes], "2022-10-19", "submitted"],
    [
      "asked to repair after it was judged",
      [sent, { ...yes, ...when("2022-10-10") }, asked],
      "2022-10-19",
      "submitted",
    ],
    ["told", [sent, yes, told], "2022-11-02", "informed"],
    ["told, with a response", [sent, yes, told, reaction, answer], "2022-11-05", "informed"],
    ["sent anew after it was judged", [{ ...yes, ...when("2022-10-02") }, sent], "2022-10-10", "submitted"],
  ])("%s stands as it should", (_, facts, day, stage) => {
    const judging = judgingOf(facts, at(day));
    expect(judging?.stage).toBe(stage);
    expect(judging?.judged !== undefined).toBe(stage === "judged" || stage === "informed");
  });

  it.each<[string, RegistrationFact[], Day, JudgingStep, string | undefined]>([
    ["a judgement on what was sent", [sent], "2022-10-10", judge, undefined],
    ["a judgement without reason", [sent], "2022-10-10", { ...judge, reason: " nee  " }, "too-short"],
    [
      "a judgement on a draft",
      [step(at("2022-10-01"), { kind: "started" })],
      "2022-10-10",
      judge,
      "not-sent",
    ],
    [
      "a judgement on what was withdrawn",
      [sent, step(at("2022-10-05"), { kind: "withdrawn" })],
      "2022-10-10",
      judge,
      "not-sent",
    ],
    ["a judgement on the last day of repair", [sent, asked], "2022-10-25", judge, "repair-runs"],
    ["a judgement once the repair is over", [sent, asked], "2022-10-26", judge, undefined],
    ["a judgement once it was repaired", [sent, asked, given], "2022-10-23", judge, undefined],
    ["a second request while one runs", [sent, asked], "2022-10-19", ask, "repair-runs"],
    ["repair within a day that has gone by", [sent], "2022-10-28", ask, "day-wrong"],
    ["repair that nobody asked for", [sent], "2022-10-10", repair, "not-asked"],
    ["repair on its last day", [sent, asked], "2022-10-25", repair, undefined],
    ["repair after its last day", [sent, asked], "2022-10-26", repair, "not-asked"],
    ["a response before anything was told", [sent, yes], "2022-10-21", respond, "not-told"],
    ["a response to what was told", [sent, yes, told], "2022-11-02", respond, undefined],
    ["an answer to nothing", [sent, yes, told], "2022-11-02", reply, "no-response"],
    ["an answer to a response", [sent, yes, told, reaction], "2022-11-04", reply, undefined],
    ["an answer given before", [sent, yes, told, reaction, answer], "2022-11-05", reply, "no-response"],
  ])("%s", (_, facts, day, wanted, refused) => {
    const judging = judgingOf(facts, at(day));
    expect(judging && stepRefusal(wanted, judging, day)).toBe(refused);
  });
});

describe("the outcome of a lot", () => {
  const judgingAt = (day: Day, ...all: RegistrationFact[][]) =>
    all.flatMap((facts) => judgingOf(facts, at(day)) ?? []);
  const withdrawn = step(at("2022-10-21"), { kind: "withdrawn" });
  it.each<[string, Day, RegistrationFact[][], string | undefined]>([
    ["waits for the closing day to end", "2022-10-14", [[sent]], "not-closed"],
    ["waits until all has been judged", "2022-10-21", [[sent, yes], [sent]], "unjudged"],
    [
      "waits for a repair",
      "2022-10-21",
      [
        [sent, yes],
        [sent, asked],
      ],
      "unjudged",
    ],
    [
      "can be told",
      "2022-10-21",
      [
        [sent, yes],
        [sent, yes],
      ],
      undefined,
    ],
    ["leaves out what was withdrawn", "2022-10-22", [[sent, yes, withdrawn]], "nothing"],
    ["is told once", "2022-11-02", [[sent, yes, told]], "nothing"],
    [
      "is told again to who was judged anew",
      "2022-11-05",
      [[sent, yes, told, { ...yes, ...when("2022-11-04"), id: "999999" }]],
      undefined,
    ],
  ])("%s", (_, today, all, refused) => {
    expect(outcomeRefusal(judgingAt(today, ...all), { closesOn: "2022-10-14", today })).toBe(refused);
  });

  it("counts what was begun, sent, judged and told, and shows an empty lot as empty", () => {
    const announced = (lot: string) => tenderLot(lot, [["2022-08-01", { kind: "announced", ground: "" }]]);
    const [chemistry, imaging] = [announced("chemistry"), announced("imaging")];
    const begun = registration("a", chemistry.id, [["2022-09-05", { kind: "started" }]]);
    const judged = { ...begun, id: "b", facts: [sent, yes, told] };
    const [first, second] = lotStandings([chemistry, imaging], [begun, judged], at("2022-11-02"));
    expect(first).toMatchObject({ started: 1, sent: 1, judged: 1, told: 1, empty: false, stage: "closed" });
    expect(second).toMatchObject({ started: 0, sent: 0, empty: true });
    expect(lotStandings([chemistry], [], at("2022-07-01"))).toEqual([]);
  });
});

describe("what a provider knows of its own registration", () => {
  const details: Detail<RegistrationFact>[] = [
    { kind: "submitted" },
    { kind: "judged", qualifies: true, reason: "Voldoet aan alle normen." },
    { kind: "judged", qualifies: false, reason: "Buiten de scope." },
    { kind: "informed" },
    { kind: "repair-asked", what: "De scope ontbreekt.", by: "2022-12-31" },
    { kind: "repaired", text: "De scope staat erbij." },
  ];
  const histories = fc
    .array(fc.constantFrom(...details), { maxLength: 12 })
    .map((steps) => steps.map((detail, index) => step(at(addDays("2022-10-03", index)), detail)));

  it("is never a judgement that it was not told of, and always all else", () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const known = knownToProvider(facts);
        const lastTold = facts.findLastIndex(({ kind }) => kind === "informed");
        expect(known).toEqual(facts.filter(({ kind }, index) => kind !== "judged" || index < lastTold));
      }),
    );
  });

  it("leaves no word of a judgement before the outcome", () => {
    expect(judgingOf(knownToProvider([sent, yes]), at("2022-10-31"))?.stage).toBe("submitted");
    expect(judgingOf(knownToProvider([sent, yes, told]), at("2022-11-01"))?.judged?.qualifies).toBe(true);
  });
});
