import { and, asc, desc, eq, lte, or, type SQL, sql } from "drizzle-orm";
import { may } from "#app/domain/permission";
import { lineKey } from "#app/domain/production/batch";
import type { ProductionClass } from "#app/domain/production/total";
import type { Viewer } from "#app/domain/viewer";
import { keptUntilWrite } from "#db/queries/kept.server";
import type { Db } from "#db/store.server";

/** What was accepted of a code that has no lot: it would use a ceiling if it had one. */
export type CodeCost = {
  /** Six digits. */
  readonly code: string;
  readonly count: number;
  readonly cents: number;
};

const keep = keptUntilWrite<readonly CodeCost[]>();
const NO_LOT: ProductionClass = "no-lot";

/**
 * What was accepted by the viewer's moment, in the care months of a year, under codes without a lot, the largest first: of
 * the viewer's own insurer, or for a provider its own. Of all lines only those that no lot took are looked at.
 */
export async function costsWithoutLot(viewer: Viewer, db: Db, year: number): Promise<readonly CodeCost[]> {
  const { organisation } = viewer;
  if (organisation === undefined || !may(viewer.roles, "see-ceilings")) return [];
  return keep(db, `${organisation} ${year} ${viewer.now.slice(0, 13)}`, () =>
    read(viewer, db, organisation, year),
  );
}

async function read(viewer: Viewer, db: Db, mine: string, year: number): Promise<CodeCost[]> {
  const { productionTotals: total, productionBatches: batch, productionLines: line } = db.t;
  const cents = sum(line.cents);
  const first = sql`cast(${total.batch} as bigint) * ${lineKey(1, 0)}`;
  const rows = await db
    .select({ code: line.code, count: sum(line.count), cents })
    .from(total)
    .innerJoin(batch, eq(batch.number, total.batch))
    .innerJoin(
      line,
      and(
        sql`${line.key} between ${first} + ${total.firstLine} and ${first} + ${total.lastLine}`,
        eq(line.total, total.number),
      ),
    )
    .where(
      and(
        or(eq(total.insurer, mine), eq(total.provider, mine)),
        eq(total.source, "accepted"),
        eq(total.class, NO_LOT),
        sql`${total.careMonth} >= ${`${year}-01`} and ${total.careMonth} <= ${`${year}-12`}`,
        lte(batch.acceptedAt, viewer.now),
      ),
    )
    .groupBy(line.code)
    .orderBy(desc(cents), asc(line.code));
  return rows.map(({ code, ...row }) => ({ ...row, code: String(code).padStart(6, "0") }));
}

const sum = (
  column: Db["t"]["productionLines"]["cents"] | Db["t"]["productionLines"]["count"],
): SQL<number> => sql<number>`sum(${column})`.mapWith(Number);
