import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import type { Shareable } from "#app/domain/sharing";
import { chooseSharing } from "#app/features/certificates/choose-sharing.server";
import { loader as providerPage } from "#app/routes/provider/route";
import { action, loader } from "#app/routes/sharing/route";
import { auditPage } from "#db/queries/audit.server";
import { readCertificates } from "#db/queries/certificate.server";
import { effectsSeen } from "#db/queries/lapse.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

/** A provider of wigs with an agreement of one insurer, and none of the other. */
onBothEngines("sharing with insurers, by the provider's own choice", (store) => {
  const as = (who: string, day: Day, hour = "12:00") => personOf(store(), who, instantAt(day, hour));
  const lotte = (day: Day) => as("lotte.zeegers", day, "11:00");
  const provider = stableId("organisation/dotterbloem");
  const insurer = (name: string) => stableId(`organisation/${name}`);
  const choose = (by: Person, name: string, shared: boolean, what: Shareable = "certificates") =>
    chooseSharing(store(), by.deed, by.viewer, { insurer: insurer(name), what, shared });
  const seen = async (by: Person) => (await readCertificates(by.viewer, store().db, { provider })).length;
  const shown = async (by: Person) =>
    (await loader(arriveAs(store(), by, "/sharing"))).insurers.map(({ name, deals, things }) => [
      ...[name.split(" ").at(-1), deals],
      ...things.map(({ shared }) => shared),
    ]);

  beforeAll(() => seed(store()));

  it("follows at first from with whom it has or asks an agreement", async () => {
    expect(await shown(await lotte("2027-02-15"))).toEqual([
      ["Linde", false, false, false],
      ["Wilg", true, true, true],
    ]);
    expect(await seen(await as("marit.overbeek", "2027-02-15"))).toBe(2);
    expect(await seen(await as("noor.verbeek", "2027-02-15"))).toBe(0);
  });

  it("begins with whom it chooses, and lets nobody else choose", async () => {
    for (const who of ["marit.overbeek", "noor.verbeek"])
      expect(await choose(await as(who, "2027-02-15"), "de-linde", true)).toBeUndefined();
    expect(await choose(await lotte("2027-02-16"), "nobody", true)).toBeUndefined();
    expect(await choose(await lotte("2027-02-16"), "de-linde", true)).toBe("done");
    expect(await seen(await as("noor.verbeek", "2027-02-16"))).toBe(2);
    expect(await seen(await as("noor.verbeek", "2027-02-15"))).toBe(0);
  });

  it("stops at once, and shows on whom and what that falls", async () => {
    const lapses = async (by: Person) =>
      (await effectsSeen(by.viewer, store().db)).map(({ provider: of, lot }) => [of, lot]);
    const wigs = [provider, "wigs"];
    expect(await lapses(await as("marit.overbeek", "2027-02-16"))).not.toContainEqual(wigs);
    const form = { insurer: insurer("de-wilg"), what: "certificates", shared: "no" };
    const by = await lotte("2027-02-17");
    expect(await action(arriveAs(store(), by, "/sharing", { form }))).toMatchObject({ status: 302 });
    const marit = await as("marit.overbeek", "2027-02-18");
    expect(await seen(marit)).toBe(0);
    expect(await seen(by)).toBe(2);
    expect(await lapses(marit)).toContainEqual(wigs);
    const { notices } = store().db.t;
    const told = await store().db.select().from(notices);
    expect(told.filter(({ kind }) => /condition-lapses$/.test(kind)).map(({ account }) => account)).toEqual(
      expect.arrayContaining([marit.viewer.account, by.viewer.account]),
    );
    expect(await seen(await as("marit.overbeek", "2027-02-16"))).toBe(2);
  });

  it("stands in the log of either side, with day and name", async () => {
    const sort = { key: "at", descending: false };
    const ask = { filters: [], sort, page: 1, size: 5_000 } as const;
    const gerda = await as("gerda.molenkamp", "2027-02-18");
    const rows = (await auditPage(gerda.viewer, store().db, ask)).rows;
    expect(rows.map(({ verb }) => verb)).toContain("stopped-sharing");
    const ruben = await as("ruben.castelein", "2027-02-18");
    const others = (await auditPage(ruben.viewer, store().db, ask)).rows;
    expect(others.map(({ verb }) => verb)).toContain("began-sharing");
    expect(others.map(({ verb }) => verb)).not.toContain("stopped-sharing");
  });

  it("holds for the organisation apart", async () => {
    const page = async (by: Person) =>
      (await providerPage(arriveAs(store(), by, `/providers/${provider}`, { params: { id: provider } })))
        .organisation;
    expect(await page(await as("marit.overbeek", "2027-02-18"))).toMatchObject({ kvk: "99008046" });
    expect(await choose(await lotte("2027-02-19"), "de-wilg", false, "organisation")).toBe("done");
    expect(await page(await as("marit.overbeek", "2027-02-20"))).toBeUndefined();
    expect(await page(await lotte("2027-02-20"))).toMatchObject({ agb: ["76990114"] });
  });
});
