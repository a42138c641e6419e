import { asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { networkOf } from "#app/features/account/admit-attempt.server";
import type { Store } from "#db/store.server";
import { addAccount, attempt, minutesAgo, sessionOf } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

const verbs = async (store: Store, thingId: string) => {
  const { auditEvents } = store.db.t;
  const rows = await store.db
    .select({ verb: auditEvents.verb, account: auditEvents.account })
    .from(auditEvents)
    .where(eq(auditEvents.thingId, thingId))
    .orderBy(asc(auditEvents.number));
  return rows;
};

onBothEngines("signing in", (store) => {
  it("takes the right password, and leaves who did it in the log", async () => {
    const { id, email } = await addAccount(store());
    const session = sessionOf(await attempt(store(), email));
    expect(await verbs(store(), session.id)).toEqual([{ verb: "signed-in", account: id }]);
  });

  it("answers the same to a wrong password, an unknown account and one without a password", async () => {
    const { id, email } = await addAccount(store());
    const fictional = await addAccount(store(), { mode: "demonstration" });
    expect(await attempt(store(), email, { password: "verkeerd" })).toEqual({ refused: "wrong" });
    expect(await attempt(store(), "niemand@example.org")).toEqual({ refused: "wrong" });
    expect(await attempt(store(), fictional.email)).toEqual({ refused: "wrong" });
    expect(await attempt(store(), email, { password: "x".repeat(5000) })).toEqual({ refused: "wrong" });
    expect((await verbs(store(), id)).map(({ verb }) => verb)).toEqual([
      "refused-sign-in",
      "refused-sign-in",
    ]);
  });

  it("refuses a deactivated account", async () => {
    const { id, email } = await addAccount(store());
    const { accounts } = store().db.t;
    await store().write(async (tx) => {
      await tx.update(accounts).set({ deactivatedAt: realNow() }).where(eq(accounts.id, id));
    });
    expect(await attempt(store(), email)).toEqual({ refused: "wrong" });
  });

  it("makes an account wait after five wrong attempts, wherever they come from", async () => {
    const { email } = await addAccount(store());
    const start = minutesAgo(10);
    for (const address of ["a", "b", "c", "d", "e"]) {
      await attempt(store(), email, { password: "verkeerd", address, at: start });
    }
    expect(await attempt(store(), email, { at: start })).toEqual({ refused: "limited", minutes: 15 });
    const later = await attempt(store(), email, { at: realNow() });
    expect(later).toEqual({ refused: "limited", minutes: 5 });
  });

  it("lets nobody slip through by many attempts at once", async () => {
    const { email } = await addAccount(store());
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        attempt(store(), email, { password: `${n}`, address: `many ${n}` }),
      ),
    );
    expect(all.filter((each) => "refused" in each && each.refused === "wrong")).toHaveLength(5);
  });

  it("lets the account in again when the wait is over, and forgets the old attempts", async () => {
    const { email } = await addAccount(store());
    for (let n = 0; n < 5; n++) {
      await attempt(store(), email, { password: "verkeerd", at: minutesAgo(16) });
    }
    sessionOf(await attempt(store(), email));
    const left = await store().db.select().from(store().db.t.signInAttempts);
    expect(left.filter(({ at }) => at <= minutesAgo(15))).toEqual([]);
  });

  it("makes a network wait after twenty wrong attempts at whatever accounts", async () => {
    const { email } = await addAccount(store());
    for (let n = 0; n < 20; n++) {
      await attempt(store(), `iemand${n}@example.org`, { address: `2001:db8:1:2::${n}` });
    }
    const same = await attempt(store(), email, { address: "2001:db8:1:2:ffff::1" });
    expect(same).toMatchObject({ refused: "limited" });
    sessionOf(await attempt(store(), email, { address: "2001:db8:1:3::1" }));
  });

  it("does not count what was right", async () => {
    const { email } = await addAccount(store());
    for (let n = 0; n < 30; n++) sessionOf(await attempt(store(), email, { address: "198.51.100.7" }));
  });
});

it("takes an IPv6 network for one and IPv4 addresses apart", () => {
  expect(networkOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
  expect(networkOf("2001:DB8::1")).toBe("2001:db8:0:0");
  expect(networkOf("2001:0db8:0000:0000:1:2:3:4")).toBe("2001:db8:0:0");
  expect(networkOf("::1")).toBe("0:0:0:0");
});
