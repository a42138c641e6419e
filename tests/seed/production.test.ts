import { type SQLWrapper, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Day, dayOf, instantAt } from "#app/domain/calendar";
import {
  type FigureAddress,
  figureAsked,
  figureSearch,
  summedFigures,
} from "#app/domain/ceiling/figure-asked";
import { ceilingOn } from "#app/domain/ceiling/ledger";
import { usageOf } from "#app/domain/ceiling/usage";
import { requestStages } from "#app/domain/increase-request/state";
import type { Viewer } from "#app/domain/viewer";
import { apartPage } from "#app/features/ceiling/apart-page.server";
import { ceilingPage, figureBehind } from "#app/features/ceiling/ceiling-page.server";
import { closingNow } from "#app/features/ceiling/claims-closing.server";
import { listRequests } from "#app/features/increase-requests/list-requests.server";
import { readCeilings, readProduction } from "#db/queries/ceiling.server";
import { costsWithoutLot } from "#db/queries/code-cost.server";
import { productionApart } from "#db/queries/production-apart.server";
import { readSettlements } from "#db/queries/settlement.server";
import { settlementClocks } from "#db/queries/settlement-clock.server";
import { seedDemonstration } from "#db/seed/demonstration/seed.server";
import { seedReference } from "#db/seed/regions.server";
import type { Store } from "#db/store.server";
import { freshStore } from "#tests/support/stores";
import { load, OPENING } from "./season";

describe("the production of the demonstration", () => {
  let opened: Store;
  const store = () => opened;
  let insurer: string;
  const buyerOn = (day: Day): Viewer => ({
    organisation: insurer,
    roles: ["buyer"],
    now: instantAt(day, "09:41"),
  });

  beforeAll(async () => {
    const fresh = await freshStore("sqlite");
    opened = fresh.store;
    await store().write(async (tx) => {
      await seedReference(tx);
      await seedDemonstration(tx, 20_000);
    });
    insurer = (await load(store())).version.insurer;
    return fresh.remove;
  });

  /** Every ceiling of a year with its use, as seen on a day. */
  async function usesOn(day: Day, year: number) {
    const viewer = buyerOn(day);
    const production = await readProduction(viewer, store().db, { contractYear: year });
    return (await readCeilings(viewer, store().db, { contractYear: year })).map((ceiling) => {
      const on = ceilingOn(ceiling.entries, dayOf(viewer.now), viewer.now);
      const own = (production.get(ceiling.contract) ?? []).filter(
        ({ lot }) => ceiling.lot === undefined || lot === ceiling.lot,
      );
      return { ceiling, on, usage: usageOf(own, on, year, dayOf(viewer.now)) };
    });
  }

  it("has lines, totals and batches that add up to the cent", async () => {
    const { productionBatches: batches, productionTotals: totals, productionLines: lines } = store().db.t;
    const { db } = store();
    const sum = async (query: Promise<{ sum: number }[]>) => (await query)[0]?.sum;
    const add = (column: SQLWrapper) => sql<number>`sum(${column})`.mapWith(Number);
    const ofTotals = await sum(db.select({ sum: add(totals.cents) }).from(totals));
    expect(await sum(db.select({ sum: add(batches.cents) }).from(batches))).toBe(ofTotals);
    expect(await sum(db.select({ sum: add(lines.cents) }).from(lines))).toBe(ofTotals);
    const credited = await sum(db.select({ sum: add(totals.credited) }).from(totals));
    const credits = await sum(
      db
        .select({ sum: add(lines.cents) })
        .from(lines)
        .where(sql`${lines.cents} < 0`),
    );
    expect(credits).toBe(credited);
    const share = -Number(credited) / Number(ofTotals);
    expect(share).toBeGreaterThan(0.003);
    expect(share).toBeLessThan(0.03);
  });

  it("sees on a day what had been received by then: the lab's ceiling in sight in July", async () => {
    const utrecht = async (day: Day) =>
      (await usesOn(day, 2023)).find(
        ({ ceiling: { area, form, lot } }) => area?.region === "VR09" && form === "idd" && !lot,
      );
    const july = await utrecht(OPENING);
    expect(july?.usage.shareUsed).toBeGreaterThan(0.43);
    expect(july?.usage.shareUsed).toBeLessThan(0.47);
    expect(july?.usage.stated).toBeGreaterThan(july?.usage.used ?? 0);
    expect((await utrecht("2024-12-31"))?.usage.shareUsed).toBeGreaterThan(1.05);
    expect((await utrecht("2023-01-31"))?.usage.used).toBe(0);
  });

  it("has requests in every state, some about lots, and on 2 November one that was not decided on", async () => {
    const on = async (day: Day) => listRequests(buyerOn(day), store().db);
    const received = await on("2023-08-15");
    const stages = new Set(
      [...received, ...(await on("2023-08-10")), ...(await on("2023-11-02"))].map(({ state }) => state.stage),
    );
    expect(stages).toEqual(new Set(requestStages));
    const late = received.filter(({ state }) => !state.inTime).map(({ state }) => state.receivedAt);
    expect(late).toContain("2023-07-31T22:00:00.000Z");
    expect(received.some(({ state }) => state.receivedAt === "2023-07-31T21:58:00.000Z")).toBe(true);
    const about = received.flatMap(({ state }) => (state.content.lots ? [state.content.lots.length] : []));
    expect(about.sort()).toEqual([1, 2]);
    const overdue = async (day: Day) => (await on(day)).filter(({ state }) => state.overdue).length;
    expect(await overdue("2023-11-01")).toBe(0);
    expect(await overdue("2023-11-02")).toBeGreaterThan(0);
  });

  it("has settled the years before, and still waits for some of the last", async () => {
    const stages = async (year: number) =>
      (await settlementClocks(buyerOn(OPENING), store().db, year)).map(({ clock }) => clock.stage);
    expect(new Set(await stages(2021))).toEqual(new Set(["settled"]));
    expect(new Set(await stages(2022))).toEqual(
      new Set(["settled", "agreed", "disputed", "proposed", "to-settle"]),
    );
    const facts = (await readSettlements(buyerOn(OPENING), store().db, { contractYear: 2021 })).values();
    const settled = [...facts].flat().filter(({ kind }) => kind === "settled");
    expect(settled.some((fact) => fact.kind === "settled" && fact.reclaim > 0)).toBe(true);
  });

  it("shows what codes without a lot would cost, as far as a viewer may see, to the cent", async () => {
    const apart = await productionApart(buyerOn(OPENING), store().db, 2023);
    const costs = await costsWithoutLot(buyerOn(OPENING), store().db, 2023);
    const sumOf = (all: readonly { readonly cents: number }[]) =>
      all.reduce((sum, { cents }) => sum + cents, 0);
    expect(costs.length).toBeGreaterThan(0);
    expect(sumOf(costs)).toBe(sumOf(apart.filter((each) => each.class === "no-lot")));
    const [row] = apart;
    if (!row) throw new Error("nothing is apart");
    const key = [row.region, row.agb, row.lot ?? "", row.class].join(".");
    const asked = { year: 2023, row: key, total: null, from: 0 };
    const totals = (await apartPage(buyerOn(OPENING), store().db, "nl", asked)).opened?.totals ?? [];
    expect(sumOf(totals)).toBe(row.cents);
    const total = `${totals[0]?.batch}.${totals[0]?.number}`;
    const page = await apartPage(buyerOn(OPENING), store().db, "nl", { ...asked, total });
    expect(page.opened?.lines.length).toBeGreaterThan(0);
    expect(await costsWithoutLot({ ...buyerOn(OPENING), organisation: "nobody" }, store().db, 2023)).toEqual(
      [],
    );
  });

  it("has a few ceilings overrun, most by little, and the year of 2020 a dip", async () => {
    const whole = (await usesOn("2024-12-31", 2022)).filter(({ ceiling }) => ceiling.lot === undefined);
    const shares = whole.flatMap(({ usage }) => usage.shareUsed ?? []);
    const over = shares.filter((share) => share > 1);
    expect(over.length / shares.length).toBeGreaterThan(0.15);
    expect(over.length / shares.length).toBeLessThan(0.45);
    const totalOf = async (year: number) =>
      (await usesOn("2024-12-31", year)).reduce(
        (all, { usage, ceiling }) => all + (ceiling.lot ? 0 : usage.used),
        0,
      );
    const [y2019, y2020, y2021] = [await totalOf(2019), await totalOf(2020), await totalOf(2021)];
    expect(y2020).toBeLessThan(0.95 * y2019);
    expect(y2021).toBeGreaterThan(y2019);
    expect(y2019 / 100).toBeGreaterThan(80_000_000);
    expect(y2019 / 100).toBeLessThan(250_000_000);
  });

  it("lowers the disputed ceiling with consent, and has zero and open ones", async () => {
    const stands = async (day: Day) =>
      (await usesOn(day, 2023)).map(({ on }) => (on.state === "set" ? on.cents : on.state));
    expect(await stands("2023-03-13")).toContain(31_000_000);
    expect(await stands("2023-03-15")).toContain(29_550_000);
    expect(await stands("2023-03-15")).not.toContain(31_000_000);
    expect(await stands(OPENING)).toEqual(expect.arrayContaining(["open", 0]));
  });

  it("opens each figure down to its lines, to the cent, for its insurer and its provider alone", async () => {
    const buyer = buyerOn(OPENING);
    const one = (await usesOn(OPENING, 2023)).find(
      ({ ceiling: { area, form, lot } }) => area?.region === "VR09" && form === "idd" && !lot,
    );
    if (!one) throw new Error("there is no such ceiling");
    const { id, provider } = one.ceiling;
    const page = await ceilingPage(buyer, store().db, "nl", id);
    if (!page) throw new Error("the ceiling is not seen");
    const opened = async (address: FigureAddress, total: string | null = null) => {
      const asked = figureAsked(2023, new URLSearchParams(figureSearch(address)));
      if (!asked) throw new Error("no figure is asked");
      return figureBehind(buyer, store().db, one.ceiling, { asked, total, from: 0 });
    };
    const { usage, received } = page;
    const figures: [FigureAddress, number][] = [
      ...summedFigures.map((of): [FigureAddress, number] => [{ of }, usage[of]]),
      ...received.map(({ month, cents }): [FigureAddress, number] => [
        { of: "used", received: month },
        cents,
      ]),
      ...usage.months.slice(0, 6).flatMap(({ month, ...amounts }): [FigureAddress, number][] => [
        [{ of: "used", month }, amounts.accepted],
        [{ of: "used", until: month }, amounts.through],
        [{ of: "credited", month }, amounts.credited],
        [{ of: "stated", month }, amounts.stated],
      ]),
    ];
    for (const [address, cents] of figures) {
      const behind = await opened(address);
      expect([address, behind.sum]).toEqual([address, cents]);
      for (const { batch, number, part } of behind.totals.slice(0, 3)) {
        const { lines } = await opened(address, `${batch}.${number}`);
        expect(lines.reduce((sum, line) => sum + line.cents, 0)).toBe(part);
        expect(lines.every(({ label }) => label !== undefined)).toBe(true);
      }
    }
    const lab: Viewer = { ...buyer, organisation: provider, roles: ["provider"] };
    expect((await ceilingPage(lab, store().db, "nl", id))?.usage).toEqual(page?.usage);
    expect(await ceilingPage({ ...lab, organisation: "another" }, store().db, "nl", id)).toBeUndefined();
    expect(
      await ceilingPage({ ...buyer, roles: ["catalogue-expert"] }, store().db, "nl", id),
    ).toBeUndefined();
  });

  it("warns from the day of the rule until claims of the year before end, where the agreement says so", async () => {
    const closingOn = (day: Day) => closingNow(buyerOn(day), store().db);
    expect(await closingOn("2023-02-27")).toEqual([]);
    expect(await closingOn("2023-03-01")).toEqual([
      { contractYear: 2022, claimsThrough: "2023-06-30", agreements: 1 },
    ]);
    expect(await closingOn("2023-07-01")).toEqual([]);
  });

  it("shows of the disputed ceiling who consented, who was told and when it was opened", async () => {
    const merel = (await usesOn(OPENING, 2023)).find(
      ({ on }) => on.state === "set" && on.cents === 29_550_000,
    );
    const { id = "", provider } = merel?.ceiling ?? {};
    const lab: Viewer = { ...buyerOn(OPENING), organisation: provider, roles: ["provider"] };
    for (const viewer of [buyerOn(OPENING), lab]) {
      const page = await ceilingPage(viewer, store().db, "nl", id);
      expect(page?.ledger.map(({ kind, balance }) => [kind, balance])).toEqual([
        ["agreed", 31_000_000],
        ["corrected", 29_550_000],
      ]);
      expect(page?.ledger[1]?.consent).toMatchObject({ on: "2023-03-10" });
      expect(page?.notices).toMatchObject([
        { name: "Femke Aarts", openedAt: instantAt("2023-03-15", "08:51") },
      ]);
      expect(page?.documents).toHaveLength(1);
    }
    expect(
      (await ceilingPage(buyerOn("2023-03-15"), store().db, "nl", id))?.notices[0]?.openedAt,
    ).toBeDefined();
    expect((await ceilingPage(buyerOn("2023-03-14"), store().db, "nl", id))?.notices).toEqual([]);
  });

  it("keeps apart what found no agreement or no lot, for its insurer and its provider alone", async () => {
    const buyer = buyerOn(OPENING);
    const apart = await productionApart(buyer, store().db, 2023);
    expect(new Set(apart.map((each) => each.class))).toEqual(new Set(["uncontracted", "no-lot"]));
    expect(apart.every(({ cents }) => cents > 0)).toBe(true);
    const [one] = apart;
    const lab: Viewer = { ...buyer, organisation: one?.provider ?? "", roles: ["provider"] };
    const own = await productionApart(lab, store().db, 2023);
    expect(own).toContainEqual(one);
    expect(own.every(({ provider }) => provider === lab.organisation)).toBe(true);
    expect(await productionApart({ ...buyer, organisation: "another" }, store().db, 2023)).toEqual([]);
  });
});
