import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { action, loader } from "#app/routes/insurers/route";
import { policiesConcerning } from "#db/queries/policy.server";
import { seed } from "#tests/seed/season";
import { addAccount, arrive, attempt, sessionOf } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("insurers", (store) => {
  let token = "";
  let other = "";
  beforeAll(async () => {
    await seed(store());
    const session = async (role: "operator" | "administrator") => {
      const { id, email } = await addAccount(store(), { role });
      // An operator belongs to the installation, not to an organisation.
      const { memberships } = store().db.t;
      if (role === "operator")
        await store().write((tx) =>
          tx.update(memberships).set({ organisation: null }).where(eq(memberships.account, id)),
        );
      return sessionOf(await attempt(store(), email)).token;
    };
    [token, other] = [await session("operator"), await session("administrator")];
  });

  const add = (form: Record<string, string>, by = token) =>
    action(arrive(store(), "/insurers", { token: by, form }));
  const names = async () =>
    (await loader(arrive(store(), "/insurers", { token }))).rows.map(({ name }) => name);
  const form = { name: "De Esdoorn", email: "Eerste@deesdoorn.example", language: "en" };

  it("come by a form of the operator, with an invitation of their first administrator, once", async () => {
    expect(await add({ ...form, name: " ", email: "geen adres" })).toMatchObject({
      data: {
        problems: [expect.stringContaining("naam"), expect.stringContaining("e-mailadres")],
        typed: { email: "geen adres" },
      },
    });
    expect(await names()).not.toContain("De Esdoorn");
    expect(await add(form)).toMatchObject({ status: 302 });
    expect(await names()).toContain("De Esdoorn");
    const { accountTokens, organisations } = store().db.t;
    const added = (await store().db.select().from(organisations)).find(({ name }) => name === "De Esdoorn");
    const invited = (await store().db.select().from(accountTokens)).filter(
      (each) => each.organisation === added?.id,
    );
    expect(invited).toMatchObject([
      { purpose: "invitation", email: "eerste@deesdoorn.example", roles: ["administrator"] },
    ]);
    expect(await add({ ...form, email: "tweede@deesdoorn.example" })).toMatchObject({ status: 302 });
    const again = (await store().db.select().from(accountTokens)).filter(
      ({ organisation, usedAt, withdrawnAt }) => organisation === added?.id && !usedAt && !withdrawnAt,
    );
    expect(again.map(({ email }) => email)).toEqual(["tweede@deesdoorn.example"]);
    const viewer = {
      roles: ["administrator"],
      organisation: added?.id,
      now: "2026-12-01T00:00:00.000Z",
    } as const;
    expect(await policiesConcerning(viewer, store().db)).toEqual([]);
  });

  it("are not added twice once they have people of their own", async () => {
    const { rows } = await loader(arrive(store(), "/insurers", { token }));
    const known = rows.find(({ isWaiting }) => !isWaiting)?.name ?? "";
    expect(await add({ ...form, name: known.toUpperCase() })).toMatchObject({
      data: { problems: [expect.stringContaining("al een")] },
    });
    expect(rows.find(({ name }) => name === "De Esdoorn")?.isWaiting).toBe(true);
  });

  it("are added by nobody else", async () => {
    await expect(add(form, other)).rejects.toMatchObject({ status: 404 });
  });
});
