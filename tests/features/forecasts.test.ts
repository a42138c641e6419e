import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { addMonths, dayOf, type Instant, instantAt, type Month } from "#app/domain/calendar";
import { ENGINE, expectedYear, type KeptForecast } from "#app/domain/forecast/kept-forecast";
import { besideValue } from "#app/domain/forecast/scenarios-beside";
import { answerQuestion, learnOwn } from "#app/domain/forecast/year-question";
import type { Viewer } from "#app/domain/viewer";
import { makeForecasts } from "#app/features/forecast/make-forecasts.server";
import { thinForecasts } from "#app/features/forecast/thin-forecasts.server";
import { acceptBatch } from "#app/features/production/accept-batch.server";
import { loader as forecastFile } from "#app/routes/forecast-file/route";
import { loader as outlookFile } from "#app/routes/outlook/export";
import { loader as outlook, action as outlookAct } from "#app/routes/outlook/route";
import { loader as backTest } from "#app/routes/outlook-back-test/route";
import { loader as whatIfPage } from "#app/routes/outlook-what-if/route";
import { loader as scenariosPage } from "#app/routes/outlook-what-if/scenarios";
import { loader as requests } from "#app/routes/requests/route";
import { insertCeiling, insertEntry } from "#db/queries/ceiling.server";
import { keepForecast, readForecast, readForecasts, removeForecasts } from "#db/queries/forecast.server";
import { dataOfInsurer, isForecast } from "#db/queries/forecast-data.server";
import { openRuns } from "#db/queries/job.server";
import type { Store } from "#db/store.server";
import { declaredContract } from "#tests/domain/forecast/declared";
import { load, seed } from "#tests/seed/season";
import { arriveAs, personOf } from "#tests/support/demonstration";
import { newRequest } from "#tests/support/increase";
import { onBothEngines } from "#tests/support/stores";

const NOW = instantAt("2023-07-12", "09:41");
/** What each engine gave, to hold one against the other. */
const byEngine = new Map<string, KeptForecast>();

onBothEngines("the forecasts of ceilings", (store) => {
  let buyer: Viewer;
  const [known, short] = ["ceiling-known", "ceiling-short"];
  let provider: string;

  const at = (now: Instant): Viewer => ({ ...buyer, now });
  const make = (moment: Instant) =>
    makeForecasts(
      {
        store: store(),
        deed: { at: NOW, clockAt: moment, origin: "test", organisation: buyer.organisation },
        now: () => NOW,
        forecast: async (question) => answerQuestion(question),
        learn: async (series) => learnOwn(series),
        signal: new AbortController().signal,
        tell: () => undefined,
      },
      buyer.organisation ?? "",
      moment,
    );

  beforeAll(async () => {
    await seed(store());
    const { version, season } = await load(store());
    buyer = { organisation: version.insurer, roles: ["buyer"], now: NOW };
    const [one, other] = season.contracts.filter(({ form }) => form === "idd");
    if (!one || !other) throw new Error("no agreements");
    provider = one.provider;
    await addCeiling(store(), known, one.id);
    await addCeiling(store(), short, other.id);
    const first: Month = "2020-01";
    for (let month = first; month <= "2023-07"; month = addMonths(month, 1)) {
      const lines = [
        { contract: one, received: declaredContract(1, first, "2023-12").received },
        { contract: other, received: declaredContract(2, "2023-03", "2023-12").received },
      ];
      await addBatch(store(), version.insurer, month, lines);
    }
  });

  it("are made once from the same data, and again where a batch touched it", async () => {
    expect(await make(NOW)).toBeGreaterThan(10);
    expect(await make(NOW)).toBe(0);
    const data = await dataOfInsurer(store().db, buyer.organisation ?? "", NOW);
    if (!data) throw new Error("no data");
    const round = { ...data, insurer: buyer.organisation ?? "", contractYear: 2023 };
    expect(await isForecast(store().db, round)).toBe(true);
    expect(await isForecast(store().db, { ...round, batches: round.batches + 1 })).toBe(false);
    expect(await make(instantAt("2023-08-01"))).toBeGreaterThan(0);
  });

  it("are as they could be made at the viewer's moment, and name their data", async () => {
    const now = await readForecast(buyer, store().db, known);
    expect(now).toMatchObject({ dataThrough: "2023-06", engine: ENGINE, batches: 42 });
    expect(now && dayOf(now.cutOff)).toBe("2023-06-20");
    const before = await readForecast(buyer, store().db, known, instantAt("2023-06-12", "09:41"));
    expect(before?.dataThrough).toBe("2023-05");
    const [moved] = await readForecasts(at(instantAt("2023-03-02")), store().db, { ceiling: known });
    expect(moved?.dataThrough).toBe("2023-02");
  });

  it("can be made again, and come out the same", async () => {
    const before = await readForecast(buyer, store().db, known);
    if (!before) throw new Error("no forecast");
    await store().write((tx) => removeForecasts(tx, [before.id]));
    expect(await make(NOW)).toBe(1);
    const again = await readForecast(buyer, store().db, known);
    expect(again?.id).not.toBe(before.id);
    expect(again).toEqual({ ...before, id: again?.id, madeAt: again?.madeAt });
  });

  it("tell the same on both engines, and the bands nest", async () => {
    const { forecast } = (await readForecast(buyer, store().db, known)) ?? {};
    if (forecast?.kind !== "forecast") throw new Error("no forecast");
    byEngine.set(store().engine, forecast);
    const [one, other] = [...byEngine.values()];
    expect(other ?? one).toEqual(one);
    expect(forecast.courses).toHaveLength(12);
    for (const { through } of forecast.months) {
      const edges = [through.low95, through.low80, through.low50, through.middle];
      edges.push(through.high50, through.high80, through.high95);
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      expect(edges.every(Number.isFinite)).toBe(true);
    }
  });

  it("say in words where there is too little", async () => {
    const found = await readForecast(buyer, store().db, short);
    expect(found?.forecast).toMatchObject({ kind: "refused", reason: { key: "too-few-months" } });
  });

  it("are there for the insurer and for the provider whose they are", async () => {
    const own: Viewer = { organisation: provider, roles: ["provider"], now: NOW };
    const seen = async (viewer: Viewer) =>
      (await readForecasts(viewer, store().db, { contractYear: 2023 })).map(({ ceiling }) => ceiling);
    expect(await seen(buyer)).toEqual([known, short]);
    expect(await seen(own)).toContain(known);
    expect(await seen({ ...own, organisation: "another" })).toEqual([]);
    expect(await seen({ ...buyer, roles: [] })).toEqual([]);
  });

  it("come together on the pages of the outlook, with the reason where there is none", async () => {
    const noor = await personOf(store(), "noor.verbeek", NOW);
    const arrived = (path: string, params = {}) => arriveAs(store(), noor, path, { params });
    const page = await outlook(arrived("/outlook?chance=0"));
    expect(page.sum).toMatchObject({ count: 1, apart: { count: 1 } });
    expect(page.sum.ceiling).toBe(500_000_000);
    expect(page.refused.map(({ says }) => says)).toEqual([expect.stringContaining("minstens 6")]);
    expect(page.freshness).toMatchObject({ isFresh: true });
    const { expected } = page.sum;
    expect(expected.total).toBe(expected.declared + expected.late + expected.ahead);
    const file = await outlookFile(arrived("/outlook/export/json", { format: "json" }));
    expect((await file.json()).sum.expected).toEqual(expected);
    expect((await outlookFile(arrived("/outlook/export/doc", { format: "doc" }))).status).toBe(404);
    const paper = await outlookFile(arrived("/outlook/export/pdf", { format: "pdf" }));
    expect((await paper.text()).startsWith("%PDF")).toBe(true);
    const sheet = await (await outlookFile(arrived("/outlook/export/csv", { format: "csv" }))).text();
    expect(sheet).toContain(String(expected.late % 100).padStart(2, "0"));
    const none = await outlookFile(arrived("/outlook/export/csv?year=1999", { format: "csv" }));
    expect([none.status, await none.text()]).toEqual([404, expect.stringContaining("2023")]);
    const own = await forecastFile(
      arrived(`/ceilings/${known}/forecast/json`, { id: known, format: "json" }),
    );
    const made = await own.json();
    expect(made.expected.total).toBe(expected.total);
    expect(made.alone).toHaveLength(12);
    const months = await forecastFile(
      arrived(`/ceilings/${known}/forecast/csv`, { id: known, format: "csv" }),
    );
    expect((await months.text()).trim().split("\r\n")).toHaveLength(13);
    const { base, assumed } = await whatIfPage(arrived("/outlook/what-if?raise=1000&volume=-10"));
    expect(assumed.ceiling - base.ceiling).toBe(100_000);
    expect(assumed.total).toBeLessThan(base.total);
    const one = encodeURIComponent(besideValue("Hoger", "year=2023&raise=1000"));
    const beside = await scenariosPage(
      arrived(`/outlook/scenarios?year=2023&scenario=${one}&scenario=volume=-10`),
    );
    expect(beside.scenarios.map(({ name, words }) => [name, ...words])).toEqual([
      ["Hoger", expect.stringContaining("elk plafond")],
      ["Deze aanname", expect.stringContaining("volume -10,0%")],
    ]);
    expect(beside.base).toEqual(base);
    expect(beside.scenarios[0]?.answer.ceiling).toBe(assumed.ceiling);
    const many = Array.from({ length: 5 }, (_, n) => `scenario=raise=${n + 1}`).join("&");
    expect(await scenariosPage(arrived(`/outlook/scenarios?${many}`))).toMatchObject({ isCut: true });
    const tried = await backTest(arrived("/outlook/back-test"));
    const days = ["03", "06", "08", "10"].map((month) => `2022-${month}-01`);
    expect(tried).toMatchObject({ whole: { count: 4 }, byDay: days.map((key) => ({ key })) });
    const june = await dataOfInsurer(store().db, buyer.organisation ?? "", instantAt("2022-06-02"));
    const [{ forecastRounds: rounds }, cutOff] = [store().db.t, june?.cutOff ?? NOW];
    await store().write(async (tx) => tx.delete(rounds).where(eq(rounds.cutOff, cutOff)));
    const waiting = await backTest(arrived("/outlook/back-test"));
    expect(waiting.byDay.map(({ key }) => key)).toEqual(days.filter((day) => day !== "2022-06-01"));
  });

  it("stand in the list of requests as what lies above the ceiling, and only where there is one", async () => {
    const femke = await personOf(store(), "femke.aarts", NOW);
    const lead = { ...femke, viewer: { ...femke.viewer, organisation: provider } };
    await newRequest(store(), lead, known, NOW);
    const noor = await personOf(store(), "noor.verbeek", NOW);
    const overrunAt = async () =>
      (await requests(arriveAs(store(), noor, "/requests"))).list.rows.map(({ overrun }) => overrun);
    const found = await readForecast(buyer, store().db, known);
    if (found?.forecast.kind !== "forecast") throw new Error("no forecast");
    const over = expectedYear(found.forecast.months).total - 500_000_000;
    expect(await overrunAt()).toEqual([over]);
    // Read once, it is kept: the same the second time.
    expect(await overrunAt()).toEqual([over]);
  });

  it("warn everyone from the thresholds that each keeps", async () => {
    const noor = await personOf(store(), "noor.verbeek", NOW);
    const wilma = await personOf(store(), "marit.overbeek", NOW);
    const keep = (by: typeof noor, fields: Record<string, string>) =>
      outlookAct(arriveAs(store(), by, "/outlook", { form: { act: "thresholds", year: "2023", ...fields } }));
    const page = async (by: typeof noor, search = "") => {
      const { thresholds, wrong, isOwn } = await outlook(arriveAs(store(), by, `/outlook${search}`));
      return { thresholds, wrong, isOwn };
    };
    const kept = await keep(noor, { chance: "25", over: "1.000" });
    expect(kept.headers.get("Location")).toBe("/outlook?year=2023#warned");
    const own = { thresholds: { chance: 0.25, over: 100_000 }, wrong: [], isOwn: true };
    expect(await page(noor)).toEqual(own);
    expect(await page(wilma)).toEqual({ thresholds: { chance: 0.5, over: 0 }, wrong: [], isOwn: true });
    expect(await page(noor, "?chance=80")).toMatchObject({ thresholds: { chance: 0.8 }, isOwn: false });
    const refused = await keep(noor, { chance: "120", over: "veel" });
    const back = refused.headers.get("Location")?.replace(/^\/outlook|#.*$/g, "");
    expect(await page(noor, back)).toEqual({ ...own, wrong: ["chance", "over"] });
  });

  it("of long ago are thinned to the last of each month, and the log tells", async () => {
    const deed = { at: NOW, clockAt: NOW, origin: "test" };
    const count = async () => (await store().db.select().from(store().db.t.forecasts)).length;
    const found = await readForecast(buyer, store().db, known);
    if (!found) throw new Error("no forecast");
    const { id: _, engine: __, ...kept } = found;
    await store().write((tx) => keepForecast(tx, { ...kept, cutOff: instantAt("2023-06-02") }));
    const all = await count();
    expect(await thinForecasts(store(), deed, instantAt("2024-12-01"))).toBe(1);
    expect(await count()).toBe(all - 1);
    expect(await thinForecasts(store(), deed, instantAt("2024-12-01"))).toBe(0);
    expect((await readForecast(buyer, store().db, known))?.dataThrough).toBe("2023-06");
  });

  it("are asked for when accepted claims begin to count", async () => {
    const number = 900_000;
    await store().write(async (tx) => {
      await tx.insert(tx.t.productionBatches).values({
        ...{ number, insurer: buyer.organisation ?? "", source: "accepted", reference: "D-2023-9000" },
        ...{ fileName: "x.csv", fileHash: "x", acceptedOnly: false, lines: 1 },
        ...{ recordedAt: NOW, receivedAt: NOW, checkedAt: NOW },
      });
    });
    const deed = { at: NOW, clockAt: NOW, origin: "test", organisation: buyer.organisation };
    expect(await acceptBatch(store(), deed, { number, acceptedOnly: false })).toBeUndefined();
    expect((await openRuns(buyer, store().db, NOW)).map(({ key }) => key)).toContain("make-forecasts");
  });
});

type Received = ReturnType<typeof declaredContract>["received"];
type Delivered = {
  readonly contract: {
    readonly id: string;
    readonly provider: string;
    readonly area?: { region: `VR${number}` } | undefined;
  };
  readonly received: Received;
};

async function addCeiling(store: Store, id: string, contract: string): Promise<void> {
  await store.write(async (tx) => {
    await insertCeiling(tx, { id, contract, contractYear: 2023 });
    await insertCeiling(tx, { id: `${id}-2022`, contract, contractYear: 2022 });
    for (const [ceiling, year] of [
      [id, 2023],
      [`${id}-2022`, 2022],
    ] as const) {
      await insertEntry(tx, ceiling, {
        ...{ id: `${ceiling}-agreed`, day: `${year}-01-01`, recordedAt: instantAt(`${year - 1}-12-01`) },
        ...{ kind: "agreed", cents: 500_000_000, ground: "zoals overeengekomen" },
      });
    }
  });
}

/** What came in in one month: a batch, accepted on the twentieth. */
async function addBatch(store: Store, insurer: string, month: Month, delivered: readonly Delivered[]) {
  const number = 100_000 + Number(month.replace("-", ""));
  const at = instantAt(`${month}-20`);
  await store.write(async (tx) => {
    await tx.insert(tx.t.productionBatches).values({
      ...{ number, insurer, source: "accepted", reference: `D-${number}`, fileName: "x.csv" },
      ...{ fileHash: String(number), acceptedOnly: false, recordedAt: at, receivedAt: at, acceptedAt: at },
    });
    let total = 0;
    for (const { contract, received } of delivered)
      for (const [careMonth, row] of received) {
        const cents = row.get(month);
        if (cents === undefined) continue;
        await tx.insert(tx.t.productionTotals).values({
          ...{ batch: number, number: ++total, insurer, source: "accepted", provider: contract.provider },
          ...{ agb: "50990254", contract: contract.id, lot: "a", region: contract.area?.region ?? "VR01" },
          ...{ careMonth, monthReceived: month, class: "counts", count: 1, cents: Math.round(cents) },
          ...{ credited: 0, firstLine: 2, lastLine: 2 },
        });
      }
  });
}
