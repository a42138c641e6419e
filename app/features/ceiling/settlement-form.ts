import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import { contactWays, payWays } from "#app/domain/ceiling/settlement";
import { parseEuros } from "#app/domain/money";

const text = z.string().max(4_000).default("");
const day = z
  .string()
  .trim()
  .transform((typed) => parseDay(typed));

/** A step of a settlement. */
export const settlementForm = z.discriminatedUnion("step", [
  z.object({
    ...{ step: z.literal("contact"), day, text, way: z.enum(contactWays) },
    side: z.enum(["insurer", "provider"]),
  }),
  z.object({ step: z.literal("arranged"), day, text, until: day }),
  z.object({ step: z.literal("proposed"), day, text, seen: z.string().max(64) }),
  z.object({
    step: z.literal("answered"),
    day,
    text,
    agrees: z.enum(["yes", "no"]),
    seen: z.string().max(64),
  }),
  z.object({
    ...{ step: z.literal("settled"), day, text, paid: z.enum(payWays) },
    reclaim: z.string().transform((typed) => parseEuros(typed) ?? Number.NaN),
  }),
]);
