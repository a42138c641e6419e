import { z } from "zod";
import { productionSources } from "#app/domain/production/batch";

/** Whose a delivered file is; empty where nothing was chosen. */
export const deliveryForm = z.object({
  insurer: z.string().max(64).optional(),
  provider: z.string().max(64).optional(),
  source: z.enum(productionSources).optional(),
});

/** What is done with a delivery. */
export const batchForm = z.object({ act: z.enum(["accept", "accept-only", "discard", "reverse"]) });
