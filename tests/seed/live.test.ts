import { beforeAll, expect, it } from "vitest";
import { seedLive } from "#db/seed/live.server";
import { seedReference } from "#db/seed/regions.server";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("a new live database", (store) => {
  beforeAll(() =>
    store().write(async (tx) => {
      await seedReference(tx);
      await seedLive(tx);
    }),
  );

  it("holds the regions, the insurer and its policy, and nothing of the demonstration", async () => {
    const { db } = store();
    const { regions, municipalities, organisations, policies, accounts, contracts, candidacies } = db.t;
    expect(await db.$count(regions)).toBe(25);
    expect(await db.$count(municipalities)).toBe(342);
    const [insurer, ...others] = await db.select().from(organisations);
    expect(others).toEqual([]);
    const [policy, ...versions] = await db.select().from(policies);
    expect(versions).toEqual([]);
    expect(insurer).toMatchObject({ kind: "insurer", fictional: false, name: policy?.document.publisher });
    expect(policy).toMatchObject({
      insurer: insurer?.id,
      contractYear: 2023,
      version: 1,
      effectiveFrom: policy?.document.publishedOn,
    });
    for (const table of [accounts, contracts, candidacies]) expect(await db.$count(table)).toBe(0);
  });
});
