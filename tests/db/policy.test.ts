import { beforeAll, expect, it } from "vitest";
import { type Day, type Instant, instantAt } from "#app/domain/calendar";
import type { Policy } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { policyInForce, policyVersions, publishedPolicies, publishedPolicy } from "#db/queries/policy.server";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";
import { onBothEngines } from "#tests/support/stores";

const at = (now: Instant): Viewer => ({ roles: [], now });
const april = instantAt("2022-04-01", "09:00");

onBothEngines("the versions of policies", (store) => {
  const policy = suppliedPolicy();
  const changed: Policy = { ...policy, publishedOn: "2022-09-05" };

  beforeAll(async () => {
    await store().write(async (tx) => {
      await tx.insert(tx.t.organisations).values(
        ["one", "two"].map((id) => ({
          id,
          name: id,
          kind: "insurer" as const,
          fictional: true,
          recordedAt: april,
        })),
      );
      const version = (
        id: string,
        number: number,
        effectiveFrom: Day,
        recordedAt: Instant,
        document: Policy,
      ) => ({
        id,
        insurer: "one",
        key: document.key,
        contractYear: document.contractYear,
        version: number,
        effectiveFrom,
        reason: "test",
        document,
        recordedAt,
      });
      await tx
        .insert(tx.t.policies)
        .values([
          version("first", 1, "2022-04-01", april, policy),
          version("second", 2, "2022-10-01", instantAt("2022-09-01", "12:00"), changed),
        ]);
    });
  });

  const force = async (day: Day, now: Instant, insurer = "one", contractYear = 2023) =>
    (await policyInForce(at(now), store().db, { insurer, contractYear, day }))?.id;

  it("tells which one counts on a day, as known at a moment", async () => {
    const later = instantAt("2023-07-12");
    expect(await force("2022-03-31", later)).toBeUndefined();
    expect(await force("2022-09-30", later)).toBe("first");
    expect(await force("2022-10-01", later)).toBe("second");
    expect(await force("2022-10-01", instantAt("2022-08-31"))).toBe("first");
    expect(await force("2022-10-01", later, "two")).toBeUndefined();
    expect(await force("2022-10-01", later, "one", 2024)).toBeUndefined();
  });

  it("shows visitors a version from the day it is published, the latest first", async () => {
    const seen = async (now: Instant) => (await publishedPolicies(at(now), store().db)).map(({ id }) => id);
    expect(await seen(instantAt("2022-03-31", "23:59"))).toEqual([]);
    expect(await seen(april)).toEqual(["first"]);
    expect(await seen(instantAt("2022-09-04", "23:59"))).toEqual(["first"]);
    expect(await seen(instantAt("2022-09-05"))).toEqual(["second", "first"]);
    expect(await publishedPolicy(at(instantAt("2022-09-04", "23:59")), store().db, "second")).toBeUndefined();
    expect((await publishedPolicy(at(instantAt("2022-09-05")), store().db, "second"))?.policy).toEqual(
      changed,
    );
    expect(await publishedPolicy(at(april), store().db, "third")).toBeUndefined();
    expect(await publishedPolicy(at(april), store().db, "first\0")).toBeUndefined();
  });

  it("gives an insurer its versions in order", async () => {
    const versions = await policyVersions(at(instantAt("2023-01-01")), store().db, "one");
    expect(versions.map(({ id, version }) => [id, version])).toEqual([
      ["first", 1],
      ["second", 2],
    ]);
  });
});
