import { desc } from "drizzle-orm";
import { expect, it } from "vitest";
import type { CurrentSession } from "#app/auth/session.server";
import { deedOf, visit } from "#app/auth/viewer.server";
import {
  clockNow,
  DEMONSTRATION_OPENS,
  demonstrationMoments,
  demonstrationSpan,
  realNow,
} from "#app/clock.server";
import { dayOf, instantAt, msOf, timeOf } from "#app/domain/calendar";
import { factsAt } from "#app/domain/fact";
import type { Mode } from "#app/domain/mode";
import { signInDemonstration } from "#app/features/account/sign-in-demonstration.server";
import { action, loader } from "#app/routes/clock/route";
import { stableId } from "#db/seed/demonstration/moment.server";
import type { Store } from "#db/store.server";
import { seed } from "#tests/seed/season";
import { addAccount, arrive, deedAt } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

const demonstration = { mode: "demonstration" } as const;

const see = (store: Store, token?: string, mode: Mode = "demonstration") => {
  const { request, context } = arrive(store, "/map", { mode, token });
  return visit(request, context);
};

async function move(store: Store, form: Record<string, string>, token?: string) {
  const answer = await action(arrive(store, "/clock", { ...demonstration, token, form }));
  if ("data" in answer) return { refused: answer.data.problem, token: token ?? "" };
  const made = /^session=([^;]+)/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1];
  return { token: made ?? token ?? "", to: answer.headers.get("Location") };
}

onBothEngines("the clock of a demonstration", (store) => {
  it("stands at the opening moment until it is moved, and moves for one session only", async () => {
    const before = await see(store());
    expect(before.clock).toEqual({ now: DEMONSTRATION_OPENS, moved: false, movable: true });
    const { token, to } = await move(store(), { day: "2022-05-28", time: "00:05", to: "/map?year=2023" });
    expect(to).toBe("/map?year=2023");
    const after = await see(store(), token);
    expect(after.account).toBeUndefined();
    expect(after.clock.moved).toBe(true);
    expect([dayOf(after.viewer.now), timeOf(after.viewer.now)]).toEqual(["2022-05-28", "00:05"]);
    expect((await see(store())).viewer.now).toBe(DEMONSTRATION_OPENS);
  });

  it("hides what is recorded later than it shows", async () => {
    const fact = { id: "f", day: "2022-07-15", recordedAt: instantAt("2022-07-15", "10:00") } as const;
    const { token } = await move(store(), { day: "2022-07-15", time: "09:00" });
    const early = await see(store(), token);
    expect(factsAt([fact], "2022-07-15", early.viewer.now)).toEqual([]);
    await move(store(), { day: "2022-07-15", time: "11:00" }, token);
    expect(factsAt([fact], "2022-07-15", (await see(store(), token)).viewer.now)).toEqual([fact]);
  });

  it("jumps to a telling moment, and back to where the demonstration opens", async () => {
    const { token } = await move(store(), { jump: "tender-opens" });
    expect(dayOf((await see(store(), token)).clock.now)).toBe("2022-09-01");
    await move(store(), { jump: "back" }, token);
    const back = await see(store(), token);
    expect(back.clock).toEqual({ now: DEMONSTRATION_OPENS, moved: false, movable: true });
  });

  it("goes on after signing in, and dates what is done with both moments", async () => {
    const { id } = await addAccount(store(), demonstration);
    const moved = await move(store(), { day: "2022-09-30", time: "23:59" });
    const arrived = arrive(store(), "/sign-in", { ...demonstration, token: moved.token });
    const visitor = await visit(arrived.request, arrived.context);
    const given = { mode: "demonstration", account: id, userAgent: "", session: visitor.session } as const;
    const session = await signInDemonstration(store(), deedOf(visitor, arrived.context), given);
    const signedIn = await see(store(), session?.token);
    expect(signedIn.account?.id).toBe(id);
    expect(dayOf(signedIn.clock.now)).toBe("2022-09-30");
    expect((await see(store(), moved.token)).session).toBeUndefined();
    const { auditEvents } = store().db.t;
    const [event] = await store().db.select().from(auditEvents).orderBy(desc(auditEvents.number)).limit(1);
    if (event?.verb !== "signed-in") throw new Error("nobody signed in last");
    expect(event.at >= visitor.at).toBe(true);
    expect(msOf(event.clockAt) - msOf(visitor.clock.now)).toBe(msOf(event.at) - msOf(visitor.at));
    expect(dayOf(event?.clockAt ?? DEMONSTRATION_OPENS)).toBe("2022-09-30");
  });

  it("begins at the moment of somebody's own story, for who has not moved it", async () => {
    await seed(store());
    const account = stableId("account/marit-overbeek");
    const given = { mode: "demonstration", account, userAgent: "" } as const;
    const signedIn = async (session: CurrentSession | undefined) =>
      see(store(), (await signInDemonstration(store(), deedAt(realNow()), { ...given, session }))?.token);
    expect(dayOf((await signedIn(undefined)).clock.now)).toBe("2026-06-23");
    const { token } = await move(store(), { jump: "tender-opens" });
    expect(dayOf((await signedIn((await see(store(), token)).session)).clock.now)).toBe("2022-09-01");
  });

  it("refuses what is no moment or lies outside the demonstration, and changes nothing", async () => {
    const refusals = [
      [{ day: "2022-02-30", time: "10:00" }, "dayMissing"],
      [{ day: "2022-02-20", time: "24:00" }, "timeMissing"],
      [{ day: "2022-02-20" }, "timeMissing"],
      [{ day: "2021-12-31", time: "23:59" }, "outside"],
      [{ day: "2028-01-01", time: "00:00" }, "outside"],
      [{ jump: "never" }, "unknownJump"],
    ] as const;
    for (const [form, refused] of refusals) expect((await move(store(), form)).refused).toBe(refused);
    for (const day of Object.values(demonstrationSpan)) {
      expect((await move(store(), { day, time: "23:59" })).refused).toBeUndefined();
    }
  });

  it("does not exist in a live database, where the clock is real", async () => {
    const form = { day: "2022-05-28", time: "00:05" };
    await expect(loader(arrive(store(), "/clock"))).rejects.toMatchObject({ status: 404 });
    await expect(action(arrive(store(), "/clock", { form }))).rejects.toMatchObject({ status: 404 });
    const { token } = await move(store(), form);
    const live = await see(store(), token, "live");
    expect(live.clock).toEqual({ now: live.at, moved: false, movable: false });
  });
});

it("runs on from where it was set", () => {
  const moved = { moment: instantAt("2022-09-01", "10:00"), setAt: instantAt("2030-01-01", "10:00") };
  const now = clockNow("demonstration", moved, instantAt("2030-01-01", "10:07"));
  expect([dayOf(now), timeOf(now)]).toEqual(["2022-09-01", "10:07"]);
});

it("knows its moments in order of time, each with a key of its own and a name in both languages", () => {
  const instants = demonstrationMoments.map(({ instant }) => msOf(instant));
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  expect(new Set(demonstrationMoments.map(({ key }) => key)).size).toBe(demonstrationMoments.length);
  for (const { label } of demonstrationMoments) expect(label.nl && label.en).toBeTruthy();
  expect([dayOf(DEMONSTRATION_OPENS), timeOf(DEMONSTRATION_OPENS)]).toEqual(["2023-07-12", "09:41"]);
});
