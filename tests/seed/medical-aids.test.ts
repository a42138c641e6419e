import { beforeAll, expect, it } from "vitest";
import { type Day, dayOf, instantAt, timeOf, weekday } from "#app/domain/calendar";
import { applicationStage } from "#app/domain/contracting/application";
import { offerOf } from "#app/domain/contracting/offer";
import { openQuestions } from "#app/domain/thread";
import { readToApproach, versionsAsked } from "#app/features/contracting/approach-providers.server";
import { readApplications } from "#db/queries/application.server";
import { readContracts } from "#db/queries/contract.server";
import { effectsSeen } from "#db/queries/lapse.server";
import { blocksOf, threadAt } from "#db/queries/thread.server";
import { seed } from "#tests/seed/season";
import { personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

/** What the second insurer of the demonstration buys, who asks for it, and what becomes of that. */
onBothEngines("medical aids in the demonstration", (store) => {
  const at = (day: Day) => instantAt(day, "09:30");
  const as = async (who: string, day: Day) => (await personOf(store(), who, at(day))).viewer;
  const nameOf = async (id: string) => {
    const { organisations } = store().db.t;
    const rows = await store().db.select().from(organisations);
    return (
      rows
        .find((each) => each.id === id)
        ?.name.split(" ")
        .at(-1) ?? ""
    );
  };
  const stages = async (day: Day) => {
    const viewer = await as("marit.overbeek", day);
    const found = await readApplications(viewer, store().db);
    return Object.fromEntries(
      await Promise.all(
        found.map(async (each) => [
          await nameOf(each.provider),
          applicationStage(each.facts, day, viewer.now),
        ]),
      ),
    );
  };

  beforeAll(() => seed(store()));

  it("is asked for in every state at once", async () => {
    expect(await stages("2026-06-23")).toEqual({
      ...{ Krekel: "sent", Rozenkever: "sent", Hommel: "sent" },
      ...{ Hulpmiddelen: "offered", Dotterbloem: "offered", Pinksterbloem: "offered" },
      ...{ Libel: "refused", Sprinkhaan: "withdrawn" },
    });
  });

  it("has proposals that wait for either side, in time and overdue", async () => {
    const viewer = await as("marit.overbeek", "2026-06-23");
    const waits: Record<string, unknown> = {};
    for (const { id, provider } of await readApplications(viewer, store().db)) {
      const place = { thing: "application", thingId: id, audience: "shared" } as const;
      const thread = await threadAt(viewer, store().db, place);
      const blocks = thread ? await blocksOf(viewer, store().db, [thread.id]) : [];
      for (const { asked } of openQuestions(blocks, viewer.now))
        waits[await nameOf(provider)] = [
          asked?.organisation === viewer.organisation ? "insurer" : "provider",
          asked?.deadline?.day,
        ];
    }
    expect(waits).toEqual({
      Krekel: ["provider", "2026-07-10"],
      Rozenkever: ["insurer", "2026-06-15"],
      Hommel: ["insurer", "2026-07-13"],
    });
  });

  it("approaches whoever was contracted last year, and shows who asked since", async () => {
    const viewer = await as("marit.overbeek", "2026-06-23");
    const [version] = await versionsAsked(viewer, store().db);
    if (!version) throw new Error("there is no policy");
    const found = await readToApproach(viewer, store().db, version);
    expect(found).toHaveLength(6);
    expect(found.filter(({ approachedAt }) => approachedAt !== undefined)).toHaveLength(5);
    expect(found.filter(({ application }) => application !== undefined)).toHaveLength(6);
  });

  it("is contracted for the year, and loses a lot on the day that its certificate lapses", async () => {
    const viewer = await as("els.wijnands", "2027-02-15");
    const contracts = await readContracts(viewer, store().db, viewer.organisation ?? "");
    const offers = contracts.flatMap((each) => offerOf(each, "2027-02-15", viewer.now)?.stage ?? []);
    expect(offers.toSorted()).toEqual([...Array.from({ length: 5 }, () => "accepted"), "declined"]);
    const lapses = async (who: string, day: Day) =>
      Promise.all(
        (await effectsSeen(await as(who, day), store().db)).map(async ({ provider, lot, fails }) => [
          await nameOf(provider),
          lot,
          fails.from,
        ]),
      );
    const diabetes = ["Hulpmiddelen", "diabetes", "2027-04-01"];
    expect(await lapses("marit.overbeek", "2027-02-15")).toEqual([diabetes]);
    expect(await lapses("sanne.rietveld", "2027-02-15")).toEqual([diabetes]);
    expect(await lapses("lotte.zeegers", "2027-02-15")).toEqual([]);
    expect(await lapses("marit.overbeek", "2027-09-07")).toEqual(
      expect.arrayContaining([diabetes, ["Dotterbloem", "wigs", "2027-09-06"]]),
    );
  });

  it("is nobody else's to see, and everything was done at a desk", async () => {
    expect(await readApplications(await as("noor.verbeek", "2026-06-23"), store().db)).toEqual([]);
    expect(await readApplications(await as("lotte.zeegers", "2026-06-23"), store().db)).toHaveLength(1);
    const { applications, threadBlocks, threads } = store().db.t;
    const sent = (await store().db.select().from(applications)).map(({ sentAt }) => sentAt);
    const ours = (await store().db.select().from(threads)).flatMap(({ thing, id }) =>
      thing === "application" ? [id] : [],
    );
    const said = (await store().db.select().from(threadBlocks)).flatMap(({ thread, recordedAt }) =>
      ours.includes(thread) ? [recordedAt] : [],
    );
    for (const moment of [...sent, ...said]) {
      expect(weekday(dayOf(moment)), moment).toBeLessThan(6);
      expect(timeOf(moment) >= "08:30" && timeOf(moment) <= "17:30", moment).toBe(true);
    }
  });
});
