import { and, eq, ne } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { instantAt } from "#app/domain/calendar";
import type { LetterBlock } from "#app/domain/letter";
import type { Viewer } from "#app/domain/viewer";
import { inspectDocument } from "#app/exchange/document-type.server";
import { signInDemonstration } from "#app/features/account/sign-in-demonstration.server";
import { listDocuments } from "#app/features/documents/list-documents.server";
import { type LetterToSend, sendLetter } from "#app/features/letters/send-letter.server";
import { openNotice } from "#app/features/notices/open-notice.server";
import { action, loader } from "#app/routes/region/report";
import { bytesOf } from "#db/documents.server";
import { documentFor } from "#db/queries/document.server";
import { letterById, partiesOf } from "#db/queries/letter.server";
import { seed } from "#tests/seed/season";
import { arrive, browser, deedAt } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

const now = instantAt("2023-07-12", "09:41");
const paragraph = (text: string): LetterBlock => ({ kind: "paragraph", text });

onBothEngines("letters", (store) => {
  let buyer: Viewer;
  let lead: Viewer;
  let draft: Omit<LetterToSend, "id" | "paper">;

  beforeAll(async () => {
    await seed(store());
    const { contracts, memberships } = store().db.t;
    const [found] = await store()
      .db.select({ contract: contracts })
      .from(contracts)
      .innerJoin(memberships, eq(memberships.organisation, contracts.provider))
      .where(eq(contracts.form, "idd"))
      .limit(1);
    if (!found) throw new Error("no agreement with somebody who has an account");
    const { insurer, provider, region, id } = found.contract;
    buyer = { organisation: insurer, roles: ["buyer"], now };
    lead = { organisation: provider, roles: ["provider"], now };
    if (!region) throw new Error("an agreement with a lead party is for a region");
    draft = { insurer, provider, region, contract: id };
  });

  const send = (id: string, text = "Geachte heer") => {
    const paper = {
      language: "nl",
      from: { name: "Zorgverzekeraar De Linde", lines: ["Postbus 990"] },
      to: { name: "Lead", lines: [] },
      title: "Stand",
      blocks: [paragraph(text)],
      fictional: true,
    } as const;
    const deed = { ...deedAt(now), organisation: draft.insurer };
    return sendLetter(store(), deed, buyer, { ...draft, id, paper });
  };
  const bytesIn = async (document: string) => {
    const found = await documentFor(lead, store().db, document);
    const parts: Uint8Array[] = [];
    for await (const part of bytesOf(store().db, found?.sha256 ?? "")) parts.push(part);
    return Buffer.concat(parts);
  };

  it("get a reference in order, also when two are sent at once, and are documents that the receiver sees", async () => {
    const ids = [uuidv7(), uuidv7(), uuidv7()];
    const answers = await Promise.all(ids.map((id) => send(id)));
    const references = answers.map((answer) => ("sent" in answer ? answer.sent : "")).sort();
    expect(references).toEqual(["B-2023-0001", "B-2023-0002", "B-2023-0003"]);
    const letter = await letterById(buyer, store().db, ids[0] ?? "");
    expect(letter).toMatchObject({ sentAt: now, subject: "Stand" });
    expect(inspectDocument(await bytesIn(letter?.document ?? ""), "b.pdf")).toEqual({ type: "pdf" });
    expect(await letterById(lead, store().db, ids[0] ?? "")).toBeUndefined();
  });

  it("stand as told and as opened in the log of the insurer, and with the document", async () => {
    const id = uuidv7();
    await send(id, "Om te openen");
    const document = (await letterById(buyer, store().db, id))?.document ?? "";
    const { notices, auditEvents } = store().db.t;
    const [notice] = await store().db.select().from(notices).where(eq(notices.thingId, document));
    if (!notice) throw new Error("nobody was told");
    const reader = { ...lead, account: notice.account };
    const opened = await openNotice(
      store(),
      { ...deedAt(now), organisation: draft.provider },
      reader,
      notice.id,
    );
    expect(opened?.first).toBe(true);
    const events = await store().db.select().from(auditEvents).where(eq(auditEvents.thingId, notice.id));
    expect(events.map(({ verb, holder }) => [verb, holder])).toEqual([
      ["told", draft.insurer],
      ["opened", draft.insurer],
    ]);
    const shown = (await listDocuments(buyer, store().db, draft.region)).find((each) => each.id === document);
    expect(shown?.told).toContainEqual({ name: expect.any(String), openedAt: now });
    const theirs = (await listDocuments(lead, store().db, draft.region)).find((each) => each.id === document);
    expect(theirs?.told).toEqual([]);
  });

  it("are told to the people of the lead party, with legal effect", async () => {
    const id = uuidv7();
    const answer = await send(id, "Wat u moet weten");
    const letter = await letterById(buyer, store().db, id);
    const { notices, memberships } = store().db.t;
    const told = await store()
      .db.select({ to: notices.account, values: notices.values, legal: notices.legalEffect })
      .from(notices)
      .where(eq(notices.thingId, letter?.document ?? ""));
    const people = await store()
      .db.select({ account: memberships.account })
      .from(memberships)
      .where(eq(memberships.organisation, draft.provider));
    expect(told.map(({ to }) => to).toSorted()).toEqual(people.map(({ account }) => account).toSorted());
    expect(told.length).toBeGreaterThan(0);
    const reference = "sent" in answer ? answer.sent : "";
    for (const { values, legal } of told)
      expect([values.reference, values.subject, legal]).toEqual([reference, "Stand", true]);
  });

  it("never change once they were sent: sent again they are the same, with other words they are refused", async () => {
    const id = uuidv7();
    const first = await send(id);
    const kept = await letterById(buyer, store().db, id);
    const bytes = await bytesIn(kept?.document ?? "");
    expect(await send(id)).toEqual(first);
    expect(await send(id, "Iets anders")).toEqual({
      refused: "sent",
      reference: kept?.reference,
      at: now,
    });
    expect(await letterById(buyer, store().db, id)).toEqual(kept);
    expect((await bytesIn(kept?.document ?? "")).equals(bytes)).toBe(true);
    const { auditEvents } = store().db.t;
    const told = and(eq(auditEvents.thing, "letter"), eq(auditEvents.thingId, id));
    expect(await store().db.$count(auditEvents, told)).toBe(1);
  });

  it("name their sender with the address that was known", async () => {
    const parties = await partiesOf(buyer, store().db, [draft.insurer]);
    expect(parties.get(draft.insurer)?.lines).toEqual(["Postbus 990", "9990 ZZ Lindehaven"]);
    const before = { ...buyer, now: instantAt("2018-01-01") };
    expect((await partiesOf(before, store().db, [draft.insurer])).get(draft.insurer)?.lines).toEqual([]);
  });

  it("tell a provider what is public of a region, and nothing of what others offered", async () => {
    const { accounts, contracts, candidacies, organisations, letters } = store().db.t;
    const [noor] = await store().db.select().from(accounts).where(eq(accounts.name, "Noor Verbeek"));
    const given = { ...browser, mode: "demonstration", account: noor?.id ?? "" } as const;
    const session = await signInDemonstration(store(), deedAt(realNow()), given);
    // A candidate whose offer failed, which the public never heard of.
    const secret = "Huisartsenlaboratorium De Putter";
    const [found] = await store()
      .db.select({ contract: contracts })
      .from(contracts)
      .innerJoin(candidacies, eq(candidacies.region, contracts.region))
      .innerJoin(organisations, eq(organisations.id, candidacies.provider))
      .where(and(eq(organisations.name, secret), ne(contracts.provider, organisations.id)))
      .limit(1);
    const { id = "", region, provider } = found?.contract ?? {};
    const letter = uuidv7();
    const ask = (code: string) => {
      const { request, context } = arrive(store(), `/regions/${code}/report`, {
        mode: "demonstration",
        token: session?.token,
        form: { letter, contract: id },
      });
      return action({ request, context, params: { code } });
    };
    await expect(ask("nergens")).rejects.toMatchObject({ status: 404 });
    expect((await ask(region ?? "")).status).toBe(302);
    const [sent] = await store().db.select().from(letters).where(eq(letters.id, letter));
    const said = JSON.stringify(sent?.content);
    const [own] = await store()
      .db.select()
      .from(organisations)
      .where(eq(organisations.id, provider ?? ""));
    expect(sent?.to.name).toBe(own?.name);
    expect(said).toContain("Stand op");
    expect(said).not.toContain(secret);
  });

  it("can be a report of a region for whoever asks, the same until the facts change", async () => {
    const report = async (code: string) => {
      const { request, context } = arrive(store(), `/regions/${code}/report?day=2022-09-12`, {
        mode: "demonstration",
      });
      return loader({ request, context, params: { code } });
    };
    const response = await report(draft.region);
    expect(response.headers.get("Content-Type")).toBe("application/pdf");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(inspectDocument(bytes, "r.pdf")).toEqual({ type: "pdf" });
    await expect(report("nergens")).rejects.toMatchObject({ status: 404 });
  });
});
