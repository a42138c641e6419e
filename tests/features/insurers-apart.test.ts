import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { readPolicies } from "#app/features/policy/read-policies.server";
import { loader as applications } from "#app/routes/applications/route";
import { loader as deadlines } from "#app/routes/deadlines/route";
import { loader as policy } from "#app/routes/policy/route";
import { loader as today } from "#app/routes/today/route";
import { waysConcerning } from "#db/queries/policy.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { seed } from "#tests/seed/season";
import { arriveAs, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

/** What people of one insurer, and providers of either or of both, see of dates and ways of buying. */
onBothEngines("insurers side by side", (store) => {
  const as = (who: string, day: Day) => personOf(store(), who, instantAt(day, "09:00"));
  const ahead = async (who: string, day: Day) =>
    (await today(arriveAs(store(), await as(who, day), "/today"))).ahead;
  const dates = async (who: string, day: Day) =>
    JSON.stringify((await deadlines(arriveAs(store(), await as(who, day), "/deadlines"))).dates);

  beforeAll(() => seed(store()));

  it.each(["marit.overbeek", "hans.pieterman", "gerda.molenkamp"])(
    "shows %s no date of the other insurer, before its own policy or after",
    async (who) => {
      expect(await ahead(who, "2023-07-12")).toEqual([]);
      const own = stableId("policy/asr-medical-aids");
      const later = await ahead(who, "2026-06-23");
      expect(later.length).toBeGreaterThan(0);
      expect(later.filter(({ to }) => !to.includes(own))).toEqual([]);
    },
  );

  it.each(["noor.verbeek", "ilse.brandsma"])("shows %s none of the second insurer", async (who) => {
    expect(await ahead(who, "2026-06-23")).toEqual([]);
    expect(await dates(who, "2026-06-23")).not.toContain("Bruikleen");
  });

  it("tells a provider whom it is from, where policies of several insurers concern it", async () => {
    expect(new Set((await ahead("joost.dekkers", "2026-06-23")).map(({ insurer }) => insurer))).toEqual(
      new Set(["Zorgverzekeraar De Wilg"]),
    );
    expect(await dates("joost.dekkers", "2026-06-23")).toContain("Zorgverzekeraar De Wilg");
    expect((await ahead("joost.dekkers", "2023-07-12")).map(({ insurer }) => insurer)).not.toContain(
      "Zorgverzekeraar De Linde",
    );
  });

  it("names who acts under a policy, and who wrote its source as its source alone", async () => {
    const lotte = await as("lotte.zeegers", "2026-06-23");
    const id = stableId("policy/asr-medical-aids");
    const page = await policy({ ...arriveAs(store(), lotte, `/policies/${id}`), params: { id } });
    expect([page.insurer, page.version.policy.publisher]).toEqual(["Zorgverzekeraar De Wilg", "a.s.r."]);
    expect(page.version.policy.contacts.every(({ address }) => address.includes("dewilg.example"))).toBe(
      true,
    );
    const { rows } = await readPolicies(lotte.viewer, store().db, "nl");
    expect(new Set(rows.map(({ insurer }) => insurer))).toEqual(
      new Set(["Zorgverzekeraar De Linde", "Zorgverzekeraar De Wilg"]),
    );
    const { asks } = await applications(arriveAs(store(), lotte, "/applications"));
    expect(asks.map(({ title }) => title)).toEqual([
      "Inkoopbeleid 2027 Hulpmiddelen (Zorgverzekeraar De Wilg)",
    ]);
  });

  it("leaves out what a provider’s own insurers do not know: regions, ceilings, tenders", async () => {
    const ways = async (who: string, day: Day) => waysConcerning((await as(who, day)).viewer, store().db);
    expect(await ways("lotte.zeegers", "2026-06-23")).toEqual(["applications"]);
    expect(await ways("joost.dekkers", "2026-06-23")).toEqual(
      expect.arrayContaining(["regions", "ceilings", "tender", "applications"]),
    );
    expect(await ways("hans.pieterman", "2026-06-23")).toEqual(["applications"]);
  });
});
