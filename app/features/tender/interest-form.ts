import { z } from "zod";
import { parseDay } from "#app/domain/calendar";

/** Interest in an open tender that came by e-mail or letter; messages are keys `refused.<key>` of `tender-interest`. */
export const interestForm = z.object({
  id: z.uuid("form"),
  provider: z.string("provider-missing").min(1, "provider-missing").max(64, "provider-missing"),
  day: z.string("received-day").transform((text, context) => {
    const day = parseDay(text.trim());
    if (!day) context.addIssue({ code: "custom", message: "received-day" });
    return day ?? "1970-01-01";
  }),
  time: z.string("received-time").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "received-time"),
});
