import { beforeAll, expect, it } from "vitest";
import { type Instant, instantAt, parseInstant } from "#app/domain/calendar";
import { receiptBlocks } from "#app/features/increase-requests/papers.server";
import { requestAtHand } from "#app/features/increase-requests/take-step.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { action as upload } from "#app/routes/document-upload/route";
import { action, loader } from "#app/routes/increase/route";
import { loader as one } from "#app/routes/request/route";
import { documentsOf } from "#db/queries/document.server";
import { load, seed } from "#tests/seed/season";
import { arrive } from "#tests/support/accounts";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { pdf } from "#tests/support/files";
import { newCeiling, newRequest } from "#tests/support/increase";
import { onBothEngines } from "#tests/support/stores";

const asked = { forecast: "340.000", explanation: "Meer aanvragen van huisartsen." };

onBothEngines("the papers of a request", (store) => {
  let noor: Person;
  let femke: Person;
  let tijmen: Person;
  let karin: Person;
  let contract = "";
  beforeAll(async () => {
    await seed(store());
    // Each clock runs behind the next, so that what one does is known to the other.
    const at = (time: string) => instantAt("2023-08-03", time);
    noor = await personOf(store(), "noor.verbeek", at("10:00"));
    femke = await personOf(store(), "femke.aarts", at("10:30"));
    tijmen = await personOf(store(), "tijmen.hofstra", at("11:00"));
    karin = await personOf(store(), "karin.blom", at("11:00"));
    const { season } = await load(store());
    contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
  });

  const at = (ceiling: string) => ({ path: `/ceilings/${ceiling}/increase`, params: { id: ceiling } });
  const page = (by: Person, ceiling: string, search = "") =>
    loader(arriveAs(store(), by, at(ceiling).path + search, { params: at(ceiling).params }));
  const act = (by: Person, ceiling: string, fields: Record<string, string | File>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return action(arriveAs(store(), by, at(ceiling).path, { form, params: at(ceiling).params }));
  };
  const add = ({ token }: Person, draft: string) => {
    const {
      request: { url },
      context,
    } = arrive(store(), `/documents/upload?increase-request=${draft}&name=brief.pdf`, {
      ...{ mode: "demonstration" },
    });
    const request = new Request(url, {
      method: "POST",
      headers: { Cookie: `session=${token}` },
      body: new Uint8Array(pdf()),
    });
    return upload({ request, context, params: {} });
  };
  const file = new File([new Uint8Array(pdf())], "bijlage.pdf");

  it("go along with it, are seen by the insurer from then on, and are known by their hashes", async () => {
    const ceiling = await newCeiling(store(), contract, true);
    const { draft, lots } = await page(femke, ceiling);
    // The agreement is about one lot alone: there is nothing to choose. What an older page sent is kept.
    expect(lots).toEqual([]);
    const chosen = "clinical-chemistry";
    await act(femke, ceiling, { ...asked, draft, lots: chosen, act: "check" });
    expect((await add(karin, draft).catch((answer: Response) => answer)).status).toBe(404);
    expect((await add(femke, draft)).status).toBe(200);
    expect(await documentsOf(tijmen.viewer, store().db, "increase-request", [draft])).toEqual([]);
    expect(await act(femke, ceiling, { draft, act: "send", files: file })).toMatchObject({
      ...{ data: { told: [expect.stringContaining("bijlage.pdf")] }, init: { status: 409 } },
    });
    expect(await act(femke, ceiling, { draft, act: "send" })).toMatchObject({ status: 302 });
    const seen = await one(arriveAs(store(), tijmen, `/requests/${draft}`, { params: { id: draft } }));
    expect(seen.files).toMatchObject([{ name: "brief.pdf" }]);
    expect(seen.lots).toHaveLength(1);
    const received = seen.facts[0];
    expect(received).toMatchObject({
      kind: "received",
      content: { lots: [chosen] },
      files: [{ name: "brief.pdf" }],
    });
    expect((await add(femke, draft).catch((answer: Response) => answer)).status).toBe(404);
  });

  it("can be about the lots of the agreement, and about no others", async () => {
    const { season } = await load(store());
    const groningen = season.contracts.find(({ area, form }) => area?.region === "VR01" && form === "idd");
    const { lots } = await page(noor, await newCeiling(store(), groningen?.id ?? "", true));
    expect(lots.map(({ key }) => key)).toEqual([
      ...["clinical-chemistry", "microbiology", "pathology", "thrombosis"],
    ]);
  });

  it("of one that came by letter are entered by a buyer, with the moment of receipt and the original", async () => {
    const ceiling = await newCeiling(store(), contract);
    const { draft, enters } = await page(noor, ceiling);
    expect(enters).toBe(true);
    const typed = { ...asked, way: "letter", day: "2023-07-31", time: "23:58", draft };
    expect(await act(noor, ceiling, { ...typed, time: "24:10", way: "", act: "check" })).toMatchObject({
      data: { problems: { way: "way.missing", time: "time.wrong" }, typed: { day: "2023-07-31" } },
    });
    expect(await act(noor, ceiling, { ...typed, act: "check" })).toMatchObject({ status: 302 });
    expect((await page(noor, ceiling, "?step=check")).check?.arrival).toEqual({
      ...{ way: "letter", at: instantAt("2023-07-31", "23:58") },
    });
    expect((await page(femke, ceiling)).typed).toEqual({});
    expect(await act(noor, ceiling, { draft, act: "send" })).toMatchObject({
      data: { told: [expect.stringContaining("origineel")] },
    });
    expect(await act(noor, ceiling, { draft, act: "add", files: file })).toMatchObject({ status: 302 });
    const strange = new File([new Uint8Array(pdf("% two"))], "brief\u202E2.pdf");
    const added = await act(noor, ceiling, { draft, act: "add", files: strange });
    const shown = added instanceof Response ? added.headers.get("Location") : "";
    expect(shown).toMatch(/[?]step=check&renamed=/);
    const { files } = await page(noor, ceiling, shown?.slice(shown.indexOf("?")));
    expect(files.filter(({ id }) => shown?.includes(id)).map(({ name }) => name)).toEqual(["brief2.pdf"]);
    expect(await act(noor, ceiling, { draft, act: "send" })).toMatchObject({ status: 302 });
    const seen = await one(arriveAs(store(), femke, `/requests/${draft}`, { params: { id: draft } }));
    expect(seen).toMatchObject({ state: { way: "letter", inTime: true }, files: [{}, {}] });
    expect(seen.files.map(({ name }) => name).sort()).toEqual(["bijlage.pdf", "brief2.pdf"]);
  });

  it("hold a receipt to the second, that promises a decision only of what came in time", async () => {
    const lastSecond = parseInstant("2023-07-31T21:59:59.000Z") ?? instantAt("2023-07-31");
    const receiptOf = async (receivedAt: Instant) => {
      const id = await newRequest(store(), femke, await newCeiling(store(), contract), receivedAt);
      const found = await requestAtHand(femke.viewer, store().db, id);
      const say = translator(textsFor("nl", "increase").increase ?? {}, "nl");
      const seen = await one(arriveAs(store(), femke, `/requests/${id}`, { params: { id } }));
      expect(seen.statements.map(({ source }) => source.rule)).toContain("4.76");
      return found ? JSON.stringify(receiptBlocks(found, "nl", say)) : "";
    };
    const inTime = await receiptOf(lastSecond);
    expect(inTime).toContain("31 juli 2023, 23:59:59, Nederlandse tijd");
    expect(inTime).toContain("uiterlijk op 1 november 2023");
    const late = await receiptOf(instantAt("2023-08-01"));
    expect(late).toContain("te laat ontvangen: op 1 augustus 2023, 00:00:00");
    expect(late).toContain("vóór 1 augustus 2023 bij ons binnen");
    expect(late).toContain("of het verzoek toch wordt behandeld");
    expect(late).not.toContain("november");
  });

  it("cannot be entered for a moment to come, and by nobody else", async () => {
    const ceiling = await newCeiling(store(), contract);
    const { draft } = await page(noor, ceiling);
    await act(noor, ceiling, {
      ...asked,
      way: "e-mail",
      day: "2023-08-03",
      time: "10:01",
      draft,
      act: "check",
    });
    await act(noor, ceiling, { draft, act: "add", files: file });
    expect(await act(noor, ceiling, { draft, act: "send" })).toMatchObject({
      data: { told: [expect.stringContaining("toekomst")] },
    });
    await expect(page(karin, ceiling)).rejects.toMatchObject({ status: 404 });
    const wilma = await personOf(store(), "wilma.terpstra");
    await expect(page(wilma, ceiling)).rejects.toMatchObject({ status: 404 });
  });
});
