import type { Mode } from "#app/domain/mode";
import { problemSentence } from "#app/i18n/policy-problem/sentence";
import { Refused } from "#app/server/refused";
import { vaultOf } from "#app/server/seal-key";
import type { Settings } from "#app/server/settings";
import { openStore } from "#db/open.server";
import { createInstallation } from "#db/seed/create.server";
import { SuppliedPolicyRefused } from "#db/seed/policies/adopt.server";
import type { Store } from "#db/store.server";

/**
 * Opens the database of the settings, and fills it when it is new.
 * @throws DatabaseRefused when it cannot be used, Refused when its mode is not the one asked for; nothing has changed then.
 */
export async function openInstallation(settings: Settings): Promise<{ store: Store; mode: Mode }> {
  const choose = (found: Mode | undefined) => chosenMode(found, settings);
  const store = await openStore({ url: settings.database, admit: choose, vault: vaultOf(settings) });
  try {
    return { store, mode: await createInstallation(store, choose(store.found), settings.lines) };
  } catch (error) {
    await store.close();
    throw error instanceof SuppliedPolicyRefused ? new Refused(sentenceOf(error)) : error;
  }
}

function sentenceOf({ file, problems }: SuppliedPolicyRefused): string {
  const sentences = problems.map((problem) => problemSentence(problem, "en"));
  return `${file} is no valid policy, and the database was given no content. ${sentences.join(" ")}`;
}

/** The mode a database has or gets. A new PostgreSQL database gets none by accident: it has to be named. */
function chosenMode(found: Mode | undefined, { mode, database }: Settings): Mode {
  const embedded = !database.startsWith("postgres");
  if (found && mode && found !== mode) {
    const [name, cure] = embedded
      ? [`The database ${database}`, "name another folder with PLAFONDKAART_DATA"]
      : ["The database at DATABASE_URL", "name another database with DATABASE_URL"];
    throw new Refused(
      `${name} is ${kindOf(found)} and PLAFONDKAART_MODE asks for ${kindOf(mode)}, which cannot be changed: ${cure}, or set PLAFONDKAART_MODE=${found}.`,
    );
  }
  const chosen = found ?? mode ?? (embedded ? "demonstration" : undefined);
  if (chosen) return chosen;
  throw new Refused(
    "The database at DATABASE_URL is new: say what it is to become with PLAFONDKAART_MODE=live or PLAFONDKAART_MODE=demonstration.",
  );
}

const kindOf = (mode: Mode): string => (mode === "live" ? "a live database" : "a demonstration");
