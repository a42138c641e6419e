import { z } from "zod";
import { parseDay } from "#app/domain/calendar";
import { duties } from "#app/domain/ceiling/contract-terms";

/** What an agreement asks above the ceiling, as a form gives it. Messages are keys of the texts of `duty`. */
export const dutyForm = z.object({
  duty: z.enum(duties, "duty"),
  clause: z.string().max(2_000, "clause").default(""),
  from: z.string().transform((text, context) => {
    const day = parseDay(text);
    if (!day) context.addIssue({ code: "custom", message: "from" });
    return day ?? "0000-01-01";
  }),
});
