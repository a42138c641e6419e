import { and, type Column, eq, inArray, or } from "drizzle-orm";
import type { Db } from "#db/store.server";

/** Whether a provider has an agreement, application, candidacy or registration with the insurer. */
export function inDealing(db: Db, insurer: string, provider: Column) {
  const { contracts, contractParties, contractHolders, candidacies } = db.t;
  const { registrations, tenderLots, applications } = db.t;
  const applied = db
    .select({ id: applications.provider })
    .from(applications)
    .where(eq(applications.insurer, insurer));
  const led = db.select({ id: contracts.provider }).from(contracts).where(eq(contracts.insurer, insurer));
  const over = db
    .select({ id: contractHolders.organisation })
    .from(contractHolders)
    .innerJoin(contracts, eq(contracts.id, contractHolders.contract))
    .where(eq(contracts.insurer, insurer));
  const taken = db
    .select({ id: contractParties.organisation })
    .from(contractParties)
    .innerJoin(contracts, eq(contracts.id, contractParties.contract))
    .where(eq(contracts.insurer, insurer));
  const offered = db
    .select({ id: candidacies.provider })
    .from(candidacies)
    .where(eq(candidacies.insurer, insurer));
  const registered = db
    .select({ id: registrations.provider })
    .from(registrations)
    .innerJoin(tenderLots, eq(tenderLots.id, registrations.tenderLot))
    .where(eq(tenderLots.insurer, insurer));
  return or(...[led, over, taken, offered, registered, applied].map((each) => inArray(provider, each)));
}

/** The insurers that a provider deals with, of some. */
export async function insurersDealing(
  db: Db,
  provider: string,
  insurers: readonly string[],
): Promise<ReadonlySet<string>> {
  const { organisations } = db.t;
  const found = await Promise.all(
    insurers.map(async (insurer) => {
      const deals = and(eq(organisations.id, provider), inDealing(db, insurer, organisations.id));
      return (await db.$count(organisations, deals)) > 0 ? [insurer] : [];
    }),
  );
  return new Set(found.flat());
}
