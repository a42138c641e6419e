import { desc, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Mode } from "#app/domain/mode";
import type { NoticeKind } from "#app/domain/notice";
import { pauseAfterFailure } from "#app/domain/outbox";
import { deliverMail } from "#app/jobs/deliver-mail.server";
import { sendDigests } from "#app/jobs/send-digests.server";
import { notify, sendMail } from "#db/notices.server";
import { enqueueJob } from "#db/queries/job.server";
import { keepChoice } from "#db/queries/notice.server";
import type { Store } from "#db/store.server";
import { addAccount, deedAt } from "#tests/support/accounts";
import { mailServer } from "#tests/support/mail-server";
import { handClock, MINUTE, runnerOf, START } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const FROM = "plafondkaart@mail.example";
const told = (to: string[], kind: NoticeKind = "password-changed") => ({
  ...{ to, kind, thing: "account", thingId: "x", legalEffect: false },
  values: { at: { instant: START }, browser: "Firefox", system: "", event: 7 },
});

const tell = (store: Store, to: string[], more: Partial<ReturnType<typeof told>> = {}) =>
  store.write((tx) => notify(tx, deedAt(START), { ...told(to), ...more }));

const mailsTo = (store: Store, account: string) =>
  store.db.select().from(store.db.t.outbox).where(eq(store.db.t.outbox.account, account));

const noticesOf = (store: Store, account: string) =>
  store.db.select().from(store.db.t.notices).where(eq(store.db.t.notices.account, account));

onBothEngines("the outbox", (store) => {
  let server: Awaited<ReturnType<typeof mailServer>>;
  beforeEach(async () => {
    server = await mailServer();
    await store().write(async (tx) => {
      await tx.delete(tx.t.notices);
      await tx.delete(tx.t.outbox);
      await tx.delete(tx.t.jobs);
    });
  });
  afterEach(() => server.close());

  /** Runs the delivery now, on a server of its own; says what it told. */
  const deliver = async (clock = handClock(), given: { mode?: Mode; url?: string; on?: Store } = {}) => {
    const { mode = "live", url = server.url(), on = store() } = given;
    const more = { mode, mailServer: { url, from: FROM } };
    await store().write((tx) => enqueueJob(tx, deedAt(clock.now()), { key: "deliver-mail", once: true }));
    const { schedule: _schedule, ...job } = deliverMail;
    const { runner, errors } = runnerOf(on, [job], clock.now, more);
    await runner.tick();
    await runner.settled();
    expect(errors).toEqual([]);
    const { jobs } = store().db.t;
    const [run] = await store().db.select().from(jobs).orderBy(desc(jobs.endedAt), desc(jobs.id)).limit(1);
    return run;
  };

  it("hands a message over in its receiver's language, as text and as HTML, and keeps the answer", async () => {
    const [dutch, english] = [await addAccount(store()), await addAccount(store(), { language: "en" })];
    await tell(store(), [dutch.id, english.id]);
    expect((await deliver())?.outcome).toEqual({ key: "mail.delivered", values: { count: 2 } });
    const to = (email: string) => server.received.find((each) => each.to.includes(email))?.raw ?? "";
    expect(to(dutch.email)).toContain("Subject: Uw wachtwoord is gewijzigd");
    expect(to(english.email)).toContain("Subject: Your password was changed");
    expect(to(english.email)).toMatch(/text\/plain[\s\S]*text\/html/);
    const [mail] = await mailsTo(store(), dutch.id);
    expect(mail).toMatchObject({
      handedOverAt: START,
      attempts: 1,
      failure: null,
      sentSubject: "Uw wachtwoord is gewijzigd",
    });
    expect(mail?.answer).toMatch(/^250/);
    expect(to(dutch.email)).toContain(`Message-ID: <${mail?.id}@mail.example>`);
    expect((await noticesOf(store(), dutch.id))[0]?.mail).toBe(mail?.id);
  });

  it("holds nothing of a write that was undone", async () => {
    const { id } = await addAccount(store());
    const undone = store().write(async (tx) => {
      await notify(tx, deedAt(START), told([id]));
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    expect([...(await noticesOf(store(), id)), ...(await mailsTo(store(), id))]).toEqual([]);
  });

  it("tries again, later each time, what a mail server refused for now", async () => {
    const { id, email } = await addAccount(store());
    await tell(store(), [id]);
    server.onReceiver(() => ({ code: 451, words: "try later" }));
    const clock = handClock();
    await deliver(clock);
    const state = async () => (await mailsTo(store(), id))[0];
    expect(await state()).toMatchObject({
      givenUpAt: null,
      failure: expect.stringContaining("451"),
      leaseUntil: null,
    });
    clock.move(MINUTE - 1);
    await deliver(clock);
    expect((await state())?.attempts).toBe(1);
    clock.move(1);
    await deliver(clock);
    expect((await state())?.attempts).toBe(2);
    server.onReceiver(() => undefined);
    clock.move(2 * MINUTE);
    await deliver(clock);
    expect(await state()).toMatchObject({ attempts: 3, handedOverAt: clock.now() });
    expect(server.received.map(({ to }) => to)).toEqual([[email]]);
  });

  it("waits for no moment that a clock gave which has been set back since", async () => {
    const { id } = await addAccount(store());
    await tell(store(), [id]);
    server.onReceiver(() => ({ code: 451, words: "try later" }));
    const clock = handClock();
    clock.move(24 * 60 * MINUTE);
    await deliver(clock);
    server.onReceiver(() => undefined);
    clock.move(-24 * 60 * MINUTE);
    await deliver(clock);
    expect((await mailsTo(store(), id))[0]).toMatchObject({ attempts: 2, handedOverAt: clock.now() });
  });

  it("gives up what a mail server refused for good, and goes on with the next", async () => {
    const [gone, other] = [await addAccount(store()), await addAccount(store())];
    await tell(store(), [gone.id]);
    await tell(store(), [other.id]);
    server.onReceiver((address) =>
      address === gone.email ? { code: 550, words: "unknown here" } : undefined,
    );
    expect((await deliver())?.outcome).toMatchObject({ values: { count: 1 } });
    expect((await mailsTo(store(), gone.id))[0]).toMatchObject({
      givenUpAt: START,
      failure: expect.stringContaining("550"),
    });
    expect((await mailsTo(store(), other.id))[0]?.handedOverAt).toBe(START);
    const { auditEvents } = store().db.t;
    const [event] = await store().db.select().from(auditEvents).where(eq(auditEvents.verb, "gave-up"));
    expect(event).toMatchObject({ thing: "mail", holder: gone.organisation });
  });

  it("gives up after two days of a server that cannot", async () => {
    const { id } = await addAccount(store());
    await tell(store(), [id]);
    server.onMessage(() => ({ code: 452, words: "full" }));
    const clock = handClock();
    for (let attempt = 1; attempt <= 20; attempt++) {
      await deliver(clock);
      clock.move(pauseAfterFailure(attempt) ?? 0);
    }
    expect((await mailsTo(store(), id))[0]).toMatchObject({ attempts: 20, givenUpAt: clock.now() });
  });

  it("lets all wait when the mail server is away, and says so", async () => {
    const [a, b] = [await addAccount(store()), await addAccount(store())];
    await tell(store(), [a.id, b.id]);
    const outcome = (await deliver(handClock(), { url: "smtp://127.0.0.1:1" }))?.outcome;
    expect(outcome).toMatchObject({ key: "mail.unreachable", alarm: true });
    const mails = [...(await mailsTo(store(), a.id)), ...(await mailsTo(store(), b.id))];
    expect(mails.map(({ givenUpAt }) => givenUpAt)).toEqual([null, null]);
    expect(mails.map(({ attempts }) => attempts).sort()).toEqual([0, 1]);
  });

  it("sends once more, as the same message, what a server handed over and could not note", async () => {
    const { id } = await addAccount(store());
    await tell(store(), [id]);
    let writes = 0;
    const dying: Store = {
      ...store(),
      // Taking the run, then the message; it dies before the third, which would note the answer.
      write: (work) => (++writes < 3 ? store().write(work) : Promise.reject(new Error("killed"))),
    };
    const clock = handClock();
    const { schedule: _schedule, ...job } = deliverMail;
    const more = { mailServer: { url: server.url(), from: FROM } };
    const killed = runnerOf(dying, [job], clock.now, more).runner;
    await killed.tick();
    await killed.settled();
    expect(server.received).toHaveLength(1);
    expect((await mailsTo(store(), id))[0]?.handedOverAt).toBeNull();
    clock.move(MINUTE);
    await deliver(clock); // the message is still the lost server's own
    expect(server.received).toHaveLength(1);
    clock.move(5 * MINUTE);
    await deliver(clock);
    clock.move(5 * MINUTE);
    await deliver(clock);
    const ids = server.received.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it("hands a message over once, however many servers deliver at once", async () => {
    const { id } = await addAccount(store());
    for (let n = 0; n < 10; n++) await tell(store(), [id]);
    const { schedule: _schedule, ...job } = deliverMail;
    const more = { mailServer: { url: server.url(), from: FROM } };
    // Lanes of their own, as if the lease of the job had failed: that of each message still holds.
    for (const lane of ["a", "b", "c"]) {
      await store().write((tx) => enqueueJob(tx, deedAt(START), { key: "deliver-mail", lane }));
    }
    const servers = [1, 2, 3].map(() => runnerOf(store(), [job], handClock().now, more).runner);
    await Promise.all(servers.map((each) => each.tick()));
    await Promise.all(servers.map((each) => each.settled()));
    const ids = server.received.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(10);
  });

  it("lets nothing leave a demonstration, whatever was set", async () => {
    const { id } = await addAccount(store());
    await tell(store(), [id]);
    expect((await deliver(handClock(), { mode: "demonstration" }))?.outcome).toEqual({
      key: "mail.demonstration",
    });
    expect(server.received).toEqual([]);
    expect((await mailsTo(store(), id))[0]).toMatchObject({ attempts: 0, handedOverAt: null });
  });

  it("forgets a secret once it was handed over", async () => {
    await store().write((tx) =>
      sendMail(tx, deedAt(START), {
        ...{ address: "a@example.org", language: "nl", kind: "password-changed", secret: true },
        values: { at: { instant: START } },
        path: "/reset/s3cret",
      }),
    );
    await deliver();
    expect(server.received[0]?.raw).toContain("/reset/s3cret");
    expect(JSON.stringify(await store().db.select().from(store().db.t.outbox))).not.toContain("s3cret");
  });

  it.each([
    "a@example.org\r\nBcc: b@example.org",
    "a@example.org, b@example.org",
    "a@example.org>\nRCPT TO:<b@example.org",
    '"a\\r\\nb"@example.org',
    `${"x".repeat(300)}@example.org`,
  ])("sends nothing to %j", async (address) => {
    await store().write((tx) =>
      sendMail(tx, deedAt(START), {
        ...{ address, language: "nl", kind: "password-changed", path: "/" },
        values: { at: { instant: START } },
      }),
    );
    await deliver();
    expect(server.received).toEqual([]);
    const [mail] = await store().db.select().from(store().db.t.outbox);
    expect(mail?.givenUpAt).toBe(START);
  });

  it("sends by day, or not, what was so chosen; never so what has legal effect", async () => {
    const { id } = await addAccount(store());
    const choose = (kind: NoticeKind, frequency: "daily" | "never") =>
      store().write((tx) => keepChoice(tx, { account: id, kind, frequency, chosenAt: START }));
    await choose("password-changed", "daily");
    await choose("new-device", "never");
    await tell(store(), [id]);
    await tell(store(), [id]);
    await tell(store(), [id], { kind: "new-device" });
    expect(await mailsTo(store(), id)).toEqual([]);
    await tell(store(), [id], { kind: "new-device", legalEffect: true });
    expect((await mailsTo(store(), id)).map(({ kind }) => kind)).toEqual(["new-device"]);
    expect(await noticesOf(store(), id)).toHaveLength(4);
    const { schedule: _schedule, ...digests } = sendDigests;
    for (const _morning of [1, 2]) {
      await store().write((tx) => enqueueJob(tx, deedAt(START), { key: "send-digests" }));
      const { runner } = runnerOf(store(), [digests], handClock().now);
      await runner.tick();
      await runner.settled();
    }
    await deliver();
    const overviews = server.received.filter(({ raw }) => raw.includes("Subject: 2 nieuwe berichten"));
    expect(overviews).toHaveLength(1);
    expect(overviews[0]?.raw.match(/^- Uw wachtwoord is gewijzigd/gm)).toHaveLength(2);
  });

  it("passes over who was deactivated", async () => {
    const { id } = await addAccount(store());
    const { accounts } = store().db.t;
    await store().write(
      async (tx) => void (await tx.update(accounts).set({ deactivatedAt: START }).where(eq(accounts.id, id))),
    );
    await tell(store(), [id]);
    expect(await noticesOf(store(), id)).toEqual([]);
  });
});
