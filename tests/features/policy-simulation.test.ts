import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { action as begin } from "#app/routes/policy-drafts/route";
import { loader } from "#app/routes/policy-simulation/route";
import { policyVersions } from "#db/queries/policy.server";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("a policy that is tried on the last registrations", (store) => {
  let ilse: Person;
  let document = "";
  beforeAll(async () => {
    await seed(store());
    ilse = await personOf(store(), "ilse.brandsma", instantAt("2023-03-06", "09:00"));
    const versions = await policyVersions(ilse.viewer, store().db, ilse.organisation);
    document = JSON.stringify(versions.find(({ policy }) => policy.contractYear === 2023)?.policy);
  });

  /** The page of a draft that begins with the policy of the season, with some of its text otherwise. */
  const tried = async (changed: (json: string) => string, by = ilse) => {
    const form = new FormData();
    form.set("file", new File([changed(document)], "beleid.json"));
    const begun = await begin(arriveAs(store(), ilse, "/policies/drafts", { form }));
    const id = (begun instanceof Response && begun.headers.get("Location")?.split("/").at(-1)) || "";
    return loader(arriveAs(store(), by, `/policies/drafts/${id}/simulation`, { params: { id } }));
  };

  it("changes nothing where it says the same", async () => {
    const { tried: found, worse, better } = await tried((json) => json);
    expect(found).toMatchObject({ fails: 0, judged: 0 });
    expect(typeof found === "object" && found.count).toBeGreaterThan(10);
    expect([worse, better]).toEqual([[], []]);
  });

  it("lays its steps beside those of the version before, with what came in then", async () => {
    const closes = '"tender-closes"';
    const { calendar } = await tried((json) => {
      const policy = JSON.parse(json);
      const phases = policy.parts.flatMap((part: { phases: object[] }) => part.phases);
      const step = phases.find((phase: { key: string }) => `"${phase.key}"` === closes);
      step.deadline = { day: "2022-10-07", limit: "through" };
      return JSON.stringify(policy);
    });
    const step = calendar.find(({ key }) => `"${key}"` === closes);
    expect(step).toMatchObject({ differs: "7 dagen eerder", working: expect.stringContaining("werkdagen") });
    expect(step?.came).toMatch(/^\d+ van \d+ zou/);
    expect(calendar.filter(({ key, differs }) => key !== step?.key && differs !== "dezelfde dag")).toEqual(
      [],
    );
  });

  it("names each provider that would no longer meet a stricter norm, and because of what", async () => {
    const { tried: found, worse } = await tried((json) => json.replaceAll("ISO 15189", "ISO 15999"));
    expect(worse.length).toBeGreaterThan(0);
    expect(found).toMatchObject({ fails: worse.length });
    for (const { because } of worse) expect(because.join(" ")).toContain("ISO 15999");
  });

  it("says so where nothing can be tried, and is not there for others", async () => {
    expect(await tried((json) => json.replace('"number":1', '"number":0'))).toMatchObject({
      tried: "faulty",
    });
    expect(await tried((json) => json.replaceAll("vgz-diagnostics-thrombosis", "other"))).toMatchObject({
      tried: "nothing",
    });
    const noor = await personOf(store(), "noor.verbeek", instantAt("2023-03-06", "09:00"));
    await expect(tried((json) => json, noor)).rejects.toMatchObject({ status: 404 });
  });
});

onBothEngines("a policy of care groups that is tried on the agreements of the year", (store) => {
  let hans: Person;
  let document = "";
  beforeAll(async () => {
    await seed(store());
    hans = await personOf(store(), "hans.pieterman", instantAt("2027-03-08", "09:00"));
    const versions = await policyVersions(hans.viewer, store().db, hans.organisation);
    document = JSON.stringify(versions.find(({ policy }) => policy.contractYear === 2027)?.policy);
  });

  const tried = async (changed: (json: string) => string) => {
    const form = new FormData();
    form.set("file", new File([changed(document)], "beleid.json"));
    const begun = await begin(arriveAs(store(), hans, "/policies/drafts", { form }));
    const id = (begun instanceof Response && begun.headers.get("Location")?.split("/").at(-1)) || "";
    return loader(arriveAs(store(), hans, `/policies/drafts/${id}/simulation`, { params: { id } }));
  };

  it("changes nothing where it says the same: ten groups of five agreements", async () => {
    const { tried: found, worse, better } = await tried((json) => json);
    expect(found).toMatchObject({ of: "agreements", count: 10, fails: 0 });
    expect([worse, better]).toEqual([[], []]);
  });

  it("names whoever would no longer meet a stricter certificate, by group and because of what", async () => {
    const { tried: found, worse } = await tried((json) =>
      json.replaceAll('"scheme":"HWK"', '"scheme":"HWK plus"'),
    );
    expect(found).toMatchObject({ fails: 1 });
    expect(worse).toMatchObject([{ provider: "Haarwerken Dotterbloem" }]);
    expect(worse[0]?.because.join(" ")).toContain("HWK plus");
    expect(JSON.stringify(worse)).not.toMatch(/GHOR|VR\d\d/);
  });
});
