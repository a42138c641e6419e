import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { numberEntries } from "#app/domain/tender/note";
import {
  isPublishable,
  knownToAsker,
  namesIn,
  type QuestionFact,
  type QuestionStep,
  questionStanding,
  questionStepRefusal,
} from "#app/domain/tender/question";

let made = 0;
type Told = QuestionFact extends infer F
  ? F extends QuestionFact
    ? Omit<F, "id" | "day" | "recordedAt">
    : never
  : never;
const on = (day: Day, told: Told): QuestionFact => ({
  ...{ id: `fact-${made++}`, day, recordedAt: instantAt(day, "12:00") },
  ...told,
});
const asked = on("2022-09-05", { kind: "asked", text: "Mag het ook zo?" });
const secretly = on("2022-09-05", { kind: "asked", text: "Mag het ook zo?", privately: "Noemt onze prijs." });
const refused = on("2022-09-06", { kind: "privacy-refused", reason: "Gaat allen aan.", by: "2022-09-10" });
const answered = on("2022-09-07", { kind: "answered", wording: "Mag het zo?", answer: "Ja." });
const allowed = on("2022-09-08", { kind: "made-public" });
const withdrawn = on("2022-09-08", { kind: "withdrawn" });
const published = on("2022-09-12", { kind: "published", note: "note", number: 3 });
const standing = (facts: readonly QuestionFact[], day: Day) => {
  const state = questionStanding(facts, instantAt(day, "18:00"));
  return state && [state.stage, state.termRuns, isPublishable(state)];
};

describe("a question about an open tender", () => {
  it.each([
    ["before it was asked", [asked], "2022-09-04", undefined],
    ["asked", [asked], "2022-09-05", ["to-answer", false, false]],
    ["answered", [asked, answered], "2022-09-07", ["answered", false, true]],
    ["published", [asked, answered, published], "2022-09-12", ["published", false, false]],
    ["withdrawn", [asked, withdrawn], "2022-09-09", ["withdrawn", false, false]],
    ["answered in private", [secretly, answered], "2022-09-07", ["told", false, false]],
    [
      "not kept private, answered, term runs",
      [secretly, refused, answered],
      "2022-09-10",
      ["answered", true, false],
    ],
    ["not kept private, term over", [secretly, refused, answered], "2022-09-11", ["answered", false, true]],
    [
      "not kept private, let stand",
      [secretly, refused, answered, allowed],
      "2022-09-09",
      ["answered", false, true],
    ],
    [
      "not kept private, withdrawn",
      [secretly, refused, answered, withdrawn],
      "2022-09-09",
      ["withdrawn", false, false],
    ],
  ] as const)("stands so when %s", (_name, facts, day, expected) => {
    expect(standing(facts, day)).toEqual(expected);
  });

  it("tells whoever asked no answer before everybody has it, but for one that is for the asker alone", () => {
    const kinds = (facts: readonly QuestionFact[]) => knownToAsker(facts).map(({ kind }) => kind);
    expect(kinds([asked, answered])).toEqual(["asked"]);
    expect(kinds([asked, answered, published])).toEqual(["asked", "answered", "published"]);
    expect(kinds([secretly, answered])).toEqual(["asked", "answered"]);
    expect(kinds([secretly, refused, answered])).toEqual(["asked", "privacy-refused"]);
  });

  const answer: QuestionStep = { kind: "answered", wording: "Mag het zo?", answer: "Ja." };
  const naming: QuestionStep = { ...answer, wording: "Wij, lab  DE MEREL, vragen of het mag." };
  const refusing = (by: Day): QuestionStep => ({ kind: "privacy-refused", reason: "Gaat allen aan.", by });
  it.each([
    ["answer", answer, [asked], undefined],
    ["answer anew", answer, [asked, answered], undefined],
    ["answer what was published", answer, [asked, answered, published], "closed"],
    ["answer what was withdrawn", answer, [asked, withdrawn], "closed"],
    ["answer so that it names who asks", naming, [asked], "names-asker"],
    ["name who asks in an answer for the asker alone", naming, [secretly], undefined],
    ["refuse privacy", refusing("2022-09-20"), [secretly], undefined],
    ["refuse privacy of what is public", refusing("2022-09-20"), [asked], "not-private"],
    ["refuse privacy twice", refusing("2022-09-20"), [secretly, refused], "not-private"],
    ["refuse privacy without time to withdraw", refusing("2022-09-12"), [secretly], "day-wrong"],
    ["refuse privacy after the private answer", refusing("2022-09-20"), [secretly, answered], "closed"],
    ["withdraw", { kind: "withdrawn" }, [asked, answered], undefined],
    ["withdraw twice", { kind: "withdrawn" }, [asked, withdrawn], "closed"],
    ["let stand what nobody refused", { kind: "made-public" }, [secretly], "not-refused"],
  ] as const)("lets nobody do what does not fit: %s", (_name, step, facts, expected) => {
    const state = questionStanding(facts, instantAt("2022-09-12", "18:00"));
    expect(
      state && questionStepRefusal(step, state, { today: "2022-09-12", names: ["Lab de Merel", "50012345"] }),
    ).toBe(expected);
  });

  it("finds names however they are written", () => {
    expect(namesIn(["… van LAB DE\nMEREL"], ["Lab de Merel", "", "12345678"])).toEqual(["Lab de Merel"]);
    expect(namesIn(["KvK 12345678."], ["Lab de Merel", "12345678"])).toEqual(["12345678"]);
  });
});

describe("the questions of a note", () => {
  const lots = ["chemistry", "pathology"];
  const provider = fc.constantFrom("a", "b", "c", "d", "e");
  const entry = fc.record({
    provider,
    lot: fc.option(fc.constantFrom(...lots), { nil: undefined }),
    wording: fc.string(),
  });
  const note = fc.array(entry, { maxLength: 8 });

  it("are numbered on without gaps, one name for each asker in every note, in the order of appearance", () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 5 }), (notes) => {
        let last = 0;
        let question = 0;
        const askers = new Map<string, number>();
        for (const entries of notes) {
          const given = entries.map(({ lot, wording, provider: of }) => ({
            ...{
              question: `${question++} ${of}`,
              provider: of,
              about: lot ? { lot } : {},
              wording,
              answer: "",
            },
          }));
          const numbered = numberEntries(given, { last, askers }, lots);
          expect(numbered.map(({ number }) => number)).toEqual(given.map((_, index) => last + index + 1));
          for (const { question: key, asker } of numbered) {
            const of = key.split(" ")[1] ?? "";
            expect(asker).toBe(askers.get(of) ?? askers.size + 1);
            askers.set(of, asker);
          }
          expect(numbered.every((each) => !("provider" in each))).toBe(true);
          last += given.length;
        }
      }),
    );
  });

  it("tell by their order nothing of who asked, or when", () => {
    const of = (asker: string, wording: string, lot?: string) => ({
      ...{ question: wording, provider: asker, about: lot ? { lot } : {}, wording, answer: "" },
    });
    const given = [
      of("b", "Z", "pathology"),
      of("a", "B", "chemistry"),
      of("b", "A", "chemistry"),
      of("a", "Q"),
    ];
    const wordings = (all: typeof given) =>
      numberEntries(all, { last: 0, askers: new Map() }, lots).map(({ wording }) => wording);
    expect(wordings(given)).toEqual(["Q", "A", "B", "Z"]);
    expect(wordings(given.toReversed())).toEqual(wordings(given));
  });
});
