import { z } from "zod";

const thing = z.string().min(1).max(64).optional();

/** Where files go: the key of one thing, and for an agreement whether its lead party sees them. */
export const placeForm = z.object({
  contract: thing,
  certificate: thing,
  registration: thing,
  "increase-request": thing,
  share: z.string().optional(),
});

/** What is done with one document. */
export const documentForm = z.object({
  act: z.enum(["share", "remove"]),
  document: z.string().min(1).max(64),
});
