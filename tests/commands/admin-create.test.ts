import { renameSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { realNow } from "#app/clock.server";
import { createFirstAdministrator } from "#app/commands/create-first-administrator";
import type { Terminal } from "#app/commands/terminal";
import type { Mode } from "#app/domain/mode";
import { signIn } from "#app/features/account/sign-in.server";
import { openStore } from "#db/open.server";
import { createInstallation } from "#db/seed/create.server";
import type { Engine } from "#db/store.server";
import { deedAt, PASSWORD } from "#tests/support/accounts";
import { emptyDatabase } from "#tests/support/stores";

/** Nobody to ask; a line is piped in. */
const piped = (line: string): Terminal => {
  const said = async () => line;
  return { interactive: false, ask: said, askHidden: said, readLine: said };
};

/** Somebody who answers the questions in turn. */
function typed(...answers: string[]): Terminal {
  const next = async () => answers.shift() ?? "";
  return { interactive: true, ask: next, askHidden: next, readLine: next };
}

/** The command against a database of a mode, and then the sign-in page of it. */
async function onDatabase(
  engine: Engine,
  mode: Mode | undefined,
  use: (run: (values: string[], terminal: Terminal) => Promise<string>, url: string) => Promise<void>,
): Promise<void> {
  const { url, remove } = await emptyDatabase(engine);
  try {
    if (mode) {
      const store = await openStore({ url });
      await createInstallation(store, mode);
      await store.close();
    }
    const folder = url.replace(/\/[^/]*$/, "");
    const file = `${folder}/plafondkaart.sqlite`;
    const environment = engine === "pg" ? { DATABASE_URL: url } : { PLAFONDKAART_DATA: folder };
    if (engine === "sqlite" && mode) renameSync(url, file);
    await use(
      (values, terminal) => createFirstAdministrator(values, environment, terminal),
      engine === "pg" ? url : file,
    );
  } finally {
    await remove();
  }
}

const EMAIL = "beheer@example.org";
const who = ["--email", ` ${EMAIL.toUpperCase()}`, "--name", "A. Jansen"];

async function signsIn(url: string, password: string): Promise<boolean> {
  const store = await openStore({ url });
  try {
    const given = { email: EMAIL, password, address: "", userAgent: "", session: undefined };
    return "session" in (await signIn(store, deedAt(realNow()), given));
  } finally {
    await store.close();
  }
}

describe.each(["sqlite", "pg"] as const)("admin:create on %s", (engine) => {
  it("makes an administrator who can sign in, once", () =>
    onDatabase(engine, "live", async (run, url) => {
      expect(await run(who, piped(PASSWORD))).toContain(`signs in with ${EMAIL}.`);
      expect(await signsIn(url, PASSWORD)).toBe(true);
      await expect(run(who, piped(PASSWORD))).rejects.toThrow(/already: choose another mail address/);
    }));

  it("makes an operator, who belongs to no insurer", () =>
    onDatabase(engine, "live", async (run, url) => {
      const said = await run([...who, "--operator"], piped(PASSWORD));
      expect(said).toContain("is operator of this installation");
      expect(await signsIn(url, PASSWORD)).toBe(true);
      await expect(run([...who, "--operator", "--insurer", "X"], piped(PASSWORD))).rejects.toThrow(
        /belongs to no insurer/,
      );
    }));

  it("makes a password when asked to, and shows it", () =>
    onDatabase(engine, "live", async (run, url) => {
      const said = await run([...who, "--generate"], piped(""));
      const password = /shown this once: (\S{24})$/.exec(said)?.[1] ?? "";
      expect(await signsIn(url, password)).toBe(true);
    }));

  it("asks for what it was not told", () =>
    onDatabase(engine, "live", async (run, url) => {
      await expect(run([], typed(EMAIL, "A. Jansen", PASSWORD, "iets anders"))).rejects.toThrow(/differ/);
      await run([], typed(EMAIL, "A. Jansen", PASSWORD, PASSWORD));
      expect(await signsIn(url, PASSWORD)).toBe(true);
    }));

  it("refuses a demonstration, and says why", () =>
    onDatabase(engine, "demonstration", async (run) => {
      await expect(run(who, piped(PASSWORD))).rejects.toThrow(/^This is a demonstration database/);
    }));

  it("refuses where there is no database yet", () =>
    onDatabase(engine, undefined, async (run) => {
      await expect(run(who, piped(PASSWORD))).rejects.toThrow(/^There is no database yet/);
    }));

  it("names what is missing or wrong, and changes nothing", () =>
    onDatabase(engine, "live", async (run, url) => {
      await expect(run([], piped(PASSWORD))).rejects.toThrow(/^Give a mail address/);
      await expect(run(["--email", EMAIL], piped(PASSWORD))).rejects.toThrow(/^Give the name/);
      await expect(run(who, piped("kort"))).rejects.toThrow(/at least 12 characters/);
      await expect(run([...who, "--role", "x"], piped(PASSWORD))).rejects.toThrow(/Usage: npm run/);
      await expect(run([...who, "--insurer", "Nergens"], piped(PASSWORD))).rejects.toThrow(
        /^Name the insurer/,
      );
      expect(await signsIn(url, PASSWORD)).toBe(false);
    }));
});
