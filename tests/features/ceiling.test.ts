import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Instant, instantAt } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import type { Viewer } from "#app/domain/viewer";
import { entryForm } from "#app/features/ceiling/form";
import { type EntryToRecord, recordEntry } from "#app/features/ceiling/record-entry.server";
import { loader as ceilingRoute } from "#app/routes/ceiling/route";
import { action as proposalAct, loader as proposalPage } from "#app/routes/proposal/route";
import type { Deed } from "#db/audit.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { documentFor } from "#db/queries/document.server";
import { insertMandate } from "#db/queries/increase-mandate.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { pdf } from "#tests/support/files";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("a ceiling's ledger", (store) => {
  let buyer: Viewer;
  let contract: string;
  let lab: Viewer;
  let other: Viewer;
  const now: Instant = instantAt("2023-03-14", "10:00");
  const deed = (): Deed => ({ at: now, clockAt: now, origin: "test", organisation: buyer.organisation });
  const file = { name: "instemming.pdf", bytes: pdf() };
  const lowered: EntryToRecord = {
    kind: "corrected",
    day: "2023-03-14",
    cents: -1_450_000,
    ground: "Dubbel geteld in de aanbieding",
    consentBy: "F. Aarts",
    consentOn: "2023-03-13",
    file,
  };
  const record = (target: Parameters<typeof recordEntry>[3], given: EntryToRecord, viewer = buyer) =>
    recordEntry(store(), deed(), viewer, target, given);

  beforeAll(async () => {
    await seed(store());
    const { version, season } = await load(store());
    const merel = season.organisations.find(({ name }) => name.includes("Merel"))?.id ?? "";
    contract =
      season.contracts.find(({ provider, form }) => provider === merel && form === "tender")?.id ?? "";
    buyer = { organisation: version.insurer, roles: ["buyer"], now };
    lab = { organisation: merel, roles: ["provider"], now };
    other = {
      organisation: season.organisations.find(({ id }) => id !== merel)?.id,
      roles: ["provider"],
      now,
    };
  });

  it("begins with what was agreed, and moves only with consent and its document", async () => {
    const target = { contract, contractYear: 2024 };
    const first = await record(target, {
      kind: "agreed",
      day: "2022-01-01",
      cents: 31_000_000,
      ground: "Overeenkomst van 17 november",
    });
    if (!first || !("recorded" in first)) throw new Error(JSON.stringify(first));
    const { file: _none, ...without } = lowered;
    expect(await record(first, { ...without, day: "2022-03-14" })).toEqual({ refused: ["no-document"] });
    expect(
      await record(first, { ...lowered, day: "2022-03-14", file: { ...file, bytes: Buffer.from("x") } }),
    ).toEqual({ file: expect.objectContaining({ key: expect.stringContaining("refused.") }) });
    const second = await record(first, { ...lowered, day: "2022-03-14", seen: 1 });
    expect(await record(first, { ...lowered, day: "2022-03-14", seen: 1 })).toEqual({
      refused: ["changed-meanwhile"],
      meanwhile: { by: "", at: now, kind: "corrected", cents: -1_450_000 },
    });
    expect(second).toMatchObject({ ceiling: first.ceiling });
    const [ceiling] = await readCeilings(lab, store().db, { id: first.ceiling });
    expect(ceiling && ceilingOn(ceiling.entries, "2022-12-31", now)).toMatchObject({ cents: 29_550_000 });
    const entry = ceiling?.entries.find(({ kind }) => kind === "corrected");
    const document = entry && "consent" in entry && "document" in entry.consent ? entry.consent.document : "";
    expect(await documentFor(lab, store().db, document)).toMatchObject({ name: "instemming.pdf" });
    expect(await documentFor(other, store().db, document)).toBeUndefined();
  });

  it("tells the provider's people, and the log what it was before and after", async () => {
    const { notices, auditEvents } = store().db.t;
    const told = await store().db.select().from(notices).where(eq(notices.thing, "ceiling"));
    expect(told.map(({ kind }) => kind)).toEqual(["ceiling-agreed", "ceiling-changed"]);
    expect(told.every(({ legalEffect }) => legalEffect)).toBe(true);
    expect(told.at(-1)?.values).toMatchObject({
      before: { cents: 31_000_000 },
      after: { cents: 29_550_000 },
    });
    const events = await store().db.select().from(auditEvents).where(eq(auditEvents.thing, "ceiling"));
    expect(events.map(({ verb, before, after }) => [verb, before, after])).toEqual([
      ["agreed", { ceilingCents: null }, expect.objectContaining({ ceilingCents: 31_000_000 })],
      [
        "corrected",
        { ceilingCents: 31_000_000 },
        expect.objectContaining({
          ceilingCents: 29_550_000,
          consent: { on: "2023-03-13", document: expect.any(String) },
        }),
      ],
    ]);
    expect(events.at(-1)?.policy).toBeNull();
  });

  it("goes up by more than whoever enters it may grant alone when another has signed, and not before", async () => {
    const at = (time: string) => instantAt("2023-03-15", time);
    const noor = await personOf(store(), "noor.verbeek", at("09:00"));
    const wilma = await personOf(store(), "wilma.terpstra", at("09:10"));
    const { account = "", organisation = "" } = noor.viewer;
    const mandate = { ...{ id: uuidv7(), insurer: organisation, account, cents: 100_000 } };
    const reason = { reason: "Mandaat voor dit jaar", recordedAt: now, recordedBy: account };
    await store().write((tx) => insertMandate(tx, { ...mandate, ...reason }));
    const raise = { ...lowered, kind: "raised", day: "2022-03-15" } as const;
    const by = (cents: number) =>
      recordEntry(store(), noor.deed, noor.viewer, { contract, contractYear: 2024 }, { ...raise, cents });
    const centsOf = async (viewer: Viewer) => {
      const [found] = await readCeilings(viewer, store().db, { contractYear: 2024, contract });
      const on = found && ceilingOn(found.entries, "2024-12-31", viewer.now);
      return { id: found?.id ?? "", cents: on?.state === "set" ? on.cents : undefined };
    };
    const { id, cents: before = 0 } = await centsOf(noor.viewer);
    const answer = await by(100_001);
    const proposal = answer && "proposed" in answer ? answer.proposed : "";
    expect(proposal).not.toBe("");
    expect(await by(100_002)).toEqual({ refused: ["proposed-already"] });
    expect((await centsOf(wilma.viewer)).cents).toBe(before);
    const params = { id: proposal };
    const open = (person: Person) =>
      proposalPage(arriveAs(store(), person, `/proposals/${proposal}`, { params }));
    const sign = (person: Person) =>
      proposalAct(
        arriveAs(store(), person, `/proposals/${proposal}`, {
          ...{ form: { answer: "agreed", words: "" }, params },
        }),
      );
    await open(noor);
    expect(await sign(noor)).toMatchObject({ init: { status: 409 } });
    const page = (person: Person) =>
      ceilingRoute(arriveAs(store(), person, `/ceilings/${id}`, { params: { id } }));
    expect((await page(wilma)).waiting).toMatchObject({ proposal, by: "Noor Verbeek" });
    const seen = await open(wilma);
    expect(seen.proposal.changes).toContainEqual({
      ...{ field: "ceiling", before: { cents: before }, after: { cents: before + 100_001 } },
    });
    const { documents } = store().db.t;
    const files = async () => {
      const theirs = { ...lab, now: at("10:00") };
      const rows = await store().db.select().from(documents).where(eq(documents.thingId, contract));
      const known = await Promise.all(rows.map((row) => documentFor(theirs, store().db, row.id)));
      return known.filter((row) => row !== undefined).length;
    };
    const shared = await files();
    expect(await sign(wilma)).toMatchObject({ status: 302 });
    expect((await centsOf({ ...wilma.viewer, now: at("10:00") })).cents).toBe(before + 100_001);
    expect(await files()).toBe(shared + 1);
    const { waiting, ledger } = await page(wilma);
    expect(waiting).toBeUndefined();
    expect(ledger.at(-1)).toMatchObject({ kind: "raised", by: "Noor Verbeek", change: 100_001 });
    expect(await by(100_000)).toMatchObject({ recorded: expect.any(String) });
  });

  it("is not there for another provider, another insurer, nor before it was written down", async () => {
    const seen = (viewer: Viewer) => readCeilings(viewer, store().db, { contractYear: 2024, contract });
    expect(await seen(lab)).toHaveLength(1);
    expect(await seen(other)).toEqual([]);
    expect(await seen({ ...buyer, organisation: other.organisation })).toEqual([]);
    expect(await seen({ ...buyer, roles: ["catalogue-expert"] })).toEqual([]);
    expect(await seen({ ...buyer, now: instantAt("2023-03-13") })).toEqual([]);
  });

  it("is changed by buyers of its insurer alone", async () => {
    const [ceiling] = await readCeilings(buyer, store().db, { contractYear: 2024, contract });
    const target = { ceiling: ceiling?.id ?? "" };
    for (const viewer of [lab, other, { ...buyer, roles: ["director"] } as const])
      expect(await record(target, lowered, viewer)).toBeUndefined();
    expect(await record({ ceiling: "\0" }, lowered)).toBeUndefined();
    expect(await record({ contract: "none", contractYear: 2023 }, lowered)).toBeUndefined();
  });
});

it.each([
  ["nl", "-14.500,00", -1_450_000],
  ["nl", "500", 50_000],
  ["en", "14,500.25", 1_450_025],
  ["nl", "14,500.25", undefined],
  ["en", "", undefined],
] as const)("the form reads in %s the amount %j as %s", (language, cents, read) => {
  const typed = { kind: "corrected", cents, day: "2023-03-14", ground: "x", consentBy: "", consentOn: "" };
  expect(entryForm(language).parse(typed)).toMatchObject({ cents: read, consentOn: undefined });
});
