import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { remindOfWork } from "#app/jobs/remind-of-work.server";
import type { Store } from "#db/store.server";
import { seed } from "#tests/seed/season";
import { type Person, personOf } from "#tests/support/demonstration";
import { handClock, runnerOf } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

/** Runs the job on the morning of a day, as a server's runner does; says how many reminders went out. */
async function runOn(store: Store, day: Day, time = "06:30"): Promise<number> {
  const clock = handClock(instantAt(day, time));
  const { runner, errors } = runnerOf(store, [{ ...remindOfWork, schedule: "* * * * * *" }], clock.now);
  await runner.tick();
  clock.move(1_000);
  await runner.tick();
  await runner.settled();
  expect(errors).toEqual([]);
  const { jobs } = store.db.t;
  const runs = await store.db
    .select()
    .from(jobs)
    .where(eq(jobs.key, "remind-of-work"))
    .orderBy(asc(jobs.endedAt));
  return Number(runs.findLast(({ end }) => end === "done")?.outcome?.values?.count ?? -1);
}

/** What somebody was reminded of, in order. */
async function toldTo(store: Store, { viewer: { account = "" } }: Person) {
  const { notices } = store.db.t;
  const rows = await store.db
    .select()
    .from(notices)
    .where(eq(notices.account, account))
    .orderBy(asc(notices.id));
  return rows
    .filter(({ thing }) => thing === "work")
    .map(({ kind, thingId, values }) => ({ kind, thingId, values }));
}

onBothEngines("reminders of work", (store) => {
  let provider: Person;
  beforeAll(async () => {
    await seed(store());
    provider = await personOf(store(), "femke.aarts");
  });

  it("go out once, come late with the words for it, and fall silent", async () => {
    const request = "ceiling-request 2023-07-31";
    expect(await runOn(store(), "2023-06-30")).toBe(0);
    expect(await runOn(store(), "2023-07-01")).toBeGreaterThan(0);
    expect(await runOn(store(), "2023-07-02")).toBe(0);
    const first = await toldTo(store(), provider);
    expect(first).toMatchObject([{ kind: "deadline-near", thingId: request, values: { days: 30 } }]);
    // The server stood still from the 3rd to the 26th: two reminders fell in that, and one goes out.
    expect(await runOn(store(), "2023-07-27")).toBeGreaterThan(0);
    expect(await runOn(store(), "2023-07-27", "11:00")).toBe(0);
    expect((await toldTo(store(), provider)).slice(1)).toMatchObject([
      { kind: "deadline-missed", thingId: request, values: { due: { day: "2023-07-24" } } },
    ]);
    // And again past the end: the list no longer holds it, and it is told once that it ended.
    expect(await runOn(store(), "2023-08-05")).toBeGreaterThan(0);
    expect((await toldTo(store(), provider)).slice(2)).toMatchObject([
      { kind: "deadline-missed", thingId: request, values: { due: { day: "2023-07-30" } } },
    ]);
    expect(await runOn(store(), "2023-08-06")).toBe(0);
  });
});
