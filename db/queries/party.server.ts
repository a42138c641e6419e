import { and, asc, eq, ne, or } from "drizzle-orm";
import type { AgbPeriod } from "#app/domain/ceiling/contract-terms";
import type { Viewer } from "#app/domain/viewer";
import type { Db } from "#db/store.server";

/** Who holds each AGB code and when, the earliest first: the whole trade knows. */
export async function agbOwners(_viewer: Viewer, db: Db): Promise<ReadonlyMap<string, readonly AgbPeriod[]>> {
  const { agbCodes } = db.t;
  const rows = await db.select().from(agbCodes).orderBy(asc(agbCodes.from), asc(agbCodes.organisation));
  const owners = new Map<string, AgbPeriod[]>();
  for (const { until, ...row } of rows) {
    const periods = owners.get(row.code) ?? [];
    periods.push({ ...row, until: until ?? undefined });
    owners.set(row.code, periods);
  }
  return owners;
}

/** The insurers of an installation, for a program that runs without a viewer. */
export async function insurersKnown(db: Db): Promise<{ id: string; name: string; kvk: string | null }[]> {
  const { organisations } = db.t;
  return db
    .select({ id: organisations.id, name: organisations.name, kvk: organisations.kvk })
    .from(organisations)
    .where(eq(organisations.kind, "insurer"))
    .orderBy(asc(organisations.name));
}

/** The providers that a key, a name or an AGB code names, for a program that runs without a viewer. */
export async function organisationsNamed(db: Db, named: string): Promise<string[]> {
  const { organisations, agbCodes } = db.t;
  const byName = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      and(ne(organisations.kind, "insurer"), or(eq(organisations.id, named), eq(organisations.name, named))),
    );
  const byCode = await db
    .selectDistinct({ id: agbCodes.organisation })
    .from(agbCodes)
    .where(eq(agbCodes.code, named));
  return [...new Set([...byName, ...byCode].map(({ id }) => id))];
}
