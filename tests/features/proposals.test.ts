import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { instantAt } from "#app/domain/calendar";
import { readWork } from "#app/features/work/read-work.server";
import { action as personAct } from "#app/routes/person/route";
import { action as proposalAct, loader as proposalPage } from "#app/routes/proposal/route";
import { loader as proposalsPage } from "#app/routes/proposals/route";
import { action as substitutionAct, loader as substitutionsPage } from "#app/routes/substitutions/route";
import { seed } from "#tests/seed/season";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("second signatures", (store) => {
  let ilse: Person;
  let bram: Person;
  let tijmen: Person;
  let karin: Person;
  const idOf = ({ viewer }: Person) => viewer.account ?? "";
  const absent = { status: 404 };

  beforeAll(async () => {
    await seed(store());
    // Each clock runs behind the next, so that what one does is known to the other.
    const at = (time: string) => instantAt("2023-07-12", time);
    bram = await personOf(store(), "bram.oosterhuis", at("09:00"));
    ilse = await personOf(store(), "ilse.brandsma", at("09:30"));
    tijmen = await personOf(store(), "tijmen.hofstra", at("10:00"));
    karin = await personOf(store(), "karin.blom");
  });

  /** Closes a new colleague's account, so that it can be erased. */
  const leaver = async () => {
    const id = uuidv7();
    const createdAt = instantAt("2023-01-02", "09:00");
    const { accounts, memberships } = store().db.t;
    await store().write(async (tx) => {
      await tx.insert(accounts).values({
        ...{ id, email: `${id}@example.org`, name: "Vertrokken Collega", passwordHash: null, language: "nl" },
        ...{ fictional: true, createdAt, deactivatedAt: createdAt },
      });
      await tx.insert(memberships).values({
        id: uuidv7(),
        account: id,
        organisation: ilse.organisation,
        role: "buyer",
        grantedAt: createdAt,
      });
      for (const name of ["Mijn regio's", "Mijn kavels"])
        await tx.insert(tx.t.savedViews).values({
          ...{ id: uuidv7(), account: id, organisation: ilse.organisation, list: "/tender/lots" },
          ...{ search: "", name, shared: false, savedAt: createdAt },
        });
    });
    return id;
  };
  const ask = (by: Person, person: string, form: Record<string, string> = {}) =>
    personAct(
      arriveAs(store(), by, `/people/${person}`, {
        form: { act: "erase", proposal: uuidv7(), reason: "Op verzoek, na vertrek.", ...form },
        params: { id: person },
      }),
    );
  const proposed = async (by: Person, person: string) => {
    const answer = await ask(by, person);
    if (!(answer instanceof Response)) throw new Error(`refused: ${JSON.stringify(answer)}`);
    return answer.headers.get("Location")?.split("/").at(-1) ?? "";
  };
  const open = (by: Person, id: string) =>
    proposalPage(arriveAs(store(), by, `/proposals/${id}`, { params: { id } }));
  const answer = (by: Person, id: string, form: Record<string, string>) =>
    proposalAct(arriveAs(store(), by, `/proposals/${id}`, { form: { words: "", ...form }, params: { id } }));
  const nameOf = async (id: string) => {
    const { accounts } = store().db.t;
    const [row] = await store().db.select().from(accounts).where(eq(accounts.id, id));
    return row?.name;
  };
  /** The proposals on somebody's work list, late that day. */
  const toSign = async ({ viewer }: Person) => {
    const now = instantAt("2023-07-12", "23:00");
    const items = await readWork({ ...viewer, now }, store().db, now);
    return items.filter(({ kind }) => kind === "proposal-to-sign").map(({ thingId }) => thingId);
  };
  const eventsOf = async (id: string) => {
    const { auditEvents } = store().db.t;
    const rows = await store()
      .db.select()
      .from(auditEvents)
      .where(eq(auditEvents.thingId, id))
      .orderBy(auditEvents.number);
    return rows.map(({ verb, account, onBehalfOf }) => ({ verb, account, onBehalfOf }));
  };

  it("carry an act out once a second person saw and agreed, in one transaction", async () => {
    const person = await leaver();
    const id = await proposed(bram, person);
    expect(await nameOf(person)).toBe("Vertrokken Collega");
    expect(await toSign(ilse)).toContain(id);
    expect(await toSign(bram)).not.toContain(id);
    expect(await answer(ilse, id, { answer: "agreed" })).toMatchObject({
      data: { problem: expect.stringContaining("Bekijk eerst") },
    });
    const page = await open(ilse, id);
    expect(page).toMatchObject({ own: false, refusal: undefined, instead: undefined });
    const erased = ["name", "email", "sessions", "mails", "notices", "views", "feeds"];
    expect(page.proposal.changes.map(({ field }) => field)).toEqual(erased);
    expect(page.proposal.changes).toContainEqual({ field: "email", before: 1, after: null });
    expect(page.proposal.changes).toContainEqual({ field: "views", before: 2, after: null });
    expect(JSON.stringify(page.proposal.changes)).not.toContain("@");
    expect(await answer(ilse, id, { answer: "agreed" })).toBeInstanceOf(Response);
    expect(await nameOf(person)).toBe("");
    expect(await toSign(ilse)).not.toContain(id);
    expect((await eventsOf(id)).map(({ verb }) => verb)).toEqual(["proposed", "saw", "closed-proposal"]);
    expect((await eventsOf(person)).map(({ verb, account }) => [verb, account])).toEqual([
      ["erased", idOf(ilse)],
    ]);
    expect(await answer(ilse, id, { answer: "agreed" })).toMatchObject({ init: { status: 409 } });
  });

  it("are asked of whoever can give them now, told of it or not", async () => {
    const { accounts, memberships } = store().db.t;
    const join = async (role: "administrator" | "buyer", ended?: string) => {
      const id = uuidv7();
      const { organisation } = ilse;
      const at = (time: string) => instantAt("2023-07-12", time);
      await store().write(async (tx) => {
        await tx.insert(accounts).values({
          ...{ id, email: `${id}@example.org`, name: "Nieuwe Collega", passwordHash: null, language: "nl" },
          ...{ fictional: true, createdAt: at("08:00") },
        });
        await tx.insert(memberships).values({
          ...{ id: uuidv7(), account: id, organisation, role, grantedAt: at("20:00") },
          ...(ended !== undefined && { endedAt: at(ended) }),
        });
      });
      return { ...ilse, viewer: { ...ilse.viewer, account: id, roles: [role] } };
    };
    const id = await proposed(bram, await leaver());
    const later = await join("administrator");
    const gone = await join("administrator", "21:00");
    const buyer = await join("buyer");
    const { notices } = store().db.t;
    const told = await store().db.select().from(notices).where(eq(notices.thingId, id));
    expect(told.map(({ account }) => account)).not.toContain(idOf(later));
    expect(await toSign(later)).toContain(id);
    expect(await toSign(ilse)).toContain(id);
    for (const other of [bram, gone, buyer, karin]) expect(await toSign(other)).not.toContain(id);
    await answer(bram, id, { answer: "withdrawn", words: "Vergissing." });
    expect(await toSign(later)).not.toContain(id);
  });

  it("are never both of one person", async () => {
    const id = await proposed(bram, await leaver());
    await open(bram, id);
    expect(await answer(bram, id, { answer: "agreed" })).toMatchObject({
      data: { problem: expect.stringContaining("iemand anders") },
    });
    expect(await answer(bram, id, { answer: "withdrawn", words: "Vergissing." })).toBeInstanceOf(Response);
    expect((await open(bram, id)).proposal).toMatchObject({ state: "withdrawn", words: "Vergissing." });
  });

  it("send back with words, and not without", async () => {
    const person = await leaver();
    const id = await proposed(bram, person);
    await open(ilse, id);
    expect(await answer(ilse, id, { answer: "sent-back", words: " \u200B " })).toMatchObject({
      init: { status: 400 },
    });
    await answer(ilse, id, { answer: "sent-back", words: "Er loopt nog een geschil." });
    expect((await open(ilse, id)).proposal).toMatchObject({ state: "sent-back", closedBy: "Ilse Brandsma" });
    expect(await nameOf(person)).toBe("Vertrokken Collega");
    const { notices } = store().db.t;
    const told = await store().db.select().from(notices).where(eq(notices.thingId, id));
    expect(told.map(({ kind, account }) => [kind, account])).toEqual(
      expect.arrayContaining([
        ["proposal-made", idOf(ilse)],
        ["proposal-closed", idOf(bram)],
      ]),
    );
  });

  it("refuse what changed since it was proposed", async () => {
    const person = await leaver();
    const id = await proposed(bram, person);
    await open(ilse, id);
    const { accounts } = store().db.t;
    await store().write(
      async (tx) =>
        void (await tx.update(accounts).set({ deactivatedAt: null }).where(eq(accounts.id, person))),
    );
    expect(await answer(ilse, id, { answer: "agreed" })).toMatchObject({
      data: { problem: expect.stringContaining("sinds het voorstel is er iets gewijzigd") },
    });
    expect((await open(ilse, id)).proposal.state).toBe("stale");
    expect(await nameOf(person)).toBe("Vertrokken Collega");
  });

  it("take one form once, and one open proposal for a thing", async () => {
    const person = await leaver();
    const form = { proposal: uuidv7() };
    const [first, second] = await Promise.all([ask(bram, person, form), ask(bram, person, form)]);
    expect([first, second].every((each) => each instanceof Response)).toBe(true);
    const before = await personOf(store(), "bram.oosterhuis", instantAt("2023-07-12", "08:00"));
    expect(await ask(before, person, form)).toBeInstanceOf(Response);
    expect(await ask(ilse, person)).toMatchObject({ data: { refused: "already" } });
    expect(await ask(bram, await leaver(), { reason: "\u202E" })).toMatchObject({
      data: { unexplained: true },
    });
  });

  it("come from a substitute in the place of a colleague, as long as that was granted, and everyone can see it", async () => {
    const person = await leaver();
    const id = await proposed(bram, person);
    await substitutionAct(
      arriveAs(store(), ilse, "/substitutions", { form: { end: (await granted()) ?? "" } }),
    );
    await expect(open(tijmen, id)).rejects.toMatchObject(absent);
    await expect(answer(tijmen, id, { answer: "agreed" })).rejects.toMatchObject(absent);
    const form = { substitute: idOf(tijmen), from: "2023-07-12", through: "2023-07-20" };
    expect(await substitutionAct(arriveAs(store(), ilse, "/substitutions", { form }))).toBeInstanceOf(
      Response,
    );
    expect(await substitutionAct(arriveAs(store(), ilse, "/substitutions", { form }))).toMatchObject({
      init: { status: 400 },
    });
    expect((await open(tijmen, id)).instead).toBe("Ilse Brandsma");
    await answer(tijmen, id, { answer: "agreed" });
    expect(await nameOf(person)).toBe("");
    expect((await eventsOf(person)).at(-1)).toEqual({
      verb: "erased",
      account: idOf(tijmen),
      onBehalfOf: idOf(ilse),
    });
    expect((await open(tijmen, id)).proposal).toMatchObject({
      closedBy: "Tijmen Hofstra",
      closedFor: "Ilse Brandsma",
    });
  });
  /** The substitution that the demonstration begins with. */
  const granted = async () => {
    const { rows } = await substitutionsPage(arriveAs(store(), ilse, "/substitutions"));
    return rows.find(({ own }) => own)?.id;
  };

  it("do not exist for others, nor do guesses", async () => {
    const id = await proposed(bram, await leaver());
    for (const [by, which] of [
      [karin, id],
      [ilse, "geraden"],
      [ilse, "a\0b"],
    ] as const) {
      await expect(open(by, which)).rejects.toMatchObject(absent);
      await expect(answer(by, which, { answer: "agreed" })).rejects.toMatchObject(absent);
    }
    const { list } = await proposalsPage(arriveAs(store(), karin, "/proposals"));
    expect(list.rows).toEqual([]);
    const foreign = { substitute: idOf(ilse), from: "2023-07-12", through: "2023-07-20" };
    expect(
      await substitutionAct(arriveAs(store(), karin, "/substitutions", { form: foreign })),
    ).toMatchObject({
      init: { status: 400 },
    });
  });

  it("show in the demonstration what waits", async () => {
    const { list } = await proposalsPage(arriveAs(store(), ilse, "/proposals"));
    expect(
      list.rows.filter(({ state, proposedBy }) => state === "open" && proposedBy === "Bram Oosterhuis")
        .length,
    ).toBeGreaterThan(0);
  });
});
