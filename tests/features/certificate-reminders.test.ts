import { and, asc, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { addDays, type Day, dayOf, instantAt } from "#app/domain/calendar";
import { remindOfCertificates } from "#app/jobs/remind-certificates.server";
import { loader as provider } from "#app/routes/provider/route";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { handClock, runnerOf } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const LAST: Day = "2024-02-29";
const before = (days: number) => addDays(LAST, -days);

onBothEngines("reminders of certificates that end", (store) => {
  let merel: Person;
  const certificate = "certificate-that-ends";
  beforeAll(async () => {
    await seed(store());
    merel = await personOf(store(), "femke.aarts");
    await store().write(async (tx) => {
      const tie = { provider: merel.organisation, holder: merel.organisation };
      await tx.insert(tx.t.certificates).values({ id: certificate, ...tie });
      const [known] = await tx.select().from(tx.t.certificateFacts);
      if (known?.detail.kind !== "stated") throw new Error("The demonstration came without a certificate.");
      const detail = { ...known.detail, number: "M0", validThrough: LAST };
      await tx.insert(tx.t.certificateFacts).values({ ...known, id: "stated", certificate, detail });
    });
  });

  /** Runs the job as it runs in the morning of a day. */
  const run = async (day: Day) => {
    const clock = handClock(instantAt(day, "06:15"));
    const { errors } = runnerOf(store(), [remindOfCertificates], clock.now);
    const now = clock.now();
    await remindOfCertificates.run({
      ...{ store: store(), mode: "demonstration", mailServer: undefined, address: "", worker: "" },
      ...{ payload: undefined, signal: new AbortController().signal, tell: () => undefined },
      now: clock.now,
      deed: { at: now, clockAt: now, origin: "remind-certificates" },
    });
    expect(errors).toEqual([]);
  };
  const told = async () => {
    const { notices } = store().db.t;
    const rows = await store()
      .db.select()
      .from(notices)
      .where(and(eq(notices.thingId, certificate), eq(notices.account, merel.viewer.account ?? "")))
      .orderBy(asc(notices.recordedAt));
    return rows.map(({ recordedAt, values }) => [dayOf(recordedAt), values.days]);
  };
  const shown = async (day: Day) => {
    const femke = await personOf(store(), "femke.aarts", instantAt(day, "09:00"));
    const id = femke.organisation;
    const page = await provider(arriveAs(store(), femke, `/providers/${id}`, { params: { id } }));
    return page.certificates.find((each) => each.id === certificate)?.reminders;
  };

  it("go out ninety, thirty and seven days ahead, each once, and never after the end", async () => {
    for (const days of [91, 90, 90, 89, 31, 30, 30, 29, 8, 7, 7, 6, 1, 0, -1, -30]) await run(before(days));
    expect(await told()).toEqual([
      [before(90), 90],
      [before(30), 30],
      [before(7), 7],
    ]);
  });

  it("stand on the provider's page, with the next one", async () => {
    expect(await shown(before(91))).toEqual({ sent: [], next: { daysAhead: 90, on: before(90) } });
    expect(await shown(before(60))).toEqual({
      sent: [{ daysAhead: 90, on: before(90) }],
      next: { daysAhead: 30, on: before(30) },
    });
    expect(await shown(before(3))).toMatchObject({
      sent: [90, 30, 7].map((days) => ({ daysAhead: days, on: before(days) })),
      next: undefined,
    });
  });
});
