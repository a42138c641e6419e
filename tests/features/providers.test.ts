import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { acceptInvitation } from "#app/features/account/accept-invitation.server";
import { readWork } from "#app/features/work/read-work.server";
import { loader as file } from "#app/routes/list-file/route";
import { loader as peopleLoader } from "#app/routes/people/route";
import { action, loader } from "#app/routes/providers/route";
import { action as views } from "#app/routes/views/route";
import { noteFailure } from "#db/queries/outbox.server";
import { agbOwners } from "#db/queries/party.server";
import { seed } from "#tests/seed/season";
import { addAccount, arrive, attempt, browser, deedAt, PASSWORD, sessionOf } from "#tests/support/accounts";
import { linkTo, secretOf } from "#tests/support/people";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("providers", (store) => {
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    await seed(store());
    for (const role of ["buyer", "administrator", "auditor", "operator"] as const) {
      const { id, email } = await addAccount(store(), { role });
      // An operator belongs to the installation, not to an organisation.
      const { memberships } = store().db.t;
      if (role === "operator")
        await store().write((tx) =>
          tx.update(memberships).set({ organisation: null }).where(eq(memberships.account, id)),
        );
      tokens.set(role, sessionOf(await attempt(store(), email)).token);
    }
  });

  const send = (form: Record<string, string>, by = "buyer") =>
    action(arrive(store(), "/providers", { token: tokens.get(by), form }));
  const show = (by = "buyer", search = "") =>
    loader(arrive(store(), `/providers${search}`, { token: tokens.get(by) }));
  const rowOf = async (name: string) =>
    (await show("buyer", `?name=${encodeURIComponent(name)}`)).rows.find((row) => row.name === name);
  const form = {
    ...{ name: "Lijster Diagnostiek", kind: "laboratory", kvk: "98000101", agb: "50980101, 50980102" },
    ...{ from: "2026-01-01", email: "Eerste@lijster.example", language: "nl" },
  };

  it("are taken along as the screen shows them, and a view of them is kept under a name", async () => {
    const search = "kind=hospital&sort=-name&columns=name,kvk";
    const screen = await show("buyer", `?${search}&size=200`);
    const params = { list: "providers", format: "csv" };
    const taken = (by: string) =>
      file({ ...arrive(store(), `/lists/providers/csv?${search}`, { token: tokens.get(by) }), params });
    const [head, ...lines] = (await (await taken("buyer")).text()).trim().split("\r\n");
    expect(head).toContain("Naam;KvK");
    expect(screen.rows.length).toBeGreaterThan(1);
    expect(lines.map((line) => line.split(";")[0])).toEqual(screen.rows.map(({ name }) => name));
    await expect(taken("auditor")).rejects.toMatchObject({ status: 404 });
    const kept = { list: "/providers", search: "kind=hospital", name: "Ziekenhuizen" };
    const answer = await views(arrive(store(), "/views", { token: tokens.get("buyer"), form: kept }));
    expect(answer).toMatchObject({ status: 302 });
    expect((await show()).saved.map(({ name }) => name)).toEqual(["Ziekenhuizen"]);
  });

  it("come by a form, with an invitation of their first administrator, who invites the others", async () => {
    expect(await send(form)).toMatchObject({ status: 302 });
    const added = await rowOf("Lijster Diagnostiek");
    expect(added).toMatchObject({ kvk: "98000101", agb: ["50980101", "50980102"], staff: "invited" });
    const owners = [...(await agbOwners({ roles: [], now: realNow() }, store().db)).values()].flat();
    expect(owners.filter(({ organisation }) => organisation === added?.id)).toHaveLength(2);
    const token = secretOf(await linkTo(store(), "eerste@lijster.example"));
    const accepted = await acceptInvitation(store(), deedAt(realNow()), {
      ...{ token, name: "Lotte Lijster", language: "nl", password: PASSWORD, ...browser },
    });
    if (!("session" in accepted)) throw new Error("not accepted");
    const { session } = accepted;
    const people = await peopleLoader(arrive(store(), "/people", { token: session.token }));
    expect(people.rows.map(({ name, roles }) => ({ name, roles }))).toEqual([
      { name: "Lotte Lijster", roles: ["provider-administrator"] },
    ]);
    expect(await rowOf("Lijster Diagnostiek")).toMatchObject({ staff: "administrator" });
  });

  it.each([
    [{ kvk: "9800010" }, "KvK-nummer"],
    [{ agb: "5098010" }, "AGB-code"],
    [{ name: " " }, "naam"],
    [{ name: '=HYPERLINK("x")' }, "begin"],
    [{ kind: "insurer" }, "soort"],
    [{ email: "a@b" }, "e-mailadres"],
    [{ from: "2026-02-31" }, "dag"],
  ] as const)("are not added with %o, and nothing typed is lost", async (wrong, word) => {
    const answer = await send({ ...form, name: "Merel Twee", kvk: "98000202", agb: "50980201", ...wrong });
    expect(answer).toMatchObject({
      data: { problems: [expect.stringContaining(word)], typed: { from: expect.any(String), ...wrong } },
    });
    expect(await rowOf("Merel Twee")).toBeUndefined();
  });

  it.each([
    [{ name: "Anders", agb: "" }, "KvK-nummer is van Lijster Diagnostiek"],
    [{ name: "Anders", kvk: "98000303" }, "AGB-codes is van Lijster Diagnostiek"],
    [{ kvk: "98000303", agb: "", name: "lijster  diagnostiek" }, "al bekend, met een ander KvK-nummer"],
  ])("are recognised when they are there already: %o", async (other, words) => {
    const answer = await send({ ...form, ...other });
    expect(answer).toMatchObject({
      data: {
        problems: [expect.stringContaining(words)],
        known: { name: "Lijster Diagnostiek", refused: "has-administrator" },
      },
    });
  });

  it("get another invitation while nobody has come in, and the earlier one works no longer", async () => {
    await send({ ...form, name: "Spreeuw", kvk: "98000404", agb: "", email: "fout@spreeuw.example" });
    const first = secretOf(await linkTo(store(), "fout@spreeuw.example"));
    const provider = (await rowOf("Spreeuw"))?.id ?? "";
    const again = { provider, email: "goed@spreeuw.example", language: "nl" };
    expect(await send({ ...again, email: "goed" })).toMatchObject({
      data: { problems: [expect.stringContaining("e-mailadres")], known: { id: provider } },
    });
    expect(await send(again)).toMatchObject({ status: 302 });
    const given = { name: "Sien", language: "nl", password: PASSWORD, ...browser } as const;
    const accept = (token: string) => acceptInvitation(store(), deedAt(realNow()), { ...given, token });
    expect(await accept(first)).not.toHaveProperty("session");
    expect(await accept(secretOf(await linkTo(store(), again.email)))).toHaveProperty("session");
  });

  it("whose invitation did not arrive say so to the insurer that sent it, until another one did", async () => {
    const email = "weg@wulp.example";
    await send({ ...form, name: "Wulp", kvk: "98000606", agb: "", email });
    const { outbox, memberships } = store().db.t;
    const [mail] = await store().db.select().from(outbox).where(eq(outbox.address, email));
    const given = { at: realNow(), failure: "550 no such user", dueAt: undefined };
    await store().write((tx) => noteFailure(tx, mail?.id ?? "", given));
    const wulp = await rowOf("Wulp");
    expect(wulp).toMatchObject({ staff: "unreached" });
    const waiting = async () => {
      const rows = await store().db.select().from(memberships).where(eq(memberships.role, "buyer"));
      const work = await Promise.all(
        rows.map(({ account, organisation }) =>
          readWork(
            { account, organisation: organisation ?? "", roles: ["buyer"], now: realNow() },
            store().db,
            realNow(),
          ),
        ),
      );
      return work.map((items) => items.filter(({ kind }) => kind === "invitation-unreached"));
    };
    const found = (await waiting()).filter((items) => items.length > 0);
    expect(found).toMatchObject([[{ to: `/providers?invite=${wulp?.id}` }]]);
    await send({ provider: wulp?.id ?? "", email: "raak@wulp.example", language: "nl" });
    expect(await rowOf("Wulp")).toMatchObject({ staff: "invited" });
    expect((await waiting()).flat()).toEqual([]);
  });

  it("that another insurer works with, or that has people, get it of the operator alone", async () => {
    await send({ ...form, name: "Kauw", kvk: "98000505", agb: "", email: "a@kauw.example" }, "administrator");
    const kauw = (await rowOf("Kauw"))?.id ?? "";
    const { organisation } = await addAccount(store(), { role: "provider", kind: "laboratory" });
    for (const [provider, refused] of [
      [kauw, "of-others"],
      [organisation, "has-people"],
    ] as const) {
      const again = { provider, email: `b@${refused}.example`, language: "nl" };
      expect(await send(again)).toMatchObject({ data: { known: { refused } } });
      expect((await show("buyer", `?invite=${provider}`)).inviting).toMatchObject({ refused });
      expect(await send(again, "operator")).toMatchObject({ status: 302 });
    }
  });

  it("are added by nobody else, and an insurer is no provider", async () => {
    await expect(send(form, "auditor")).rejects.toMatchObject({ status: 404 });
    await expect(show("auditor")).rejects.toMatchObject({ status: 404 });
    const { organisation } = await addAccount(store());
    await expect(
      send({ provider: organisation, email: "x@y.example", language: "nl" }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
