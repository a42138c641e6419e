import { beforeAll, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { type Day, type Instant, instantAt, instantOf, msOf } from "#app/domain/calendar";
import type { Role } from "#app/domain/permission";
import { noteHead } from "#app/features/audit/note-head.server";
import { readWork } from "#app/features/work/read-work.server";
import { loader as home } from "#app/routes/home/route";
import { loader as today } from "#app/routes/today/route";
import { notify, sendMail } from "#db/notices.server";
import { insertToken } from "#db/queries/account-token.server";
import { noteFailure } from "#db/queries/outbox.server";
import type { Store } from "#db/store.server";
import { seed } from "#tests/seed/season";
import { addAccount, arrive, attempt, deedAt, sessionOf } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

const DAY = 86_400_000;
const inDays = (days: number): Instant => instantOf(msOf(realNow()) + days * DAY);

/** How many things of each kind stand on a list. */
function counted(items: readonly { readonly kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The list of somebody at an organisation of the demonstration, on the morning of a day. */
async function workOn(store: Store, name: string, role: Role, day: Day) {
  const rows = await store.db.select().from(store.db.t.organisations);
  const organisation = rows.find((each) => each.name === name)?.id;
  if (!organisation) throw new Error(`there is no ${name}`);
  const now = instantAt(day, "09:00");
  return readWork({ account: "nobody", organisation, roles: [role], now }, store.db, now);
}

const INSURER = "Zorgverzekeraar De Linde";

onBothEngines("the work list of the demonstration", (store) => {
  beforeAll(() => seed(store()));

  it.each([
    ["2022-03-31", {}],
    ["2022-04-01", { "option-to-tell": 46, renewal: 8 }],
    ["2022-04-16", { "documents-to-send": 7, "option-to-tell": 46, renewal: 8 }],
    ["2022-07-01", { "option-to-tell": 46, publication: 10, "region-to-tender": 21 }],
    ["2022-09-01", {}],
    ["2022-10-15", { gap: 1, "registrations-to-judge": 56 }],
    ["2023-01-01", { gap: 2, "condition-lapsed": 6 }],
    ["2023-07-12", { gap: 1, "question-to-answer": 1, "condition-lapsed": 8 }],
    ["2024-01-01", { "question-to-answer": 1, "answer-overdue": 2 }],
  ] as const)("asks of a buyer on %s what the season and its lead parties ask", async (day, expected) => {
    expect(counted(await workOn(store(), INSURER, "buyer", day))).toEqual(expected);
  });

  it("names agreements of one provider apart by their regions", async () => {
    const lapsed = (await workOn(store(), INSURER, "buyer", "2023-07-12")).filter(
      ({ kind }) => kind === "condition-lapsed",
    );
    expect(new Set(lapsed.map(({ about }) => JSON.stringify(about))).size).toBe(lapsed.length);
  });

  it("tells a director how much waits, and each gap", async () => {
    const work = await workOn(store(), INSURER, "director", "2022-10-15");
    expect(counted(work)).toEqual({ gap: 1, "registrations-to-judge": 1 });
    expect(work.find(({ kind }) => kind !== "gap")?.why).toEqual({
      key: "why.counted",
      values: { count: 56 },
    });
  });

  it("tells a provider of its own dates alone", async () => {
    const lab = await workOn(store(), "Coöperatie IJsvogel Diagnostiek", "provider", "2023-07-12");
    expect(counted(lab)["ceiling-request"]).toBe(1);
    const named = JSON.stringify(lab);
    expect(named).not.toMatch(/organisation/);
    const after = await workOn(store(), "Coöperatie IJsvogel Diagnostiek", "provider", "2023-08-01");
    expect(counted(after)["ceiling-request"]).toBeUndefined();
    expect(await workOn(store(), INSURER, "provider", "2023-07-12")).toEqual([]);
  });

  it("asks nothing of whoever does not buy", async () => {
    expect(await workOn(store(), INSURER, "catalogue-expert", "2022-10-15")).toEqual([]);
  });
});

onBothEngines("the work list of a live installation", (store) => {
  const enter = async (role: Role) => {
    const account = await addAccount(store(), { role });
    return { ...account, token: sessionOf(await attempt(store(), account.email)).token };
  };
  const list = async (token: string) => {
    const { parts, ...page } = await today(arrive(store(), "/today", { token }));
    return {
      ...page,
      items: parts.flatMap(({ groups }) =>
        groups.flatMap(({ kind, items }) => items.map((item) => ({ kind, ...item }))),
      ),
    };
  };

  it("is where one begins; a visitor begins with the map", async () => {
    const { token } = await enter("buyer");
    const to = async (given: { token?: string }) =>
      (await home(arrive(store(), "/?lang=en", given))).headers.get("Location");
    expect(await to({ token })).toBe("/today?lang=en");
    expect(await to({})).toBe("/map?lang=en");
  });

  it("says what will stand on it while it is empty", async () => {
    const { token } = await enter("buyer");
    expect(await list(token)).toMatchObject({
      count: 0,
      items: [],
      // Its insurer has no policy yet: nothing is said of regions, tenders and ceilings.
      sources: [
        ...["notices", "questions", "proposals", "agreements-asked", "production", "conditions"],
        "first-invitations",
      ],
    });
  });

  it("puts a notice with legal effect first, and counts the others", async () => {
    const { id, token } = await enter("buyer");
    const deed = deedAt(realNow());
    const told = { to: [id], thing: "account", thingId: id, values: { at: { instant: deed.at } } };
    await store().write(async (tx) => {
      await notify(tx, deed, { ...told, kind: "roles-changed", legalEffect: true });
      await notify(tx, deed, { ...told, kind: "password-changed", legalEffect: false });
      await notify(tx, deed, { ...told, kind: "password-changed", legalEffect: false });
    });
    const { items } = await list(token);
    expect(items.map(({ kind, about, why }) => [kind, about, why])).toEqual([
      [
        "notice-unread",
        "Uw rollen zijn gewijzigd",
        expect.stringMatching(/^Ontvangen op .* en nog niet geopend\.$/),
      ],
      ["notices-unread", "Andere berichten", "2 ongelezen berichten."],
    ]);
  });

  it("tells an administrator of mail that was given up and of invitations about to expire, of the own organisation", async () => {
    const { token, organisation } = await enter("administrator");
    const other = await enter("administrator");
    const deed = deedAt(realNow());
    await store().write(async (tx) => {
      const mail = { kind: "invitation", language: "nl", values: {}, path: "/", organisation } as const;
      const id = await sendMail(tx, deed, { ...mail, address: "weg@example.org" });
      await noteFailure(tx, id, { at: deed.at, failure: "550 unknown" });
      for (const [days, email] of [
        [2, "straks@example.org"],
        [9, "later@example.org"],
      ] as const)
        await insertToken(tx, {
          ...{
            id: `${email} ${organisation}`,
            tokenHash: `${email} ${organisation}`,
            purpose: "invitation",
            organisation,
            email,
          },
          ...{ roles: ["buyer"], language: "nl", createdAt: deed.at, expiresAt: inDays(days) },
        });
    });
    expect((await list(token)).items.map(({ kind, about }) => [kind, about])).toEqual([
      ["mail-undelivered", "E-mail"],
      ["invitation-expiring", "Straks@example.org"],
    ]);
    expect((await list(other.token)).items).toEqual([]);
  });

  it("asks an auditor for the head of the log until it was noted, and again after a month", async () => {
    const account = await addAccount(store(), { role: "auditor" });
    const viewer = { account: account.id, organisation: account.organisation, roles: ["auditor"] } as const;
    const work = async (at: Instant) => counted(await readWork({ ...viewer, now: at }, store().db, at));
    const now = realNow();
    expect(await work(now)).toEqual({ "head-to-note": 1 });
    const deed = { ...deedAt(now), account: account.id, organisation: account.organisation };
    await noteHead(store(), deed, { ...viewer, now });
    expect(await work(inDays(30))).toEqual({});
    expect(await work(inDays(32))).toEqual({ "head-to-note": 1 });
  });
});
