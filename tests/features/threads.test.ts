import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { blockForm } from "#app/features/threads/form";
import { listThreads } from "#app/features/threads/list-threads.server";
import { markThreadRead } from "#app/features/threads/mark-read.server";
import { placeAt } from "#app/features/threads/place.server";
import { readThread } from "#app/features/threads/read-thread.server";
import { writeBlock } from "#app/features/threads/write-block.server";
import { loader as takeDocument } from "#app/routes/document/route";
import { action, loader } from "#app/routes/thread/route";
import { loader as blockPage } from "#app/routes/thread-block/route";
import { readContracts } from "#db/queries/contract.server";
import type { ThreadPlace } from "#db/queries/thread-place.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { pdf } from "#tests/support/files";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("threads", (store) => {
  let noor: Person;
  let tijmen: Person;
  let ruben: Person;
  let joost: Person;
  let karin: Person;
  let place: ThreadPlace;

  beforeAll(async () => {
    await seed(store());
    noor = await personOf(store(), "noor.verbeek");
    tijmen = await personOf(store(), "tijmen.hofstra");
    ruben = await personOf(store(), "ruben.castelein");
    joost = await personOf(store(), "joost.dekkers");
    karin = await personOf(store(), "karin.blom");
    const contracts = await readContracts(noor.viewer, store().db, noor.organisation, ["idd"]);
    const own = contracts.filter(({ provider }) => provider === joost.organisation);
    // Of the two agreements of this lead party, the one that the story asks nothing about.
    const asked = await listThreads(noor.viewer, store().db);
    const quiet = own.find(({ id }) => !asked.some(({ path }) => path.includes(id)));
    const found = await placeAt(noor.viewer, store().db, "contract", quiet?.id ?? "");
    if (!found) throw new Error("no such agreement");
    place = found;
  });

  const write = (by: Person, given: Record<string, string>, files?: Parameters<typeof writeBlock>[5]) => {
    const fields = { block: uuidv7(), audience: "shared", kind: "remark", text: "Ter kennis.", ...given };
    return writeBlock(store(), by.deed, by.viewer, place, blockForm.parse(fields), files);
  };
  const ask = async (by: Person, given: Record<string, string> = {}) => {
    const block = given.block ?? uuidv7();
    await write(by, { kind: "question", text: "Hoe zit dat?", ...given, block });
    return block;
  };
  const read = async (by: Person, audience: "shared" | "internal" = "shared") => {
    const thread = await readThread(by.viewer, store().db, place, audience);
    if (!thread) throw new Error("no such thread");
    return thread;
  };
  const shown = async (by: Person, block: string, audience: "shared" | "internal" = "shared") =>
    (await read(by, audience)).blocks.find(({ id }) => id === block);
  const toldTo = async ({ viewer: { account: id } }: Person, block: string) => {
    const { notices } = store().db.t;
    const rows = await store().db.select().from(notices).where(eq(notices.thingId, block));
    return rows.filter(({ account }) => account === id).map(({ kind }) => kind);
  };
  const page = (by: Person, thing: string, id: string, form?: Record<string, string>, search = "") => ({
    ...arriveAs(store(), by, `/threads/${thing}/${id}${search}`, form ? { form } : {}),
    params: { thing, id },
  });

  it("number their blocks, say whose turn it is and by when, and tell whoever must act", async () => {
    const asked = await ask(noor, { by: "2023-07-20" });
    expect(await shown(joost, asked)).toMatchObject({
      kind: "question",
      by: { name: undefined, organisation: place.holder.name },
      asked: { organisation: place.provider.name, deadline: { day: "2023-07-20" } },
      state: { kind: "open", overdue: false },
      ...{ canAnswer: true, canWithdraw: false, unread: true },
    });
    expect(await toldTo(joost, asked)).toEqual(["thread-question"]);
    const waits = (await listThreads(joost.viewer, store().db)).find(({ path }) =>
      path.includes(place.thingId),
    );
    expect(waits?.open).toMatchObject([{ ours: true, deadline: { day: "2023-07-20" } }]);
    const answer = uuidv7();
    await write(joost, { block: answer, kind: "answer", question: asked, text: "Zo." });
    expect(await shown(noor, asked)).toMatchObject({
      state: { kind: "answered", late: false },
      canWithdraw: false,
    });
    expect(await toldTo(noor, answer)).toEqual(["thread-answer"]);
    expect(await toldTo(tijmen, answer)).toEqual([]);
    const numbers = (await read(noor)).blocks.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it("of the insurer alone do not exist for the provider, nor do their files, numbers or notices", async () => {
    const before = (await read(joost)).blocks.length;
    const block = await ask(noor, { audience: "internal", colleague: tijmen.viewer.account ?? "" });
    expect(await toldTo(tijmen, block)).toEqual(["thread-question"]);
    expect(await toldTo(joost, block)).toEqual([]);
    expect(await readThread(joost.viewer, store().db, place, "internal")).toBeUndefined();
    expect(await write(joost, { audience: "internal" })).toBeUndefined();
    expect((await read(joost)).blocks).toHaveLength(before);
    const paths = (await listThreads(joost.viewer, store().db)).map(({ path }) => path);
    expect(paths.filter((path) => path.includes("internal"))).toEqual([]);
    for (const by of [joost, karin]) {
      await expect(loader(page(by, "contract", place.thingId, undefined, "?internal"))).rejects.toMatchObject(
        {
          status: 404,
        },
      );
      const { request, context } = arriveAs(store(), by, `/threads/blocks/${block}`);
      await expect(blockPage({ request, context, params: { id: block } })).rejects.toMatchObject({
        status: 404,
      });
    }
    expect(await shown(tijmen, block, "internal")).toMatchObject({ asked: { name: "Tijmen Hofstra" } });
    const stranger = await write(noor, {
      audience: "internal",
      kind: "question",
      colleague: joost.viewer.account ?? "",
    });
    expect(stranger).toEqual({ refused: "colleague" });
  });

  it("are for the two sides: a third, a guess and another kind of thing find nothing", async () => {
    for (const [by, thing, id] of [
      [karin, "contract", place.thingId],
      [noor, "contract", "geraden"],
      [noor, "contract", "a\0b"],
      [noor, "letter", place.thingId],
    ] as const) {
      await expect(loader(page(by, thing, id))).rejects.toMatchObject({ status: 404 });
      const form = { act: "write", block: uuidv7(), audience: "shared", kind: "remark", text: "Hallo" };
      await expect(action(page(by, thing, id, form))).rejects.toMatchObject({ status: 404 });
      const mark = { act: "read", audience: "shared", upTo: "9" };
      await expect(action(page(by, thing, id, mark))).rejects.toMatchObject({ status: 404 });
    }
  });

  it("are read by an auditor who cannot write in them", async () => {
    expect((await read(ruben)).mayWrite).toBe(false);
    expect(await write(ruben, {})).toBeUndefined();
  });

  it("keep who read what and when first, each person for oneself", async () => {
    const asked = await ask(noor);
    const { unread, blocks } = await read(joost);
    expect(unread).toBeGreaterThan(0);
    const later = { ...joost.deed, clockAt: instantAt("2023-07-12", "10:00") };
    const upTo = blocks.at(-1)?.number ?? 0;
    const mark = (audience: "shared" | "internal" = "shared") =>
      markThreadRead(store(), later, { ...joost.viewer, now: later.clockAt }, place, { audience, upTo });
    expect(await mark()).toBe(unread);
    expect(await mark()).toBe(0);
    expect(await mark("internal")).toBeUndefined();
    const after = await readThread({ ...joost.viewer, now: later.clockAt }, store().db, place, "shared");
    expect(after?.unread).toBe(0);
    expect((await shown(noor, asked))?.readBy).toEqual([]);
    const seen = await readThread({ ...noor.viewer, now: later.clockAt }, store().db, place, "shared");
    expect(seen?.blocks.find(({ id }) => id === asked)?.readBy).toEqual([
      { name: undefined, organisation: place.provider.name, at: later.clockAt },
    ]);
    expect((await read(tijmen)).unread).toBeGreaterThan(0);
  });

  it("take a form that is sent twice once, also at the same moment, and refuse its key for other words", async () => {
    const form = { block: uuidv7(), text: "Eenmaal." };
    const [first, second] = await Promise.all([write(noor, form), write(noor, form)]);
    expect(first).toEqual(second);
    expect(await write(noor, form)).toEqual(first);
    expect(await write(noor, { ...form, text: "Anders." })).toEqual({ refused: "sent" });
    expect(await write(joost, form)).toEqual({ refused: "sent" });
    const { blocks } = await read(noor);
    expect(blocks.filter(({ text }) => text === "Eenmaal.")).toHaveLength(1);
  });

  it("carry files to both sides with the block, or leave both out", async () => {
    const block = uuidv7();
    const count = (await read(noor)).blocks.length;
    const both = [
      { name: "bijlage.pdf", content: pdf("% thread") },
      { name: "programma.pdf", content: Buffer.from("MZ") },
    ];
    expect(await write(joost, { block, text: "Zie bijlage." }, both)).toMatchObject({
      files: [{ name: "programma.pdf" }],
    });
    expect((await read(noor)).blocks).toHaveLength(count);
    await write(joost, { block, text: "Zie bijlage." }, both.slice(0, 1));
    const [file] = (await shown(noor, block))?.files ?? [];
    expect(file?.name).toBe("bijlage.pdf");
    const take = (by: Person) => {
      const { request, context } = arriveAs(store(), by, `/documents/${file?.id}`);
      return takeDocument({ request, context, params: { id: file?.id ?? "" } });
    };
    for (const by of [noor, joost]) expect((await take(by)).status).toBe(200);
    await expect(take(karin)).rejects.toMatchObject({ status: 404 });
    const internal = uuidv7();
    await write(noor, { block: internal, audience: "internal" }, [
      { name: "nota.pdf", content: pdf("% note") },
    ]);
    const [note] = (await shown(tijmen, internal, "internal"))?.files ?? [];
    const { request, context } = arriveAs(store(), joost, `/documents/${note?.id}`);
    await expect(takeDocument({ request, context, params: { id: note?.id ?? "" } })).rejects.toMatchObject({
      status: 404,
    });
  });

  it("are known from when they were written, also where the clock was set back", async () => {
    const back = instantAt("2023-07-11", "09:00");
    const early = { ...noor, deed: { ...noor.deed, clockAt: back }, viewer: { ...noor.viewer, now: back } };
    const later = await ask(noor, { text: "Later gevraagd." });
    expect((await read(early)).blocks.map(({ id }) => id)).not.toContain(later);
    const first = uuidv7();
    expect(await write(early, { block: first, text: "Eerder geschreven." })).toHaveProperty("written");
    expect((await read(early)).blocks.map(({ id }) => id)).toContain(first);
    const { blocks } = await read(noor);
    expect(new Set(blocks.map(({ number }) => number)).size).toBe(blocks.length);
  });

  it("stand in the log of the insurer, without their words", async () => {
    const block = uuidv7();
    await write(joost, { block, text: "Geheim woord." });
    const { auditEvents } = store().db.t;
    const [event] = await store().db.select().from(auditEvents).where(eq(auditEvents.thingId, block));
    expect(event).toMatchObject({
      ...{ verb: "wrote", thing: "thread-block", account: joost.viewer.account },
      ...{ holder: place.holder.id, provider: place.provider.id, region: place.region?.code },
    });
    expect(JSON.stringify(event)).not.toContain("Geheim");
  });

  describe("forms", () => {
    const send = (by: Person, form: Record<string, string>) =>
      action(
        page(by, "contract", place.thingId, {
          ...{ act: "write", block: uuidv7(), audience: "shared", kind: "question", text: "Vraag?" },
          ...form,
        }),
      );
    it.each<[string, Record<string, string>, string]>([
      ["nothing to read", { text: " \u200B\u202E " }, "Er staat geen tekst"],
      ["a day that is none", { by: "2023-02-30" }, "geen dag van de kalender"],
      ["a day that has passed", { by: "2023-07-11" }, "al voorbij"],
      ["a key of its own making", { block: "1" }, "niet heel aan"],
      ["an answer to nothing", { kind: "answer" }, "staat hier niet"],
      ["an answer to a guess", { kind: "answer", question: uuidv7() }, "staat hier niet"],
    ])("with %s are refused in words and keep what was typed", async (_, form, words) => {
      const answer = await send(noor, form);
      expect(answer).toMatchObject({
        init: { status: 400 },
        data: {
          problems: [expect.stringContaining(words)],
          fields: { text: form.text ?? "Vraag?", kind: form.kind ?? "question" },
        },
      });
    });

    it("lead to the block, and never out of the product", async () => {
      const answer = await send(noor, { to: "//elsewhere.example/x" });
      expect(answer).toBeInstanceOf(Response);
      if (answer instanceof Response)
        expect(answer.headers.get("Location")).toMatch(/^\/threads\/contract\/[^/]+#block-\d+$/);
    });
  });

  it("show in the demonstration what is open and what was answered", async () => {
    const threads = await listThreads(noor.viewer, store().db);
    const told = threads.filter(({ path }) => !path.includes(place.thingId));
    expect(
      told.map(({ audience, blocks, open }) => [audience, blocks, open.map(({ ours }) => ours)]),
    ).toEqual([
      ["shared", 4, [true, false]],
      ["internal", 1, [false]],
    ]);
  });
});
