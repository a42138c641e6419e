import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { addDocuments } from "#app/features/documents/add-documents.server";
import { placeFor } from "#app/features/documents/place.server";
import { loader as download } from "#app/routes/document/route";
import { action as upload } from "#app/routes/document-upload/route";
import { action, loader } from "#app/routes/documents/route";
import { documentFor, documentPage } from "#db/queries/document.server";
import { seed } from "#tests/seed/season";
import { arrive } from "#tests/support/accounts";
import { type Person, personOf } from "#tests/support/demonstration";
import { jpeg, pdf, png } from "#tests/support/files";
import { onBothEngines } from "#tests/support/stores";

const mode = "demonstration";

const newest = { filters: [], sort: { key: "added", descending: true }, page: 1, size: 200 };

onBothEngines("documents", (store) => {
  let buyer: Person;
  let lead: Person;
  let other: Person;
  let director: Person;
  let contract = "";

  beforeAll(async () => {
    await seed(store());
    [buyer, lead, other, director] = await Promise.all(
      ["noor.verbeek", "joost.dekkers", "karin.blom", "wilma.terpstra"].map((name) =>
        personOf(store(), name),
      ),
    ).then(([a, b, c, d]) => {
      if (!a || !b || !c || !d) throw new Error("nobody");
      return [a, b, c, d] as const;
    });
    const { contracts } = store().db.t;
    const [own] = await store()
      .db.select({ id: contracts.id })
      .from(contracts)
      .where(and(eq(contracts.provider, lead.viewer.organisation ?? ""), eq(contracts.form, "idd")));
    contract = own?.id ?? "";
  });

  const add = async (files: readonly { name: string; content: Buffer }[], share = false, by = buyer) => {
    const place = await placeFor(by.viewer, store().db, { contract });
    if (!place) throw new Error("no such place");
    return addDocuments(store(), by.deed, place, files, { share });
  };
  const addOne = async (name: string, content: Buffer, share = false) => {
    const { added } = await add([{ name, content }], share);
    return added[0]?.id ?? "";
  };
  const send = (by: Person, query: string, body: BodyInit | ReadableStream, headers = {}) => {
    const { context } = arrive(store(), "/", { mode });
    const request = new Request(`http://localhost/documents/upload?${query}`, {
      method: "POST",
      headers: { Cookie: `session=${by.token}`, ...headers },
      body,
      ...(body instanceof ReadableStream && { duplex: "half" }),
    });
    return upload({ request, context, params: {} });
  };
  const take = (by: Person, id: string, headers = {}, search = "") => {
    const { request, context } = arrive(store(), `/documents/${id}${search}`, {
      mode,
      token: by.token,
      headers,
    });
    return download({ request, context, params: { id } });
  };
  const act = (by: Person, form: Record<string, string>) =>
    action(arrive(store(), "/documents", { mode, token: by.token, form }));
  const counts = async () => {
    const { blobs, blobChunks, documents } = store().db.t;
    return Promise.all([blobs, blobChunks, documents].map((table) => store().db.$count(table)));
  };
  const eventsOf = async (id: string) => {
    const { auditEvents } = store().db.t;
    const events = await store()
      .db.select({ verb: auditEvents.verb, holder: auditEvents.holder })
      .from(auditEvents)
      .where(and(eq(auditEvents.thing, "document"), eq(auditEvents.thingId, id)))
      .orderBy(auditEvents.number);
    return events.map(({ verb, holder }) => {
      expect(holder).toBe(buyer.viewer.organisation);
      return verb;
    });
  };

  it("come back byte for byte, by the piece, with headers that keep a browser from running them", async () => {
    const bytes = jpeg("é".repeat(400_000));
    const id = await addOne("Situatie één.jpg", bytes);
    const response = await take(buyer, id);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    const { headers } = response;
    expect(headers.get("Content-Type")).toBe("image/jpeg");
    expect(headers.get("Content-Length")).toBe(String(bytes.length));
    expect(headers.get("Content-Disposition")).toMatch(/^attachment; .*filename\*=UTF-8''Situatie%20%C3%A9/);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toContain("sandbox");
    const again = await take(buyer, id, { "If-None-Match": headers.get("ETag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const seen = await take(buyer, id, {}, "?view");
    expect(seen.headers.get("Content-Disposition")).toMatch(/^inline;/);
    await seen.body?.cancel();
    expect(await eventsOf(id)).toEqual(["added", "downloaded", "downloaded"]);
  });

  it("are kept and never shown by a browser where their kind is not to be looked at", async () => {
    const id = await addOne("lijst.csv", Buffer.from("a;b\r\n"));
    const response = await take(buyer, id, {}, "?view");
    expect(response.headers.get("Content-Disposition")).toMatch(/^attachment;/);
    expect(await response.text()).toBe("a;b\r\n");
  });

  it("are stored once, however often the same file is used", async () => {
    const bytes = pdf("% once");
    await addOne("een.pdf", bytes);
    const [blobs, chunks, documents = 0] = await counts();
    await add([
      { name: "twee.pdf", content: bytes },
      { name: "drie.pdf", content: bytes },
    ]);
    expect(await counts()).toEqual([blobs, chunks, documents + 2]);
  });

  it("are for colleagues at once, for the lead party once shared, and for nobody else", async () => {
    const id = await addOne("afspraken.pdf", pdf("% shared"));
    const absent = { status: 404 };
    expect((await take(director, id)).status).toBe(200);
    await expect(take(lead, id)).rejects.toMatchObject(absent);
    await expect(act(lead, { act: "share", document: id })).rejects.toMatchObject(absent);
    await expect(act(director, { act: "share", document: id })).rejects.toMatchObject(absent);
    await act(buyer, { act: "share", document: id, to: "/regions/x" });
    await act(buyer, { act: "share", document: id });
    expect((await take(lead, id)).status).toBe(200);
    await expect(take(other, id)).rejects.toMatchObject(absent);
    await expect(act(lead, { act: "remove", document: id })).rejects.toMatchObject(absent);
    // The clock of a session runs on: what was shared through it lies after the moment that it was set to.
    const later = instantAt("2023-07-12", "09:50");
    const rowsOf = async ({ viewer }: Person) =>
      (await documentPage({ ...viewer, now: later }, store().db, newest)).rows.filter((row) => row.id === id);
    expect((await rowsOf(buyer))[0]?.sharedWith).toEqual([lead.viewer.organisation]);
    expect((await rowsOf(lead))[0]?.sharedWith).toEqual([]);
    expect(await rowsOf(other)).toEqual([]);
    expect(await eventsOf(id)).toEqual(["added", "downloaded", "shared", "downloaded"]);
  });

  it("are not known before they were added or shared", async () => {
    const id = await addOne("later.pdf", pdf("% later"), true);
    const before = { now: instantAt("2023-07-12", "09:40") };
    expect(await documentFor(lead.viewer, store().db, id)).toBeDefined();
    expect(await documentFor({ ...lead.viewer, ...before }, store().db, id)).toBeUndefined();
    expect(await documentFor({ ...buyer.viewer, ...before }, store().db, id)).toBeUndefined();
    expect(await documentFor({ ...buyer.viewer, roles: ["operator"] }, store().db, id)).toBeUndefined();
  });

  it("can be taken out until they are shared; the bytes go with the last of them, and can come back", async () => {
    const bytes = pdf("% taken out");
    const [first, second] = [await addOne("a.pdf", bytes), await addOne("b.pdf", bytes)];
    const before = await counts();
    await act(buyer, { act: "remove", document: first });
    await expect(take(buyer, first)).rejects.toMatchObject({ status: 404 });
    expect((await take(buyer, second)).status).toBe(200);
    expect(await counts()).toEqual(before);
    await act(buyer, { act: "remove", document: second });
    expect((await counts())[1]).toBe((before[1] ?? 0) - 1);
    expect(await eventsOf(first)).toEqual(["added", "removed"]);
    const third = await addOne("c.pdf", bytes, true);
    expect(Buffer.from(await (await take(buyer, third)).arrayBuffer()).equals(bytes)).toBe(true);
    const refused = await act(buyer, { act: "remove", document: third });
    expect(refused).toMatchObject({ data: { problems: [expect.stringContaining("al gedeeld")] } });
    expect((await take(buyer, third)).status).toBe(200);
  });

  it("are sent one by one with their bytes as the body, and refused in words", async () => {
    const added = await send(buyer, `contract=${contract}&name=..%2F%2Fofferte.png`, new Uint8Array(png()));
    expect(await added.json()).toMatchObject({ added: { name: "offerte.png" } });
    const before = await counts();
    const refused = await send(buyer, `contract=${contract}&name=a.pdf`, "MZ program");
    expect(refused.status).toBe(422);
    expect(await refused.json()).toEqual({ refused: expect.stringContaining("geen PDF, PNG") });
    for (const by of [lead, director]) {
      await expect(send(by, `contract=${contract}&name=a.png`, "x")).rejects.toMatchObject({ status: 404 });
    }
    await expect(send(buyer, "contract=unknown&name=a.png", "x")).rejects.toMatchObject({ status: 404 });
    expect(await counts()).toEqual(before);
  });

  it("leave nothing when they are cut off half way, or are larger than they may be", async () => {
    const before = await counts();
    const query = `contract=${contract}&name=a.png`;
    const half = (end: (controller: ReadableStreamDefaultController) => void) =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(png().subarray(0, 20)));
          end(controller);
        },
      });
    const broken = await send(
      buyer,
      query,
      half((controller) => controller.error(new Error("aborted"))),
    );
    const short = await send(
      buyer,
      query,
      half((controller) => controller.close()),
      { "Content-Length": "500" },
    );
    for (const answer of [broken, short]) {
      expect(await answer.json()).toEqual({ refused: expect.stringContaining("niet heel aan") });
    }
    const large = await send(buyer, query, new Uint8Array(20_000_001));
    expect(await large.json()).toEqual({ refused: expect.stringContaining("groter dan 20 MB") });
    expect(await counts()).toEqual(before);
  });

  it("can be added by a plain form: the sound ones are kept and the others named", async () => {
    const submit = async (act: string, ...files: [string, Buffer][]) => {
      const body = new FormData();
      for (const [key, value] of Object.entries({ act, contract, to: "/regions/x#documents" }))
        body.set(key, value);
      for (const [name, content] of files) body.append("files", new File([new Uint8Array(content)], name));
      const { context } = arrive(store(), "/", { mode });
      const headers = { Cookie: `session=${buyer.token}` };
      const request = new Request("http://localhost/documents", { method: "POST", headers, body });
      return action({ request, context, params: {} });
    };
    const answer = await submit("add", ["f1.pdf", pdf("% f1")]);
    expect(answer).toBeInstanceOf(Response);
    expect(answer).toMatchObject({ status: 302 });
    const mixed = await submit("add", ["f2.pdf", pdf("% f2")], ["f3.pdf", Buffer.from("no")]);
    expect(mixed).toMatchObject({
      data: { problems: [expect.stringMatching(/^f3\.pdf: Het is geen/)], done: "f2.pdf is toegevoegd." },
    });
    expect(await submit("add", ["f\u202E5\u200B.pdf", pdf("% f5")])).toMatchObject({
      data: { problems: [], done: expect.stringMatching(/^f5\.pdf is toegevoegd\. Let op: .*‘f5\.pdf’/) },
    });
    const none = await submit("add", ["", Buffer.alloc(0)]);
    expect(none).toMatchObject({ data: { problems: [expect.stringMatching(/^Er was geen bestand/)] } });
    const left = await submit("share", ["f4.pdf", pdf("% f4")]);
    expect(left).toMatchObject({ data: { problems: [expect.stringMatching(/f4\.pdf was gekozen/)] } });
    const { rows: documents } = await loader(arrive(store(), "/documents", { mode, token: buyer.token }));
    const names = documents.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["f1.pdf", "f2.pdf"]));
    expect(names).not.toContain("f4.pdf");
  });
});
