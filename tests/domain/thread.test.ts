import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, type Day, instantAt } from "#app/domain/calendar";
import {
  openQuestions,
  questionState,
  type ThreadBlock,
  termOf,
  turnsOf,
  unreadBlocks,
} from "#app/domain/thread";
import { blockRefusal, type NewBlock } from "#app/domain/thread-refusal";

const at = (day: Day, time = "09:00") => instantAt(day, time);
const [insurer, provider] = ["insurer", "provider"];
const question = (number: number, given: Partial<ThreadBlock> = {}): ThreadBlock => ({
  id: `q${number}`,
  number,
  kind: "question",
  account: "noor",
  organisation: insurer,
  at: at("2023-07-03"),
  asked: { organisation: provider, deadline: { day: "2023-07-14", limit: "through" } },
  ...given,
});
const reply = (
  number: number,
  to: string,
  day: Day,
  kind: "answer" | "withdrawal" = "answer",
): ThreadBlock => ({
  id: `r${number}`,
  number,
  kind,
  question: to,
  account: kind === "answer" ? "joost" : "noor",
  organisation: kind === "answer" ? provider : insurer,
  at: at(day),
});

describe("a question", () => {
  it.each([
    ["waits", [], "2023-07-14", { kind: "open", overdue: false }],
    ["waits, overdue", [], "2023-07-15", { kind: "open", overdue: true }],
    ["is answered in time on the last day", [["2023-07-14"]], "2023-08-01", { late: false, by: [2] }],
    ["is answered late", [["2023-07-15"]], "2023-08-01", { kind: "answered", late: true, by: [2] }],
    [
      "keeps its first answer for what was in time",
      [["2023-07-10"], ["2023-07-20"]],
      "2023-08-01",
      { late: false, by: [2, 3] },
    ],
    ["can be let go", [["2023-07-10", "withdrawal"]], "2023-08-01", { kind: "withdrawn" }],
  ] as const)("%s", (_, replies, day, expected) => {
    const asked = question(1);
    const blocks = [asked, ...replies.map(([on, kind], index) => reply(index + 2, asked.id, on, kind))];
    expect(questionState(asked, blocks, at(day, "23:59"))).toMatchObject(expected);
  });

  it("without a last day is never overdue", () => {
    const asked = question(1, { asked: { organisation: provider } });
    expect(questionState(asked, [asked], at("2033-01-01"))).toEqual({ kind: "open", overdue: false });
  });
});

describe("what can be added", () => {
  const asked = question(1);
  const block = (given: Partial<NewBlock>): NewBlock => ({
    kind: "answer",
    question: asked.id,
    organisation: provider,
    at: at("2023-07-10"),
    text: "Daarom is het zo.",
    ...given,
  });
  const proposal = question(1, { kind: "proposal" });
  const to = (day: Day) => ({ day, limit: "through" }) as const;
  const moved: ThreadBlock = {
    ...reply(2, asked.id, "2023-07-10"),
    kind: "moved",
    movedTo: to("2023-07-20"),
  };
  const answered = [asked, reply(2, asked.id, "2023-07-10")];
  const withdrawn = [asked, reply(2, asked.id, "2023-07-10", "withdrawal")];
  it.each<[string, Partial<NewBlock>, readonly ThreadBlock[], string | undefined]>([
    ["an answer by whoever is asked", {}, [asked], undefined],
    ["an answer after the last day: late, never refused", { at: at("2023-09-01") }, [asked], undefined],
    ["more to an answer", {}, answered, undefined],
    ["an answer by whoever asks", { organisation: insurer }, [asked], "not-asked"],
    ["an answer to nothing", { question: "elsewhere" }, [asked], "no-question"],
    ["an answer to an answer", { question: "r2" }, answered, "no-question"],
    ["an answer to what was let go", {}, withdrawn, "closed"],
    ["letting go", { kind: "withdrawal", organisation: insurer }, [asked], undefined],
    ["letting go of another's question", { kind: "withdrawal" }, [asked], "not-asker"],
    ["letting go after an answer", { kind: "withdrawal", organisation: insurer }, answered, "closed"],
    ["letting go twice", { kind: "withdrawal", organisation: insurer }, withdrawn, "closed"],
    ["accepting a proposal", { kind: "acceptance" }, [proposal], undefined],
    ["accepting a question", { kind: "acceptance" }, [asked], "no-proposal"],
    ["accepting one's own proposal", { kind: "acceptance", organisation: insurer }, [proposal], "not-asked"],
    ["accepting what was answered", { kind: "acceptance" }, [proposal, ...answered.slice(1)], "closed"],
    ["a counter-proposal", { kind: "proposal", asked: { organisation: insurer } }, [proposal], undefined],
    [
      "a proposal that explains nothing",
      { kind: "proposal", asked: asked.asked, text: "Nee" },
      [proposal],
      "short",
    ],
    ["moving a term", { kind: "moved", movedTo: to("2023-07-15") }, [asked], undefined],
    ["moving it twice", { kind: "moved", movedTo: to("2023-07-28") }, [asked, moved], "moved-already"],
    ["moving it back", { kind: "moved", movedTo: to("2023-07-14") }, [asked], "not-later"],
    ["moving it to nowhere", { kind: "moved" }, [asked], "not-later"],
    [
      "moving it after it passed",
      { kind: "moved", at: at("2023-07-15"), movedTo: to("2023-07-28") },
      [asked],
      "term-over",
    ],
    [
      "moving it without a reason",
      { kind: "moved", movedTo: to("2023-07-15"), text: "Druk" },
      [asked],
      "no-reason",
    ],
    [
      "moving the other's term",
      { kind: "moved", organisation: insurer, movedTo: to("2023-07-15") },
      [asked],
      "not-asked",
    ],
    [
      "moving what the policy fixes",
      { kind: "moved", movedTo: to("2023-07-15") },
      [{ ...asked, asked: { organisation: provider, deadline: to("2023-07-14"), movable: false } }],
      "not-movable",
    ],
    [
      "moving what has no term",
      { kind: "moved", movedTo: to("2023-07-15") },
      [{ ...asked, asked: { organisation: provider } }],
      "no-term",
    ],
    ["a remark", { kind: "remark", question: undefined }, [], undefined],
    ["a question of nobody", { kind: "question", question: undefined }, [], "nobody"],
    [
      "a question for today",
      {
        kind: "question",
        asked: { organisation: provider, deadline: { day: "2023-07-10", limit: "through" } },
      },
      [],
      undefined,
    ],
    [
      "a question for yesterday",
      {
        kind: "question",
        asked: { organisation: provider, deadline: { day: "2023-07-09", limit: "through" } },
      },
      [],
      "past",
    ],
  ])("%s", (_, given, blocks, expected) => {
    expect(blockRefusal(block(given), blocks)).toBe(expected);
  });
});

it("counts a term as it was moved", () => {
  const asked = question(1);
  const moved: ThreadBlock = {
    ...reply(2, asked.id, "2023-07-10"),
    kind: "moved",
    movedTo: { day: "2023-07-20", limit: "through" },
  };
  const blocks = [asked, moved];
  expect(termOf(asked, blocks)?.day).toBe("2023-07-20");
  expect(questionState(asked, blocks, at("2023-07-20"))).toEqual({ kind: "open", overdue: false });
  expect(questionState(asked, blocks, at("2023-07-21"))).toEqual({ kind: "open", overdue: true });
  expect(openQuestions(blocks, at("2023-07-20")).map((each) => each.asked?.deadline?.day)).toEqual([
    "2023-07-20",
  ]);
});

it("ends a proposal with another in its place, which waits for the other side", () => {
  const first = question(1, { kind: "proposal" });
  const counter = question(2, {
    kind: "proposal",
    question: first.id,
    organisation: provider,
    asked: { organisation: insurer },
  });
  const blocks = [first, counter];
  expect(turnsOf(blocks, at("2023-07-10"))).toEqual([insurer]);
  expect(questionState(first, blocks, at("2023-07-10"))).toMatchObject({ kind: "answered", accepted: false });
  const accepted: ThreadBlock = {
    ...reply(3, counter.id, "2023-07-11"),
    kind: "acceptance",
    organisation: insurer,
  };
  expect(questionState(counter, [...blocks, accepted], at("2023-07-12"))).toMatchObject({ accepted: true });
  expect(turnsOf([...blocks, accepted], at("2023-07-12"))).toEqual([]);
});

it("puts the question with the earliest last day first, and those without any last", () => {
  const by = (number: number, day?: Day) =>
    question(number, {
      asked: { organisation: provider, ...(day && { deadline: { day, limit: "through" } }) },
    });
  const blocks = [by(1), by(2, "2023-09-01"), by(3, "2023-08-01"), by(4, "2023-08-01")];
  expect(openQuestions(blocks, at("2023-07-10")).map(({ number }) => number)).toEqual([3, 4, 2, 1]);
});

const FIRST: Day = "2023-07-01";

/** Blocks as people add them: what is refused is left out, as the product does. */
const threads = fc
  .array(
    fc.record({
      kind: fc.constantFrom("question", "answer", "withdrawal", "remark"),
      organisation: fc.constantFrom(insurer, provider),
      to: fc.nat({ max: 12 }),
      day: fc.nat({ max: 40 }),
      by: fc.option(fc.nat({ max: 60 }), { nil: undefined }),
    }),
    { maxLength: 14 },
  )
  .map((steps) => {
    const blocks: ThreadBlock[] = [];
    for (const { kind, organisation, to, day, by } of steps) {
      const other = organisation === insurer ? provider : insurer;
      const deadline = by === undefined ? undefined : { day: addDays(FIRST, by), limit: "through" as const };
      const next = {
        text: "Daarom is het zo.",
        kind,
        organisation,
        at: at(addDays(FIRST, day)),
        question: kind === "answer" || kind === "withdrawal" ? blocks[to]?.id : undefined,
        asked: kind === "question" ? { organisation: other, deadline } : undefined,
      };
      const number = blocks.length + 1;
      if (!blockRefusal(next, blocks))
        blocks.push({ ...next, id: `b${number}`, number, account: organisation });
    }
    return blocks;
  });

test("a question is open, answered or let go, and open ones are whose turn it is", () => {
  fc.assert(
    fc.property(threads, (blocks) => {
      const now = at("2024-01-01");
      const questions = blocks.filter(({ kind }) => kind === "question");
      const open = questions.filter((each) => questionState(each, blocks, now).kind === "open");
      expect(new Set(openQuestions(blocks, now))).toEqual(new Set(open));
      expect(new Set(turnsOf(blocks, now))).toEqual(new Set(open.map(({ asked }) => asked?.organisation)));
      for (const each of questions) {
        const replies = blocks.filter((block) => block.question === each.id);
        const sides = new Set(replies.map(({ kind, organisation }) => `${kind} ${organisation}`));
        // Nobody answers themselves, and what was answered is never let go.
        expect(sides.has(`answer ${each.organisation}`)).toBe(false);
        const letGo = replies.filter(({ kind }) => kind === "withdrawal");
        expect(letGo.length === 0 || replies.length === 1).toBe(true);
      }
    }),
  );
});

test("more words never open again what was answered, nor make late what was in time", () => {
  fc.assert(
    fc.property(threads, (blocks) => {
      const now = at("2024-01-01");
      for (let count = 1; count < blocks.length; count++) {
        const before = blocks.slice(0, count);
        for (const each of before.filter(({ kind }) => kind === "question")) {
          const was = questionState(each, before, now);
          if (was.kind === "answered")
            expect(questionState(each, blocks, now)).toMatchObject({ kind: "answered", late: was.late });
        }
      }
    }),
  );
});

it("counts as unread what others wrote and one has not read", () => {
  const blocks = [question(1), reply(2, "q1", "2023-07-10"), question(3)];
  expect(unreadBlocks(blocks, "noor", new Set()).map(({ id }) => id)).toEqual(["r2"]);
  expect(unreadBlocks(blocks, "joost", new Set(["q1"])).map(({ id }) => id)).toEqual(["q3"]);
});
