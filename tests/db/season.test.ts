import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import { audit } from "#db/audit.server";
import { mapPayload } from "#db/queries/map.server";
import { publishedPolicies } from "#db/queries/policy.server";
import { seasonFacts } from "#db/queries/season.server";
import type { Store } from "#db/store.server";
import { load, seed } from "#tests/seed/season";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("what is known of a season", (store) => {
  beforeAll(() => seed(store()));

  const buyerOn = async (day: Day): Promise<Viewer> => ({
    organisation: (await load(store())).version.insurer,
    roles: ["buyer"],
    now: instantAt(day, "23:59"),
  });
  const seen = async (viewer: Viewer) => {
    const [version] = await publishedPolicies(viewer, store().db);
    const season = version && (await seasonFacts(viewer, store().db, version));
    if (!version || !season) throw new Error("no season");
    return { version, season };
  };

  it("holds no fact, and no name, of a later moment", async () => {
    const { season } = await seen(await buyerOn("2022-05-20"));
    const things = [
      ...season.contracts,
      ...season.candidacies,
      ...season.tenderLots,
      ...season.registrations,
    ];
    const moments = things.flatMap(({ facts }) => facts.map(({ recordedAt }) => recordedAt));
    expect(moments.filter((moment) => moment > instantAt("2022-05-20", "23:59"))).toEqual([]);
    expect(season.registrations).toEqual([]);
    expect(season.parts).toEqual([]);
    expect(JSON.stringify(season.contracts)).not.toContain("2022-06-29T");
    const told = JSON.stringify(things);
    expect(season.organisations.filter(({ id }) => !told.includes(id))).toEqual([]);
    expect(season.organisations.length).toBeGreaterThan(0);
  });

  it("follows a write at once, and names what a visitor sees by that alone", async () => {
    const buyer = await buyerOn("2023-07-12");
    const visitor: Viewer = { roles: [], now: buyer.now };
    const { version, season } = await seen(buyer);
    const before = await mapPayload(visitor, store().db, version);
    // What was published of agreements names their providers for everybody.
    const contracted = new Set(season.contracts.map(({ provider }) => provider));
    const registration = season.registrations.find(({ provider }) => !contracted.has(provider));
    if (!registration) throw new Error("no registration of a provider without an agreement");
    await recordWithdrawal(store(), registration.id, buyer);
    const after = (await seen(buyer)).season.registrations.find(({ id }) => id === registration.id);
    expect(after?.facts.map(({ kind }) => kind)).toContain("withdrawn");
    expect(after?.facts).toHaveLength(registration.facts.length + 1);
    expect((await mapPayload(visitor, store().db, version)).state).toBe(before.state);
    expect(JSON.stringify(before.payload)).not.toContain(registration.provider);
  });

  it("is not there for a provider, nor for another insurer's people", async () => {
    const { version } = await seen(await buyerOn("2023-07-12"));
    const now = instantAt("2023-07-12");
    expect(
      await seasonFacts({ organisation: version.insurer, roles: ["operator"], now }, store().db, version),
    ).toBeUndefined();
    expect(
      await seasonFacts({ organisation: "another", roles: ["buyer"], now }, store().db, version),
    ).toBeUndefined();
  });
});

const recordWithdrawal = (store: Store, registration: string, { now }: Viewer) =>
  store.write(async (tx) => {
    const fact = {
      id: "late",
      registration,
      day: "2023-07-12",
      recordedAt: now,
      detail: { kind: "withdrawn" },
    } as const;
    await tx.insert(tx.t.registrationFacts).values(fact);
    await audit(
      tx,
      { at: now, clockAt: now, origin: "test" },
      { verb: "recorded", thing: "registration", thingId: registration },
    );
  });
