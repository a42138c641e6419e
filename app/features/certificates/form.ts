import { z } from "zod";
import { shareables } from "#app/domain/sharing";

const line = z.string().max(2_000).default("");

/** A certificate as a form sends it; what it has to be is told by `readTerms`. */
export const certificateForm = z.object({
  standard: line,
  edition: line,
  scheme: line,
  number: line,
  issuer: line,
  legalPerson: line,
  kvk: line,
  disciplines: z.array(z.string().max(64)).max(50).default([]),
  locations: z.string().max(10_000).default(""),
  validFrom: line,
  validThrough: line,
});

/** Whether something is shared with an insurer from now on. */
export const shareForm = z.object({
  insurer: z.string().min(1).max(64),
  what: z.enum(shareables),
  shared: z.enum(["yes", "no"]).transform((word) => word === "yes"),
});

/** What is done with a certificate on a day; a reason where somebody else has to be able to understand it. */
export const turnForm = z.object({
  act: z.enum(["suspended", "reinstated", "withdrawn"]),
  day: z.string().max(10),
  reason: z.string().trim().max(1_000).default(""),
});
