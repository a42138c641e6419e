import { beforeAll, expect, it } from "vitest";
import { type Day, dayOf, type Instant, instantAt, type Month } from "#app/domain/calendar";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { type Contract, contractState } from "#app/domain/contract";
import { placeOf } from "#app/domain/production/allocation";
import type { Viewer } from "#app/domain/viewer";
import { showCeilings } from "#app/features/ceiling/read-ceilings.server";
import { recordEntry } from "#app/features/ceiling/record-entry.server";
import { splitCeilings, splitsOf } from "#app/features/ceiling/split-ceiling.server";
import { type AgbStep, answerAgbChange } from "#app/features/contracting/answer-agb-change.server";
import { askAgbChange } from "#app/features/contracting/ask-agb-change.server";
import { readRegister } from "#app/features/production/read-register.server";
import { readWork } from "#app/features/work/read-work.server";
import { readAgbChanges } from "#db/queries/agb-change.server";
import { readCeilings } from "#db/queries/ceiling.server";
import { contractFor } from "#db/queries/contract.server";
import { contractPlaces } from "#db/queries/thread-place.server";
import { load, seed } from "#tests/seed/season";
import { type Person, personOf } from "#tests/support/demonstration";
import { pdf } from "#tests/support/files";
import { onBothEngines } from "#tests/support/stores";

const reason = "Wij gaan onder een nieuwe code verder";

onBothEngines("changes of AGB codes", (store) => {
  let noor: Person;
  let contracts: readonly Contract[];
  let adopting: Contract;
  const april = instantAt("2023-04-12", "10:00");
  const may = instantAt("2023-05-22", "10:00");

  const buyer = (now: Instant): Viewer => ({ ...noor.viewer, now });
  const lab = (contract: Contract, now: Instant): Viewer => ({
    ...{ organisation: contract.provider, roles: ["provider"], now },
  });
  const deed = (now: Instant, viewer = noor.viewer) => ({
    ...{ ...noor.deed, at: now, clockAt: now, organisation: viewer.organisation },
  });
  const codeOf = async (contract: Contract) => {
    const { register } = await readRegister(store(), noor.organisation, april);
    const found = register.contracts.find((each) => each.contract.id === contract.id);
    return found?.agb.find(({ organisation }) => organisation === contract.provider)?.code ?? "";
  };
  const ask = async (contract: Contract, becomes: string, from: Day, viewer: Viewer, now = may) =>
    askAgbChange(store(), deed(now, viewer), { ...viewer, now }, contract.id, {
      ...{ what: { kind: "code", was: await codeOf(contract), becomes }, reason, all: false },
      from,
    });
  const answer = async (contract: Contract, step: AgbStep, now: Instant, viewer = buyer(now)) => {
    const change = (await readAgbChanges(buyer(now), store().db, { contract: contract.id })).at(-1);
    return answerAgbChange(
      store(),
      deed(now),
      viewer,
      { contract: contract.id, change: change?.id ?? "" },
      step,
    );
  };
  const confirmed: AgbStep = {
    ...{ kind: "confirmed", by: "J. de Wit", splits: false },
    files: [{ name: "addendum.pdf", content: pdf() }],
  };
  const placeIn = async (contract: Contract, agb: string, careMonth: Month) => {
    const { register } = await readRegister(store(), noor.organisation, instantAt("2023-12-01"));
    return placeOf(register, { agb, region: contract.area?.region ?? "VR01", careMonth });
  };

  let batch = 200_000;
  /** A batch of one total, of care in June. */
  const claim = (contract: Contract, agb: string, cents: number) =>
    store().write(async (tx) => {
      const [number, insurer, source] = [batch++, noor.organisation, "accepted"] as const;
      const at = instantAt("2023-07-02");
      await tx.insert(tx.t.productionBatches).values({
        ...{ number, insurer, source, reference: `D-${number}`, fileName: "x.csv", fileHash: String(number) },
        ...{ acceptedOnly: false, recordedAt: at, receivedAt: at, acceptedAt: at },
      });
      await tx.insert(tx.t.productionTotals).values({
        ...{ batch: number, number: 1, insurer, source, provider: contract.provider, agb },
        ...{ contract: contract.id, lot: "clinical-chemistry", region: contract.area?.region ?? "VR01" },
        ...{ careMonth: "2023-06", monthReceived: "2023-06", class: "counts", count: 1, cents, credited: 0 },
        ...{ firstLine: 2, lastLine: 2 },
      });
    });

  beforeAll(async () => {
    await seed(store());
    noor = await personOf(store(), "noor.verbeek");
    contracts = (await load(store(), dayOf(may))).season.contracts;
    const zeeland = contracts.find(({ area, form }) => area?.region === "VR19" && form === "idd");
    if (!zeeland) throw new Error("there is no agreement in Zeeland");
    adopting = zeeland;
  });

  it("come after consent and an addendum, a month ahead where the agreement adopts that", async () => {
    expect(await ask(adopting, "50990444", "2023-06-15", lab(adopting, may))).toEqual({
      refused: ["not-first"],
    });
    expect(await ask(adopting, "50990444", "2023-06-01", lab(adopting, may))).toEqual({
      refused: ["not-ahead"],
    });
    expect(await ask(adopting, "50990444", "2023-07-01", lab(adopting, may))).toEqual({ recorded: "asked" });
    expect(await ask(adopting, "50990444", "2023-07-01", lab(adopting, may))).toEqual({
      refused: ["waiting"],
    });
    const work = await readWork(buyer(may), store().db, may);
    expect(work.find(({ kind }) => kind === "agb-change-to-answer")).toMatchObject({
      deadline: { day: "2023-06-01", limit: "through" },
      to: `/agreements/${adopting.id}/codes`,
    });
    expect(await answer(adopting, confirmed, may)).toEqual({ refused: ["not-now"] });
    expect(await answer(adopting, { kind: "consented" }, may)).toEqual({ recorded: "consented" });
    expect(await answer(adopting, { ...confirmed, files: [] }, may)).toEqual({ refused: ["no-document"] });
    expect(await answer(adopting, confirmed, instantAt("2023-06-02", "09:00"))).toEqual({
      refused: ["not-ahead"],
    });
    expect(await answer(adopting, confirmed, instantAt("2023-06-01", "09:00"))).toEqual({
      recorded: "confirmed",
    });
  });

  it("leave care before the day on the old code and care after it on the new, under one agreement", async () => {
    const old = await codeOf(adopting);
    const agreements = async (agb: string, month: Month) =>
      (await placeIn(adopting, agb, month)).agreements.map(({ contract }) => contract);
    expect(await agreements(old, "2023-06")).toEqual([adopting.id]);
    expect(await agreements(old, "2023-07")).toEqual([]);
    expect((await placeIn(adopting, old, "2023-07")).use).toBe("50990444");
    expect(await agreements("50990444", "2023-06")).toEqual([]);
    expect(await agreements("50990444", "2023-07")).toEqual([adopting.id]);
    // One provider, whichever code.
    expect((await placeIn(adopting, "50990444", "2023-07")).owner).toBe(adopting.provider);
    expect((await placeIn(adopting, old, "2023-06")).owner).toBe(adopting.provider);
    const subcontractor = adopting.parties.find(({ role }) => role === "subcontractor");
    expect(
      subcontractor && (await placeIn(adopting, subcontractor.organisation, "2023-06")).agreements,
    ).not.toEqual([adopting.id]);
  });

  it("are not there for other providers, and not answered by the provider that asks", async () => {
    const other = {
      ...lab(adopting, may),
      organisation: contracts.find(({ provider }) => provider !== adopting.provider)?.provider,
    };
    expect(await ask(adopting, "50990445", "2023-08-01", other)).toBeUndefined();
    expect(await ask(adopting, "50990445", "2023-08-01", lab(adopting, may))).toEqual({ recorded: "asked" });
    expect(await answer(adopting, { kind: "consented" }, may, lab(adopting, may))).toBeUndefined();
    expect(await answer(adopting, { kind: "withdrawn", reason }, may, other)).toBeUndefined();
    expect(await answer(adopting, { kind: "withdrawn", reason }, may, lab(adopting, may))).toEqual({
      recorded: "withdrawn",
    });
  });

  it("hand agreements and ceilings of a merging provider over as they are, on the day", async () => {
    const running = contracts.filter(
      (each) =>
        each.form !== "msz" && (contractState(each, 2023, "2023-07-01", may)?.endsOn ?? "") >= "2023-12-31",
    );
    const providers = running.map(({ provider }) => provider);
    const merging = providers.find(
      (each) => each !== adopting.provider && providers.filter((one) => one === each).length > 1,
    );
    const own = contracts.filter(
      ({ id, provider }) => provider === merging && running.some((each) => each.id === id),
    );
    const [first] = own;
    const heir =
      contracts.find(({ provider }) => !own.some((each) => each.provider === provider))?.provider ?? "";
    if (!first) throw new Error("nobody holds two agreements");
    const what = { kind: "transfer", organisation: heir, becomes: "50990666" } as const;
    const given = { what, from: "2023-07-01", reason: "Fusie per 1 juli", all: true } as const;
    expect(await askAgbChange(store(), deed(may), buyer(may), first.id, given)).toEqual({
      recorded: "asked",
    });
    expect(await answer(first, { kind: "consented" }, may)).toEqual({ recorded: "consented" });
    expect(await answer(first, confirmed, may)).toEqual({ recorded: "confirmed" });
    const held = async (organisation: string | undefined, now: Instant) => {
      const viewer: Viewer = { organisation, roles: ["provider"], now };
      const found = await Promise.all(own.map(({ id }) => contractFor(viewer, store().db, id)));
      const ceilings = await readCeilings(viewer, store().db, { contractYear: 2023 });
      const places = await contractPlaces(viewer, store().db, { ids: [first.id] });
      return [
        found.filter(Boolean).length > 0,
        ceilings.some(({ contract, provider }) => contract === first.id && provider === organisation),
        places.length,
      ];
    };
    const [june, july] = [instantAt("2023-06-30", "12:00"), instantAt("2023-07-01", "12:00")];
    const hadCeiling = (await held(merging, june))[1];
    expect(await held(merging, june)).toEqual([true, hadCeiling, 1]);
    expect(await held(heir, june)).toEqual([false, false, 0]);
    expect(await held(merging, july)).toEqual([false, false, 0]);
    expect(await held(heir, july)).toEqual([true, hadCeiling, 1]);
    expect(
      (await load(store(), "2023-07-01")).season.contracts.find(({ id }) => id === first.id)?.provider,
    ).toBe(heir);
    expect(
      (await load(store(), "2023-06-30")).season.contracts.find(({ id }) => id === first.id)?.provider,
    ).toBe(merging);
  });

  it("split a ceiling only as the addendum says, and its parts stay what they were together", async () => {
    const [june, july, august] = [
      instantAt("2023-06-01", "10:00"),
      instantAt("2023-07-03", "10:00"),
      instantAt("2023-08-03", "10:00"),
    ];
    const contract = contracts.find(
      (each) => each.form === "idd" && each.id !== adopting.id && each.provider !== adopting.provider,
    );
    if (!contract) throw new Error("there is no other agreement");
    const first = {
      kind: "agreed",
      day: "2023-01-01",
      cents: 31_000_001,
      ground: "Overeenkomst 2023",
    } as const;
    const whole = await recordEntry(
      store(),
      deed(april),
      buyer(april),
      { contract: contract.id, contractYear: 2023 },
      first,
    );
    const old = await codeOf(contract);
    expect(await ask(contract, "50990555", "2023-07-01", buyer(may))).toEqual({ recorded: "asked" });
    expect(await answer(contract, { kind: "consented" }, may)).toEqual({ recorded: "consented" });
    expect(await answer(contract, { ...confirmed, splits: true }, june)).toEqual({ recorded: "confirmed" });
    await claim(contract, old, 12_345_678);
    const change = (await readAgbChanges(buyer(july), store().db, { contract: contract.id })).at(-1);
    if (!change) throw new Error("the change is gone");
    expect(await splitsOf(buyer(june), store().db, change)).toEqual([]);
    const split = (now: Instant, seen: number, viewer = buyer(now)) =>
      splitCeilings(store(), deed(now), viewer, {
        contract: contract.id,
        change: change.id,
        ground: reason,
        seen,
      });
    expect(await split(july, 1, lab(contract, july))).toBeUndefined();
    expect(await split(july, 0)).toEqual({ refused: "changed-meanwhile" });
    expect(await split(july, 1)).toEqual({ recorded: "split" });
    const parts = async (now: Instant) => {
      const all = await readCeilings(lab(contract, now), store().db, {
        contract: contract.id,
        contractYear: 2023,
      });
      return all.map(({ agb, entries }) => {
        const on = ceilingOn(entries, dayOf(now), now);
        return { agb, cents: on.state === "set" ? on.cents : undefined };
      });
    };
    expect(await parts(july)).toEqual(
      expect.arrayContaining([
        { agb: undefined, cents: 12_345_678 },
        { agb: "50990555", cents: 31_000_001 - 12_345_678 },
      ]),
    );
    expect(await split(july, 3)).toEqual({ refused: "nothing-moves" });
    await claim(contract, old, 1_111);
    await claim(contract, "50990555", 5_000);
    expect(await split(august, 3)).toEqual({ recorded: "split" });
    expect(await parts(august)).toEqual(
      expect.arrayContaining([
        { agb: undefined, cents: 12_346_789 },
        { agb: "50990555", cents: 31_000_001 - 12_346_789 },
      ]),
    );
    const id = whole && "ceiling" in whole ? whole.ceiling : "";
    const shown = await showCeilings(buyer(august), store().db, "nl", { contractYear: 2023, id });
    expect(shown.map(({ usage }) => usage.used)).toEqual([12_346_789]);
    const both = await showCeilings(buyer(august), store().db, "nl", { contractYear: 2023 });
    const own = both.filter(({ ceiling }) => ceiling.contract === contract.id);
    expect(own.map(({ usage }) => usage.used).sort()).toEqual([12_346_789, 5_000]);
    expect(new Set(own.map(({ row }) => row.provider)).size).toBe(1);
  });

  it("are told to the provider, and the log knows who did what", async () => {
    const { notices, auditEvents } = store().db.t;
    const told = await store().db.select().from(notices);
    expect(told.map(({ kind }) => kind)).toContain("agb-change-asked");
    const events = await store().db.select().from(auditEvents);
    expect(new Set(events.map(({ verb }) => verb).filter((verb) => verb.includes("agb")))).toEqual(
      new Set(["asked-agb-change", "consented-agb-change", "confirmed-agb-change", "withdrew-agb-change"]),
    );
  });
});
