import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { checkChain } from "#app/domain/audit-chain";
import { action as account } from "#app/routes/account/route";
import { action as forgotten } from "#app/routes/forgotten/route";
import { action as confirm, loader as confirmPage } from "#app/routes/mail-address/route";
import { action as person, loader as personPage } from "#app/routes/person/route";
import { action as reset, loader as resetPage } from "#app/routes/reset/route";
import { chained } from "#db/audit.server";
import type { Store } from "#db/store.server";
import { addAccount, arrive, attempt, minutesAgo, PASSWORD, sessionOf } from "#tests/support/accounts";
import { administratorOf, linkTo, secretOf, visitorOf } from "#tests/support/people";
import { onBothEngines } from "#tests/support/stores";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const NEXT = "een heel andere zin";

/** Asks for a new password from a network of its own. */
const ask = (store: Store, email: string) => {
  const { context, ...visited } = arrive(store, "/forgotten", { form: { email } });
  return forgotten({ ...visited, context: { ...context, address: email } });
};
const choose = (store: Store, token: string, password = NEXT) =>
  reset({ ...arrive(store, "/reset", { form: { password, again: password } }), params: { token } });
const confirmWith = (store: Store, token: string) =>
  confirm({ ...arrive(store, "/mail-address", { form: {} }), params: { token } });

onBothEngines("a forgotten password", (store) => {
  it("is set anew with a link that works once, and ends every session", async () => {
    const { id, email } = await addAccount(store());
    const { token } = sessionOf(await attempt(store(), email));
    await ask(store(), email);
    const secret = secretOf(await linkTo(store(), email));
    expect(await choose(store(), secret, "kort")).toMatchObject({ init: { status: 400 } });
    expect(await choose(store(), secret)).toMatchObject({ status: 302 });
    expect((await visitorOf(store(), token)).account).toBeUndefined();
    expect(await attempt(store(), email)).toEqual({ refused: "wrong" });
    sessionOf(await attempt(store(), email, { password: NEXT }));
    expect(await choose(store(), secret)).toMatchObject({ init: { status: 410 } });
    const { notices } = store().db.t;
    const told = await store().db.select().from(notices).where(eq(notices.account, id));
    expect(told).toMatchObject([{ kind: "password-reset", legalEffect: true }]);
  });

  it("answers the same for an address without an account, and writes to nobody", async () => {
    const { email } = await addAccount(store());
    const known = await ask(store(), email);
    const unknown = await ask(store(), "niemand@example.org");
    expect(unknown).toEqual(known);
    expect(await linkTo(store(), "niemand@example.org")).toBe("");
  });

  it("can be asked only so often, and asking keeps nobody from signing in", async () => {
    const { email } = await addAccount(store());
    for (let count = 0; count < 5; count++) await ask(store(), email);
    expect(await ask(store(), email)).toMatchObject({ init: { status: 429 } });
    sessionOf(await attempt(store(), email));
  });

  it("has links that are guessed, late, or followed by a later one", async () => {
    const { id, email } = await addAccount(store());
    await ask(store(), email);
    const first = secretOf(await linkTo(store(), email));
    await ask(store(), email);
    const second = secretOf(await linkTo(store(), email));
    const { accountTokens } = store().db.t;
    await store().write(
      async (tx) =>
        void (await tx
          .update(accountTokens)
          .set({ expiresAt: minutesAgo(1) })
          .where(eq(accountTokens.account, id))),
    );
    const deadOf = async (token: string) =>
      (await resetPage({ ...arrive(store(), "/reset"), params: { token } })).data.dead;
    expect([await deadOf("geraden"), await deadOf(first), await deadOf(second)]).toEqual([
      "unknown",
      "withdrawn",
      "expired",
    ]);
    expect(await choose(store(), second)).toMatchObject({ init: { status: 410 } });
  });
});

onBothEngines("another mail address", (store) => {
  const move = async (from: string, to: string, password = PASSWORD) => {
    const { token } = sessionOf(await attempt(store(), from));
    const form = { act: "change-address", email: to, password };
    return account(arrive(store(), "/account", { token, form }));
  };

  it("holds once the old and the new have confirmed, in either order", async () => {
    const { email } = await addAccount(store());
    const next = `nieuw-${email}`;
    await move(email, next);
    const [old, fresh] = [await linkTo(store(), email), await linkTo(store(), next)].map(secretOf);
    expect(await confirmWith(store(), fresh ?? "")).toMatchObject({ data: { told: "other-awaited" } });
    sessionOf(await attempt(store(), email));
    expect(await confirmWith(store(), fresh ?? "")).toMatchObject({ init: { status: 410 } });
    expect(await confirmWith(store(), old ?? "")).toMatchObject({
      ...{ data: { told: "changed" }, init: { status: 200 } },
    });
    expect(await attempt(store(), email)).toEqual({ refused: "wrong" });
    sessionOf(await attempt(store(), next));
  });

  it("needs the password, another address, and one that nobody has", async () => {
    const { email } = await addAccount(store());
    const problems = (key: string, value: string) => ({ data: { addressProblems: { [key]: value } } });
    expect(await move(email, "ander@example.org", "mis")).toMatchObject(
      problems("password", "password.wrong"),
    );
    expect(await move(email, email)).toMatchObject(problems("email", "change.same"));
    expect(await move(email, "a@b.nl\nBcc: c@d.nl")).toMatchObject(problems("email", "address.wrong"));
    const taken = await addAccount(store());
    await move(email, taken.email);
    for (const each of [email, taken.email])
      await confirmWith(store(), secretOf(await linkTo(store(), each)));
    sessionOf(await attempt(store(), email));
    sessionOf(await attempt(store(), taken.email));
  });

  it("is not changed by opening a link", async () => {
    const { email } = await addAccount(store());
    await move(email, `open-${email}`);
    for (const each of [email, `open-${email}`])
      await confirmPage({
        ...arrive(store(), "/mail-address"),
        params: { token: secretOf(await linkTo(store(), each)) },
      });
    sessionOf(await attempt(store(), email));
  });
});

onBothEngines("erasing a person", (store) => {
  it("takes out who they were, keeps what they did, and the chain still verifies", async () => {
    const { token, organisation } = await administratorOf(store());
    const gone = await addAccount(store());
    await store().write(
      async (tx) =>
        void (await tx
          .update(tx.t.memberships)
          .set({ organisation })
          .where(eq(tx.t.memberships.account, gone.id))),
    );
    sessionOf(await attempt(store(), gone.email));
    await ask(store(), gone.email);
    const act = (form: Record<string, string>) =>
      person({ ...arrive(store(), `/people/${gone.id}`, { token, form }), params: { id: gone.id } });
    const erase = { act: "erase", sure: "yes" };
    expect(await act(erase)).toMatchObject({ data: { refused: "still-active" } });
    await act({ act: "close" });
    expect(await act({ act: "erase" })).toMatchObject({ data: { unconfirmed: true } });
    expect(await act(erase)).toMatchObject({ data: { erased: { sessions: 1, mails: 2, notices: 1 } } });
    await expect(act({ act: "open" })).rejects.toMatchObject({ status: 404 });
    await expect(act(erase)).rejects.toMatchObject({ status: 404 });
    const page = await personPage({ ...arrive(store(), "/people", { token }), params: { id: gone.id } });
    expect(page.person).toMatchObject({ name: "", email: "", state: "erased" });
    const { accounts, outbox, sessions, notices, accountTokens, auditEvents, memberships } = store().db.t;
    for (const table of [accounts, outbox, sessions, notices, accountTokens, auditEvents, memberships])
      expect(JSON.stringify(await store().db.select().from(table))).not.toContain(gone.email);
    const did = await store().db.select().from(auditEvents).where(eq(auditEvents.account, gone.id));
    expect(did.length).toBeGreaterThan(0);
    const events = await store().db.select().from(auditEvents).orderBy(auditEvents.number);
    const sealed = events.map((event) => chained(event, true));
    expect(checkChain(sealed, sha256)).toMatchObject({ kind: "whole" });
  });
});
