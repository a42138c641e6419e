import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Mode } from "#app/domain/mode";
import { type Admit, DatabaseRefused } from "#db/store.server";

/** What a database shows of itself before it is touched. */
export type Finding = {
  /** Hashes of the migrations it has had, as Drizzle records them. */
  readonly migrations: readonly string[];
  /** What its row in `installation` says. */
  readonly mode: string | undefined;
  /** Whether it holds tables although it was never migrated. */
  readonly foreign: boolean;
};

/**
 * Lets a database in, or refuses it before anything is changed.
 * @returns the mode it has; absent for a new one.
 * @throws DatabaseRefused when it is another program's, or a newer version's; and whatever `admit` throws.
 */
export function admitted(found: Finding, folder: string, admit: Admit | undefined): Mode | undefined {
  if (found.foreign) {
    throw new DatabaseRefused(
      "This database holds tables of another program. Name an empty database, or one of Plafondkaart.",
    );
  }
  const known = knownMigrations(folder);
  if (found.migrations.some((hash) => !known.has(hash))) {
    throw new DatabaseRefused(
      "This database was made by a newer version of Plafondkaart. Start that version, or name another database.",
    );
  }
  const mode = found.mode === "live" || found.mode === "demonstration" ? found.mode : undefined;
  admit?.(mode);
  return mode;
}

/** The hashes of the migrations that this version of the product knows. */
function knownMigrations(folder: string): Set<string> {
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(`${folder}/meta/_journal.json`, "utf8"),
  );
  const hashOf = (file: string) => createHash("sha256").update(readFileSync(file, "utf8")).digest("hex");
  return new Set(journal.entries.map(({ tag }) => hashOf(`${folder}/${tag}.sql`)));
}
