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
