import { z } from "zod";
import { type Day, parseDay } from "#app/domain/calendar";

/** A day and a time of the clock in Amsterdam; the messages are keys of the texts of `clock`. */
export const clockForm = z.object({
  day: z.custom<Day>((text) => typeof text === "string" && parseDay(text) !== undefined, "dayMissing"),
  time: z.string("timeMissing").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "timeMissing"),
});
