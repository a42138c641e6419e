import { expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { instantAt } from "#app/domain/calendar";
import { loader as logPage } from "#app/routes/audit/route";
import { audit } from "#db/audit.server";
import { addAccount, arrive, attempt, deedAt, sessionOf } from "#tests/support/accounts";
import { onBothEngines } from "#tests/support/stores";

onBothEngines("the log", (store) => {
  it("is narrowed to a period of the clock in force, by which the story of a demonstration went", async () => {
    const { email, organisation } = await addAccount(store(), { role: "auditor" });
    const { token } = sessionOf(await attempt(store(), email));
    const deed = { ...deedAt(realNow()), organisation };
    const told = { verb: "tested", thing: "story", holder: organisation } as const;
    await store().write(async (tx) => {
      for (const day of ["2023-03-31", "2023-04-01", "2023-05-01"] as const)
        await audit(tx, { ...deed, clockAt: instantAt(day, "12:00") }, { ...told, thingId: day });
    });
    const read = async (search: string) =>
      (await logPage(arrive(store(), `/audit?${search}`, { token }))).rows.map(({ thingId }) => thingId);
    expect(await read("clockAt.from=2023-04-01&clockAt.to=2023-04-30")).toEqual(["2023-04-01"]);
    expect(await read("at.from=2023-04-01&at.to=2023-04-30")).toEqual([]);
  });
});
