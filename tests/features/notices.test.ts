import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { choiceOf, MADE_FROM } from "#app/domain/stale-form";
import { signIn } from "#app/features/account/sign-in.server";
import { signInDemonstration } from "#app/features/account/sign-in-demonstration.server";
import { action as account, loader as accountPage } from "#app/routes/account/route";
import { loader as mailPage } from "#app/routes/mail/route";
import { loader as messagePage } from "#app/routes/mail-message/route";
import { loader as noticePage } from "#app/routes/notice/route";
import { loader as noticesPage } from "#app/routes/notices/route";
import { notify } from "#db/notices.server";
import type { Store } from "#db/store.server";
import { addAccount, arrive, browser, deedAt, PASSWORD, sessionOf } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";
const newFirefox = firefox.replaceAll("130", "131");
const safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1";

const enter = async (store: Store, email: string, userAgent = firefox) =>
  sessionOf(
    await signIn(store, deedAt(realNow()), {
      ...{ userAgent, session: undefined, email, password: PASSWORD, address: email },
    }),
  ).token;

const subjects = async (store: Store, token: string) =>
  (await noticesPage(arrive(store, "/notices", { token }))).rows.map(({ subject }) => subject);

const tell = (store: Store, id: string, values = {}) =>
  store.write((tx) =>
    notify(tx, deedAt(realNow()), {
      ...{ to: [id], kind: "password-changed", thing: "account", thingId: id, legalEffect: false },
      values: { at: { instant: realNow() }, ...values },
    }),
  );

onBothEngines("notices", (store) => {
  it("tell of a sign-in from a new device, not of the first nor of a new version", async () => {
    const { email } = await addAccount(store());
    const token = await enter(store(), email);
    await enter(store(), email, newFirefox);
    expect(await subjects(store(), token)).toEqual([]);
    await enter(store(), email, safari);
    expect(await subjects(store(), token)).toEqual(["Nieuwe aanmelding met uw account"]);
    await enter(store(), email, safari);
    expect(await subjects(store(), token)).toHaveLength(1);
  });

  it("tell that the password was changed", async () => {
    const { email } = await addAccount(store());
    const token = await enter(store(), email);
    const form = {
      act: "change-password",
      current: PASSWORD,
      next: "een heel andere zin",
      again: "een heel andere zin",
    };
    const answer = await account(
      arrive(store(), "/account", { token, form, headers: { "User-Agent": firefox } }),
    );
    const cookie = answer instanceof Response ? (answer.headers.get("Set-Cookie") ?? "") : "";
    const fresh = /session=([^;]+)/.exec(cookie)?.[1] ?? "";
    expect(await subjects(store(), fresh)).toEqual(["Uw wachtwoord is gewijzigd"]);
  });

  it("are opened once, with the moment as proof in the log", async () => {
    const { id, email } = await addAccount(store());
    const token = await enter(store(), email);
    await tell(store(), id);
    const list = () => noticesPage(arrive(store(), "/notices", { token }));
    const [notice] = (await list()).rows;
    expect(await list()).toMatchObject({ unread: 1, rows: [{ openedAt: undefined }] });
    const open = () =>
      noticePage({
        ...arrive(store(), `/notices/${notice?.id}`, { token }),
        params: { id: notice?.id ?? "" },
      });
    await expect(open()).rejects.toMatchObject({ status: 302 }); // to itself, with one unread less around it
    const first = await open();
    expect(first).toMatchObject({ openedAt: expect.any(String), mail: { state: "waiting" } });
    expect((await open()).openedAt).toBe(first.openedAt);
    const asked = async (search: string) =>
      (await noticesPage(arrive(store(), `/notices?${search}`, { token }))).rows.map(({ id }) => id);
    expect(await asked("opened=opened")).toEqual([notice?.id]);
    expect(await asked("opened=unread")).toEqual([]);
    expect(await asked("effect=other&effect=legal")).toEqual([notice?.id]);
    expect(await list()).toMatchObject({ unread: 0, rows: [{ openedAt: first.openedAt }] });
    const { auditEvents } = store().db.t;
    const events = await store()
      .db.select()
      .from(auditEvents)
      .where(eq(auditEvents.thingId, notice?.id ?? ""));
    expect(events.map(({ verb, account: who }) => [verb, who])).toEqual([["opened", id]]);
  });

  it("of others do not exist", async () => {
    const [mine, theirs] = [await addAccount(store()), await addAccount(store())];
    await tell(store(), theirs.id);
    const { notices } = store().db.t;
    const [notice] = await store().db.select().from(notices).where(eq(notices.account, theirs.id));
    const token = await enter(store(), mine.email);
    for (const id of [notice?.id ?? "", "no-such", "\0"]) {
      const page = noticePage({ ...arrive(store(), "/notices/x", { token }), params: { id } });
      await expect(page).rejects.toMatchObject({ status: 404 });
    }
    await expect(noticesPage(arrive(store(), "/notices"))).rejects.toMatchObject({ status: 302 });
  });

  it("are copied by mail as was chosen with the account", async () => {
    const { id, email } = await addAccount(store());
    const token = await enter(store(), email);
    const choose = (form: Record<string, string>) => account(arrive(store(), "/account", { token, form }));
    await choose({ "new-device": "at-once", "password-changed": "never" });
    await tell(store(), id);
    const { outbox } = store().db.t;
    expect(await store().db.select().from(outbox).where(eq(outbox.account, id))).toEqual([]);
    const refused = choose({ "new-device": "at-once", "password-changed": "yearly" });
    await expect(refused).rejects.toMatchObject({ status: 400 });
  });
});

onBothEngines("choices of copies made in two windows", (store) => {
  const choose = (token: string, form: Record<string, string>) =>
    account(arrive(store(), "/account", { token, form }));
  const typedIn = (answer: Awaited<ReturnType<typeof account>>) =>
    "data" in answer && answer.data && "stale" in answer.data ? answer.data : undefined;

  it("show the second what the first changed, and keep what is chosen", async () => {
    const { email } = await addAccount(store());
    const token = await enter(store(), email);
    const page = () => accountPage(arrive(store(), "/account", { token }));
    const made = { [MADE_FROM]: JSON.stringify((await page()).choices) };
    await choose(token, { ...made, "new-device": "never", "thread-news": "daily" });
    const typed = { "new-device": "daily", "thread-news": "at-once", "thread-answer": "daily" };
    const refused = typedIn(await choose(token, { ...made, ...typed }));
    expect(refused).toMatchObject({
      stale: {
        ...{ self: true, at: expect.any(String) },
        fields: [
          { field: "new-device", before: ["at-once"], theirs: ["never"], mine: ["daily"], touched: true },
          { field: "thread-news", theirs: ["daily"], mine: ["at-once"], touched: false },
        ],
      },
    });
    expect((await page()).choices["thread-answer"]).toEqual(["at-once"]);
    const now = { [MADE_FROM]: JSON.stringify(refused?.stale.now) };
    await choose(token, {
      ...Object.fromEntries(refused?.typed ?? []),
      ...now,
      ...{ [choiceOf("new-device")]: "mine", [choiceOf("thread-news")]: "theirs" },
    });
    expect((await page()).choices).toMatchObject({
      ...{ "new-device": ["daily"], "thread-news": ["daily"], "thread-answer": ["daily"] },
    });
  });
});

onBothEngines("the mail page", (store) => {
  const addressesFor = async (token: string) =>
    (await mailPage(arrive(store(), "/mail", { token }))).rows.map(({ address }) => address);

  it("shows administrators what went to their own people, without its content", async () => {
    const [mine, theirs] = [
      await addAccount(store(), { role: "administrator" }),
      await addAccount(store(), { role: "provider-administrator", kind: "laboratory" }),
    ];
    await tell(store(), mine.id);
    await tell(store(), theirs.id);
    const token = await enter(store(), mine.email);
    expect(await addressesFor(token)).toEqual([mine.email]);
    expect(await addressesFor(await enter(store(), theirs.email))).toEqual([theirs.email]);
    const page = (account: string) =>
      store()
        .db.select()
        .from(store().db.t.outbox)
        .where(eq(store().db.t.outbox.account, account))
        .then(([mail]) =>
          messagePage({ ...arrive(store(), "/mail/x", { token }), params: { id: mail?.id ?? "" } }),
        );
    expect((await page(mine.id)).words).toBeUndefined();
    await expect(page(theirs.id)).rejects.toMatchObject({ status: 404 });
  });

  it("is not for others", async () => {
    const { email } = await addAccount(store());
    const visited = mailPage(arrive(store(), "/mail", { token: await enter(store(), email) }));
    await expect(visited).rejects.toMatchObject({ status: 404 });
  });

  it("of a demonstration is a window for every visitor, in the receiver's language", async () => {
    const { id } = await addAccount(store(), { mode: "demonstration", language: "en" });
    await store().write((tx) =>
      notify(
        tx,
        { ...deedAt(realNow()), clockAt: "2023-01-01T00:00:00.000Z" },
        {
          ...{ to: [id], kind: "password-changed", thing: "account", thingId: id, legalEffect: true },
          values: { at: { instant: "2023-01-01T00:00:00.000Z" } },
        },
      ),
    );
    const { rows: mails } = await mailPage(arrive(store(), "/mail", { mode: "demonstration" }));
    const mail = mails.find(({ address }) => address === `${id}@example.org`);
    expect(mail).toMatchObject({ state: "held", subject: "Your password was changed" });
    const { notices } = store().db.t;
    const [told] = await store().db.select().from(notices).where(eq(notices.account, id));
    const session = await signInDemonstration(store(), deedAt(realNow()), {
      ...browser,
      ...{ mode: "demonstration", account: id },
    });
    const open = () =>
      noticePage({
        ...arrive(store(), "/notices/x", { mode: "demonstration", token: session?.token ?? "" }),
        params: { id: told?.id ?? "" },
      });
    await expect(open()).rejects.toMatchObject({ status: 302 });
    expect((await open()).mail).toMatchObject({ state: "held" });
    const message = await messagePage({
      ...arrive(store(), "/mail/x", { mode: "demonstration" }),
      params: { id: mail?.id ?? "" },
    });
    expect(message.words?.html).toContain('href="http://localhost/notices/');
  });
});
