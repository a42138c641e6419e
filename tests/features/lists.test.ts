import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf, instantAt, instantOf, msOf, timeOf } from "#app/domain/calendar";
import { loader as datesPage } from "#app/routes/deadlines/route";
import { loader as documentsPage } from "#app/routes/documents/route";
import { loader as file } from "#app/routes/list-file/route";
import { loader as mailPage } from "#app/routes/mail/route";
import { loader as peoplePage } from "#app/routes/people/route";
import { loader as policiesPage } from "#app/routes/policies/route";
import { loader as substitutionsPage } from "#app/routes/substitutions/route";
import { loader as lotsPage } from "#app/routes/tender-lots/route";
import { action as views, loader as viewsPage } from "#app/routes/views/route";
import { createInstallation } from "#db/seed/create.server";
import type { Store } from "#db/store.server";
import { addAccount, arrive, attempt, sessionOf } from "#tests/support/accounts";
import { arriveAs, personOf } from "#tests/support/demonstration";
import { administratorOf } from "#tests/support/people";
import { freshStore, onBothEngines } from "#tests/support/stores";

const COUNT = 10_000;

/** Ten thousand people at an organisation, the first of whom has a name that a spreadsheet would run. */
async function crowd(store: Store, organisation: string): Promise<void> {
  const createdAt = instantAt("2023-01-01");
  const people = Array.from({ length: COUNT - 1 }, (_, at) => {
    const id = `${organisation}-${String(at).padStart(5, "0")}`;
    const name = at === 0 ? "=1+1" : `Persoon ${String(at).padStart(5, "0")}`;
    return { id, name, email: `${id}@example.org`, createdAt: instantOf(msOf(createdAt) + at * 60_000) };
  });
  await store.write(async (tx) => {
    for (let at = 0; at < people.length; at += 1000) {
      const some = people.slice(at, at + 1000);
      await tx
        .insert(tx.t.accounts)
        .values(some.map((person) => ({ ...person, language: "nl" as const, fictional: false })));
      await tx.insert(tx.t.memberships).values(
        some.map(({ id }) => ({
          ...{ id: `member-${id}`, account: id, organisation, role: "buyer" as const },
          grantedAt: createdAt,
        })),
      );
    }
  });
}

onBothEngines("a list of ten thousand people", (store) => {
  it("pages, filters and sorts, and is taken along as the screen shows it", async () => {
    const { token, organisation } = await administratorOf(store());
    await crowd(store(), organisation);
    const page = (search: string) => peoplePage(arrive(store(), `/people?${search}`, { token }));
    expect((await page("")).total).toBe(COUNT);
    expect((await page("page=200")).rows).toHaveLength(50);
    const found = await page("name=soon+0012&sort=-name&columns=name,createdAt");
    expect(found.rows.map(({ name }) => name).slice(0, 2)).toEqual(["Persoon 00129", "Persoon 00128"]);
    expect(found.total).toBe(10);

    const taken = async (format: string, search: string) =>
      file({
        ...arrive(store(), `/lists/people/${format}?${search}`, { token }),
        params: { list: "people", format },
      });
    const csv = await (await taken("csv", "name=soon+0012&sort=-name&columns=name,createdAt")).text();
    const [head, ...lines] = csv.trim().split("\r\n");
    expect(head).toBe("Naam;Sinds");
    expect(lines).toEqual(
      found.rows.map(({ name, createdAt }) => `${name};${dayOf(createdAt)} ${timeOf(createdAt)}:00`),
    );
    const all = (await (await taken("csv", "sort=name&columns=name")).text()).trim().split("\r\n");
    expect(all).toHaveLength(COUNT + 1);
    expect(all).toContain("'=1+1");
    const sheet = await taken("xlsx", "columns=name,state");
    expect(sheet.headers.get("Content-Disposition")).toMatch(/^attachment; filename="Mensen-.*\.xlsx"$/);
    expect((await sheet.arrayBuffer()).byteLength).toBeGreaterThan(50_000);
  }, 60_000);

  it("is nobody else's", async () => {
    const { email } = await addAccount(store());
    const { token } = sessionOf(await attempt(store(), email));
    for (const list of ["people", "invitations", "mail", "no-such-list"])
      await expect(
        file({ ...arrive(store(), `/lists/${list}/csv`, { token }), params: { list, format: "csv" } }),
      ).rejects.toMatchObject({ status: 404 });
  });
});

describe("the lists of a season", () => {
  let opened: Awaited<ReturnType<typeof freshStore>>;
  const store = () => opened.store;
  beforeAll(async () => {
    opened = await freshStore("sqlite");
    await createInstallation(store(), "demonstration");
  }, 120_000);
  afterAll(() => opened.remove());
  const fileOf = async (token: string, list: string, search: string) =>
    (
      await (
        await file({
          ...arriveAs(store(), { token }, `/lists/${list}/csv?${search}`),
          params: { list, format: "csv" },
        })
      ).text()
    )
      .trim()
      .split("\r\n");

  it("are narrowed, kept under a name and taken along as the screen shows them", async () => {
    const { token } = await personOf(store(), "noor.verbeek", instantAt("2022-10-16", "10:00"));
    const search = "stage=closed&sort=-lot";
    const found = await lotsPage(arriveAs(store(), { token }, `/tender/lots?${search}&year=2023&size=200`));
    expect(found.problems).toEqual([]);
    expect(found.total).toBeGreaterThan(3);
    const lines = await fileOf(token, "tender-lots", `${search}&year=2023`);
    expect(lines.slice(1).map((line) => line.split(";")[0])).toEqual(found.rows.map(({ lot }) => lot));
    for (const list of ["/tender/lots", "/policies", "/substitutions", "/deadlines"]) {
      const form = { list, search: "", name: `Van ${list}` };
      expect(await views(arriveAs(store(), { token }, "/views", { form }))).toMatchObject({ status: 302 });
    }
    const named = async (
      page: typeof policiesPage | typeof lotsPage | typeof substitutionsPage,
      at: string,
    ) => ((await page(arriveAs(store(), { token }, at))).saved || []).map(({ name }) => name);
    expect(await named(lotsPage, "/tender/lots")).toEqual(["Van /tender/lots"]);
    expect(await named(policiesPage, "/policies")).toEqual(["Van /policies"]);
    expect(await named(substitutionsPage, "/substitutions")).toEqual(["Van /substitutions"]);
    const { views: dates } = await datesPage(arriveAs(store(), { token }, "/deadlines"));
    expect(dates?.map(({ name }) => name)).toEqual(["Van /deadlines"]);
  });

  it("show policies to everybody, and lots and substitutions to whom they concern", async () => {
    const { token } = await personOf(store(), "femke.aarts");
    expect((await fileOf(token, "policies", "year=2023")).length).toBeGreaterThan(1);
    await expect(fileOf(token, "tender-lots", "")).rejects.toMatchObject({ status: 404 });
    expect(await fileOf(token, "substitutions", "")).toHaveLength(1);
  });
});

onBothEngines("saved lists", (store) => {
  const enter = async (role: "administrator" | "buyer" = "administrator") => {
    const account = await addAccount(store(), { role });
    return { ...account, token: sessionOf(await attempt(store(), account.email)).token };
  };
  const act = (token: string, form: Record<string, string>) =>
    views(arrive(store(), "/views", { token, form }));
  const names = async (token: string) =>
    (await viewsPage(arrive(store(), "/views", { token }))).views.map(({ name, own }) => [name, own]);

  it("come back as they were, under a name, without the page they stood on", async () => {
    const { token } = await enter();
    const form = { list: "/people", search: "name=Jan&sort=-name&page=3", name: " Alle Jannen " };
    expect(await act(token, form)).toMatchObject({ status: 302 });
    const { saved } = await peoplePage(arrive(store(), "/people", { token }));
    expect(saved).toMatchObject([{ name: "Alle Jannen", search: "name=Jan&sort=-name", shared: false }]);
    const { views: none } = await mailPage(arrive(store(), "/mail", { token }));
    expect(none).toEqual([]);
  });

  it("take the place of one with the same name when that is asked only, and can be taken out", async () => {
    const { token } = await enter();
    const searches = async () =>
      (await viewsPage(arrive(store(), "/views", { token }))).views.map(({ search }) => search);
    await act(token, { list: "/people", search: "sort=name", name: "A" });
    const form = { list: "/people", search: "sort=-name", name: " A ", shared: "yes" };
    expect(await act(token, form)).toMatchObject({
      data: { problem: "problem.taken", name: " A ", search: "sort=-name", shared: true },
      init: { status: 409 },
    });
    // Agreed to for another name than is sent now.
    expect(await act(token, { ...form, replace: "B" })).toMatchObject({ init: { status: 409 } });
    expect(await searches()).toEqual(["sort=name"]);
    expect(await act(token, { ...form, list: "/documents" })).toMatchObject({ status: 302 });
    expect(await act(token, { ...form, replace: "A" })).toMatchObject({ status: 302 });
    // The same form sent twice is the same view.
    expect(await act(token, form)).toMatchObject({ status: 302 });
    expect((await searches()).sort()).toEqual(["sort=-name", "sort=-name"]);
    const { views: found } = await viewsPage(arrive(store(), "/views", { token }));
    const all = found.filter(({ list }) => list === "/people");
    for (const { id } of found.filter(({ list }) => list === "/documents")) await act(token, { remove: id });
    await act(token, { remove: all[0]?.id ?? "" });
    expect(await names(token)).toEqual([]);
    await expect(act(token, { remove: all[0]?.id ?? "" })).rejects.toMatchObject({ status: 404 });
  });

  it("are shared within the organisation alone, and taken out by their maker alone", async () => {
    const one = await enter();
    const other = await enter();
    const { memberships } = store().db.t;
    await act(one.token, { list: "/documents", search: "", name: "Van iedereen", shared: "yes" });
    await act(one.token, { list: "/documents", search: "", name: "Van mij" });
    expect(await names(other.token)).toEqual([]);
    await store().write(async (tx) => {
      await tx.insert(memberships).values({
        ...{ id: `second-${other.id}`, account: other.id, organisation: one.organisation },
        ...{ role: "administrator", grantedAt: instantAt("2020-01-01") },
      });
    });
    expect(await names(other.token)).toEqual([["Van iedereen", false]]);
    const { views: seen } = await documentsPage(arrive(store(), "/documents", { token: other.token }));
    await expect(act(other.token, { remove: seen[0]?.id ?? "" })).rejects.toMatchObject({ status: 404 });
  });

  it("refuse a name that nobody can read and keep what was filled in", async () => {
    const { token } = await enter();
    for (const name of ["", "\u202Ebewaard", "x".repeat(61)])
      expect(await act(token, { list: "/people", search: "sort=-name", name })).toMatchObject({
        data: { problem: "problem.name", name, search: "sort=-name" },
        init: { status: 400 },
      });
    const long = { list: "/people", search: `name=${"x".repeat(2_001)}`, name: "Lang" };
    expect(await act(token, long)).toMatchObject({ data: { problem: "problem.long" } });
    await expect(act(token, { list: "/elsewhere", search: "", name: "A" })).rejects.toMatchObject({
      status: 400,
    });
    expect(await names(token)).toEqual([]);
  });
});
