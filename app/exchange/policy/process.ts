import { z } from "zod";
import { actors, type Part, type Phase } from "#app/domain/phase";
import { day, deadline, key, readings, some, source, text } from "#app/exchange/policy/fields";

export const phase = z.strictObject({
  key,
  stage: z.int().min(1).max(99).optional(),
  title: text,
  text,
  actor: z.enum(actors),
  opens: day.optional(),
  deadline: deadline.optional(),
  after: key.optional(),
  source,
  readings,
}) satisfies z.ZodType<Phase>;

export const part = z.strictObject({
  key,
  number: z.int().min(1).max(99),
  title: text,
  text,
  phases: some(phase),
  otherwise: key.optional(),
  source,
  readings,
}) satisfies z.ZodType<Part>;
