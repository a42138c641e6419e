import { beforeAll, expect, it } from "vitest";
import { dayOf, type Instant, instantAt, startOf } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { draftFields, type RequestContent } from "#app/domain/increase-request/content";
import type { Viewer } from "#app/domain/viewer";
import { readDates } from "#app/features/deadlines/read-dates.server";
import { decideRequest } from "#app/features/increase-requests/decide-request.server";
import { keepIncreaseDraft } from "#app/features/increase-requests/keep-draft.server";
import {
  type RequestToReceive,
  receiveRequest,
} from "#app/features/increase-requests/receive-request.server";
import { requestAtHand, takeStep } from "#app/features/increase-requests/take-step.server";
import type { Deed } from "#db/audit.server";
import { insertCeiling, insertEntry, readCeilings } from "#db/queries/ceiling.server";
import { ownDraft, readRequests } from "#db/queries/increase-request.server";
import { load, seed } from "#tests/seed/season";
import { onBothEngines } from "#tests/support/stores";

const content: RequestContent = { forecast: 34_000_000, explanation: "Meer aanvragen van huisartsen." };
const july = instantAt("2023-07-31", "23:58");
const october = instantAt("2023-10-05", "10:00");
const reason = "De groei is aangetoond.";

onBothEngines("requests for a higher ceiling", (store) => {
  let insurer: string;
  let merel: string;
  let other: string;
  let contracts: readonly string[];
  let made = 0;
  const lab = (now: Instant, organisation = merel): Viewer => ({
    organisation,
    account: "lab",
    roles: ["provider"],
    now,
  });
  const buyer = (now: Instant): Viewer => ({
    organisation: insurer,
    account: "buyer",
    roles: ["buyer"],
    now,
  });
  const deed = (now: Instant, organisation: string): Deed => ({
    ...{
      at: now,
      clockAt: now,
      origin: "test",
      organisation,
      account: organisation === insurer ? "buyer" : "lab",
    },
  });

  /** A ceiling of € 300,000 of its own for each test: one of another year would have no policy. */
  const newCeiling = async (): Promise<string> => {
    const id = `ceiling-${++made}`;
    const recordedAt = instantAt("2022-11-17");
    await store().write(async (tx) => {
      await insertCeiling(tx, { id, contract: contracts[0] ?? "", contractYear: 2023, lot: id });
      const entry = { id: `${id}-1`, day: "2023-01-01", recordedAt, ground: "Overeenkomst" } as const;
      await insertEntry(tx, id, { ...entry, kind: "agreed", cents: 30_000_000 });
    });
    return id;
  };
  const receive = (ceiling: string, at: Instant, given: Partial<RequestToReceive> = {}, viewer = lab(at)) =>
    receiveRequest(store(), deed(at, merel), viewer, {
      ...{ id: `request-${ceiling}`, ceiling, content, way: "product", receivedAt: at, ...given },
    });
  const decide = (id: string, at: Instant, given: object) =>
    decideRequest(store(), deed(at, insurer), buyer(at), id, { outcome: "all", reason, seen: 1, ...given });
  const centsOf = async (ceiling: string, at: Instant) => {
    const [found] = await readCeilings(buyer(at), store().db, { id: ceiling });
    const on = found && ceilingOn(found.entries, dayOf(at), at);
    return on?.state === "set" ? on.cents : undefined;
  };
  const stateOf = async (id: string, at: Instant) => (await requestAtHand(buyer(at), store().db, id))?.state;

  beforeAll(async () => {
    await seed(store());
    const { version, season } = await load(store());
    insurer = version.insurer;
    merel = season.organisations.find(({ name }) => name.includes("Merel"))?.id ?? "";
    other = season.organisations.find(({ id, kind }) => id !== merel && kind === "laboratory")?.id ?? "";
    contracts = season.contracts.filter(({ provider }) => provider === merel).map(({ id }) => id);
  });

  it("gives the decision a day in the dates of both sides, until it is taken", async () => {
    const ceiling = await newCeiling();
    const ask = async (viewer: Viewer) =>
      (await readDates(viewer, store().db)).filter(({ key }) => key.includes(ceiling)).map(({ key }) => key);
    const id = `request-${ceiling}`;
    expect(await ask(lab(july))).toEqual([`ceiling:${ceiling}:ask`]);
    await receive(ceiling, july);
    expect(await ask(lab(july))).toEqual([`request:${id}:decision`]);
    expect(await ask(buyer(october))).toEqual([`request:${id}:decision`]);
    await takeStep(store(), deed(october, insurer), buyer(october), id, { kind: "complete" });
    await decide(id, october, { seen: 2 });
    expect(await ask(buyer(october))).toEqual([]);
  });

  it("get a reference and are receipted, in time until the last moment of 31 July and labelled after it", async () => {
    const [first, second] = [await newCeiling(), await newCeiling()];
    expect(await receive(first, july)).toMatchObject({ reference: expect.stringMatching(/^P-2023-\d{4}$/) });
    await receive(second, startOf("2023-08-01"));
    expect(await stateOf(`request-${first}`, october)).toMatchObject({ stage: "received", inTime: true });
    expect(await stateOf(`request-${second}`, october)).toMatchObject({ stage: "late", inTime: false });
  });

  it("sent twice are one, and another on the same ceiling waits until the first is over", async () => {
    const ceiling = await newCeiling();
    const [one, two] = await Promise.all([receive(ceiling, july), receive(ceiling, july)]);
    expect(one).toEqual(two);
    expect(await receive(ceiling, july, { id: "another" })).toMatchObject({ refused: "running" });
    expect(
      await takeStep(store(), deed(october, merel), lab(october), `request-${ceiling}`, {
        kind: "withdrawn",
      }),
    ).toBe("taken");
    expect(await receive(ceiling, october, { id: "another", names: `request-${ceiling}` })).toMatchObject({
      received: "another",
    });
  });

  it("raise the ceiling on the day of consent, in the same act, and by nothing else", async () => {
    const ceiling = await newCeiling();
    await receive(ceiling, july);
    expect(await centsOf(ceiling, startOf("2023-11-02"))).toBe(30_000_000);
    expect(await stateOf(`request-${ceiling}`, startOf("2023-11-02"))).toMatchObject({ overdue: true });
    expect(await decide(`request-${ceiling}`, october, { outcome: "part", part: 1_500_000 })).toMatchObject({
      granted: 1_500_000,
    });
    expect(await centsOf(ceiling, instantAt("2023-10-04"))).toBe(30_000_000);
    expect(await centsOf(ceiling, october)).toBe(31_500_000);
  });

  it("are decided once; a revision moves the ceiling by the difference and keeps the history", async () => {
    const ceiling = await newCeiling();
    const id = `request-${ceiling}`;
    await receive(ceiling, july);
    await decide(id, october, { outcome: "part", part: 1_000_000 });
    expect(await decide(id, october, { seen: 2 })).toEqual({ refused: ["decided-already"] });
    const later = instantAt("2023-10-20");
    expect(await decide(id, later, { seen: 2, why: "Nieuwe cijfers van de aanbieder" })).toMatchObject({
      granted: 4_000_000,
    });
    expect(await centsOf(ceiling, later)).toBe(34_000_000);
    const lower = instantAt("2023-10-25");
    const less = { seen: 3, outcome: "none", why: "De cijfers bleken onjuist" };
    expect(await decide(id, lower, less)).toEqual({ refused: ["lowers"] });
    expect(await centsOf(ceiling, lower)).toBe(34_000_000);
    expect((await readRequests(buyer(lower), store().db, { id }))[0]?.facts).toHaveLength(3);
    const [found] = await readCeilings(buyer(lower), store().db, { id: ceiling });
    const raised = found?.entries.filter(({ kind }) => kind === "raised") ?? [];
    expect(raised.map((entry) => "consent" in entry && entry.consent)).toEqual(
      [1, 2].map(() => ({ by: expect.stringContaining("Merel"), on: "2023-07-31", request: id })),
    );
  });

  it("show the second of two buyers what the first did", async () => {
    const ceiling = await newCeiling();
    await receive(ceiling, july);
    const answers = await Promise.all([
      decide(`request-${ceiling}`, october, {}),
      decide(`request-${ceiling}`, october, {}),
    ]);
    expect(answers.filter((answer) => answer && "decided" in answer)).toHaveLength(1);
    expect(answers).toContainEqual({ refused: ["changed-meanwhile"] });
    expect(await centsOf(ceiling, october)).toBe(34_000_000);
  });

  it("are decided once, and asked for once, where the form of another was under way meanwhile", async () => {
    const ceiling = await newCeiling();
    const id = `request-${ceiling}`;
    const [before, meanwhile] = [instantAt("2023-10-10", "09:00"), instantAt("2023-10-10", "09:01")];
    await receive(ceiling, july);
    expect(await decide(id, meanwhile, {})).toMatchObject({ decided: expect.anything() });
    // What came in at nine was still on its way a minute later.
    expect(await decide(id, before, {})).toEqual({ refused: ["changed-meanwhile"] });
    const step = { kind: "withdrawn" } as const;
    expect(await takeStep(store(), deed(before, merel), lab(before), id, step)).toBe("too-late");
    expect(await centsOf(ceiling, instantAt("2023-10-11"))).toBe(34_000_000);
    const other = await newCeiling();
    expect(await receive(other, meanwhile)).toMatchObject({ received: `request-${other}` });
    expect(await receive(other, before)).toMatchObject({ received: `request-${other}` });
    expect(await receive(other, before, { id: "second" })).toMatchObject({ refused: "running" });
  });

  it("that came late wait for the insurer to take them up, and withdrawn ones cannot be decided", async () => {
    const [late, gone] = [await newCeiling(), await newCeiling()];
    await receive(late, startOf("2023-08-01"));
    expect(await decide(`request-${late}`, october, {})).toEqual({ refused: ["not-taken-up"] });
    const step = { kind: "considered", considered: true, reason: "Storing bij de afzender" } as const;
    expect(await takeStep(store(), deed(october, insurer), buyer(october), `request-${late}`, step)).toBe(
      "taken",
    );
    expect(await decide(`request-${late}`, october, { seen: 2 })).toMatchObject({ granted: 4_000_000 });
    await receive(gone, july);
    await takeStep(store(), deed(october, merel), lab(october), `request-${gone}`, { kind: "withdrawn" });
    expect(await decide(`request-${gone}`, october, { seen: 2 })).toEqual({ refused: ["withdrawn"] });
    // From a page that did not know of it yet just the same.
    expect(await decide(`request-${gone}`, october, { seen: 1 })).toEqual({ refused: ["withdrawn"] });
  });

  it("are nobody else's: other providers see none, buyers cannot withdraw, providers cannot decide", async () => {
    const ceiling = await newCeiling();
    const id = `request-${ceiling}`;
    await receive(ceiling, july);
    expect(await requestAtHand(lab(october, other), store().db, id)).toBeUndefined();
    expect(await receive(ceiling, july, { id: "x" }, lab(july, other))).toBeUndefined();
    expect(
      await takeStep(store(), deed(october, insurer), buyer(october), id, { kind: "withdrawn" }),
    ).toBeUndefined();
    expect(
      await decideRequest(store(), deed(october, merel), lab(october), id, {
        outcome: "all",
        reason,
        seen: 1,
      }),
    ).toBeUndefined();
    expect(await requestAtHand(buyer(instantAt("2023-07-31", "23:57")), store().db, id)).toBeUndefined();
  });

  it("are drafted by a provider alone, and what was typed comes back as it was", async () => {
    const ceiling = await newCeiling();
    const typed = { forecast: "1.2.3", explanation: "nog niet af" };
    const draft = { id: `request-${ceiling}`, ceiling, typed };
    expect(await keepIncreaseDraft(store(), deed(july, merel), lab(july), draft)).toBe("kept");
    expect(await keepIncreaseDraft(store(), deed(july, other), lab(july, other), draft)).toBe("unknown");
    expect((await ownDraft(lab(july), store().db, ceiling))?.typed).toEqual(typed);
    expect(await ownDraft(buyer(july), store().db, ceiling)).toBeUndefined();
    await receive(ceiling, july);
    expect(await ownDraft(lab(july), store().db, ceiling)).toBeUndefined();
  });

  it("drafted by two colleagues at once undo nothing unseen", async () => {
    const ceiling = await newCeiling();
    const keep = (typed: Record<string, string>, from: Record<string, string>) =>
      keepIncreaseDraft(store(), deed(july, merel), lab(july), {
        ...{ id: `request-${ceiling}`, ceiling, typed, madeFrom: draftFields(from) },
      });
    const first = { forecast: "340.000", explanation: "Meer aanvragen." };
    expect(await keep(first, {})).toBe("kept");
    expect(await keep({ ...first, forecast: "350.000" }, first)).toBe("kept");
    expect(await keep({ ...first, forecast: "360.000" }, first)).toMatchObject({
      fields: [{ field: "forecast", before: ["340.000"], theirs: ["350.000"], mine: ["360.000"] }],
    });
    expect((await ownDraft(lab(july), store().db, ceiling))?.typed.forecast).toBe("350.000");
  });
});
