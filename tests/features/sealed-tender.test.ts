import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { and, eq, max } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { checkChain } from "#app/domain/audit-chain";
import { dayOf, type Instant, instantAt } from "#app/domain/calendar";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { removeDocument } from "#app/features/documents/remove-document.server";
import { loader as auditThing } from "#app/routes/audit-thing/route";
import { loader as coverage } from "#app/routes/coverage/route";
import { loader as deadlines } from "#app/routes/deadlines/route";
import { loader as download } from "#app/routes/document/route";
import { loader as documents } from "#app/routes/documents/route";
import { loader as listFile } from "#app/routes/list-file/route";
import { loader as mail } from "#app/routes/mail/route";
import { loader as map } from "#app/routes/map/route";
import { loader as notices } from "#app/routes/notices/route";
import { loader as ocds } from "#app/routes/ocds/route";
import { action as answer, loader as proposalPage } from "#app/routes/proposal/route";
import { loader as provider } from "#app/routes/provider/route";
import { loader as region } from "#app/routes/region/route";
import { loader as ownTender, action as withdraw } from "#app/routes/tender/route";
import { loader as form } from "#app/routes/tender-form/route";
import { loader as lot } from "#app/routes/tender-lot/route";
import { loader as lots, action as propose } from "#app/routes/tender-lots/route";
import { loader as questions } from "#app/routes/tender-questions/route";
import { loader as receiptPage } from "#app/routes/tender-receipt/route";
import { loader as registration } from "#app/routes/tender-registration/route";
import { loader as today } from "#app/routes/today/route";
import { auditChain } from "#db/queries/audit.server";
import { placedRegistrations } from "#db/queries/judging.server";
import { beginSeal, closedSeal, sealedEvents } from "#db/seal.server";
import { noVault } from "#db/vault.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { pdf } from "#tests/support/files";
import { registering } from "#tests/support/registering";
import { onBothEngines } from "#tests/support/stores";

const OPEN = instantAt("2022-09-20", "10:00");
const SEEN = instantAt("2022-09-25", "10:00");
const LATE = instantAt("2022-10-15", "09:00");
const CLOSED = instantAt("2022-10-20", "10:00");
const [LATER, AFTER] = [instantAt("2022-10-20", "10:01"), instantAt("2022-10-20", "10:02")];
const SECRET = "Dit staat alleen in een verzegelde inschrijving";
const FILE = "% bijlage die niemand ziet";

type Page = readonly [string, (args: LoaderFunctionArgs) => unknown, Record<string, string>?];

onBothEngines("a sealed tender", (store) => {
  let femke: Person;
  let karin: Person;
  let insiders: readonly Person[];
  let policy = "";
  let lotId = "";
  let before: readonly string[] = [];
  let file = "";

  const at = (by: Person, now: Instant) => personOf(store(), nameOf(by), now);
  const names = new Map<string, string>();
  const nameOf = (by: Person) => names.get(by.viewer.account ?? "") ?? "";
  const person = async (name: string, now: Instant) => {
    const found = await personOf(store(), name, now);
    names.set(found.viewer.account ?? "", name);
    return found;
  };

  /** What somebody of the insurer is shown everywhere, with the keys that each page makes anew left out. */
  const all = async (by: Person, now: Instant): Promise<string> => {
    const seeing = await at(by, now);
    const pages: Page[] = [
      ["/today", today],
      ["/tender/lots?year=2023", lots],
      [`/tender/lots/${lotId}`, lot, { id: lotId }],
      ["/tender/questions?year=2023", questions],
      ["/map?year=2023", map],
      ["/regions/VR03?year=2023", region, { code: "VR03" }],
      ["/coverage?year=2023", coverage],
      ["/documents", documents],
      ["/notices", notices],
      ["/deadlines", deadlines],
      ["/mail", mail],
      [`/providers/${femke.organisation}`, provider, { id: femke.organisation }],
      [`/ocds/${policy}`, ocds, { id: policy }],
      ["/audit/tender/x", auditThing, { thing: "tender", id: policy }],
      [
        `/audit/organisation/${femke.organisation}`,
        auditThing,
        { thing: "organisation", id: femke.organisation },
      ],
      ...["documents", "notices", "mail", "certificates", "tender-lots"].map(
        (list): Page => [`/lists/${list}/csv`, listFile, { list, format: "csv" }],
      ),
    ];
    const texts: string[] = [];
    for (const [path, load, params = {}] of pages) {
      try {
        const given = await load(arriveAs(store(), seeing, path, { params }));
        texts.push(path, given instanceof Response ? await given.text() : JSON.stringify(given));
      } catch (thrown) {
        if (!(thrown instanceof Response)) throw thrown;
        texts.push(path, String(thrown.status));
      }
    }
    return texts
      .join("\n")
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}/g, "key")
      .replace(/T\d\d:\d\d:\d\d\.\d+Z/g, "T");
  };
  const everywhere = async (now: Instant): Promise<readonly string[]> => {
    const seen: string[] = [];
    for (const by of insiders) seen.push(await all(by, now));
    return seen.join("\n").split(/(?<=[,:])(?=["[{])/);
  };
  const lastNumber = async () => {
    const { auditEvents } = store().db.t;
    const [row] = await store()
      .db.select({ number: max(auditEvents.number) })
      .from(auditEvents);
    return row?.number ?? 0;
  };
  const { fillAll, send, add } = registering(store, { signatory: SECRET, file: FILE });
  const take = (by: Person, id: string) =>
    download(arriveAs(store(), by, `/documents/${id}`, { params: { id } })).then(async (given) =>
      Buffer.from(await given.arrayBuffer()).toString("latin1"),
    );
  /** Those that are not of the demonstration, whose facts stood there before the tender was sealed. */
  const newIn = <Row extends { readonly facts: readonly { readonly kind: string }[] }>(
    rows: readonly Row[],
  ) => rows.filter(({ facts }) => facts.some((fact) => "receivedAt" in fact));
  const discard = (by: Person, document: string) =>
    removeDocument(store(), by.deed, { ...by.viewer, now: SEEN }, document);
  const proposeAt = async (name: string, now: Instant) =>
    propose(
      arriveAs(store(), await person(name, now), "/tender/lots?year=2023", {
        form: { tender: policy, reason: "De inschrijving is gesloten." },
      }),
    );

  beforeAll(async () => {
    await seed(store());
    const { tenderLots, tenderLotFacts } = store().db.t;
    const [found] = await store()
      .db.select({ id: tenderLots.id, policy: tenderLots.policy, insurer: tenderLots.insurer })
      .from(tenderLots)
      .where(and(eq(tenderLots.region, "VR03"), eq(tenderLots.lot, "clinical-chemistry")));
    if (!found) throw new Error("the lot is not out to tender");
    [policy, lotId] = [found.policy, found.id];
    await store().write(async (tx) => {
      // What was sent openly before is no part of it.
      await tx.delete(tx.t.submissions).where(eq(tx.t.submissions.policy, policy));
      await tx.delete(tx.t.registrationForms).where(eq(tx.t.registrationForms.policy, policy));
      const rows = await tx.select().from(tenderLotFacts);
      for (const { id, detail, ...row } of rows)
        if (detail.kind === "announced") {
          const sealed = { ...detail, sealed: true };
          await tx.insert(tenderLotFacts).values({ ...row, id: uuidv7(), supersedes: id, detail: sealed });
        }
      await beginSeal(tx, { policy, insurer: found.insurer, at: OPEN });
    });
    femke = await person("femke.aarts", OPEN);
    karin = await person("karin.blom", OPEN);
    insiders = [
      await person("noor.verbeek", SEEN),
      await person("ruben.castelein", SEEN),
      await person("ilse.brandsma", SEEN),
    ];
    before = await everywhere(CLOSED);
  }, 60_000);

  it("tells nobody of the insurer by any page, list, log, file or number that somebody registered", async () => {
    const number = await lastNumber();
    await fillAll(femke, [lotId]);
    expect((await add(femke)).status).toBe(200);
    expect(await send(femke)).toMatchObject({ status: 302 });
    const sure = { form: { sure: "yes" } };
    expect(await withdraw(arriveAs(store(), femke, "/tender", sure))).toMatchObject({ status: 302 });
    expect(await send(femke)).toMatchObject({ status: 302 });
    await fillAll(karin, [lotId]);
    expect(await lastNumber()).toBe(number);
    const seen = await everywhere(CLOSED);
    expect(seen.filter((piece, index) => piece !== before[index]).slice(0, 20)).toEqual([]);
    expect(seen.join()).not.toContain(SECRET);
  });

  it("shows the provider its own registration whole, with what it sent before, its file and its receipts", async () => {
    const { own } = await ownTender(arriveAs(store(), femke, "/tender"));
    expect(own.kind).toBe("sent");
    expect(own.receipts.map(({ state }) => state)).toEqual(["counts", "withdrawn"]);
    const page = await form(arriveAs(store(), femke, "/tender/form/send", { params: { step: "send" } }));
    expect(page.content.signatory).toBe(SECRET);
    const evening = instantAt(dayOf(femke.viewer.now), "23:30");
    const datesOf = ({ viewer }: Person) =>
      readDates({ ...viewer, now: evening }, store().db, ["registration"]);
    expect(JSON.stringify(await datesOf(femke))).toContain("own.outcome");
    expect(JSON.stringify(await datesOf(karin))).not.toContain("own.outcome");
    file = page.files[0]?.id ?? "";
    expect(page.files).toMatchObject([{ name: "b.pdf" }]);
    const id = own.receipts[0]?.id ?? "";
    const receipt = await receiptPage(arriveAs(store(), femke, `/tender/receipts/${id}`, { params: { id } }));
    expect(receipt.hash).toMatch(/^[0-9a-f]{64}$/);
    const hash = createHash("sha256").update(pdf(FILE)).digest("hex");
    expect(receipt.files).toContainEqual({ name: "b.pdf", sha256: hash });
    expect(await discard(femke, file)).toEqual({ shared: "b.pdf" });
    expect(await take(femke, file)).toContain(FILE);
    await expect(take(karin, file)).rejects.toMatchObject({ status: 404 });
    expect(await take(femke, receipt.receipt ?? "")).toContain("%PDF");
  });

  it("keeps content, lots, names, files and events in the database as cipher alone", async () => {
    const { registrationForms, submissions, documents, blobChunks, sealedEvents: events } = store().db.t;
    const { db } = store();
    const own = eq(documents.thing, "registration");
    const chunks = await db
      .select({ bytes: blobChunks.bytes })
      .from(blobChunks)
      .innerJoin(documents, eq(documents.blob, blobChunks.blob))
      .where(own);
    const kept = [
      JSON.stringify(await db.select().from(registrationForms)),
      JSON.stringify(await db.select().from(submissions)),
      JSON.stringify(await db.select().from(documents).where(own)),
      JSON.stringify(await db.select().from(events)),
      ...chunks.map(({ bytes }) => Buffer.from(bytes).toString("latin1")),
    ].join("\n");
    expect(chunks.length).toBeGreaterThan(2);
    for (const secret of [SECRET, FILE, "%PDF", "b.pdf", lotId, "Drachten", "submitted"])
      expect(kept).not.toContain(secret);
  });

  it("cannot be opened before it closes, by one person, or by who does not judge", async () => {
    expect(await proposeAt("noor.verbeek", SEEN)).toMatchObject({ data: { refused: "tender-open" } });
    await expect(proposeAt("ruben.castelein", CLOSED)).rejects.toMatchObject({ status: 404 });
    const short = await propose(
      arriveAs(store(), await person("noor.verbeek", CLOSED), "/tender/lots?year=2023", {
        form: { tender: policy, reason: "nu" },
      }),
    );
    expect(short).toMatchObject({ data: { refused: "too-short", typed: "nu" } });
  });

  it("gives two buyers everything that was sent once they open it, and joins its chain to the log", async () => {
    const late = await person("femke.aarts", LATE);
    expect(await send(late)).toMatchObject({ status: 302 });
    const asked = await proposeAt("noor.verbeek", CLOSED);
    if (!(asked instanceof Response)) throw new Error("it was not proposed");
    const id = asked.headers.get("Location")?.split("/").at(-1) ?? "";
    expect(await proposeAt("noor.verbeek", LATER)).toMatchObject({
      data: { refused: "unsealing-proposed" },
    });
    const sign = async (name: string) => {
      const by = await person(name, LATER);
      const path = `/proposals/${id}`;
      const opened = await proposalPage(arriveAs(store(), by, path, { params: { id } }));
      expect(JSON.stringify(opened)).not.toContain(femke.organisation);
      return answer(arriveAs(store(), by, path, { params: { id }, form: { answer: "agreed", words: "" } }));
    };
    expect(await sign("noor.verbeek")).toMatchObject({ init: { status: 409 } });
    const noor = await person("noor.verbeek", CLOSED);
    expect(newIn(await placedRegistrations(noor.viewer, store().db, { policy }))).toEqual([]);
    const seal = await closedSeal(store().db, policy);
    if (!seal) throw new Error("it is open");
    const chain = await sealedEvents(store().db, seal);
    expect(await sign("tijmen.hofstra")).toMatchObject({ status: 302 });
    const seeing = await person("noor.verbeek", AFTER);
    const placed = newIn(await placedRegistrations(seeing.viewer, store().db, { policy }));
    expect(placed).toMatchObject([{ provider: femke.organisation, tenderLot: lotId }]);
    const key = placed[0]?.id ?? "";
    const page = await registration(
      arriveAs(store(), seeing, `/tender/registrations/${key}`, { params: { id: key } }),
    );
    expect(JSON.stringify(page)).toContain(SECRET);
    expect(await take(seeing, file)).toContain(FILE);
    const shown = await lot(arriveAs(store(), seeing, `/tender/lots/${lotId}`, { params: { id: lotId } }));
    expect(shown).toMatchObject({ sealed: false, unsealed: expect.stringMatching(/^2022-10-20T08:01/) });
    expect(shown.rows.filter(({ sentAt }) => sentAt?.startsWith("2022-09-20T08:00"))).toHaveLength(1);
    const { auditEvents } = store().db.t;
    const joined = (await store().db.select().from(auditEvents)).filter(({ after }) =>
      JSON.stringify(after ?? {}).includes('"sealed":{'),
    );
    expect(joined).toHaveLength(chain.length);
    expect(joined.filter(({ verb }) => verb === "submitted")).toHaveLength(3);
    const auditor = await person("ruben.castelein", CLOSED);
    const log = await auditChain(auditor.viewer, store().db, { after: 0, upTo: 1e9, limit: 1e6 });
    const sha = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(checkChain(log, sha)).toMatchObject({ kind: "whole" });
  });

  it("stays open without the key of the server, and takes what comes after it as any tender", async () => {
    const { db } = store();
    const lost = Object.assign(Object.create(db), { vault: noVault });
    const noor = await person("noor.verbeek", AFTER);
    const placed = newIn(await placedRegistrations(noor.viewer, lost, { policy }));
    expect(placed).toHaveLength(1);
    expect(await closedSeal(db, policy)).toBeUndefined();
    const late = await person("femke.aarts", instantAt("2022-10-21", "09:00"));
    expect(await send(late)).toMatchObject({ status: 302 });
  });
});
