import { and, desc, eq, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { ChosenColumns } from "#app/domain/production/column";
import type { Db, Tx } from "#db/store.server";

type Mappings = Db["t"]["productionMappings"];

/** Remembers which column is which; the choices before it stay. */
export async function keepMapping(tx: Tx, row: Omit<Mappings["$inferInsert"], "id">): Promise<void> {
  await tx.insert(tx.t.productionMappings).values({ ...row, id: uuidv7() });
}

/** Which column is which in the files of a provider, as an organisation last chose. */
export async function keptMapping(
  db: Db,
  holder: string,
  provider: string | null,
): Promise<ChosenColumns | undefined> {
  const { productionMappings: mapping } = db.t;
  const [row] = await db
    .select({ columns: mapping.columns })
    .from(mapping)
    .where(
      and(
        eq(mapping.holder, holder),
        provider === null ? isNull(mapping.provider) : eq(mapping.provider, provider),
      ),
    )
    .orderBy(desc(mapping.recordedAt), desc(mapping.id))
    .limit(1);
  return row?.columns;
}
