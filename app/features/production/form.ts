import { z } from "zod";
import { productionSources } from "#app/domain/production/batch";
import { columnKeys } from "#app/domain/production/column";

/** Whose a delivered file is; empty where nothing was chosen. */
export const deliveryForm = z.object({
  insurer: z.string().max(64).optional(),
  provider: z.string().max(64).optional(),
  source: z.enum(productionSources).optional(),
  /** Whether its columns are to be chosen, also where their heads are known. */
  choose: z.string().optional(),
});

/** The head of the column that was chosen for each thing that a line can say; empty where none is. */
export const columnsForm = z.partialRecord(z.enum(columnKeys), z.string().max(1_000));

/** What is done with a delivery. */
export const batchForm = z.object({ act: z.enum(["accept", "accept-only", "discard", "reverse"]) });
