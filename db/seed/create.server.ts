import { realNow } from "#app/clock.server";
import type { Mode } from "#app/domain/mode";
import { audit } from "#db/audit.server";
import { seedDemonstration } from "#db/seed/demonstration/seed.server";
import { seedLive } from "#db/seed/live.server";
import { seedReference } from "#db/seed/regions.server";
import type { Store } from "#db/store.server";

/**
 * Gives a new database its content, all or nothing: the regions, and the supplied policy for a live database or
 * the whole year for a demonstration. A database that has its content is left as it is.
 * @param lines about how many lines of production a demonstration gets; none leaves out production and ceilings
 * @returns the mode that the database has.
 */
export async function createInstallation(store: Store, mode: Mode, lines = 0): Promise<Mode> {
  return store.write(async (tx) => {
    const { installation } = tx.t;
    const [made] = await tx.select({ mode: installation.mode }).from(installation);
    if (made) return made.mode;
    const at = realNow();
    await tx.insert(installation).values({ id: 1, mode, createdAt: at });
    await seedReference(tx);
    await (mode === "live" ? seedLive(tx) : seedDemonstration(tx, lines));
    const deed = { at, clockAt: at, origin: "installation" };
    await audit(tx, deed, { verb: "created", thing: "installation", thingId: "1", after: { mode } });
    return mode;
  });
}
