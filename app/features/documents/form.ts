import { z } from "zod";

/** Where files go: the key of an agreement, and whether its lead party sees them. */
export const placeForm = z.object({
  contract: z.string().min(1).max(64),
  share: z.string().optional(),
});

/** What is done with one document. */
export const documentForm = z.object({
  act: z.enum(["share", "remove"]),
  document: z.string().min(1).max(64),
});
