import { z } from "zod";
import { type Day, parseDay } from "#app/domain/calendar";
import type { Deadline } from "#app/domain/deadline";
import type { PolicyFault } from "#app/domain/policy/problem";
import type { RegionCode } from "#app/domain/region";
import type { Bilingual, Reading, Source, Statement } from "#app/domain/statement";

/** Longest text of one item, in characters. */
const LONGEST = 4_000;

/** Names the fault that a check of the schema stands for. */
export const fault = (key: PolicyFault) => ({ error: key });

export const key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, fault("notAKey"));
export const line = z.string().trim().min(1, fault("emptyText")).max(LONGEST, fault("longText"));
export const text = z.strictObject({ nl: line, en: line }) satisfies z.ZodType<Bilingual>;
export const some = <T extends z.ZodType>(item: T) => z.array(item).min(1, fault("emptyList"));

export const day = z.string().transform((value, context): Day => {
  const parsed = parseDay(value);
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: "notADay" satisfies PolicyFault });
  return z.NEVER;
});

export const region = z
  .templateLiteral(["VR", z.number()], fault("notARegion"))
  .refine((code) => /^VR\d{2}$/.test(code), fault("notARegion")) satisfies z.ZodType<RegionCode>;

export const source = z.strictObject({
  rule: line,
  also: some(line).optional(),
  section: line.optional(),
}) satisfies z.ZodType<Source>;

export const reading = z.strictObject({
  issue: text,
  chosen: text,
  why: text,
  source,
}) satisfies z.ZodType<Reading>;
export const readings = some(reading).optional();

export const statement = z.strictObject({
  key,
  title: text,
  text,
  source,
  readings,
}) satisfies z.ZodType<Statement>;

export const deadline = z.strictObject({
  day,
  limit: z.enum(["through", "before"]),
  rolls: z.boolean().optional(),
}) satisfies z.ZodType<Deadline>;
