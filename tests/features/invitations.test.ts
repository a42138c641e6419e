import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { withoutSecret } from "#app/domain/account-token";
import { action as accept, loader as acceptPage } from "#app/routes/invitation/route";
import { action as invitations, loader as invitationsPage } from "#app/routes/invitations/route";
import type { Store } from "#db/store.server";
import { addAccount, arrive, attempt, minutesAgo, sessionOf } from "#tests/support/accounts";
import { administratorOf, linkTo, secretOf, visitorOf } from "#tests/support/people";
import { onBothEngines } from "#tests/support/stores";

let made = 0;
const someone = () => `genodigde${made++}@example.org`;

const ask = (store: Store, token: string, form: Record<string, string>) =>
  invitations(arrive(store, "/invitations", { token, form }));
const invite = (store: Store, token: string, email: string, roles = "buyer") =>
  ask(store, token, { act: "invite", email, roles, language: "en" });

const open = (store: Store, token: string) =>
  acceptPage({ ...arrive(store, "/invitation"), params: { token } });
const rightly = {
  name: "Noor de Wit",
  language: "en",
  password: "een zin van mij",
  again: "een zin van mij",
};
const take = (store: Store, token: string, form: Record<string, string> = rightly) =>
  accept({ ...arrive(store, "/invitation", { form }), params: { token } });

onBothEngines("an invitation", (store) => {
  it("makes an account with its roles, once", async () => {
    const { token, organisation } = await administratorOf(store());
    const email = someone();
    await invite(store(), token, ` ${email.toUpperCase()} `);
    const secret = secretOf(await linkTo(store(), email));
    expect((await open(store(), secret)).data).toMatchObject({
      invitation: { person: "Noor", email, roles: ["buyer"] },
    });
    expect(await take(store(), secret)).toMatchObject({ status: 302 });
    const own = sessionOf(await attempt(store(), email, { password: rightly.password }));
    const { viewer, language } = await visitorOf(store(), own.token);
    expect({ ...viewer, language }).toMatchObject({ organisation, roles: ["buyer"], language: "en" });
    expect(await take(store(), secret)).toMatchObject({ init: { status: 410 } });
    expect(await open(store(), secret)).toMatchObject({ data: { dead: "used" }, init: { status: 410 } });
  });

  it("is used by one of two who take it at once", async () => {
    const { token } = await administratorOf(store());
    const email = someone();
    await invite(store(), token, email);
    const secret = secretOf(await linkTo(store(), email));
    const answers = await Promise.all([take(store(), secret), take(store(), secret)]);
    expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1);
  });

  it("tells who guesses, comes too late or was refused why it does not work", async () => {
    const { token } = await administratorOf(store());
    expect(await open(store(), "geraden")).toMatchObject({
      data: { dead: "unknown" },
      init: { status: 404 },
    });
    const [late, refused] = [someone(), someone()];
    await invite(store(), token, late);
    await invite(store(), token, refused);
    const { accountTokens } = store().db.t;
    await store().write(
      async (tx) =>
        void (await tx
          .update(accountTokens)
          .set({ expiresAt: minutesAgo(1) })
          .where(eq(accountTokens.email, late))),
    );
    const secret = secretOf(await linkTo(store(), late));
    expect((await open(store(), secret)).data.dead).toBe("expired");
    expect(await take(store(), secret)).toMatchObject({ init: { status: 410 } });
    const { rows } = await invitationsPage(arrive(store(), "/invitations", { token }));
    expect(rows.map(({ email, state }) => ({ email, state }))).toEqual([
      { email: refused, state: "open" },
      { email: late, state: "expired" },
    ]);
    await ask(store(), token, { withdraw: rows[0]?.id ?? "" });
    expect((await open(store(), secretOf(await linkTo(store(), refused)))).data.dead).toBe("withdrawn");
  });

  it("gets a new link when it is sent again, and the old one dies", async () => {
    const { token } = await administratorOf(store());
    const email = someone();
    await invite(store(), token, email);
    const before = secretOf(await linkTo(store(), email));
    const { rows } = await invitationsPage(arrive(store(), "/invitations", { token }));
    await ask(store(), token, { again: rows[0]?.id ?? "" });
    expect((await open(store(), before)).data.dead).toBe("unknown");
    expect(await take(store(), secretOf(await linkTo(store(), email)))).toMatchObject({ status: 302 });
  });

  it("is another organisation's that does not exist, and nobody's without the right", async () => {
    const { token } = await administratorOf(store());
    await invite(store(), token, someone());
    const id = (await invitationsPage(arrive(store(), "/invitations", { token }))).rows[0]?.id ?? "";
    const stranger = await administratorOf(store());
    const seen = await invitationsPage(arrive(store(), "/invitations", { token: stranger.token }));
    expect(seen.total).toBe(0);
    for (const form of [{ withdraw: id }, { again: id }, { withdraw: "a\0b" }])
      await expect(ask(store(), stranger.token, form)).rejects.toMatchObject({ status: 404 });
    const buyer = await addAccount(store());
    const own = sessionOf(await attempt(store(), buyer.email));
    await expect(invite(store(), own.token, someone())).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    "a@example.org\r\nBcc: b@example.org",
    "a\u202e@example.org",
    "a\u200b@example.org",
    "a@b@example.org",
    "geen adres",
  ])("goes to no address like %j", async (email) => {
    const { token } = await administratorOf(store());
    expect(await invite(store(), token, email)).toMatchObject({
      data: { problems: { email: "address.wrong" } },
    });
  });

  it("has roles that fit, one at least, and is not for who is here or invited already", async () => {
    const { token, email } = await administratorOf(store(), {
      kind: "laboratory",
      role: "provider-administrator",
    });
    const refused = (problems: object) => ({ data: { problems } });
    expect(await invite(store(), token, someone(), "buyer")).toMatchObject(
      refused({ roles: "invite.roleWrong" }),
    );
    expect(await invite(store(), token, someone(), "keizer")).toMatchObject(
      refused({ roles: "invite.roleWrong" }),
    );
    expect(await ask(store(), token, { act: "invite", email: someone(), language: "nl" })).toMatchObject(
      refused({ roles: "invite.rolesMissing" }),
    );
    expect(await invite(store(), token, email, "provider")).toMatchObject(refused({ email: "invite.here" }));
    const twice = someone();
    await invite(store(), token, twice, "provider");
    expect(await invite(store(), token, twice, "provider")).toMatchObject(
      refused({ email: "invite.invited" }),
    );
  });

  it("tells of an account elsewhere to its holder alone", async () => {
    const { token } = await administratorOf(store());
    const elsewhere = await addAccount(store());
    expect(await invite(store(), token, elsewhere.email)).toMatchObject({ status: 302 });
    const secret = secretOf(await linkTo(store(), elsewhere.email));
    expect(await take(store(), secret)).toMatchObject({ data: { taken: true }, init: { status: 409 } });
  });

  it.each(["", "x", "Noor\u202ed", "Noor\nde Wit"])("makes nobody with the name %j", async (name) => {
    const answer = await take(store(), "geraden", { ...rightly, name });
    expect(answer).toMatchObject({ data: { problems: { name: expect.stringContaining("accept.name") } } });
  });
});

it("a link's secret stays out of the server's log", () => {
  for (const place of ["invitation", "reset", "mail-address"])
    expect(withoutSecret(`/${place}/geheim.data`)).toBe(`/${place}/…`);
  expect(withoutSecret("/invitations")).toBe("/invitations");
});
