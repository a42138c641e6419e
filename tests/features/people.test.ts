import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { loader as peoplePage } from "#app/routes/people/route";
import { action as person, loader as personPage } from "#app/routes/person/route";
import type { Store } from "#db/store.server";
import { addAccount, arrive, attempt, sessionOf } from "#tests/support/accounts";
import { administratorOf, visitorOf } from "#tests/support/people";
import { onBothEngines } from "#tests/support/stores";

/** A buyer of an organisation that has an administrator. */
async function colleagueOf(store: Store, organisation: string) {
  const colleague = await addAccount(store);
  await store.write(
    async (tx) =>
      void (await tx
        .update(tx.t.memberships)
        .set({ organisation })
        .where(eq(tx.t.memberships.account, colleague.id))),
  );
  return colleague;
}

const at = (store: Store, token: string, id: string, form?: Record<string, string>) => ({
  ...arrive(store, `/people/${id}`, { token, ...(form && { form }) }),
  params: { id },
});

onBothEngines("people", (store) => {
  it("are those of one's own organisation; others do not exist", async () => {
    const { token, id, organisation } = await administratorOf(store());
    const colleague = await colleagueOf(store(), organisation);
    const stranger = await addAccount(store());
    const { rows, total } = await peoplePage(arrive(store(), "/people", { token }));
    expect(rows.map((row) => row.id).sort()).toEqual([id, colleague.id].sort());
    expect(total).toBe(2);
    const buyers = await peoplePage(arrive(store(), "/people?role=buyer&state=active", { token }));
    expect(buyers.rows.map((row) => row.id)).toEqual([colleague.id]);
    for (const unknown of [stranger.id, "geraden", "a\0b"]) {
      await expect(personPage(at(store(), token, unknown))).rejects.toMatchObject({ status: 404 });
      for (const form of [
        { act: "close" },
        { act: "erase", sure: "yes" },
        { act: "grant", role: "director" },
      ])
        await expect(person(at(store(), token, unknown, form))).rejects.toMatchObject({ status: 404 });
    }
    expect(sessionOf(await attempt(store(), stranger.email)).id).toBeDefined();
  });

  it("get and lose roles, and are told so; a role that does not fit is none", async () => {
    const { token, organisation } = await administratorOf(store());
    const { id, email } = await colleagueOf(store(), organisation);
    const own = sessionOf(await attempt(store(), email));
    await person(at(store(), token, id, { act: "grant", role: "director" }));
    await person(at(store(), token, id, { end: "buyer" }));
    expect((await visitorOf(store(), own.token)).viewer.roles).toEqual(["director"]);
    await expect(person(at(store(), token, id, { act: "grant", role: "provider" }))).rejects.toMatchObject({
      status: 400,
    });
    const { notices } = store().db.t;
    const told = await store().db.select().from(notices).where(eq(notices.account, id));
    expect(told.map(({ kind, legalEffect }) => ({ kind, legalEffect }))).toEqual([
      { kind: "roles-changed", legalEffect: true },
      { kind: "roles-changed", legalEffect: true },
    ]);
  });

  it("never lose their last administrator, also when two end each other at once", async () => {
    const one = await administratorOf(store());
    const last = { data: { refused: "last-administrator" } };
    expect(await person(at(store(), one.token, one.id, { end: "administrator" }))).toMatchObject(last);
    expect(await person(at(store(), one.token, one.id, { act: "close" }))).toMatchObject(last);
    const other = await colleagueOf(store(), one.organisation);
    await person(at(store(), one.token, other.id, { act: "grant", role: "administrator" }));
    const { token } = sessionOf(await attempt(store(), other.email));
    expect(await person(at(store(), token, other.id, { end: "administrator" }))).toMatchObject({
      data: { confirm: ["own", "one-left"], asked: { end: "administrator" } },
    });
    const end = { end: "administrator", sure: "yes" };
    await Promise.allSettled([
      person(at(store(), one.token, other.id, end)),
      person(at(store(), token, one.id, end)),
    ]);
    const { memberships } = store().db.t;
    const held = await store()
      .db.select()
      .from(memberships)
      .where(eq(memberships.organisation, one.organisation));
    expect(held.filter(({ role, endedAt }) => role === "administrator" && !endedAt)).toHaveLength(1);
  });

  it("are out at once when closed, and back in when opened", async () => {
    const { token, organisation } = await administratorOf(store());
    const { id, email } = await colleagueOf(store(), organisation);
    const own = sessionOf(await attempt(store(), email));
    await person(at(store(), token, id, { act: "close" }));
    expect((await visitorOf(store(), own.token)).account).toBeUndefined();
    expect(await attempt(store(), email)).toEqual({ refused: "wrong" });
    await person(at(store(), token, id, { act: "open" }));
    expect((await visitorOf(store(), own.token)).account).toBeUndefined();
    const again = sessionOf(await attempt(store(), email));
    expect((await visitorOf(store(), again.token)).viewer.roles).toEqual(["buyer"]);
  });

  it("who work elsewhere as well are not closed from here", async () => {
    const { token, organisation } = await administratorOf(store());
    const { id } = await colleagueOf(store(), organisation);
    const elsewhere = await addAccount(store());
    const row = { id: uuidv7(), account: id, role: "buyer", grantedAt: realNow() } as const;
    await store().write(
      async (tx) =>
        void (await tx.insert(tx.t.memberships).values({ ...row, organisation: elsewhere.organisation })),
    );
    expect(await person(at(store(), token, id, { act: "close" }))).toMatchObject({
      data: { refused: "elsewhere" },
    });
  });
});
