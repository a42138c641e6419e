import { z } from "zod";
import { parseDay } from "#app/domain/calendar";

/** The day and time in Amsterdam at which something came by e-mail or letter; messages are keys of the form's texts. */
export const receivedFields = {
  day: z.string("received-day").transform((text, context) => {
    const day = parseDay(text.trim());
    if (!day) context.addIssue({ code: "custom", message: "received-day" });
    return day ?? "1970-01-01";
  }),
  time: z.string("received-time").regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, "received-time"),
};
