import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { keepIncreaseDraft } from "#app/features/increase-requests/keep-draft.server";
import { decisionBlocks } from "#app/features/increase-requests/papers.server";
import { requestAtHand } from "#app/features/increase-requests/take-step.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { loader as increase } from "#app/routes/increase/route";
import { action, loader } from "#app/routes/request/route";
import { insertStatedForecast } from "#db/queries/stated-forecast.server";
import { load, seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { content, newCeiling, newRequest } from "#tests/support/increase";
import { onBothEngines } from "#tests/support/stores";

const received = instantAt("2023-07-20");
const lots = ["clinical-chemistry", "microbiology"] as const;

onBothEngines("what a decision is weighed with", (store) => {
  let contract = "";
  beforeAll(async () => {
    await seed(store());
    const { season } = await load(store());
    const femke = await personOf(store(), "femke.aarts");
    contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
  });

  const at = (name: string, day: Day) => personOf(store(), name, instantAt(day, "09:00"));
  const act = (by: Person, id: string, form: Record<string, string>) =>
    action(arriveAs(store(), by, `/requests/${id}`, { form, params: { id } }));
  const page = (by: Person, id: string) =>
    loader(arriveAs(store(), by, `/requests/${id}`, { params: { id } }));
  const ask = async (more: object = {}) =>
    newRequest(
      store(),
      await at("femke.aarts", "2023-08-02"),
      await newCeiling(store(), contract),
      received,
      more,
    );

  it("stands side by side for the insurer, and nothing of it for the provider", async () => {
    const [first, second] = [await ask(), await ask()];
    const noor = await at("noor.verbeek", "2023-10-05");
    const { weighed } = await page(noor, first);
    expect(weighed?.effects.map(({ granted, ceiling }) => [granted, ceiling])).toEqual([
      [0, 30_000_000],
      [2_000_000, 32_000_000],
      [4_000_000, 34_000_000],
    ]);
    expect(weighed?.others.find(({ id }) => id === second)).toMatchObject({
      increase: 4_000_000,
      ties: expect.arrayContaining(["provider", "region"]),
    });
    expect(weighed?.others.some(({ id }) => id === first)).toBe(false);
    const [region] = weighed?.budgets ?? [];
    expect(region?.open.count).toBeGreaterThanOrEqual(2);
    expect(weighed?.coverage.length).toBeGreaterThan(0);
    expect(weighed?.earlier.every(({ year }) => year < 2023)).toBe(true);
    expect((await page(await at("femke.aarts", "2023-10-05"), first)).weighed).toBeUndefined();
  });

  it("is held against the part that a draft names", async () => {
    const id = await ask();
    const noor = await at("noor.verbeek", "2023-10-05");
    await act(noor, id, { outcome: "part", part: "5.000", reason: "Nog niet af.", seen: "1", act: "keep" });
    expect((await page(noor, id)).weighed?.effects[1]).toMatchObject({
      granted: 500_000,
      ceiling: 30_500_000,
    });
  });

  it("gives each lot of a request its own reason, on the page and in the letter", async () => {
    const id = await ask({ content: { ...content, lots } });
    const noor = await at("noor.verbeek", "2023-10-05");
    expect((await page(noor, id)).weighed?.lots.map(({ key }) => key)).toEqual(lots);
    const decision = {
      outcome: "part",
      part: "1.000",
      reason: "Deels aangetoond.",
      seen: "1",
      act: "decide",
    };
    expect(await act(noor, id, { ...decision, "lot-elsewhere": "Onbekend." })).toMatchObject({
      data: { problems: ["lot-unknown"] },
    });
    expect(
      await act(noor, id, { ...decision, "lot-microbiology": "Hier is geen groei.", "lot-pathology": " " }),
    ).toMatchObject({ status: 302 });
    const femke = await at("femke.aarts", "2023-10-06");
    expect((await page(femke, id)).lotReasons).toMatchObject([{ reason: "Hier is geen groei." }]);
    const found = await requestAtHand(femke.viewer, store().db, id);
    const say = translator(textsFor("nl", "increase").increase ?? {}, "nl");
    const blocks = found?.state.decision && decisionBlocks(found, found.state.decision, "nl", say);
    expect(blocks).toContainEqual({
      kind: "list",
      items: [expect.stringMatching(/microbiologie: Hier is geen groei\.$/i)],
    });
    expect(blocks?.some((block) => "text" in block && /omzetplafond niet verhoogd/.test(block.text))).toBe(
      true,
    );
  });

  it("begins, for who asks, with what is known: filled in until there is a draft, and never for who enters", async () => {
    const ceiling = await newCeiling(store(), contract);
    const months = Array.from({ length: 12 }, () => 2_800_000);
    const recordedAt = instantAt("2023-06-15");
    await store().write((tx) =>
      insertStatedForecast(
        tx,
        { id: uuidv7(), ceiling, day: "2023-06-15", recordedAt, total: 33_600_000, months },
        undefined,
      ),
    );
    const form = async (by: Person) =>
      increase(arriveAs(store(), by, `/ceilings/${ceiling}/increase`, { params: { id: ceiling } }));
    const femke = await at("femke.aarts", "2023-07-20");
    const { prefilled, typed } = await form(femke);
    expect(prefilled).toMatchObject({ forecast: "336000", "month-12": "28000" });
    expect(prefilled?.explanation).toMatch(/^Tot nu toe is €\s[\d.,]+ toegekend, [\d,]+%/);
    expect(typed).toEqual({});
    expect((await form(await at("noor.verbeek", "2023-07-20"))).prefilled).toBeUndefined();
    await keepIncreaseDraft(store(), femke.deed, femke.viewer, {
      ...{ id: uuidv7(), ceiling, typed: { forecast: "350.000" } },
    });
    expect(await form(femke)).toMatchObject({ prefilled: undefined, typed: { forecast: "350.000" } });
  });
});
