import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { setLanguage } from "#app/features/account/set-language.server";
import { signIn } from "#app/features/account/sign-in.server";
import { openNotice } from "#app/features/notices/open-notice.server";
import { loader as logPage } from "#app/routes/audit/route";
import { loader as exportFile } from "#app/routes/audit-export/route";
import { loader as headPage } from "#app/routes/audit-head/route";
import { loader as thingPage } from "#app/routes/audit-thing/route";
import { audit, headOfChain } from "#db/audit.server";
import { notify } from "#db/notices.server";
import type { Store } from "#db/store.server";
import { addAccount, arrive, deedAt, PASSWORD, sessionOf } from "#tests/support/accounts";
import { startProgram } from "#tests/support/program";
import { onBothEngines } from "#tests/support/stores";

const folder = mkdtempSync(join(tmpdir(), "plafondkaart-audit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verify = async (text: string, ...values: string[]) => {
  const path = join(folder, "chain.json");
  writeFileSync(path, text);
  return startProgram("app/commands/audit-verify.mjs", {}, path, ...values).ended;
};

async function auditorOf(store: Store) {
  const account = await addAccount(store, { role: "auditor" });
  const answer = await signIn(store, deedAt(realNow()), {
    userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/130",
    session: undefined,
    email: account.email,
    password: PASSWORD,
    address: account.email,
  });
  return { ...account, token: sessionOf(answer).token };
}

const happen = (
  store: Store,
  event: { thingId: string; holder?: string; organisation?: string; account?: string; provider?: string },
) =>
  store.write((tx) => {
    const { organisation, account, ...rest } = event;
    return audit(
      tx,
      { ...deedAt(realNow()), organisation, account },
      { verb: "created", thing: "notice", ...rest },
    );
  });

const read = (store: Store, token: string, search = "") =>
  logPage(arrive(store, `/audit${search}`, { token }));
const download = async (store: Store, token: string, format: string, search = "") => {
  const asked = arrive(store, `/audit/export/${format}${search}`, { token });
  return (await exportFile({ ...asked, params: { format } })).text();
};
const follow = (store: Store, token: string, thing: string, id: string) =>
  thingPage({ ...arrive(store, `/audit/${thing}/${id}`, { token }), params: { thing, id } });

onBothEngines("the log", (store) => {
  it("shows an auditor the own insurer's events and the installation's, never another's", async () => {
    const mine = await auditorOf(store());
    const other = await auditorOf(store());
    const provider = await addAccount(store(), { role: "provider", kind: "laboratory" });
    await happen(store(), { thingId: "of-other", organisation: other.organisation });
    await happen(store(), { thingId: "of-installation" });
    await happen(store(), { thingId: "of-provider", organisation: provider.organisation });
    const toMe = { organisation: provider.organisation, account: provider.id, holder: mine.organisation };
    await happen(store(), { thingId: "by-provider-for-me", ...toMe, provider: provider.organisation });
    const { rows } = await read(store(), mine.token, "?thing=notice");
    expect(rows.map(({ thingId }) => thingId)).toEqual(["by-provider-for-me", "of-installation"]);
    expect(rows[0]?.sentence).toMatch(/^Noor \(Organisatie .*\) maakte bericht by-provider-for-me aan$/);
    const theirs = await read(store(), other.token, "?thing=notice");
    expect(theirs.rows.map(({ thingId }) => thingId)).toEqual(["of-installation", "of-other"]);
    expect((await read(store(), mine.token, `?provider=${provider.organisation}`)).total).toBe(1);
    await expect(follow(store(), mine.token, "notice", "of-other")).rejects.toMatchObject({ status: 404 });
    expect(await download(store(), mine.token, "csv")).not.toContain("of-other");
    const chain = await download(store(), mine.token, "json");
    for (const hidden of ["of-other", '"of-provider"', other.id, other.organisation])
      expect(chain).not.toContain(hidden);
    expect(chain).toContain("by-provider-for-me");
  });

  it("does not exist for who may not read it, and asks to sign in first", async () => {
    const { request, context, params } = arrive(store(), "/audit");
    await expect(logPage({ request, context, params })).rejects.toMatchObject({ status: 302 });
    const buyer = await addAccount(store(), { role: "buyer" });
    const answer = await signIn(store(), deedAt(realNow()), {
      userAgent: "x",
      session: undefined,
      email: buyer.email,
      password: PASSWORD,
      address: buyer.email,
    });
    const { token } = sessionOf(answer);
    await expect(read(store(), token)).rejects.toMatchObject({ status: 404 });
    await expect(download(store(), token, "json")).rejects.toMatchObject({ status: 404 });
    await expect(follow(store(), token, "log", "1")).rejects.toMatchObject({ status: 404 });
  });

  it("is itself told of: every page that was read, with the filter, and every file", async () => {
    const { token, id } = await auditorOf(store());
    await read(store(), token, `?person=${id}&at.from=2023-01-01&page=1`);
    await download(store(), token, "csv", "?verb=read");
    await headPage(arrive(store(), "/audit/head", { token }));
    const { rows } = await read(store(), token, `?thing=log&person=${id}`);
    expect(rows.map(({ verb }) => verb)).toEqual(["read", "noted-head", "exported", "read"]);
    expect(rows[3]?.changes).toEqual([
      "filter › vanaf: 1 januari 2023",
      "filter › wie: Noor",
      "bladzijde: 1",
    ]);
    expect(rows[2]?.changes).toContain("filter › handeling: gelezen");
    expect(rows[0]?.from).toMatch(/^Firefox op Linux, verzoek|^programma/);
  });

  it("gives every event once over its pages, although each page that is read adds one", async () => {
    const { token, organisation } = await auditorOf(store());
    for (let n = 0; n < 45; n++) await happen(store(), { thingId: `${n}`, organisation });
    const first = await read(store(), token, "?size=20");
    const pages = [first];
    const search = new URLSearchParams({ size: "20", "number.to": String(first.head?.number) });
    for (const page of ["2", "3"]) {
      search.set("page", page);
      pages.push(await read(store(), token, `?${search}`));
    }
    const numbers = pages.flatMap(({ rows }) => rows.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(first.kept.filters).toEqual([{ key: "number", kind: "number", to: first.head?.number }]);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  it("gives files with the rows and the order of the screen", async () => {
    const { token, organisation } = await auditorOf(store());
    for (let n = 0; n < 1205; n += 5)
      await store().write(async (tx) => {
        for (let m = n; m < n + 5; m++)
          await audit(
            tx,
            { ...deedAt(realNow()), organisation },
            { verb: "created", thing: "notice", thingId: `=${m}`, after: { note: "@x" } },
          );
      });
    const search = `?thing=notice&size=200&sort=at&columns=thingId,changes`;
    const screen = await read(store(), token, search);
    const csv = await download(store(), token, "csv", search);
    const lines = csv.trim().split("\r\n").slice(1);
    expect(lines).toHaveLength(screen.total);
    const keysOf = (line: string) => line.split(";")[1];
    expect(lines.slice(0, 200).map(keysOf)).toEqual(
      screen.rows.map(({ thingId }) => (thingId.startsWith("=") ? `'${thingId}` : thingId)),
    );
    expect(new Set(lines).size).toBe(lines.length);
  });

  it("tells one thing's life from its beginning, in words", async () => {
    const { token, id, organisation } = await auditorOf(store());
    const viewer = { account: id, organisation, roles: [], now: realNow() } as const;
    await setLanguage(store(), { ...deedAt(realNow()), account: id, organisation }, viewer, "en");
    const life = await follow(store(), token, "account", id);
    expect(life.title).toBe("All about account Noor");
    expect(life.events.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Noor \(Organisatie .*\) chose the language of account Noor$/),
    ]);
    expect(life.events[0]?.changes).toEqual(["language: English"]);
    await expect(follow(store(), token, "account", "nobody")).rejects.toMatchObject({ status: 404 });
    const other = await addAccount(store());
    await expect(follow(store(), token, "account", other.id)).rejects.toMatchObject({ status: 404 });
  });

  it("tells in a thing's life who was told of it, that the copy was handed over, and when it was opened", async () => {
    const { token, organisation } = await auditorOf(store());
    const told = await addAccount(store());
    const act = { ...deedAt(realNow()), organisation };
    const about = { thing: "ceiling", thingId: told.id };
    await store().write(async (tx) => {
      await audit(tx, act, { verb: "agreed", ...about });
      await notify(tx, act, {
        ...{ to: [told.id], kind: "roles-changed", values: { at: { instant: act.clockAt } }, ...about },
        legalEffect: true,
      });
    });
    const { notices } = store().db.t;
    const [notice] = await store().db.select().from(notices).where(eq(notices.thingId, told.id));
    const id = notice?.id ?? "";
    await store().write((tx) =>
      audit(tx, act, { verb: "handed-over", thing: "mail", thingId: notice?.mail ?? "" }),
    );
    const viewer = { account: told.id, organisation: told.organisation, roles: [], now: realNow() } as const;
    await openNotice(
      store(),
      { ...deedAt(realNow()), account: told.id, organisation: told.organisation },
      viewer,
      id,
    );
    const life = await follow(store(), token, "ceiling", told.id);
    expect(life.events.map(({ thing }) => thing)).toEqual(["ceiling", "notice", "mail", "notice"]);
    expect(life.events.at(-1)?.sentence).toContain("opende bericht");
  });

  it("keeps whole when a person is erased, and then names nobody", async () => {
    const { token, organisation } = await auditorOf(store());
    const { accounts } = store().db.t;
    const gone = await addAccount(store(), { role: "buyer" });
    await happen(store(), {
      thingId: "theirs",
      holder: organisation,
      account: gone.id,
      organisation: gone.organisation,
    });
    const before = await download(store(), token, "json");
    expect(before).not.toContain(gone.email);
    expect(before).not.toContain("Noor");
    await store().write(async (tx) => {
      await tx
        .update(accounts)
        .set({ name: "", email: `${gone.id}@erased.invalid` })
        .where(eq(accounts.id, gone.id));
    });
    const { rows } = await read(store(), token, "?thing=notice&thingId=theirs");
    expect(rows[0]?.sentence).toMatch(/^Een verwijderde persoon \(/);
    expect(await verify(await download(store(), token, "json"))).toMatchObject({ code: 0 });
  });

  describe("the chain as a file", () => {
    const linesOf = (text: string) => text.trimEnd().split("\n");
    const changed = (text: string, change: (lines: string[]) => string[]) =>
      `${change(linesOf(text)).join("\n")}\n`;

    it("is found whole by the checker, and ends at the head that was noted", async () => {
      const { token } = await auditorOf(store());
      const page = await headPage(arrive(store(), "/audit/head", { token }));
      const noted = `${page.head.number}:${page.head.hash}`;
      const text = await download(store(), token, "json");
      const head = await headOfChain(store().db);
      const { code, out } = await verify(text, "--head", noted);
      expect({ code, out }).toEqual({
        code: 0,
        out: expect.stringContaining(`Head ${head?.number}:${head?.hash}`),
      });
    });

    it("shows the checker what was altered, taken out, moved, doubled, cut off or written anew", async () => {
      const { token } = await auditorOf(store());
      const noted = await headOfChain(store().db);
      const text = await download(store(), token, "json");
      const expectFault = async (tampered: string, words: RegExp, ...values: string[]) => {
        expect(tampered).not.toBe(text);
        const { code, out, err } = await verify(tampered, ...values);
        expect(err).toMatch(words);
        expect({ code, out }).toEqual({ code: 1, out: "" });
      };
      const head = ["--head", `${noted?.number}:${noted?.hash}`];
      await expectFault(text.replace('"verb":"signed-in"', '"verb":"signed-out"'), /Event \d+ was altered/);
      const readable = linesOf(text).findIndex((line) => line.includes('"content"'));
      await expectFault(
        changed(text, (lines) => lines.toSpliced(readable, 1)),
        /Event \d+ is missing/,
      );
      const swap = (lines: string[]) => lines.toSpliced(3, 2, lines[4] ?? "", lines[3] ?? "");
      await expectFault(changed(text, swap), /does not stand in its place/);
      await expectFault(
        changed(text, (lines) => lines.toSpliced(3, 0, lines[2] ?? "")),
        /twice or out of its place/,
      );
      const shorter = changed(text, (lines) => [
        ...lines.slice(0, 5),
        lines[5]?.replace(/,$/, "") ?? "",
        "]}",
      ]);
      await expectFault(shorter, /says that it ends at event \d+, but it does not/);
      const forgedHead = shorter.replace(/"head":\{[^}]*\}/, () => {
        const { number, hash } = JSON.parse(linesOf(shorter)[5] ?? "");
        return `"head":${JSON.stringify({ number, hash })}`;
      });
      expect(await verify(forgedHead)).toMatchObject({ code: 0 });
      await expectFault(
        forgedHead,
        /newest events were cut off: event \d+ was noted, the file ends at 5/,
        ...head,
      );
      const wrong = `${noted?.number}:${"0".repeat(64)}`;
      const { code, err } = await verify(text, "--head", wrong);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/written anew/) });
    });
  });
});
