import { beforeAll, expect, it } from "vitest";
import { dayOf, type Instant, instantAt } from "#app/domain/calendar";
import type { Contract } from "#app/domain/contract";
import type { Viewer } from "#app/domain/viewer";
import { settlementPage, showSettlements } from "#app/features/ceiling/read-settlement.server";
import { recordEntry } from "#app/features/ceiling/record-entry.server";
import {
  type SettlementStepGiven,
  takeSettlementStep,
} from "#app/features/ceiling/take-settlement-step.server";
import { load, seed } from "#tests/seed/season";
import { type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("the settlement of a year", (store) => {
  let noor: Person;
  let femke: Person;
  let contract: Contract;
  const july = instantAt("2024-07-03", "10:00");
  const later = instantAt("2024-08-01", "10:00");
  const asked = () => ({ contract: contract.id, contractYear: 2023 });
  const as = ({ viewer }: Person, now: Instant): Viewer => ({ ...viewer, now });
  const take = (
    person: Person,
    now: Instant,
    given: Omit<SettlementStepGiven, "day">,
    viewer = as(person, now),
  ) =>
    takeSettlementStep(store(), { ...person.deed, at: now, clockAt: now }, viewer, asked(), {
      ...{ day: dayOf(now), ...given },
    });
  const page = (person: Person, now: Instant) => settlementPage(as(person, now), store().db, "nl", asked());
  let batch = 300_000;
  const claim = (cents: number, at: Instant) =>
    store().write(async (tx) => {
      const [number, insurer, source] = [batch++, noor.organisation, "accepted"] as const;
      await tx.insert(tx.t.productionBatches).values({
        ...{ number, insurer, source, reference: `D-${number}`, fileName: "x.csv", fileHash: String(number) },
        ...{ acceptedOnly: false, recordedAt: at, receivedAt: at, acceptedAt: at },
      });
      await tx.insert(tx.t.productionTotals).values({
        ...{ batch: number, number: 1, insurer, source, provider: contract.provider, agb: "50990001" },
        ...{ contract: contract.id, lot: "clinical-chemistry", region: contract.area?.region ?? "VR01" },
        ...{ careMonth: "2023-06", monthReceived: "2023-07", class: "counts", count: 1, cents, credited: 0 },
        ...{ firstLine: 2, lastLine: 2 },
      });
    });

  beforeAll(async () => {
    await seed(store());
    noor = await personOf(store(), "noor.verbeek");
    femke = await personOf(store(), "femke.aarts");
    const { season } = await load(store());
    const own = season.contracts.find(
      ({ provider, form }) => provider === femke.organisation && form === "tender",
    );
    if (!own) throw new Error("Femke has no agreement");
    contract = own;
    const now = instantAt("2023-01-05", "10:00");
    await recordEntry(store(), { ...noor.deed, at: now, clockAt: now }, as(noor, now), asked(), {
      ...{ kind: "agreed", day: "2023-01-01", cents: 30_000_000, ground: "Overeenkomst 2023" },
    });
    await claim(31_000_000, instantAt("2023-08-01"));
  });

  it("has a clock that runs from the day the year could be settled", async () => {
    expect(await page(noor, instantAt("2023-12-31", "12:00"))).toMatchObject({ clock: { stage: "running" } });
    expect(await page(noor, july)).toMatchObject({
      clock: { stage: "to-settle", since: "2024-01-01", days: 184 },
      amounts: { accepted: 31_000_000, ceiling: 30_000_000, over: 1_000_000, reclaim: 1_000_000 },
      steps: ["contact", "proposed", "settled"],
    });
    expect(await page(femke, july)).toMatchObject({ amounts: { reclaim: 1_000_000 }, steps: ["contact"] });
  });

  it("is proposed from the figures of then, answered, and closed, each told to the other side", async () => {
    const contact = {
      kind: "contact",
      way: "phone",
      side: "provider",
      text: "Belde over het plafond",
    } as const;
    expect(await take(femke, july, { step: contact })).toEqual({ recorded: "contact" });
    const proposal = { kind: "proposed", text: "Volgens de cijfers van juli" } as const;
    expect(await take(noor, july, { step: proposal, seen: "999999" })).toEqual({
      refused: ["changed-meanwhile"],
    });
    expect(await take(femke, july, { step: proposal })).toEqual({ refused: ["not-now"] });
    expect(await take(noor, july, { step: proposal, seen: "1000000" })).toEqual({ recorded: "proposed" });
    const answer = { kind: "answered", agrees: false, text: "De credits ontbreken nog" } as const;
    expect(await take(noor, later, { step: answer })).toEqual({ refused: ["not-now"] });
    const proposed = (await page(femke, later))?.proposal?.id ?? "";
    expect(await take(femke, later, { step: answer, seen: "an earlier proposal" })).toEqual({
      refused: ["changed-meanwhile"],
    });
    expect(await take(femke, later, { step: answer, seen: proposed })).toEqual({ recorded: "answered" });
    await claim(-200_000, later);
    const settled = { kind: "settled", paid: "set-off", text: "Met de credits erbij" } as const;
    const end = instantAt("2024-08-15", "10:00");
    expect(await take(noor, end, { step: { ...settled, reclaim: 1_000_000 } })).toEqual({
      refused: ["more-than-over"],
    });
    expect(await take(noor, end, { step: { ...settled, reclaim: 800_000 } })).toEqual({
      recorded: "settled",
    });
    const shown = await page(femke, instantAt("2024-09-01"));
    expect(shown?.clock).toMatchObject({ stage: "settled", days: 227 });
    expect(shown?.facts.map(({ kind }) => kind)).toEqual(["contact", "proposed", "answered", "settled"]);
    expect(shown?.facts[1]).toMatchObject({ id: proposed, amounts: { reclaim: 1_000_000 } });
    expect(shown?.facts[2]).toMatchObject({ proposal: proposed });
    const { notices } = store().db.t;
    const kinds = (await store().db.select().from(notices)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith("settlement-"))).toEqual(
      expect.arrayContaining(["settlement-proposed", "settlement-answered", "settlement-settled"]),
    );
    expect(shown?.told.map(({ subject }) => subject).join("")).not.toBe("");
  });

  it("is not there for others, and not before it was known", async () => {
    const joost = await personOf(store(), "joost.dekkers");
    expect(await page(joost, july)).toBeUndefined();
    expect(
      await take(joost, july, { step: { kind: "contact", way: "mail", side: "provider", text: "x" } }),
    ).toBeUndefined();
    const director = await personOf(store(), "wilma.terpstra");
    expect((await page(director, july))?.steps).toEqual([]);
    expect(
      await settlementPage(as(noor, july), store().db, "nl", { contract: "\0", contractYear: 2023 }),
    ).toBeUndefined();
    expect((await page(noor, instantAt("2024-07-02")))?.facts).toEqual([]);
    const all = await showSettlements(as(noor, july), store().db, "nl", { contractYear: 2023 });
    expect(all.map((each) => each.contract)).toEqual([contract.id]);
  });
});
