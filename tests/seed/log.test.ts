import { expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import type { ListAsk } from "#app/domain/list";
import type { Viewer } from "#app/domain/viewer";
import { auditOfThing, auditPage } from "#db/queries/audit.server";
import { keysOf } from "#db/seed/demonstration/keys.server";
import { seedDemonstration } from "#db/seed/demonstration/seed.server";
import { readWorld } from "#db/seed/demonstration/world.server";
import { seedReference } from "#db/seed/regions.server";
import { onBothEngines } from "#tests/support/stores";

const all: ListAsk = { filters: [], sort: { key: "at", descending: false }, page: 1, size: 5_000 };
const insurer = keysOf(readWorld()).organisation("de-linde");
const auditor = (day: "2023-07-12" | "2023-12-31"): Viewer => ({
  ...{ organisation: insurer, roles: ["auditor"], now: instantAt(day, "12:00") },
});

onBothEngines("the log of the demonstration year", (store) => {
  it("tells who did what, in order, as far as the clock has come", async () => {
    await store().write(async (tx) => {
      await seedReference(tx);
      await seedDemonstration(tx, 2_000);
    });
    const summer = await auditPage(auditor("2023-07-12"), store().db, all);
    const winter = await auditPage(auditor("2023-12-31"), store().db, all);
    expect(summer.total).toBeGreaterThan(1_000);
    expect(winter.total).toBeGreaterThan(summer.total);
    expect(summer.rows.every(({ clockAt }) => clockAt <= instantAt("2023-07-12", "12:00"))).toBe(true);
    const moments = winter.rows.map(({ clockAt }) => clockAt);
    expect(moments).toEqual(moments.toSorted());
    const request = winter.rows.find(({ verb, thing }) => verb === "decided" && thing === "increase-request");
    const life = { thing: "increase-request", id: request?.thingId ?? "" };
    const { rows } = await auditOfThing(auditor("2023-12-31"), store().db, all, life);
    expect(rows.map(({ verb }) => verb)).toEqual(expect.arrayContaining(["received", "decided"]));
    expect(rows.every(({ account }) => account !== null)).toBe(true);
  });

  it("shows another insurer its own, and nothing of this one", async () => {
    const wilg = keysOf(readWorld()).organisation("de-wilg");
    const other: Viewer = {
      ...auditor("2023-12-31"),
      organisation: wilg,
      now: instantAt("2027-12-31", "12:00"),
    };
    const { rows } = await auditPage(other, store().db, all);
    expect(new Set(rows.map(({ thing }) => thing))).toEqual(
      new Set(["policy", "contract", "application", "thread-block"]),
    );
  });
});
