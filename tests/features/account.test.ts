import { expect, it } from "vitest";
import { visit } from "#app/auth/viewer.server";
import { realNow } from "#app/clock.server";
import { changePassword } from "#app/features/account/change-password.server";
import { createAdministrator } from "#app/features/account/create-administrator.server";
import { setLanguage } from "#app/features/account/set-language.server";
import { signInDemonstration } from "#app/features/account/sign-in-demonstration.server";
import { action as account, loader as accountPage } from "#app/routes/account/route";
import { action as preferences } from "#app/routes/preferences/route";
import { loader as signInLoader, action as signInPage } from "#app/routes/sign-in/route";
import { action as signOutPage } from "#app/routes/sign-out/route";
import { demonstrationAccounts } from "#db/queries/account.server";
import type { Store } from "#db/store.server";
import { addAccount, arrive, attempt, browser, deedAt, PASSWORD, sessionOf } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

const see = (store: Store, token: string) => {
  const { request, context } = arrive(store, "/account", { token });
  return visit(request, context);
};

onBothEngines("demonstration accounts", (store) => {
  it("sign in with one click, in a demonstration only", async () => {
    const { id } = await addAccount(store(), { mode: "demonstration" });
    const given = { ...browser, account: id };
    const deed = deedAt(realNow());
    expect(await signInDemonstration(store(), deed, { ...given, mode: "live" })).toBeUndefined();
    const session = await signInDemonstration(store(), deed, { ...given, mode: "demonstration" });
    expect((await see(store(), session?.token ?? "")).account?.id).toBe(id);
  });

  it("are the fictional ones without a password", async () => {
    const real = await addAccount(store());
    const given = { ...browser, account: real.id, mode: "demonstration" } as const;
    expect(await signInDemonstration(store(), deedAt(realNow()), given)).toBeUndefined();
    const fictional = await addAccount(store(), { mode: "demonstration", role: "director" });
    const listed = await demonstrationAccounts(store().db);
    expect(listed.map(({ id }) => id)).not.toContain(real.id);
    expect(listed).toContainEqual({
      id: fictional.id,
      name: "Noor",
      role: "director",
      organisation: `Organisatie ${fictional.id}`,
      organisationId: fictional.organisation,
    });
  });

  it("do not exist for the page of a live database", async () => {
    const { id } = await addAccount(store(), { mode: "demonstration" });
    const visited = arrive(store(), "/sign-in", { form: { account: id } });
    await expect(signInPage(visited)).rejects.toMatchObject({ status: 404 });
    expect(await signInLoader(arrive(store(), "/sign-in"))).toMatchObject({ accounts: undefined });
  });
});

const headersOf = (answer: unknown): Headers => {
  if (answer instanceof Response) return answer.headers;
  throw new Error("no response");
};

onBothEngines("the pages of the account", (store) => {
  it("go on to a page of the product and to nowhere else", async () => {
    const { email } = await addAccount(store());
    const goTo = async (to: string) => {
      const form = { email: ` ${email.toUpperCase()} `, password: PASSWORD, to };
      return headersOf(await signInPage(arrive(store(), "/sign-in", { form }))).get("Location");
    };
    expect(await goTo("/regions/VR05")).toBe("/regions/VR05");
    expect(await goTo("//evil.example/")).toBe("/");
    const switched = await preferences(
      arrive(store(), "/preferences", { form: { to: "https://evil.example" } }),
    );
    expect(switched.headers.get("Location")).toBe("/");
  });

  it("say what is missing, and keep the mail address", async () => {
    const form = { email: "", password: "", to: "/regions/VR05" };
    const answer = await signInPage(arrive(store(), "/sign-in", { form }));
    expect(answer).toMatchObject({
      data: {
        to: "/regions/VR05",
        problems: { email: "signIn.emailMissing", password: "signIn.passwordMissing" },
      },
      init: { status: 400 },
    });
  });

  it("keep the language with the account, and both choices in the browser", async () => {
    const { email } = await addAccount(store());
    const { token } = sessionOf(await attempt(store(), email));
    const form = { language: "en", theme: "dark", to: "/map?lang=nl&year=2023" };
    const answer = await preferences(arrive(store(), "/preferences", { token, form }));
    expect(answer.headers.get("Location")).toBe("/map?year=2023");
    expect(answer.headers.getSetCookie()).toEqual([
      "language=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
      "theme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
    ]);
    expect((await see(store(), token)).language).toBe("en");
  });

  it("end one's own sessions only", async () => {
    const { email } = await addAccount(store());
    const stranger = sessionOf(await attempt(store(), (await addAccount(store())).email));
    const [here, there] = [
      sessionOf(await attempt(store(), email)),
      sessionOf(await attempt(store(), email)),
    ];
    const end = (id: string) =>
      account(arrive(store(), "/account", { token: here.token, form: { end: id } }));
    await expect(end(stranger.id)).rejects.toMatchObject({ status: 404 });
    await end(there.id);
    const { sessions } = await accountPage(arrive(store(), "/account", { token: here.token }));
    expect(sessions).toMatchObject([{ id: here.id, here: true, browser: "Firefox", system: "Linux" }]);
    const everywhere = { token: here.token, form: { act: "end-all" } };
    const answer = headersOf(await account(arrive(store(), "/account", everywhere)));
    expect(answer.get("Set-Cookie")).toMatch(/^session=; Path=\/; Max-Age=0/);
    expect((await see(store(), here.token)).account).toBeUndefined();
  });

  it("sign out by a form, and ask a stranger to sign in", async () => {
    const { email } = await addAccount(store());
    const { token } = sessionOf(await attempt(store(), email));
    await signOutPage(arrive(store(), "/sign-out", { token, form: {} }));
    const visited = accountPage(arrive(store(), "/account", { token }));
    await expect(visited).rejects.toMatchObject({ status: 302 });
  });
});

onBothEngines("changing a password", (store) => {
  it("needs the current one, ends every session and begins a new one here", async () => {
    const { id, email } = await addAccount(store());
    const elsewhere = sessionOf(await attempt(store(), email));
    const here = sessionOf(await attempt(store(), email));
    const visitor = await see(store(), here.token);
    const change = (current: string) =>
      changePassword(
        store(),
        deedAt(realNow()),
        visitor.viewer,
        { id, email },
        { ...browser, current, next: "een heel andere zin", address: "x" },
      );
    expect(await change("verkeerd")).toEqual({ refused: "wrong" });
    const fresh = sessionOf(await change(PASSWORD));
    for (const { token } of [elsewhere, here]) expect((await see(store(), token)).account).toBeUndefined();
    expect((await see(store(), fresh.token)).account?.id).toBe(id);
    expect(await attempt(store(), email)).toEqual({ refused: "wrong" });
    sessionOf(await attempt(store(), email, { password: "een heel andere zin" }));
  });

  it("cannot be used to guess the current one", async () => {
    const { id, email } = await addAccount(store());
    const { viewer } = await see(store(), sessionOf(await attempt(store(), email)).token);
    const given = { ...browser, current: "gok", next: "een heel andere zin", address: "y" };
    const guess = () => changePassword(store(), deedAt(realNow()), viewer, { id, email }, given);
    for (let n = 0; n < 5; n++) expect(await guess()).toEqual({ refused: "wrong" });
    expect(await guess()).toMatchObject({ refused: "limited" });
  });

  it("names by field what is not right", async () => {
    const { email } = await addAccount(store());
    const { token } = sessionOf(await attempt(store(), email));
    const send = (form: Record<string, string>) =>
      account(arrive(store(), "/account", { token, form: { act: "change-password", ...form } }));
    expect(await send({ current: PASSWORD, next: "kort", again: "kort" })).toMatchObject({
      data: { problems: { next: "password.tooShort" } },
    });
    expect(await send({ current: PASSWORD, next: "lang genoeg wel", again: "maar anders" })).toMatchObject({
      data: { problems: { again: "password.notTheSame" } },
    });
    expect(await send({ current: PASSWORD, next: PASSWORD, again: PASSWORD })).toMatchObject({
      data: { problems: { next: "password.unchanged" } },
    });
    expect(
      await send({ current: "niet deze zin", next: "lang genoeg wel", again: "lang genoeg wel" }),
    ).toMatchObject({ data: { problems: { current: "password.wrong" } } });
  });
});

onBothEngines("the first administrator", (store) => {
  const given = { email: "beheer@example.org", name: "A. Jansen", password: PASSWORD };
  const create = (more: object = {}) =>
    createAdministrator(store(), deedAt(realNow()), { ...given, ...more });

  it("belongs to the insurer, and signs in", async () => {
    expect(await create()).toEqual({ refused: "no-insurer" });
    const { organisation } = await addAccount(store());
    const made = await create();
    expect(made).toMatchObject({ insurer: expect.stringContaining("Organisatie") });
    const { token } = sessionOf(await attempt(store(), given.email));
    expect((await see(store(), token)).viewer).toMatchObject({ organisation, roles: ["administrator"] });
    expect(await create()).toEqual({ refused: "email-taken" });
  });

  it("is asked of which insurer when there are several", async () => {
    const { id } = await addAccount(store());
    expect(await create({ email: "b@example.org" })).toMatchObject({ refused: "which-insurer" });
    const named = { email: "b@example.org", insurer: `Organisatie ${id}` };
    expect(await create(named)).toMatchObject({ insurer: `Organisatie ${id}` });
  });

  it("keeps no personal data in the log", async () => {
    const { id, email } = await addAccount(store());
    const { viewer } = await see(store(), sessionOf(await attempt(store(), email)).token);
    await setLanguage(store(), deedAt(realNow()), viewer, "en");
    const log = JSON.stringify(await store().db.select().from(store().db.t.auditEvents));
    expect(log).toContain(id);
    expect(log).not.toMatch(/example\.org|Jansen|Noor/);
  });
});
