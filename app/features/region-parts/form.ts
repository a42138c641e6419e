import { z } from "zod";
import { parseDay } from "#app/domain/calendar";

const LONGEST_NAME = 80;
const day = z.string("day-missing").transform((text, context) => {
  const read = parseDay(text.trim());
  if (!read) context.addIssue({ code: "custom", message: "day-missing" });
  return read ?? z.NEVER;
});
const codes = z.union([z.array(z.string().max(10)), z.string().transform(() => [])]).default([]);

/** What is done with the parts of a region; messages are keys `refused.<key>` of the texts of `region-part`. */
export const partForm = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("add"),
    id: z.uuid(),
    name: z.string("name-missing").trim().min(1, "name-missing").max(LONGEST_NAME, "name-long"),
    municipalities: codes,
    from: day,
  }),
  z.object({ act: z.literal("end"), id: z.uuid(), until: day }),
]);
