import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { dayOf } from "#app/domain/calendar";
import type { Role } from "#app/domain/permission";
import { readWork } from "#app/features/work/read-work.server";
import { action as invitations } from "#app/routes/invitations/route";
import { loader as noticesPage } from "#app/routes/notices/route";
import { action as person, loader as personPage } from "#app/routes/person/route";
import { notify } from "#db/notices.server";
import { insertSubstitution } from "#db/queries/signature.server";
import { blocksOf } from "#db/queries/thread.server";
import type { Store } from "#db/store.server";
import { addAccount, arrive, attempt, deedAt, minutesAgo, sessionOf } from "#tests/support/accounts";
import { administratorOf } from "#tests/support/people";
import { onBothEngines } from "#tests/support/stores";

/** Someone more at an organisation. */
async function colleagueOf(store: Store, organisation: string, role: Role) {
  const colleague = await addAccount(store, { role });
  const { memberships } = store.db.t;
  await store.write(
    async (tx) =>
      void (await tx.update(memberships).set({ organisation }).where(eq(memberships.account, colleague.id))),
  );
  return colleague;
}

const at = (store: Store, token: string, id: string, form?: Record<string, string>) => ({
  ...arrive(store, `/people/${id}`, { token, ...(form && { form }) }),
  params: { id },
});

const accountOf = async (store: Store, id: string) => {
  const { accounts } = store.db.t;
  const [row] = await store.db.select().from(accounts).where(eq(accounts.id, id));
  return row;
};

onBothEngines("closing an account with work in hand", (store) => {
  /** An administrator who is left, one who goes with an invitation and a notice in hand, and a buyer. */
  async function company() {
    const stays = await administratorOf(store());
    const leaves = await colleagueOf(store(), stays.organisation, "administrator");
    const buyer = await colleagueOf(store(), stays.organisation, "buyer");
    const token = sessionOf(await attempt(store(), leaves.email)).token;
    const form = { email: "nieuw@example.org", roles: "buyer", language: "nl" };
    await invitations(arrive(store(), "/invitations", { token, form }));
    const deed = deedAt(realNow());
    const told = {
      kind: "audit-chain-broken",
      thing: "audit-event",
      thingId: "7",
      legalEffect: true,
    } as const;
    const values = { at: { instant: deed.at }, event: 7 };
    await store().write((tx) => notify(tx, deed, { ...told, to: [leaves.id], values }));
    return { stays, leaves, buyer };
  }

  it("asks who takes over, and offers only who may do it", async () => {
    const { stays, leaves } = await company();
    const page = await personPage(at(store(), stays.token, leaves.id));
    expect(page.held.map(({ kind, count }) => [kind, count])).toEqual([
      ["invitations", 1],
      ["notices", 1],
    ]);
    expect(page.successors.map(({ id }) => id)).toEqual([stays.id]);
  });

  it("stays open until somebody takes over who can", async () => {
    const { stays, leaves, buyer } = await company();
    const stranger = await addAccount(store());
    for (const [form, refused] of [
      [{ act: "close" }, "successor-missing"],
      [{ act: "close", successor: buyer.id }, "successor-wrong"],
      [{ act: "close", successor: stranger.id }, "successor-wrong"],
      [{ act: "close", successor: leaves.id }, "successor-wrong"],
    ] as const)
      expect(await person(at(store(), stays.token, leaves.id, form))).toMatchObject({ data: { refused } });
    expect((await accountOf(store(), leaves.id))?.deactivatedAt).toBeNull();
  });

  it("passes everything on in one, tells both, and leaves it in the log", async () => {
    const { stays, leaves } = await company();
    const close = { act: "close", successor: stays.id };
    // One administrator is left with what takes two: that is asked first, and nothing happens meanwhile.
    expect(await person(at(store(), stays.token, leaves.id, close))).toMatchObject({
      data: { confirm: ["one-left"], asked: close },
    });
    expect((await accountOf(store(), leaves.id))?.deactivatedAt).toBeNull();
    await person(at(store(), stays.token, leaves.id, { ...close, sure: "yes" }));
    expect((await accountOf(store(), leaves.id))?.deactivatedAt).not.toBeNull();
    const { accountTokens, auditEvents, notices } = store().db.t;
    const sent = await store().db.select().from(accountTokens).where(eq(accountTokens.invitedBy, stays.id));
    expect(sent).toHaveLength(1);
    const { rows: got } = await noticesPage(arrive(store(), "/notices", { token: stays.token }));
    expect(got.map(({ subject }) => subject).toSorted()).toEqual([
      "Het logboek klopt niet meer",
      "U neemt werk over",
    ]);
    const told = await store().db.select().from(notices).where(eq(notices.account, leaves.id));
    expect(told.map(({ kind }) => kind)).toContain("work-handed-over");
    const events = await store().db.select().from(auditEvents).where(eq(auditEvents.thingId, leaves.id));
    expect(events.find(({ verb }) => verb === "passed-on")?.after).toEqual({
      person: stays.id,
      invitations: 1,
      notices: 1,
    });
  });

  it("asks nothing where nothing is held", async () => {
    const { stays, buyer } = await company();
    const page = await personPage(at(store(), stays.token, buyer.id));
    expect(page.held).toEqual([]);
    await person(at(store(), stays.token, buyer.id, { act: "close" }));
    expect((await accountOf(store(), buyer.id))?.deactivatedAt).not.toBeNull();
  });

  it("asks who takes over a question to one person, which then waits for the successor alone", async () => {
    const { stays, buyer } = await company();
    const other = await colleagueOf(store(), stays.organisation, "buyer");
    const third = await colleagueOf(store(), stays.organisation, "buyer");
    const recordedAt = realNow();
    const [thread, block] = [uuidv7(), uuidv7()];
    const { organisation } = stays;
    await store().write(async (tx) => {
      await tx.insert(tx.t.threads).values({
        ...{ id: thread, thing: "contract", thingId: thread, audience: "internal" },
        ...{ holder: organisation, provider: organisation, region: null },
      });
      await tx.insert(tx.t.threadBlocks).values({
        ...{ id: block, thread, number: 1, kind: "question", text: "Klopt dit?", account: other.id },
        ...{ organisation, recordedAt, askedOrganisation: organisation, askedAccount: buyer.id },
      });
    });
    const toAnswer = async (account: string) => {
      const viewer = { account, organisation, roles: ["buyer"], now: realNow() } as const;
      return (await readWork(viewer, store().db, realNow())).filter(({ thingId }) => thingId === block);
    };
    expect(await toAnswer(other.id)).toEqual([]);
    expect(await person(at(store(), stays.token, buyer.id, { act: "close" }))).toMatchObject({
      data: { refused: "successor-missing" },
    });
    await person(at(store(), stays.token, buyer.id, { act: "close", successor: other.id }));
    expect((await accountOf(store(), buyer.id))?.deactivatedAt).not.toBeNull();
    expect(await toAnswer(other.id)).toMatchObject([{ kind: "question-to-answer" }]);
    expect(await toAnswer(third.id)).toEqual([]);
    const blocks = async () =>
      blocksOf({ organisation, roles: ["buyer"], now: realNow() }, store().db, [thread]);
    expect(await blocks()).toMatchObject([{ asked: { account: other.id, first: buyer.id } }]);
    // It passes on again, and waits for all once nobody took it over.
    await person(at(store(), stays.token, other.id, { act: "close", successor: third.id }));
    expect(await toAnswer(third.id)).toMatchObject([{ kind: "question-to-answer" }]);
    expect(await blocks()).toMatchObject([{ asked: { account: third.id, first: buyer.id } }]);
  });

  it.each([
    ["principal", "substitution-ended"],
    ["substitute", "substitute-gone"],
  ] as const)("ends a substitution with the %s, and tells the other", async (closes, kind) => {
    const { stays, buyer } = await company();
    const other = await colleagueOf(store(), stays.organisation, "buyer");
    const [principal, substitute] = closes === "principal" ? [buyer.id, other.id] : [other.id, buyer.id];
    const [id, today] = [uuidv7(), dayOf(realNow())];
    await store().write((tx) =>
      insertSubstitution(tx, {
        ...{ id, organisation: stays.organisation, principal, substitute, endedAt: null },
        ...{ from: today, through: today, grantedAt: minutesAgo(5) },
      }),
    );
    await person(at(store(), stays.token, buyer.id, { act: "close" }));
    const { notices } = store().db.t;
    const told = await store().db.select().from(notices).where(eq(notices.thingId, id));
    expect(told).toMatchObject([{ account: other.id, kind, values: { person: { account: buyer.id } } }]);
  });
});
