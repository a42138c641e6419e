import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { newToken } from "#app/auth/token.server";
import { realNow } from "#app/clock.server";
import type { Terminal } from "#app/commands/terminal";
import type { Mode } from "#app/domain/mode";
import { administratorForm } from "#app/features/account/administrator-form";
import {
  type CreatedOrNot,
  createAdministrator,
  createOperator,
} from "#app/features/account/create-administrator.server";
import { Refused } from "#app/server/refused";
import { readSettings } from "#app/server/settings";
import { openStore } from "#db/open.server";

type Environment = Readonly<Record<string, string | undefined>>;

const USAGE =
  'Usage: npm run admin:create -- --email ADDRESS --name "NAME" [--insurer "NAME"] [--generate]; with --operator in the place of --insurer: somebody who adds insurers and looks after the installation. The password is asked for, read from standard input, or made with --generate.';
const NO_DATABASE =
  "There is no database yet: start Plafondkaart once with PLAFONDKAART_MODE=live npm start, then make the administrator.";
const DEMONSTRATION =
  "This is a demonstration database: its fictional accounts sign in without a password, and it has no others. Make a live database with PLAFONDKAART_MODE=live and a folder of its own in PLAFONDKAART_DATA.";

/**
 * Makes an administrator in the live database that the environment names.
 * @param values what was typed after the command.
 * @returns sentences that say what was done, with a password that was made shown this once.
 * @throws Refused or DatabaseRefused, before anything has changed.
 */
export async function createFirstAdministrator(
  values: string[],
  environment: Environment,
  terminal: Terminal,
): Promise<string> {
  const options = parsed(values);
  const { database } = readSettings(environment);
  if (!database.startsWith("postgres") && !existsSync(database)) throw new Refused(NO_DATABASE);
  const store = await openStore({ url: database, admit: refuseAllButLive });
  try {
    const given = await askedFor(options, terminal);
    const at = realNow();
    const deed = { at, clockAt: at, origin: "admin:create" };
    const asked = { ...given, insurer: options.insurer };
    const created = options.operator
      ? await createOperator(store, deed, given)
      : await createAdministrator(store, deed, asked);
    const insurer = insurerOf(created, given.email);
    const is = insurer === undefined ? "operator of this installation" : `administrator of ${insurer}`;
    const done = `${given.name} is ${is} and signs in with ${given.email}.`;
    return options.generate ? `${done}\nPassword, shown this once: ${given.password}` : done;
  } finally {
    await store.close();
  }
}

function refuseAllButLive(found: Mode | undefined): void {
  if (found === undefined) throw new Refused(NO_DATABASE);
  if (found === "demonstration") throw new Refused(DEMONSTRATION);
}

type Options = {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly insurer?: string | undefined;
  readonly operator?: boolean | undefined;
  readonly generate?: boolean | undefined;
};

function parsed(values: string[]): Options {
  try {
    const { values: options } = parseArgs({
      args: values,
      options: {
        email: { type: "string" },
        name: { type: "string" },
        insurer: { type: "string" },
        operator: { type: "boolean" },
        generate: { type: "boolean" },
      },
    });
    if (options.operator && options.insurer) throw new Error("An operator belongs to no insurer");
    return options;
  } catch (error) {
    throw new Refused(`${error instanceof Error ? `${error.message}. ` : ""}${USAGE}`);
  }
}

/** What was typed, with what was not typed asked for; without anybody to ask, what is missing is named. */
async function askedFor(options: Options, terminal: Terminal) {
  const ask = (question: string) => (terminal.interactive ? terminal.ask(question) : "");
  const email = options.email ?? (await ask("Mail address: "));
  const name = options.name ?? (await ask("Name: "));
  const password = options.generate ? newToken().slice(0, 24) : await passwordFrom(terminal);
  const form = administratorForm.safeParse({ email, name, password });
  if (form.success) return form.data;
  throw new Refused(form.error.issues[0]?.message ?? USAGE);
}

async function passwordFrom(terminal: Terminal): Promise<string> {
  if (!terminal.interactive) return terminal.readLine();
  const password = await terminal.askHidden("Password: ");
  if ((await terminal.askHidden("Once more: ")) === password) return password;
  throw new Refused("The two passwords differ: run the command again and type the same one twice.");
}

function insurerOf(created: CreatedOrNot, email: string): string | undefined {
  if (!("refused" in created)) return created.insurer;
  switch (created.refused) {
    case "email-taken":
      throw new Refused(`There is an account with ${email} already: choose another mail address.`);
    case "no-insurer":
      throw new Refused("This database has no insurer yet: adopt a policy first.");
    case "which-insurer":
      throw new Refused(
        `Name the insurer with --insurer, as one of: ${created.insurers.map((name) => `"${name}"`).join(", ")}.`,
      );
  }
}
