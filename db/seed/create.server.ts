import { realNow } from "#app/clock.server";
import type { Mode } from "#app/domain/mode";
import type { Store } from "#db/store.server";

/**
 * Gives a new database its content, all or nothing: regions and policies, and in a demonstration its year.
 * A database that has its content is left as it is.
 * @returns the mode that the database has.
 */
export async function createInstallation(store: Store, mode: Mode): Promise<Mode> {
  return store.write(async (tx) => {
    const { installation } = tx.t;
    const [made] = await tx.select({ mode: installation.mode }).from(installation);
    if (made) return made.mode;
    await tx.insert(installation).values({ id: 1, mode, createdAt: realNow() });
    return mode;
  });
}
