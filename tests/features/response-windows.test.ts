import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { dayOfDate } from "#app/domain/date-ahead";
import type { BlockKind } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { placeAt } from "#app/features/threads/place.server";
import { readThread } from "#app/features/threads/read-thread.server";
import { writeBlock } from "#app/features/threads/write-block.server";
import { threadWork } from "#app/features/work/thread-work.server";
import { watchTerms } from "#app/jobs/watch-terms.server";
import { insertContract, insertContractFact } from "#db/queries/contract.server";
import { adoptPolicy, medicalAidsPolicy } from "#db/seed/policies/adopt.server";
import { addAccount, deedAt } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

/** Proposals about an agreement, under a policy with four weeks both ways and an aim of two for the insurer. */
onBothEngines("response windows", (store) => {
  const contract = uuidv7();
  const people = { buyer: { id: "", organisation: "" }, provider: { id: "", organisation: "" } };
  const at = (day: Day) => instantAt(day, "12:00");

  beforeAll(async () => {
    people.buyer = await addAccount(store());
    people.provider = await addAccount(store(), { kind: "other-provider", role: "provider" });
    const [insurer, provider] = [people.buyer.organisation, people.provider.organisation];
    const policy = medicalAidsPolicy();
    await store().write(async (tx) => {
      const adopted = { id: uuidv7(), insurer, policy, reason: "test", recordedAt: at("2026-04-01") };
      await adoptPolicy(tx, adopted);
      await insertContract(tx, { id: contract, insurer, provider, form: "direct" });
      await insertContractFact(tx, {
        ...{ id: uuidv7(), contract, day: "2025-11-03", recordedAt: at("2025-11-03") },
        detail: { kind: "agreed", startsOn: "2026-01-01", endsOn: "2026-12-31", lots: ["wigs"] },
      });
    });
  });

  type Who = keyof typeof people;
  const viewer = (who: Who, day: Day): Viewer => {
    const { id: account, organisation } = people[who];
    return { account, organisation, roles: [who], now: at(day) };
  };
  const place = async (who: Who, day: Day) => {
    const found = await placeAt(viewer(who, day), store().db, "contract", contract);
    if (!found) throw new Error("there is no place");
    return found;
  };
  const write = async (
    who: Who,
    day: Day,
    kind: BlockKind,
    given: { question?: string; by?: Day; text?: string } = {},
  ) => {
    const { id: account, organisation } = people[who];
    const block = uuidv7();
    const deed = { ...deedAt(at(day)), account, organisation };
    const fields = {
      block,
      audience: "shared",
      kind,
      text: "Want de prijzen van materiaal stegen.",
      ...given,
    } as const;
    const answer = await writeBlock(store(), deed, viewer(who, day), await place(who, day), fields);
    return { block, answer };
  };
  const read = async (who: Who, day: Day) => {
    const thread = await readThread(viewer(who, day), store().db, await place(who, day), "shared");
    if (!thread) throw new Error("there is no thread");
    return thread;
  };
  const work = async (who: Who, day: Day) =>
    (await threadWork.read(viewer(who, day), store().db, at(day))).map(({ kind, deadline }) => [
      kind,
      deadline?.day,
    ]);
  let proposal = "";

  it("give every proposal its explanation, its term and its aim, and say who is to move", async () => {
    expect((await write("provider", "2026-06-01", "proposal", { text: "Meer" })).answer).toEqual({
      refused: "short",
    });
    const made = await write("provider", "2026-06-01", "proposal", { by: "2026-06-03" });
    proposal = made.block;
    const { turns, blocks } = await read("buyer", "2026-06-02");
    expect(turns).toMatchObject([
      { number: 1, kind: "proposal", ours: true, deadline: { day: "2026-06-29" } },
    ]);
    expect(blocks[0]?.asked).toMatchObject({ deadline: { day: "2026-06-29" }, aim: "2026-06-15" });
    expect((await read("provider", "2026-06-02")).turns).toMatchObject([{ ours: false }]);
    expect(await work("buyer", "2026-06-02")).toEqual([["proposal-to-answer", "2026-06-29"]]);
    const { threadBlocks } = store().db.t;
    const [kept] = await store().db.select().from(threadBlocks).where(eq(threadBlocks.id, proposal));
    expect(kept).toMatchObject({ policyItem: "quotation-answered", movable: true });
  });

  it("are moved once, in time, with a reason, and then count so on lists and among the dates", async () => {
    const move = (day: Day, by: Day, text?: string) =>
      write("buyer", day, "moved", { question: proposal, by, ...(text && { text }) });
    expect((await move("2026-06-20", "2026-06-29")).answer).toEqual({ refused: "not-later" });
    expect((await move("2026-06-20", "2026-07-06", "Druk")).answer).toEqual({ refused: "no-reason" });
    expect((await move("2026-06-30", "2026-07-06")).answer).toEqual({ refused: "term-over" });
    expect((await move("2026-06-20", "2026-07-06")).answer).toHaveProperty("written");
    expect((await move("2026-06-21", "2026-07-13")).answer).toEqual({ refused: "moved-already" });
    expect(await work("buyer", "2026-06-22")).toEqual([["proposal-to-answer", "2026-07-06"]]);
    const dates = await readDates(viewer("provider", "2026-06-22"), store().db);
    expect(dates.filter(({ kind }) => kind === "question").map(dayOfDate)).toEqual(["2026-07-06"]);
    const { blocks } = await read("provider", "2026-06-22");
    expect(blocks.at(-1)).toMatchObject({ kind: "moved", question: 1, movedTo: { day: "2026-07-06" } });
    expect(blocks[0]).toMatchObject({ canMove: false });
  });

  it("are told and listed on both sides when they pass, once", async () => {
    expect(await work("provider", "2026-07-06")).toEqual([]);
    expect(await work("provider", "2026-07-07")).toEqual([["answer-overdue", "2026-07-06"]]);
    const now = at("2026-07-07");
    const run = () =>
      watchTerms.run({
        ...{
          store: store(),
          mode: "live",
          mailServer: undefined,
          address: "",
          worker: "",
          payload: undefined,
        },
        ...{ signal: new AbortController().signal, tell: () => undefined, now: () => now },
        deed: { at: now, clockAt: now, origin: "watch-terms" },
      });
    expect(await run()).toEqual({ key: "terms.watched", values: { count: 1 } });
    expect(await run()).toEqual({ key: "terms.watched", values: { count: 0 } });
    const { notices } = store().db.t;
    const told = await store().db.select().from(notices).where(eq(notices.kind, "thread-overdue"));
    expect(new Set(told.map(({ account }) => account))).toEqual(
      new Set([people.buyer.id, people.provider.id]),
    );
  });

  it("turn with a counter-proposal and end with its acceptance", async () => {
    const counter = await write("buyer", "2026-07-08", "proposal", { question: proposal });
    expect(counter.answer).toEqual({ written: 3 });
    const { turns, blocks } = await read("provider", "2026-07-08");
    expect(turns).toMatchObject([{ number: 3, ours: true, deadline: { day: "2026-08-05" } }]);
    expect(blocks[0]?.state).toMatchObject({ kind: "answered", late: true, accepted: false });
    expect(blocks[2]).toMatchObject({ canAccept: true, canCounter: true, canMove: true });
    await write("provider", "2026-07-20", "acceptance", { question: counter.block });
    expect((await read("buyer", "2026-07-21")).turns).toEqual([]);
    expect((await read("buyer", "2026-07-21")).blocks[2]?.state).toMatchObject({
      accepted: true,
      late: false,
    });
  });
});
