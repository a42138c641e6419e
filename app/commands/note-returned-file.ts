import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { realNow } from "#app/clock.server";
import { type ReportFault, readReturnedMail } from "#app/exchange/returned-mail";
import { noteReturnedMail } from "#app/features/notices/note-returned.server";
import { Refused } from "#app/server/refused";
import { readSettings } from "#app/server/settings";
import { openStore } from "#db/open.server";

const NO_DATABASE = "There is no database yet: start Plafondkaart once with npm start.";
const faults: Readonly<Record<ReportFault, string>> = {
  "no-report": "This is no report on a message that could not be delivered: it has no field Action.",
  "not-failed": "This report says that the message is delayed or was delivered, so nothing was noted.",
  "no-message": "The report does not say which message it is about: it has no Message-ID.",
};

/** A report is a few thousand characters; what is longer carries the returned message, of which the head suffices. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Notes that a message came back, from the report of a mail server in a file or, without one, on standard input: so a
 * mail server can hand its reports over by itself.
 * @returns a sentence that says what was noted.
 * @throws Refused when it is no such report, or on no message of this installation.
 */
export async function noteReturnedFile(
  [path]: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  input: AsyncIterable<Buffer | string>,
): Promise<string> {
  const { database } = readSettings(environment);
  if (!database.startsWith("postgres") && !existsSync(database)) throw new Refused(NO_DATABASE);
  const read = readReturnedMail(await textOf(path, input));
  if (typeof read === "string") throw new Refused(faults[read]);
  const store = await openStore({ url: database, admit: refuseNew });
  try {
    const at = realNow();
    const address = await noteReturnedMail(store, { at, clockAt: at, origin: "mail:returned" }, read);
    if (address === undefined) throw new Refused("The report is on no message that this installation sent.");
    return `Noted: the message to ${address} came back (${read.why}).`;
  } finally {
    await store.close();
  }
}

async function textOf(path: string | undefined, input: AsyncIterable<Buffer | string>): Promise<string> {
  if (path !== undefined && path !== "-") {
    if (!existsSync(path)) throw new Refused(`There is no file ${path}.`);
    return (await readFile(path, "latin1")).slice(0, MOST_CHARACTERS);
  }
  let text = "";
  for await (const part of input) {
    text += part.toString("latin1");
    if (text.length > MOST_CHARACTERS) break;
  }
  return text;
}

function refuseNew(found: unknown): void {
  if (found === undefined) throw new Refused(NO_DATABASE);
}
