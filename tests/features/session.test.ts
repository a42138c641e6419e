import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { localPath } from "#app/auth/local-path";
import { keepSession } from "#app/auth/session.server";
import { fingerprint } from "#app/auth/token.server";
import { deedOf, requireAct, requireSignIn, visit } from "#app/auth/viewer.server";
import { realNow } from "#app/clock.server";
import type { Instant } from "#app/domain/calendar";
import { endSessions } from "#app/features/account/end-sessions.server";
import { signIn } from "#app/features/account/sign-in.server";
import { signOut } from "#app/features/account/sign-out.server";
import type { Store } from "#db/store.server";
import { addAccount, arrive, deedAt, minutesAgo, PASSWORD, sessionOf } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

const DAY = 24 * 60;

const see = (store: Store, token: string | undefined) => {
  const { request, context } = arrive(store, "/map?day=2022-09-01", { token });
  return visit(request, context);
};

async function begin(store: Store, email: string, at: Instant = realNow()) {
  const given = { email, password: PASSWORD, address: email, userAgent: "Firefox/130", session: undefined };
  return sessionOf(await signIn(store, deedAt(at), given));
}

onBothEngines("a session", (store) => {
  it("tells who visits, with the roles of the organisation", async () => {
    const { id, email, organisation } = await addAccount(store(), { role: "auditor" });
    const { token } = await begin(store(), email);
    const found = await see(store(), token);
    expect(found.viewer).toMatchObject({ account: id, organisation, roles: ["auditor"] });
    expect(found.account).toEqual({ id, email, name: "Noor", hasPassword: true });
    expect(found.organisation).toMatchObject({ id: organisation, kind: "insurer", fictional: false });
  });

  it("is looked up once for all loaders of a request, and anew for the next", async () => {
    const { request, context } = arrive(store(), "/map");
    expect(visit(new Request(request), context)).toBe(visit(request, context));
    expect(visit(request, arrive(store(), "/map").context)).not.toBe(visit(request, context));
  });

  it("stores the hash of its token and never the token", async () => {
    const { email } = await addAccount(store());
    const { id, token } = await begin(store(), email);
    const { sessions } = store().db.t;
    const [row] = await store().db.select().from(sessions).where(eq(sessions.id, id));
    expect(row?.tokenHash).toBe(fingerprint(token));
    expect(JSON.stringify(row)).not.toContain(token);
    expect((await see(store(), row?.tokenHash)).account).toBeUndefined();
  });

  it("ends after twelve hours without use and after seven days of any use", async () => {
    const { email } = await addAccount(store());
    const idle = await begin(store(), email, minutesAgo(12 * 60 + 1));
    expect((await see(store(), idle.token)).account).toBeUndefined();
    const used = await begin(store(), email, minutesAgo(7 * DAY + 1));
    const { sessions } = store().db.t;
    const touch = (tx: Parameters<Parameters<Store["write"]>[0]>[0]) =>
      tx.update(sessions).set({ seenAt: realNow() }).where(eq(sessions.id, used.id));
    await store().write(async (tx) => void (await touch(tx)));
    expect((await see(store(), used.token)).account).toBeUndefined();
  });

  it("gets a new token after a day; the old one counts for one minute more", async () => {
    const { id: account, email } = await addAccount(store());
    const { id, token } = await begin(store(), email, minutesAgo(11 * 60));
    const before = await see(store(), token);
    const { request } = arrive(store(), "/map");
    const unchanged = await keepSession(before.session, before.at, request, store());
    expect(unchanged.get("Set-Cookie")).toBeNull();

    const session = before.session && { ...before.session, rotatedAt: minutesAgo(DAY + 1) };
    const headers = await keepSession(session, before.at, request, store());
    const cookie = headers.get("Set-Cookie") ?? "";
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    const renewed = cookie.slice(8, 51);
    expect((await see(store(), renewed)).account?.id).toBe(account);
    const late = await see(store(), token);
    expect(late.account?.id).toBe(account);
    expect((await keepSession(late.session, late.at, request, store())).get("Set-Cookie")).toBeNull();

    const { sessions } = store().db.t;
    await store().write(async (tx) => {
      await tx
        .update(sessions)
        .set({ rotatedAt: minutesAgo(2) })
        .where(eq(sessions.id, id));
    });
    expect((await see(store(), token)).account).toBeUndefined();
    expect((await see(store(), renewed)).account?.id).toBe(account);
  });

  it("is rotated by one of many requests at once", async () => {
    const { email } = await addAccount(store());
    const { token } = await begin(store(), email);
    const { session, at } = await see(store(), token);
    const old = session && { ...session, rotatedAt: minutesAgo(DAY + 1) };
    const { request } = arrive(store(), "/map");
    const all = await Promise.all(Array.from({ length: 8 }, () => keepSession(old, at, request, store())));
    expect(all.filter((headers) => headers.has("Set-Cookie"))).toHaveLength(1);
  });

  it("notes its use, so that it stays", async () => {
    const { email } = await addAccount(store());
    const { token } = await begin(store(), email, minutesAgo(60));
    const { session, at } = await see(store(), token);
    await keepSession(session, at, arrive(store(), "/map").request, store());
    expect((await see(store(), token)).session?.seenAt).toBe(at);
  });

  it("ends at signing out, and everywhere at once", async () => {
    const { email } = await addAccount(store());
    const other = await begin(store(), (await addAccount(store())).email);
    const [first, second, third] = [
      await begin(store(), email),
      await begin(store(), email),
      await begin(store(), email),
    ];
    await signOut(store(), deedAt(realNow()), first);
    expect((await see(store(), first.token)).account).toBeUndefined();
    const { viewer } = await see(store(), second.token);
    expect(await endSessions(store(), deedAt(realNow()), viewer, other.id)).toBe(0);
    expect(await endSessions(store(), deedAt(realNow()), viewer)).toBe(2);
    for (const { token } of [second, third]) expect((await see(store(), token)).account).toBeUndefined();
    expect((await see(store(), other.token)).account).toBeDefined();
  });

  it("counts no more when its account is deactivated or its role has ended", async () => {
    const { id, email } = await addAccount(store());
    const { token } = await begin(store(), email);
    const { accounts, memberships } = store().db.t;
    await store().write(async (tx) => {
      await tx.update(memberships).set({ endedAt: realNow() }).where(eq(memberships.account, id));
    });
    expect((await see(store(), token)).viewer).toMatchObject({ organisation: undefined, roles: [] });
    await store().write(async (tx) => {
      await tx.update(accounts).set({ deactivatedAt: realNow() }).where(eq(accounts.id, id));
    });
    expect((await see(store(), token)).session).toBeUndefined();
  });

  it("gives no role that does not belong at the organisation", async () => {
    const { email } = await addAccount(store(), { role: "administrator", kind: "laboratory" });
    expect((await see(store(), (await begin(store(), email)).token)).viewer.roles).toEqual([]);
  });

  it("opens what its role allows; the rest does not exist, and a stranger is asked to sign in", async () => {
    const provider = await addAccount(store(), { role: "provider", kind: "laboratory" });
    const { token } = await begin(store(), provider.email);
    const visitor = await see(store(), token);
    expect(requireAct(visitor, "see-own-contracts").account.id).toBe(provider.id);
    expect(thrown(() => requireAct(visitor, "see-season"))).toMatchObject({ status: 404 });
    const visitorWithout = await see(store(), undefined);
    const stranger = thrown(() => requireSignIn(visitorWithout));
    expect(stranger.status).toBe(302);
    expect(stranger.headers.get("Location")).toBe("/sign-in?to=%2Fmap%3Fday%3D2022-09-01");
  });

  it("makes every deed say who, and both moments", async () => {
    const { id, email, organisation } = await addAccount(store());
    const { id: session, token } = await begin(store(), email);
    const { request, context } = arrive(store(), "/map", { token });
    const visitor = await visit(request, context);
    const { at, clock } = visitor;
    expect(clock.now).toBe(at);
    const deed = deedOf(visitor, context);
    expect(deed).toMatchObject({ account: id, organisation, session, at, clockAt: at, origin: "test" });
    const later = minutesAgo(-5);
    expect(deed.clock?.(later)).toBe(later);
  });
});

function thrown(run: () => unknown): Response {
  try {
    run();
  } catch (error) {
    if (error instanceof Response) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

onBothEngines("language and theme", (store) => {
  const language = async (path: string, headers: Record<string, string> = {}, token?: string) => {
    const cookies = [token && `session=${token}`, headers.Cookie].filter(Boolean).join("; ");
    const { request, context } = arrive(store(), path, { headers: { ...headers, Cookie: cookies } });
    return (await visit(request, context)).language;
  };

  it("goes by address, cookie, account, browser, and else Dutch", async () => {
    const { email } = await addAccount(store(), { language: "en" });
    const { token } = await begin(store(), email);
    expect(await language("/map?lang=nl", { Cookie: "language=en" }, token)).toBe("nl");
    expect(await language("/map?lang=xx", { Cookie: "language=nl" }, token)).toBe("nl");
    expect(await language("/map", { "Accept-Language": "nl" }, token)).toBe("en");
    expect(await language("/map", { "Accept-Language": "de, nl;q=0.5, en-GB;q=0.8" })).toBe("en");
    expect(await language("/map", { "Accept-Language": "de, en;q=0" })).toBe("nl");
    expect(await language("/map")).toBe("nl");
  });

  it("takes the theme of the cookie, and the system's for anything else", async () => {
    const theme = async (cookie: string) => {
      const { request, context } = arrive(store(), "/map", { headers: { Cookie: cookie } });
      return (await visit(request, context)).theme;
    };
    expect(await theme("theme=dark")).toBe("dark");
    expect(await theme("theme=pink")).toBe("system");
  });

  it("over HTTPS takes the session of the cookie that no other host can set", async () => {
    const { email } = await addAccount(store());
    const { token } = await begin(store(), email);
    const account = async (name: string) => {
      const headers = { Cookie: `${name}=${token}` };
      const { request, context } = arrive(store(), "/map", { headers, origin: "https://example.org" });
      return (await visit(request, context)).account;
    };
    expect(await account("session")).toBeUndefined();
    expect((await account("__Host-session"))?.email).toBe(email);
  });
});

it.each(["/map", "/regions/VR01?year=2023#lots", "/sign-in?to=https://x.nl"])("goes back to %s", (path) => {
  expect(localPath(path)).toBe(path);
});
it.each([
  "https://x.nl/",
  "//x.nl",
  "/\\x.nl",
  "/\t/x.nl",
  "/\n//x.nl",
  "/.//x.nl",
  "/a/..//x.nl",
  "\\\\x.nl",
  "javascript:alert(1)",
  "map",
  "",
  undefined,
  7,
])("does not follow %j out of the product", (to) => {
  expect(localPath(to, "/home")).toBe("/home");
});
