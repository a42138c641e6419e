import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { loader as logPage } from "#app/routes/audit/route";
import { loader as exportFile } from "#app/routes/audit-export/route";
import { audit } from "#db/audit.server";
import { addAccount, arrive, attempt, deedAt, sessionOf } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("the log in words", (store) => {
  const auditor = async () => {
    const account = await addAccount(store(), { role: "auditor" });
    return { ...account, token: sessionOf(await attempt(store(), account.email)).token };
  };
  const read = async (token: string, search: string) =>
    (await logPage(arrive(store(), `/audit?${search}`, { token }))).rows;

  it("says of what kind a file was, and that a policy was begun from one", async () => {
    const { token, organisation } = await auditor();
    await exportFile({ ...arrive(store(), "/audit/export/json", { token }), params: { format: "json" } });
    expect((await read(token, "verb=exported"))[0]?.changes).toEqual(["bestand: JSON"]);
    await store().write((tx) =>
      audit(
        tx,
        { ...deedAt(realNow()), organisation },
        {
          ...{ verb: "began-draft", thing: "policy-draft", thingId: "begun", holder: organisation },
          after: { begunFrom: "json" },
        },
      ),
    );
    const [begun] = await read(token, "thing=policy-draft&thingId=begun");
    expect(begun?.changes).toEqual(["begonnen met: een bestand"]);
  });

  it("speaks of the account of a person who was erased", async () => {
    const { token, organisation } = await auditor();
    const gone = await addAccount(store(), { role: "buyer" });
    const { accounts } = store().db.t;
    await store().write(async (tx) => {
      await audit(
        tx,
        { ...deedAt(realNow()), account: gone.id, organisation: gone.organisation },
        { verb: "set-language", thing: "account", thingId: gone.id, holder: organisation },
      );
      await tx
        .update(accounts)
        .set({ name: "", email: `${gone.id}@erased.invalid` })
        .where(eq(accounts.id, gone.id));
    });
    const [told] = await read(token, `thing=account&thingId=${gone.id}`);
    expect(told?.sentence).toContain("koos de taal van het account van een verwijderde persoon");
  });
});
