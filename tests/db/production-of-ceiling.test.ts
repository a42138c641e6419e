import { beforeAll, expect, it } from "vitest";
import { type Instant, instantAt, type Month } from "#app/domain/calendar";
import { usageOf } from "#app/domain/ceiling/usage";
import type { ProductionClass } from "#app/domain/production/total";
import type { Viewer } from "#app/domain/viewer";
import { readProduction } from "#db/queries/ceiling.server";
import { productionApart } from "#db/queries/production-apart.server";
import { load, seed } from "#tests/seed/season";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("production under a ceiling", (store) => {
  let buyer: Viewer;
  let contract: { readonly id: string; readonly provider: string; readonly region: `VR${number}` };
  let made = 100_000;

  /** A batch of one total. */
  async function claim(
    careMonth: Month,
    cents: number,
    given: {
      readonly class?: ProductionClass;
      readonly at?: Instant | null;
      readonly source?: "statement";
    } = {},
  ): Promise<void> {
    const { at = instantAt("2024-03-05"), source = "accepted" } = given;
    const number = made++;
    const insurer = buyer.organisation ?? "";
    await store().write(async (tx) => {
      await tx.insert(tx.t.productionBatches).values({
        ...{ number, insurer, source, reference: `D-${number}`, fileName: "x.csv", fileHash: String(number) },
        ...{ acceptedOnly: false, recordedAt: instantAt("2024-03-01"), receivedAt: instantAt("2024-03-01") },
        acceptedAt: at,
      });
      await tx.insert(tx.t.productionTotals).values({
        ...{ batch: number, number: 1, insurer, source, provider: contract.provider, agb: "50990254" },
        ...{ contract: contract.id, lot: "a", region: contract.region, careMonth, monthReceived: "2024-03" },
        ...{ class: given.class ?? "counts", count: 1, cents, credited: Math.min(0, cents) },
        ...{ firstLine: 2, lastLine: 2 },
      });
    });
  }

  const usedBy = async (viewer: Viewer) => {
    const found = await readProduction(viewer, store().db, { contractYear: 2024, contract: contract.id });
    const all = found.get(contract.id);
    return all && usageOf(all, { state: "absent" }, 2024, "2024-12-31");
  };

  beforeAll(async () => {
    await seed(store());
    const { version, season } = await load(store());
    const [found] = season.contracts.filter(({ form }) => form === "idd");
    if (!found) throw new Error("no agreement");
    contract = { id: found.id, provider: found.provider, region: found.area?.region ?? "VR01" };
    buyer = { organisation: version.insurer, roles: ["buyer"], now: instantAt("2024-12-31") };
    await claim("2024-01", 5_000_000_000);
    await claim("2024-02", -1_000);
    await claim("2024-02", 300, { class: "ceiling-free" });
    await claim("2024-02", 77, { source: "statement" });
    await claim("2023-12", 9);
    await claim("2024-02", 1, { at: null });
    await claim("2024-02", 2, { at: instantAt("2025-01-02") });
  });

  it("is what was accepted by then, of the care months of the year", async () => {
    expect(await usedBy(buyer)).toMatchObject({
      used: 4_999_999_000,
      credited: -1_000,
      ceilingFree: 300,
      stated: 77,
    });
    expect(await usedBy({ ...buyer, now: instantAt("2025-02-01") })).toMatchObject({ used: 4_999_999_002 });
    expect(await usedBy({ ...buyer, now: instantAt("2024-03-04") })).toBeUndefined();
  });

  it("is there for its insurer and its provider alone", async () => {
    const provider: Viewer = { ...buyer, organisation: contract.provider, roles: ["provider"] };
    expect(await usedBy(provider)).toMatchObject({ used: 4_999_999_000 });
    expect(await usedBy({ ...provider, organisation: "another" })).toBeUndefined();
    expect(await usedBy({ ...buyer, roles: [] })).toBeUndefined();
  });

  it("leaves out what found a lot but no agreement of its own, and tells it apart", async () => {
    await claim("2024-03", 12_300, { class: "uncontracted" });
    const [apart, ...others] = await productionApart(buyer, store().db, 2024);
    expect(apart).toMatchObject({ class: "uncontracted", cents: 12_300, region: contract.region });
    expect(others).toEqual([]);
    expect(await usedBy(buyer)).toMatchObject({ used: 4_999_999_000 });
    expect(await productionApart({ ...buyer, organisation: "another" }, store().db, 2024)).toEqual([]);
  });
});
