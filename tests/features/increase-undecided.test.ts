import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { type Instant, instantAt, startOf } from "#app/domain/calendar";
import { moveClock } from "#app/features/clock/move-clock.server";
import { requestsOfCeiling } from "#app/features/increase-requests/list-requests.server";
import { takeStep } from "#app/features/increase-requests/take-step.server";
import { tellOfUndecided } from "#app/features/increase-requests/tell-of-undecided.server";
import { readWork } from "#app/features/work/read-work.server";
import { load, seed } from "#tests/seed/season";
import { deedAt } from "#tests/support/accounts";
import { type Person, personOf } from "#tests/support/demonstration";
import { newCeiling, newRequest } from "#tests/support/increase";
import { onBothEngines } from "#tests/support/stores";

const last = instantAt("2023-11-01", "23:59");
const after = instantAt("2023-11-02", "06:25");

onBothEngines("a request whose day of decision passed without one", (store) => {
  let femke: Person;
  let contract = "";
  let ceiling = "";
  let id = "";
  beforeAll(async () => {
    await seed(store());
    femke = await personOf(store(), "femke.aarts");
    const { season } = await load(store());
    contract = season.contracts.find(({ provider }) => provider === femke.organisation)?.id ?? "";
    const late = instantAt("2023-07-20", "10:00");
    ceiling = await newCeiling(store(), contract);
    id = await newRequest(store(), femke, ceiling, late);
    const other = await newRequest(store(), femke, await newCeiling(store(), contract), late);
    const before = instantAt("2023-08-10", "10:00");
    const withdrawn = { kind: "withdrawn", reason: "De groei blijft uit." } as const;
    const viewer = { ...femke.viewer, now: before };
    const deed = { ...femke.deed, at: before, clockAt: before };
    expect(await takeStep(store(), deed, viewer, other, withdrawn)).toBe("taken");
  });

  const tell = (at: typeof after) => store().write((tx) => tellOfUndecided(tx, deedAt(at)));
  const toldTo = ({ viewer: { account = "" } }: Person) => {
    const { notices } = store().db.t;
    const ofKind = and(eq(notices.account, account), eq(notices.kind, "increase-undecided"));
    return store().db.select().from(notices).where(ofKind);
  };

  it("is told of to both sides the day after, each once and with legal effect, and of no other", async () => {
    expect(await tell(last)).toBe(0);
    expect(await tell(after)).toBe(1);
    expect(await tell(after)).toBe(0);
    const tijmen = await personOf(store(), "tijmen.hofstra");
    for (const person of [femke, tijmen])
      expect(await toldTo(person)).toMatchObject([
        { thingId: id, legalEffect: true, values: { by: { day: "2023-11-01" } } },
      ]);
  });

  it("stands on the provider's list and with its ceiling, and grants nothing", async () => {
    const listed = async (now: typeof after) =>
      (await readWork({ ...femke.viewer, now }, store().db, now))
        .filter(({ kind }) => kind === "request-undecided")
        .map(({ thingId, to }) => [thingId, to]);
    expect(await listed(last)).toEqual([]);
    expect(await listed(after)).toEqual([[id, `/requests/${id}`]]);
    const at = (now: typeof after) => requestsOfCeiling({ ...femke.viewer, now }, store().db, ceiling);
    expect(await at(last)).toMatchObject([{ id, running: true, overdue: false }]);
    expect(await at(after)).toMatchObject([{ id, running: true, overdue: true }]);
  });

  it("is told of in a demonstration to whoever moves the clock past it, dated when it passed", async () => {
    const own = await newCeiling(store(), contract);
    const later = await newRequest(store(), femke, own, instantAt("2023-07-21", "10:00"));
    const move = (moment: Instant) =>
      moveClock(store(), deedAt(realNow()), {
        mode: "demonstration",
        session: undefined,
        userAgent: "",
        moment,
      });
    const told = async () =>
      (await toldTo(femke)).filter(({ thingId }) => thingId === later).map(({ recordedAt }) => recordedAt);
    await move(last);
    expect(await told()).toEqual([]);
    await move(instantAt("2023-11-15", "10:00"));
    await move(after);
    expect(await told()).toEqual([startOf("2023-11-02")]);
    const { jobs } = store().db.t;
    const asked = await store().db.select().from(jobs).where(eq(jobs.key, "remind-of-work"));
    expect(asked.map(({ payload }) => payload)).toEqual([
      { at: instantAt("2023-11-01", "06:30") },
      { at: instantAt("2023-11-15", "06:30") },
    ]);
  });
});
