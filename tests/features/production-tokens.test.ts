import { beforeAll, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { takeInProduction } from "#app/jobs/take-in-production.server";
import { action as deliver } from "#app/routes/api-production/route";
import { action as act, loader as read } from "#app/routes/api-production-batch/route";
import { action as change, loader as tokensPage } from "#app/routes/production-tokens/route";
import { seed } from "#tests/seed/season";
import { arrive } from "#tests/support/accounts";
import { arriveAs, type Person, personOf } from "#tests/support/demonstration";
import { insurer } from "#tests/support/production";
import { handClock, MINUTE, runnerOf } from "#tests/support/runner";
import { onBothEngines } from "#tests/support/stores";

const line = {
  ...{ statement: "P1", reference: "1", agb: "", code: "070101", region: "Groningen" },
  ...{ careMonth: "2023-05", monthReceived: "2023-06", count: 2, amount: "18,00", direction: "D" },
};

onBothEngines("a program with a token", (store) => {
  let femke: Person;
  let token = "";

  beforeAll(async () => {
    await seed(store());
    femke = await personOf(store(), "femke.aarts");
    const { agbCodes } = store().db.t;
    const own = (await store().db.select().from(agbCodes)).find(
      ({ organisation }) => organisation === femke.organisation,
    );
    line.agb = own?.code ?? "";
  });

  const say = (person: Person, form: Record<string, string>) =>
    change(arriveAs(store(), person, "/production/tokens", { form }));
  const asProgram = (path: string, secret: string, body?: unknown) => {
    const { context } = arrive(store(), path, { mode: "demonstration" });
    const number = /\/(\d+)/.exec(path)?.[1] ?? "";
    const request = new Request(`http://localhost${path}`, {
      headers: { Authorization: `Bearer ${secret}` },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    return { request, context, params: { number } };
  };
  const send = async (secret: string, lines: unknown) =>
    deliver(asProgram(`/api/production?insurer=${insurer}&lang=en`, secret, lines));
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );

  it("gets it from its people, who see it once", async () => {
    expect(await say(femke, { name: " " })).toMatchObject({ data: { said: "nameless" } });
    const made = await say(femke, { name: "Labsysteem" });
    token = "token" in made.data ? made.data.token : "";
    expect(token).toMatch(/^[\w-]{43}$/);
    const page = await tokensPage(arriveAs(store(), femke, "/production/tokens"));
    expect(page.tokens).toMatchObject([{ name: "Labsysteem" }]);
    const kept = await store().db.select().from(store().db.t.productionTokens);
    expect(JSON.stringify([page, kept])).not.toContain(token);
    expect(await store().db.select().from(store().db.t.auditEvents)).toContainEqual(
      expect.objectContaining({ verb: "added", thing: "production-token" }),
    );
  });

  it("delivers, reads what became of it, and confirms it, as its maker would", async () => {
    const sent = await send(token, [line, { ...line, reference: "2", code: "000001" }]);
    expect(sent.status).toBe(202);
    const { location, next } = await sent.json();
    expect(next).toBe("judged");
    const { now, move } = handClock(realNow());
    const { runner, errors } = runnerOf(store(), [takeInProduction], now);
    move(MINUTE);
    await runner.tick();
    await runner.settled();
    expect(errors).toEqual([]);
    const told = await (await read(asProgram(location, token))).json();
    expect(told).toMatchObject({ state: "checked", lines: 2, refused: 1, cents: 1800, source: "statement" });
    expect(told.faults).toMatchObject([{ line: 2, reference: "2", fault: "code-unknown" }]);
    expect(await (await read(asProgram(`${location}?report=csv`, token))).text()).toContain("000001");
    expect((await act(asProgram(location, token, { act: "accept" }))).status).toBe(409);
    expect((await act(asProgram(location, token, { act: "eat" }))).status).toBe(400);
    expect((await act(asProgram(location, token, { act: "accept-only" }))).status).toBe(200);
    expect(await (await read(asProgram(location, token))).json()).toMatchObject({ state: "accepted" });
  });

  it("is told why a delivery is refused, with nothing stored", async () => {
    const refused = await send(token, [{ ...line, bsn: "123456782" }]);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ fault: "personal-data", problem: expect.any(String) });
    expect((await send(token, "no lines")).status).toBe(422);
    const whose = (insurer: string) =>
      deliver(asProgram(`/api/production?insurer=${insurer}`, token, [line]));
    expect((await whose("nobody")).status).toBe(422);
    expect((await whose(encodeURIComponent("Zorgverzekeraar De Linde"))).status).toBe(202);
  });

  it("sees nothing of others, and nothing at all once it is revoked or its maker left", async () => {
    expect(await refusal(read(asProgram("/api/production/999999", token)))).toMatchObject({ status: 404 });
    expect(await refusal(send("x".repeat(43), [line]))).toMatchObject({ status: 401 });
    const joost = await personOf(store(), "joost.dekkers");
    const page = await tokensPage(arriveAs(store(), femke, "/production/tokens"));
    const revoke = page.tokens[0]?.id ?? "";
    expect(await say(joost, { revoke })).toMatchObject({ data: { said: "unknown" } });
    expect(await say(femke, { revoke })).toMatchObject({ data: { said: "revoked" } });
    expect(await refusal(send(token, [line]))).toMatchObject({ status: 401 });
    const made = await say(joost, { name: "Ander systeem" });
    const other = "token" in made.data ? made.data.token : "";
    await store().write((tx) => tx.update(tx.t.memberships).set({ endedAt: realNow() }));
    expect(await refusal(send(other, [line]))).toMatchObject({ status: 401 });
  });
});
