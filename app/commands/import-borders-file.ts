import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { realNow } from "#app/clock.server";
import { BordersRefused } from "#app/exchange/borders-refused";
import { importBorders } from "#app/features/borders/import-borders.server";
import { Refused } from "#app/server/refused";
import { readSettings } from "#app/server/settings";
import { openStore } from "#db/open.server";

type Environment = Readonly<Record<string, string | undefined>>;

const USAGE =
  'Name one file of borders: npm run geo:import -- FILE [--source "who made them, and the licence"].';
const NO_DATABASE =
  "There is no database yet: start Plafondkaart once with npm start, then import the borders.";

/**
 * Puts the borders of a file in force in the database that the environment names.
 * @param values what was typed after the command: the file, and its source.
 * @returns one sentence that says what was done.
 * @throws Refused or DatabaseRefused, before anything has changed.
 */
export async function importBordersFile(values: string[], environment: Environment): Promise<string> {
  const { path, source } = asked(values, environment);
  const text = textOf(path);
  const { database } = readSettings(environment);
  if (!database.startsWith("postgres") && !existsSync(database)) throw new Refused(NO_DATABASE);
  const store = await openStore({ url: database, admit: refuseNew });
  try {
    const at = realNow();
    const deed = { at, clockAt: at, origin: "geo:import" };
    const { changed, bytes } = await importBorders(store, deed, { text, source });
    if (!changed) return `The borders of ${basename(path)} are in force already; nothing was changed.`;
    return `The borders of ${basename(path)} are in force (${Math.ceil(bytes / 1000)} kB, source: ${source}).`;
  } catch (error) {
    throw error instanceof BordersRefused ? new Refused(`${path}: ${error.message}`) : error;
  } finally {
    await store.close();
  }
}

function asked(values: string[], { INIT_CWD }: Environment): { path: string; source: string } {
  const { source, file, others } = parsed(values);
  if (!file || others.length > 0) throw new Refused(USAGE);
  // npm runs its scripts in the folder of the project, wherever it was called.
  return { path: resolve(INIT_CWD ?? ".", file), source: source?.trim() || basename(file) };
}

function parsed(values: string[]) {
  try {
    const { values: options, positionals } = parseArgs({
      args: values,
      options: { source: { type: "string" } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    return { source: options.source, file, others };
  } catch (error) {
    // Node names the option that it does not know, and then explains at length.
    const cause = error instanceof Error ? error.message.split(". ")[0] : "An option is not known";
    throw new Refused(`${cause}. ${USAGE}`);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") throw new Refused(`There is no file ${path}: check its name and folder.`);
    if (code === "EISDIR") throw new Refused(`${path} is a folder: name the file of borders in it.`);
    if (code === "EACCES") throw new Refused(`The file ${path} may not be read by this user: allow it.`);
    if (code === "ERR_STRING_TOO_LONG" || code === "ERR_FS_FILE_TOO_LARGE") {
      throw new Refused(`The file ${path} is too large: give a generalised version of it.`);
    }
    throw error;
  }
}

function refuseNew(found: string | undefined): void {
  if (found === undefined) throw new Refused(NO_DATABASE);
}
