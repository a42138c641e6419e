import { and, eq, lte } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, it } from "vitest";
import { type Instant, instantAt, instantOf, msOf } from "#app/domain/calendar";
import { choiceOf, MADE_FROM } from "#app/domain/stale-form";
import { readTender } from "#app/features/registering/read-tender.server";
import { sendRegistration } from "#app/features/registering/send-registration.server";
import { readMap } from "#app/features/season/read-map.server";
import { loader as download } from "#app/routes/document/route";
import { action as upload } from "#app/routes/document-upload/route";
import { loader as overview, action as withdraw } from "#app/routes/tender/route";
import { action, loader } from "#app/routes/tender-form/route";
import { loader as receiptPage } from "#app/routes/tender-receipt/route";
import type { Store } from "#db/store.server";
import { seed } from "#tests/seed/season";
import { arrive } from "#tests/support/accounts";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { pdf } from "#tests/support/files";
import { onBothEngines } from "#tests/support/stores";

const OPEN = instantAt("2022-09-20", "10:00");
const CLOSES = instantAt("2022-10-15");
const before = (moment: Instant, ms: number) => instantOf(msOf(moment) - ms);

type Fields = Record<string, string | readonly string[]>;
const formOf = (fields: Fields): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === "string" ? [value] : value) form.append(name, each);
  return form;
};

/** What a person does with the form. */
function registrant(store: Store, by: Person) {
  const step = (name: string, fields?: Fields) => {
    const args = arriveAs(store, by, `/tender/form/${name}`, {
      params: { step: name },
      ...(fields && { form: formOf(fields) }),
    });
    return args;
  };
  const page = () => loader(step("lots"));
  const save = (name: string, fields: Fields) => action(step(name, fields));
  const send = (sending: string = uuidv7(), more: Fields = {}) =>
    save("send", { act: "send", sending, ...more });
  const fill = async (lots: readonly string[]) => {
    await save("organisation", {
      ...{ agb: "50990205", kvk: "99001000", kind: "laboratory", locations: "Drachten" },
      ...{ signatory: "F. Aarts", capacity: "Bestuurder" },
    });
    await save("lots", { lots });
    const answers = { "whole-area": "yes", turnaround: "24", "results-digital": "both" };
    await save("questions", { ...answers, "cost-plan": "Minder dubbel onderzoek" });
    await save("conditions", {
      conditions: ["tariff-list", "revenue-ceiling"],
      declarations: ["no-bankruptcy", "no-fraud", "no-supervision"],
    });
  };
  const standing = () => overview(arriveAs(store, by, "/tender"));
  return { page, save, send, fill, standing };
}

onBothEngines("registering for the open tender", (store) => {
  let merel: Person;
  let hospital: Person;
  beforeAll(async () => {
    await seed(store());
    merel = await personOf(store(), "femke.aarts", OPEN);
    hospital = await personOf(store(), "karin.blom", OPEN);
  });
  const drenthe = async (lot: string) => {
    const { tenderLots } = store().db.t;
    const [found] = await store()
      .db.select({ id: tenderLots.id })
      .from(tenderLots)
      .where(and(eq(tenderLots.region, "VR03"), eq(tenderLots.lot, lot)));
    return found?.id ?? "";
  };
  const submissionsOf = async (by: Person) => {
    const { submissions } = store().db.t;
    const known = lte(submissions.receivedAt, CLOSES); // the demonstration goes on to a later tender
    return store()
      .db.select()
      .from(submissions)
      .where(and(eq(submissions.provider, by.organisation), known));
  };

  it("shows for each lot whether it is met, why not, and what would cure it", async () => {
    const { lots } = await registrant(store(), merel).page();
    const of = (title: string) => lots.find((lot) => lot.title === title);
    expect(of("Klinische chemie en hematologie")?.outcome).not.toBe("fails");
    const microbiology = of("Medische microbiologie");
    expect(microbiology?.outcome).toBe("fails");
    expect(microbiology?.canPick).toBe(true);
    const finding = microbiology?.findings.find(({ outcome }) => outcome === "fails");
    expect(finding?.seen.join(" ")).toContain("scope omvat niet: medische microbiologie");
    expect(finding?.cure).toContain("scope van ISO 15189");
  });

  it("lets a hospital pick pathology but no imaging, whatever its browser sends", async () => {
    const { page, fill, send } = registrant(store(), hospital);
    const { lots } = await page();
    const canPick = (title: string) => lots.find((lot) => lot.title === title)?.canPick;
    expect(canPick("Pathologie")).toBe(true);
    expect(canPick("Eerstelijns beelddiagnostiek")).toBe(false);
    await fill([await drenthe("imaging")]);
    await registrant(store(), hospital).save("organisation", {
      ...{ agb: "06990135", kvk: "99003302", kind: "hospital", locations: "Hoogeveen" },
      ...{ signatory: "K. Blom", capacity: "Bestuurder" },
    });
    expect(await send()).toMatchObject({
      data: { problems: expect.arrayContaining([expect.stringContaining("niet voor u openstaat")]) },
    });
    expect(await submissionsOf(hospital)).toEqual([]);
  });

  it("tells all that is missing, and keeps what was typed", async () => {
    const { save, send } = registrant(store(), merel);
    await save("organisation", {
      ...{ agb: "5099020", kvk: "332110823", kind: "laboratory", locations: "", signatory: "", capacity: "" },
    });
    const answer = await send();
    expect(answer).toMatchObject({
      data: {
        problems: expect.arrayContaining([
          expect.stringContaining("acht cijfers"),
          expect.stringContaining("negen cijfers"),
          "Locaties",
          "Minstens één kavel",
          expect.stringContaining("Akkoord met"),
        ]),
      },
    });
    const wrong = await save("questions", { turnaround: "veel", "cost-plan": "Minder" });
    expect(wrong).toMatchObject({
      data: { faults: { turnaround: "notANumber" }, typed: { turnaround: "veel" } },
    });
    expect((await registrant(store(), merel).page()).content.answers).toMatchObject({
      "cost-plan": "Minder",
    });
  });

  it("does not undo unseen what a colleague kept meanwhile, and lets both be chosen from", async () => {
    const { save, page } = registrant(store(), merel);
    const typed = { agb: "50990205", kvk: "99001000", kind: "laboratory", locations: "Drachten" };
    await save("organisation", { ...typed, signatory: "F. Aarts", capacity: "Bestuurder" });
    const made = { ...typed, signatory: "F. Aarts", capacity: "Bestuurder" };
    const asMade = JSON.stringify(
      Object.fromEntries(Object.entries(made).map(([name, value]) => [name, [value]])),
    );
    await save("organisation", { ...made, signatory: "M. Aarts", [MADE_FROM]: asMade });
    const mine = { ...made, capacity: "Gevolmachtigde", locations: "Drachten\r\nSneek", [MADE_FROM]: asMade };
    const refused = await save("organisation", mine);
    expect(refused).toMatchObject({
      init: { status: 409 },
      data: {
        stale: { self: true, fields: [{ field: "signatory", theirs: ["M. Aarts"], touched: false }] },
        typed: expect.arrayContaining([["capacity", "Gevolmachtigde"]]),
      },
    });
    expect((await page()).content).toMatchObject({ signatory: "M. Aarts", capacity: "Bestuurder" });
    const now = JSON.stringify({ ...JSON.parse(asMade), signatory: ["M. Aarts"] });
    await save("organisation", { ...mine, [MADE_FROM]: now, [choiceOf("signatory")]: "theirs" });
    expect((await page()).content).toMatchObject({
      ...{ signatory: "M. Aarts", capacity: "Gevolmachtigde", locations: ["Drachten", "Sneek"] },
    });
  });

  it("gives a receipt once, however often the same page sends", async () => {
    const { fill, send, standing, page: form } = registrant(store(), merel);
    await fill([await drenthe("clinical-chemistry"), await drenthe("microbiology")]);
    const chosen = formOf({ act: "send", sending: uuidv7() });
    chosen.append("files", new File([new Uint8Array(pdf())], "jaarverslag.pdf"));
    const held = await action(
      arriveAs(store(), merel, "/tender/form/send", { params: { step: "send" }, form: chosen }),
    );
    expect(held).toMatchObject({
      data: { problems: [expect.stringContaining("Gekozen en niet toegevoegd: jaarverslag.pdf")] },
    });
    expect(await submissionsOf(merel)).toEqual([]);
    const strange = formOf({ act: "add", registration: (await form()).form ?? "" });
    strange.append("files", new File([new Uint8Array(pdf())], "verslag\u202E1.pdf"));
    const added = await action(
      arriveAs(store(), merel, "/tender/form/send", { params: { step: "send" }, form: strange }),
    );
    expect(added instanceof Response && added.headers.get("Location")).toMatch(/&renamed=[\w-]{36}$/);
    const sending = uuidv7();
    const answers = await Promise.all([send(sending), send(sending), send(sending)]);
    const places = answers.map((answer) =>
      answer instanceof Response ? answer.headers.get("Location") : "",
    );
    expect(new Set(places).size).toBe(1);
    const [row] = await submissionsOf(merel);
    expect(row).toMatchObject({ late: false, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await standing()).toMatchObject({ own: { kind: "sent", receipts: [{ state: "counts" }] } });
    const id = row?.id ?? "";
    const page = (by: Person) =>
      receiptPage(arriveAs(store(), by, `/tender/receipts/${id}`, { params: { id } }));
    expect(await page(merel)).toMatchObject({ reference: row?.reference, late: false });
    await expect(page(hospital)).rejects.toMatchObject({ status: 404 });
    const file = (by: Person) =>
      download(arriveAs(store(), by, "/documents/x", { params: { id: row?.receipt ?? "" } }));
    expect((await file(merel)).status).toBe(200);
    await expect(file(hospital)).rejects.toMatchObject({ status: 404 });
  });

  it("counts what was sent last, keeps all, and can be taken back", async () => {
    const { save, send, standing } = registrant(store(), merel);
    await save("lots", { lots: [await drenthe("clinical-chemistry")] });
    expect((await standing()).own.changedSince).toBe(true);
    await send();
    const states = (await standing()).own.receipts.map(({ state }) => state);
    expect(states).toEqual(["counts", "earlier"]);
    const back = await withdraw(arriveAs(store(), merel, "/tender", { form: { sure: "yes" } }));
    expect(back).toMatchObject({ status: 302 });
    expect(await standing()).toMatchObject({ own: { kind: "withdrawn" } });
    await send();
    expect((await standing()).own.receipts).toHaveLength(3);
  });

  it("keeps the files of a registration from competitors, however they ask", async () => {
    const { form } = await registrant(store(), merel).page();
    const send = (by: Person) => {
      const { context } = arrive(store(), "/", { mode: "demonstration" });
      const request = new Request(`http://localhost/documents/upload?registration=${form}&name=a.pdf`, {
        method: "POST",
        headers: { Cookie: `session=${by.token}` },
        body: new Uint8Array(pdf("% bijlage")),
      });
      return upload({ request, context, params: {} });
    };
    expect((await send(merel)).status).toBe(200);
    await expect(send(hospital)).rejects.toMatchObject({ status: 404 });
  });

  describe("at the closing", () => {
    const sendAt = async (moment: Instant) => {
      const viewer = { ...merel.viewer, now: moment };
      const read = await readMap(viewer, store().db, new URLSearchParams("year=2023"));
      const tender = read && (await readTender(viewer, store().db, read));
      if (!tender) throw new Error("no tender");
      const sent = await sendRegistration(store(), { ...merel.deed, clockAt: moment }, viewer, {
        tender,
        sending: uuidv7(),
        receipt: ({ reference }) => ({
          ...{
            language: "nl",
            from: { name: "Linde", lines: [] },
            title: reference,
            blocks: [],
            fictional: true,
          },
        }),
      });
      return sent && "submission" in sent ? [sent.submission.late, sent.submission.receivedAt] : undefined;
    };
    it("is in time up to the last thousandth of a second of 14 October, and late from then on", async () => {
      const last = before(CLOSES, 1);
      expect(await sendAt(last)).toEqual([false, last]);
      expect(await sendAt(CLOSES)).toEqual([true, CLOSES]);
    });
    it("is read-only afterwards; a late message is kept and registers for nothing", async () => {
      const late = await personOf(store(), "femke.aarts", instantAt("2022-10-15", "08:00"));
      const { save, standing } = registrant(store(), late);
      expect(await save("lots", { lots: [] })).toMatchObject({ init: { status: 409 } });
      const { own } = await standing();
      expect(own.receipts[0]).toMatchObject({ state: "late" });
      await expect(
        withdraw(arriveAs(store(), late, "/tender", { form: { sure: "yes" } })),
      ).rejects.toMatchObject({ status: 404 });
    });
  });
});
