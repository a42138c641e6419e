import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import { agbChangeKinds } from "#app/domain/ceiling/agb-change";

const key = z.string().max(64).default("");
const code = z.string().trim().max(20).default("");
const words = z.string().max(2_000).default("");

/** A change in AGB codes as a form asks for it. Messages are keys of the texts of `agb-change`. */
export const askAgbForm = z.object({
  kind: z.enum(agbChangeKinds),
  was: code,
  becomes: code,
  organisation: key,
  all: z.enum(["yes", "no"]).default("no"),
  reason: words,
  from: z
    .string()
    .trim()
    .transform((text) => parseDay(text)),
});

/** Splitting the ceilings as an addendum says, or truing them up. */
export const splitForm = z.object({
  split: z.string().min(1).max(64),
  ground: words,
  seen: z.coerce.number().int().nonnegative(),
});

/** An answer to a change. */
export const answerAgbForm = z.object({
  answer: z.enum(["consented", "refused", "withdrawn", "confirmed"]),
  change: z.string().min(1).max(64),
  reason: words,
  by: z.string().max(200).default(""),
  splits: z.enum(["yes", "no"]).default("no"),
});
