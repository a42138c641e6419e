import { eq, isTable } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { acceptInvitation } from "#app/features/account/accept-invitation.server";
import { listMail } from "#app/features/notices/list-mail.server";
import { action as invitations } from "#app/routes/invitations/route";
import { loader as mailPage } from "#app/routes/mail/route";
import { loader as noticePage } from "#app/routes/notice/route";
import { action as person } from "#app/routes/person/route";
import { notify } from "#db/notices.server";
import { mailsGivenUp, noteHandedOver } from "#db/queries/outbox.server";
import type { Store } from "#db/store.server";
import { arrive, browser, deedAt, minutesAgo, PASSWORD } from "#tests/support/accounts";
import { administratorOf, linkTo, secretOf } from "#tests/support/people";
import { onBothEngines } from "#tests/support/stores";

const NAME = "Pieter Erasmus";

/** An administrator who stays, and one who came by invitation, invited somebody else, and made views and a calendar. */
async function company(store: Store) {
  const stays = await administratorOf(store);
  const email = `${uuidv7()}@erasmus.example`;
  const invite = (token: string, address: string) =>
    invitations(
      arrive(store, "/invitations", {
        token,
        form: { email: address, roles: "administrator", language: "nl" },
      }),
    );
  await invite(stays.token, email);
  const accepted = await acceptInvitation(store, deedAt(realNow()), {
    ...{ token: secretOf(await linkTo(store, email)), name: NAME, language: "nl", password: PASSWORD },
    ...browser,
  });
  if (!("session" in accepted)) throw new Error("not accepted");
  const invited = `${uuidv7()}@example.org`;
  await invite(accepted.session.token, invited);
  const { accounts } = store.db.t;
  const [leaves] = await store.db.select().from(accounts).where(eq(accounts.email, email));
  const id = leaves?.id ?? "";
  const { organisation } = stays;
  await store.write(async (tx) => {
    for (const shared of [false, true])
      await tx.insert(tx.t.savedViews).values({
        ...{ id: uuidv7(), account: id, organisation, list: "/people", search: "" },
        ...{ name: shared ? "Voor allen" : "Van mij", shared, savedAt: minutesAgo(5) },
      });
    await tx.insert(tx.t.calendarFeeds).values({
      ...{ id: uuidv7(), account: id, tokenHash: uuidv7(), language: "nl", kinds: [], shape: "day" },
      createdAt: minutesAgo(5),
    });
  });
  const act = (form: Record<string, string>) =>
    person({ ...arrive(store, `/people/${id}`, { token: stays.token, form }), params: { id } });
  return { stays, id, email, invited, act };
}

/** Where in the whole database a text stands: the names of the tables. */
async function tablesWith(store: Store, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, table] of Object.entries(store.db.t)) {
    if (!isTable(table)) continue;
    const rows = await store.db.select().from(table);
    if (JSON.stringify(rows).includes(text)) found.push(name);
  }
  return found;
}

onBothEngines("erasing a person", (store) => {
  it("leaves the name and the address in no table, nor in what was sent to others", async () => {
    const { stays, id, email, act } = await company(store());
    await act({ act: "close", successor: stays.id, sure: "yes" });
    const { outbox, notices, savedViews } = store().db.t;
    const mails = await store().db.select().from(outbox).where(eq(outbox.account, stays.id));
    const told = mails.find(({ kind }) => kind === "work-taken-over");
    await store().write((tx) =>
      noteHandedOver(
        tx,
        { id: told?.id ?? "", secret: false },
        { at: realNow(), answer: "250 ok", subject: "U neemt werk over", text: `Van ${NAME}` },
      ),
    );
    const [notice] = (await store().db.select().from(notices).where(eq(notices.account, stays.id))).filter(
      ({ kind }) => kind === "work-taken-over",
    );
    const read = async () =>
      (
        await noticePage({
          ...arrive(store(), `/notices/${notice?.id}`, { token: stays.token }),
          params: { id: notice?.id ?? "" },
        })
      ).text;
    // As a version before this one kept it: by name.
    await store().write((tx) =>
      notify(tx, deedAt(realNow()), {
        ...{ to: [stays.id], kind: "document-shared", thing: "document", thingId: "none", legalEffect: true },
        values: { from: NAME, name: "afspraak.pdf", region: "Zeeland" },
      }),
    );
    // The first time it comes anew, with one unread less.
    await expect(read()).rejects.toMatchObject({ status: 302 });
    expect(await read()).toContain(NAME);
    expect(await act({ act: "erase", sure: "yes" })).toMatchObject({
      data: { erased: { sessions: 1, views: 1, feeds: 1 } },
    });
    expect(await tablesWith(store(), NAME)).toEqual([]);
    expect(await tablesWith(store(), email)).toEqual([]);
    expect(await read()).toContain("iemand van wie de gegevens zijn gewist");
    const left = await store().db.select().from(savedViews).where(eq(savedViews.account, id));
    expect(left.map(({ name }) => name)).toEqual(["Voor allen"]);
  });

  it("keeps the words of mail that tell nothing of the person, and asks nobody to look for its address", async () => {
    const { stays, invited, act } = await company(store());
    await act({ act: "close", successor: stays.id, sure: "yes" });
    await act({ act: "erase", sure: "yes" });
    const viewer = { roles: ["administrator"], organisation: stays.organisation, now: realNow() } as const;
    const all = { filters: [], sort: { key: "recorded", descending: true }, page: 1, size: 200 };
    const shown = { demonstration: true, language: "nl" } as const;
    const { rows } = await listMail(viewer, store().db, shown, all);
    const subjects = rows.map(({ subject }) => subject ?? "");
    expect(subjects.filter((subject) => subject.includes("{"))).toEqual([]);
    const gone = rows.filter(({ kind, address }) => kind === "invitation" && address === "");
    expect(gone.length).toBeGreaterThan(0);
    for (const { subject } of gone) expect(subject).toMatch(/^Uitnodiging van Organisatie /);
    expect(rows.map(({ address }) => address)).toContain(invited);
    expect(await mailsGivenUp(viewer, store().db)).toBe(0);
    const asked = async (state: string) =>
      (await mailPage(arrive(store(), `/mail?state=${state}`, { token: stays.token }))).rows;
    expect(await asked("given-up")).toEqual([]);
    const erased = await asked("erased");
    expect(erased.length).toBeGreaterThan(0);
    expect(new Set(erased.map(({ state, address }) => `${state} ${address}`))).toEqual(new Set(["erased "]));
  });
});
